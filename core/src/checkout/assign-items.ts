import type { CartLine } from '../cart/cart.ts';
import type { CheckoutProblem } from './problem.ts';

export type ChosenItems = { n: number; items?: readonly { itemId: string; quantity: number }[] | undefined };
/** Units of one cart line that go to one recipient. */
export type Assignment = { line: CartLine; recipient: number; quantity: number };

/**
 * Who gets what. A single recipient may leave it open and gets everything; with several, every unit goes to exactly one.
 */
export function assignItems(
  lines: readonly CartLine[],
  recipients: readonly ChosenItems[],
): { assignments: Assignment[]; problem?: CheckoutProblem } {
  const [only] = recipients;
  if (recipients.length === 1 && only && !only.items) {
    return { assignments: lines.map((line) => ({ line, recipient: only.n, quantity: line.quantity })) };
  }
  const byId = new Map(lines.map((line) => [line.id, line]));
  const assignments = recipients.flatMap(({ n, items = [] }) =>
    addedUp(items).flatMap(({ itemId, quantity }) => {
      const line = byId.get(itemId);
      return line ? [{ line, recipient: n, quantity }] : [];
    }),
  );
  const problem = problemIn(lines, recipients, assignments);
  return problem ? { assignments, problem } : { assignments };
}

/** The same item named twice for one recipient means the sum. */
function addedUp(items: readonly { itemId: string; quantity: number }[]) {
  const units = new Map<string, number>();
  for (const { itemId, quantity } of items) units.set(itemId, (units.get(itemId) ?? 0) + quantity);
  return [...units].map(([itemId, quantity]) => ({ itemId, quantity }));
}

function problemIn(
  lines: readonly CartLine[],
  recipients: readonly ChosenItems[],
  assignments: readonly Assignment[],
): CheckoutProblem | undefined {
  const wrong = lines
    .map((line) => ({ itemId: line.id, inCart: line.quantity, assigned: unitsOf(line.id, assignments) }))
    .filter(({ inCart, assigned }) => inCart !== assigned);
  const unknown = recipients
    .flatMap(({ items = [] }) => items.map((item) => item.itemId))
    .filter((id) => !lines.some((line) => line.id === id));
  const empty = recipients.find(({ n }) => !assignments.some((assignment) => assignment.recipient === n));
  if (wrong.length === 0 && unknown.length === 0 && !empty) return undefined;
  return {
    code: 'items_not_assigned',
    message: empty ? 'A parcel has nothing in it.' : 'Every gift must go to exactly one recipient.',
    ...(empty && { recipient: empty.n }),
    facts: { items: wrong, unknown },
  };
}

function unitsOf(lineId: string, assignments: readonly Assignment[]): number {
  return assignments.filter(({ line }) => line.id === lineId).reduce((total, { quantity }) => total + quantity, 0);
}
