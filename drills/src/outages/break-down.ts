import { inject, onTestFinished } from 'vitest';

type Service = 'cognito' | 'mailbox' | 'images';
type Failure = { kind?: '500' | '429' | 'timeout' | 'lost_reply' | 'slow'; times?: number; about: string; ms?: number };

/**
 * Breaks a stand-in for whatever mentions `about`, which must be this test's alone: others use the same stand-in.
 * @returns what repairs it
 */
export async function breakDown(service: Service, { kind = '500', times = 1_000, ...failure }: Failure) {
  const order = async (failure: Failure) => {
    const url = `${inject('standIns')[service]}/_control/fail`;
    const answer = await fetch(url, { method: 'POST', body: JSON.stringify(failure) });
    if (!answer.ok) throw new Error(`The ${service} stand-in was not to be broken: ${await answer.text()}`);
  };
  await order({ kind, times, ...failure });
  const repair = () => order({ times: 0, about: failure.about });
  onTestFinished(repair);
  return repair;
}
