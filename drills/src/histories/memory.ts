import type { Shopper } from './world.ts';

/** What people and pages remember while a history goes on. */
export type Memory = {
  keys: number;
  /** What each shopper was shown last, by cart and coupon. */
  shown: Map<string, number>;
  /** Her last request to check out, to be sent again. */
  checkouts: Map<Shopper, { headers: Record<string, string>; body: object }>;
  refunds: Map<string, { headers: Record<string, string>; body: object }>;
  /** Sessions whose secret a shopper was given: only those can be paid. */
  payable: string[];
  delivered: Set<string>;
};

export function emptyMemory(): Memory {
  return { keys: 0, shown: new Map(), checkouts: new Map(), refunds: new Map(), payable: [], delivered: new Set() };
}
