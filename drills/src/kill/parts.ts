import { setTimeout as pause } from 'node:timers/promises';
import { ask, type Question } from './ask.ts';
import type { Member } from './family.ts';
import type { OwnShop, Running } from './own-shop.ts';

/** One of the shop's processes: how to find it, and requests that only a living one can answer. */
type Part = { isIt(member: Member): boolean; questions(running: Running, known: Known): Question[] };
/** What the questions are about: goods to put in a cart, a payment to look at. */
export type Known = { productId: string; sessionId: string };

const runs = (file: string) => (member: Member) => member.words.some((word) => word.endsWith(file));

const PARTS = {
  engine: {
    isIt: ({ words }) => words[0]?.endsWith('dynoxide') === true,
    questions: ({ api }, { productId }) => [{ method: 'POST', url: `${api}/cart`, body: { productId } }],
  },
  'stand-ins': {
    isIt: runs('parts/stand-ins.ts'),
    questions: ({ api, mailbox, cognito }, { sessionId }) => [
      { method: 'POST', url: `${api}/checkout/settle`, body: { sessionId } },
      { url: `${mailbox}/messages?to=nobody@example.com` },
      { url: `${cognito.endpoint}/${cognito.userPoolId}/.well-known/jwks.json` },
    ],
  },
  gateway: {
    isIt: runs('parts/gateway.ts'),
    questions: ({ api }) => [{ url: `${api}/products` }],
  },
  web: {
    isIt: runs('parts/web.ts'),
    questions: ({ shop }) => [{ url: `${shop}/` }],
  },
} satisfies Record<string, Part>;

export type PartName = keyof typeof PARTS;
export const PART_NAMES = ['engine', 'stand-ins', 'gateway', 'web'] as const satisfies readonly PartName[];

/** The processes of a part that live now. None while it is between two lives. */
export function membersOf(shop: OwnShop, name: PartName): Member[] {
  return shop.family().filter(PARTS[name].isIt);
}

/** Long enough for a machine on which much else runs; how long it took is told in the report. */
const BACK_WITHIN_MS = 180_000;

/** Resolves when each of the parts has done real work again. @throws when they do not in time */
export async function untilBack(shop: OwnShop, names: readonly PartName[], known: Known): Promise<void> {
  const deadline = Date.now() + BACK_WITHIN_MS;
  while (!(await areBack(shop, names, known))) {
    const why = shop.whyStopped();
    if (why !== undefined) throw new Error(`The shop has stopped: ${why}`);
    if (Date.now() > deadline) throw new Error(`${names.join(' and ')} did not come back.`);
    await pause(25);
  }
}

async function areBack(shop: OwnShop, names: readonly PartName[], known: Known): Promise<boolean> {
  const questions = names.flatMap((name) => PARTS[name].questions(shop.running(), known));
  const answers = await Promise.all(questions.map((question) => ask(question).catch(() => undefined)));
  return answers.every((answer) => answer !== undefined && answer.status < 300);
}
