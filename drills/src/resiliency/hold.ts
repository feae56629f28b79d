import { type Drill, namesOf, type Proof } from './the-drills.ts';

/** A test that has run: the file from the root of the project, and its own title. */
export type Ran = { file: string; title: string; state: string; ms: number; why?: string | undefined };
export type Verdict = { isHeld: boolean; seconds: number; faults: string[] };

/** A drill held when each of its tests ran and passed: one that nobody ran proves nothing. */
export function verdictOn({ proofs }: Drill, ran: readonly Ran[]): Verdict {
  const found = proofs.map((proof) => ({ proof, tests: ran.filter((test) => isProofOf(test, proof)) }));
  const tests = found.flatMap((each) => each.tests);
  const faults = [
    ...found
      .filter((each) => each.tests.length === 0)
      .map(({ proof }) => `${proof.file}: "${proof.title}" did not run`),
    ...tests
      .filter(({ state }) => state !== 'passed')
      .map(({ file, title, state, why = state }) => `${file}: "${title}": ${why}`),
  ];
  const seconds = tests.reduce((sum, { ms }) => sum + ms, 0) / 1000;
  return { isHeld: faults.length === 0, seconds, faults };
}

export function isProofOf({ file, title }: Pick<Ran, 'file' | 'title'>, proof: Proof): boolean {
  return file === proof.file && namesOf(proof).test(title);
}
