/** How many units of each cart line one recipient gets; lines she or he gets nothing of are left out. */
export type Allotment = Readonly<Record<string, number>>;
export type Assignable = { readonly id: string; readonly quantity: number };

/** With one recipient there is nothing to decide: everything goes there. */
export const needsAssigning = (allotments: readonly Allotment[]) => allotments.length > 1;

/** Units of a line that nobody gets yet. */
export function leftToAssign(line: Assignable, allotments: readonly Allotment[]): number {
  return line.quantity - allotments.reduce((units, allotment) => units + unitsOf(allotment, line.id), 0);
}

export function allLeftToAssign(lines: readonly Assignable[], allotments: readonly Allotment[]): number {
  return lines.reduce((units, line) => units + leftToAssign(line, allotments), 0);
}

/**
 * One more for `recipient`: from the units nobody has yet, or else from whoever has most of them,
 * so that the second brother gets his rakhi with one press and not with two.
 */
export function giveOne(line: Assignable, recipient: number, allotments: readonly Allotment[]): Allotment[] {
  const donor = leftToAssign(line, allotments) > 0 ? undefined : donorOf(line, recipient, allotments);
  if (leftToAssign(line, allotments) <= 0 && donor === undefined) return [...allotments];
  return allotments.map((allotment, index) => {
    if (index === recipient) return withUnits(allotment, line.id, unitsOf(allotment, line.id) + 1);
    if (index === donor) return withUnits(allotment, line.id, unitsOf(allotment, line.id) - 1);
    return allotment;
  });
}

/** One less for `recipient`; the unit waits to be given to someone. */
export function takeOne(line: Assignable, recipient: number, allotments: readonly Allotment[]): Allotment[] {
  return allotments.map((allotment, index) =>
    index === recipient ? withUnits(allotment, line.id, Math.max(0, unitsOf(allotment, line.id) - 1)) : allotment,
  );
}

/** Whose unit moves when `recipient` asks for one more and none is left over. */
export function donorOf(line: Assignable, recipient: number, allotments: readonly Allotment[]): number | undefined {
  const holders = allotments
    .map((allotment, index) => ({ index, units: unitsOf(allotment, line.id) }))
    .filter(({ index, units }) => index !== recipient && units > 0)
    .toSorted((a, b) => b.units - a.units || a.index - b.index);
  return holders[0]?.index;
}

/** Makes the allotments agree with the cart after either changed: nothing is given twice, gone lines are forgotten. */
export function reconciled(lines: readonly Assignable[], allotments: readonly Allotment[]): Allotment[] {
  const [only] = allotments;
  if (only && !needsAssigning(allotments)) return [everythingOf(lines)];
  const spare = new Map(lines.map((line) => [line.id, line.quantity]));
  return allotments.map((allotment) => {
    const kept = Object.entries(allotment).map(([lineId, units]) => {
      const granted = Math.min(units, spare.get(lineId) ?? 0);
      spare.set(lineId, (spare.get(lineId) ?? 0) - granted);
      return [lineId, granted] as const;
    });
    return Object.fromEntries(kept.filter(([, units]) => units > 0));
  });
}

/** What the checkout wants to hear. */
export function itemsOf(allotment: Allotment): { itemId: string; quantity: number }[] {
  return Object.entries(allotment)
    .filter(([, quantity]) => quantity > 0)
    .map(([itemId, quantity]) => ({ itemId, quantity }));
}

export const unitsOf = (allotment: Allotment, lineId: string) => allotment[lineId] ?? 0;

const everythingOf = (lines: readonly Assignable[]): Allotment =>
  Object.fromEntries(lines.map((line) => [line.id, line.quantity]));

function withUnits(allotment: Allotment, lineId: string, units: number): Allotment {
  const { [lineId]: _before, ...others } = allotment;
  return units > 0 ? { ...others, [lineId]: units } : others;
}
