import type { Answer, Visitor } from './visitor.ts';

type Product = { id: string; slug: string; availability: string; images: { url: string }[]; personalisation?: object };

/** What earlier checks have found, for later ones. */
export type Found = { product?: Product; itemId?: string; total?: number };
export type Check = { name: string; run(visitor: Visitor, found: Found): Promise<Found | undefined> };

export function check(name: string, run: (visitor: Visitor, found: Found) => Promise<Found | undefined>): Check {
  return { name, run };
}

/** The body, if the answer is the one that was wanted. A smoke test looks at a few fields; the API's own tests hold the rest. */
export function bodyOf<Body>(answer: Answer, status: number): Body {
  demand(answer.status === status, `answered ${answer.status} instead of ${status}: ${answer.text.slice(0, 300)}`);
  return JSON.parse(answer.text) as Body;
}

export function demandRefusal(answer: Answer, status: number, code: string): void {
  const problem = bodyOf<{ code?: string }>(answer, status);
  demandHeader(answer, 'content-type', /^application\/problem\+json/);
  demand(problem.code === code, `the problem is ${problem.code} instead of ${code}`);
}

export function demandHeader({ headers }: Answer, name: string, wanted: RegExp): void {
  const value = headers.get(name);
  demand(value !== null && wanted.test(value), `${name} is ${value ?? 'missing'}, not ${wanted}`);
}

export function demand(isTrue: boolean, complaint: string): asserts isTrue {
  if (!isTrue) throw new Error(complaint);
}

/** What an earlier check should have found. */
export function needed<Thing>(thing: Thing | undefined, name: string): Thing {
  demand(thing !== undefined, `there is no ${name} to go on with`);
  return thing;
}
