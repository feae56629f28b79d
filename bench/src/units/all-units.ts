import { compressedList, list, page, product, search } from './browsing.ts';
import { add, checkout } from './buying.ts';
import type { Unit } from './unit.ts';

const UNITS: readonly Unit[] = [list, compressedList, search, product, page, add, checkout];

/** All when none is named. @throws Error for a name that is none */
export function unitsNamed(names: readonly string[]): readonly Unit[] {
  if (names.length === 0) return UNITS;
  return names.map((name) => {
    const unit = UNITS.find((each) => each.name === name);
    if (!unit) throw new Error(`There is no unit ${name}. There are ${UNITS.map((each) => each.name).join(', ')}.`);
    return unit;
  });
}
