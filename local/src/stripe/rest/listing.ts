import type { Form } from './form.ts';
import { integer, optional, type Reader, shape, text } from './parameters.ts';
import { missing } from './refusal.ts';

export const PAGE_PARAMETERS = {
  limit: optional(integer({ least: 1, most: 100 })),
  starting_after: optional(text()),
  ending_before: optional(text()),
};

type Page = { limit: number | undefined; starting_after: string | undefined; ending_before: string | undefined };
type Listed<Thing> = { object: 'list'; url: string; has_more: boolean; data: Thing[] };

/** A page of things, newest first. They come oldest first, as a shelf holds them. */
export function listed<Thing extends { id: string }>(oldestFirst: Thing[], page: Page, url: string): Listed<Thing> {
  const things = oldestFirst.toReversed();
  const limit = page.limit ?? 10;
  if (page.ending_before) {
    const before = things.slice(0, placeOf(things, page.ending_before, 'ending_before'));
    return { object: 'list', url, has_more: before.length > limit, data: before.slice(-limit) };
  }
  const rest = page.starting_after ? things.slice(placeOf(things, page.starting_after, 'starting_after') + 1) : things;
  return { object: 'list', url, has_more: rest.length > limit, data: rest.slice(0, limit) };
}

function placeOf(things: { id: string }[], id: string, param: string): number {
  const place = things.findIndex((thing) => thing.id === id);
  if (place === -1) throw missing('object', id, param);
  return place;
}

const second = optional(integer());
const range = shape({ gt: second, gte: second, lt: second, lte: second });

/** `created=1700000000` or `created[gte]=…&created[lt]=…`. */
export const createdFilter: Reader<(thing: { created: number }) => boolean> = (value, path) => {
  if (value === undefined) return () => true;
  if (typeof value === 'string') return ({ created }) => created === integer()(value, path);
  const { gt = -1, gte = 0, lt = Infinity, lte = Infinity } = range(value, path);
  return ({ created }) => created > gt && created >= gte && created < lt && created <= lte;
};

/** Takes `expand` away from the parameters: it says how to show the answer, not what to do. */
export function withoutExpand({ expand, ...form }: Form): { form: Form; expand: string[] } {
  return { form, expand: Array.isArray(expand) ? expand.filter((path) => typeof path === 'string') : [] };
}
