import type { Product } from '@rakhi/core';

/** What shoppers filter by, and the words of `attributes.includes` that mean it. */
const KINDS = {
  sweets: /katli|papdi|laddoo|ladoo|barfi|peda|jamun|mishri|candy|halwa|sweet/i,
  chocolates: /chocolate/i,
  'dry-fruit': /almond|cashew|pistachio|raisin|walnut|\bdate|fig/i,
  snacks: /namkeen|peanut|cookie|chai|tea\b|coffee/i,
};

const NO_FOOD = 'no-food';

export function kindsInTheBox({ attributes }: Product): string[] {
  const kinds = Object.entries(KINDS).flatMap(([kind, words]) =>
    attributes.includes.some((thing) => words.test(thing)) ? [kind] : [],
  );
  return kinds.length > 0 ? kinds : [NO_FOOD];
}
