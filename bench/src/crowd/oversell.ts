import type { CheckoutResponse } from '@rakhi/contract';
import { ask } from '../shop/ask.ts';
import { changeStock, OWNER, signedIn, stockedProducts } from '../shop/back-office.ts';
import { guestOf } from '../shop/guest.ts';
import { productAt, type World } from '../units/unit.ts';

const BUYERS = 200;
const UNITS = 20;

export type Oversell = {
  buyers: number;
  units: number;
  placed: number;
  /** How many were refused, by the reason they were given. */
  refused: Record<string, number>;
  paid: number;
  left: number;
  sold: number;
  /** For all checkouts together. */
  elapsedMs: number;
};

/** Everybody has the same last units in her cart, and all press the button in the same moment. */
export async function oversell(world: World): Promise<Oversell> {
  const { running } = world;
  const { id } = productAt(world, 0);
  const owner = await signedIn(running, OWNER);
  const before = (await stockedProducts(running, owner)).get(id)?.stock ?? 0;
  const { sold } = await changeStock(running, owner, { id, change: UNITS - before });

  const buyers = Array.from({ length: BUYERS }, () => guestOf(running, ask));
  const quotes = await Promise.all(
    buyers.map(async (guest) => {
      await guest.add(id);
      return { guest, quote: await guest.quote() };
    }),
  );
  const began = performance.now();
  const answers = await Promise.all(
    quotes.map(async ({ guest, quote }) => ({ guest, answer: await guest.checkOut(quote) })),
  );
  const elapsedMs = performance.now() - began;

  const placed = answers.filter(({ answer }) => answer.status === 201);
  const states = await Promise.all(
    placed.map(async ({ guest, answer }) => {
      const order = JSON.parse(answer.text) as CheckoutResponse;
      await guest.pay(order);
      return (await guest.settle(order)).state;
    }),
  );
  const after = (await stockedProducts(running, owner)).get(id);
  return {
    buyers: BUYERS,
    units: UNITS,
    placed: placed.length,
    refused: counted(answers.filter(({ answer }) => answer.status !== 201).map(({ answer }) => codeOf(answer.text))),
    paid: states.filter((state) => state === 'paid').length,
    left: after?.stock ?? Number.NaN,
    sold: (after?.sold ?? Number.NaN) - sold,
    elapsedMs,
  };
}

export function isExact({ units, placed, paid, left, sold }: Oversell): boolean {
  return placed === units && paid === units && sold === units && left === 0;
}

const codeOf = (text: string) => (JSON.parse(text) as { code: string }).code;

function counted(codes: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const code of codes) counts[code] = (counts[code] ?? 0) + 1;
  return counts;
}
