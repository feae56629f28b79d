import { monthOf } from './keys.ts';

/** `['2027-07', '2027-08']`: the months of two times and all between them. */
export function monthsBetween(from: string, to: string): string[] {
  const first = numberOf(from);
  return Array.from({ length: Math.max(0, numberOf(to) - first + 1) }, (_, n) => nameOf(first + n));
}

function numberOf(time: string): number {
  const [year = 0, month = 0] = monthOf(time).split('-').map(Number);
  return year * 12 + month - 1;
}

function nameOf(number: number): string {
  const year = String(Math.floor(number / 12)).padStart(4, '0');
  return `${year}-${String((number % 12) + 1).padStart(2, '0')}`;
}
