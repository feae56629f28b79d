/** `Rohan` of "Rohan Mehta", but all of "Rohan and Priya": a parcel for two is not for the first of them. */
export function calledName(name: string): string {
  const words = name.trim().split(/\s+/);
  return isForSeveral(name) ? words.join(' ') : (words[0] ?? '');
}

const isForSeveral = (name: string): boolean => /,|&|\+|\s(and|aur|और)\s/i.test(name);

const LIST = new Intl.ListFormat('en-US', { style: 'long', type: 'conjunction' });

/** `Rohan`, `Rohan and Arjun`, `Rohan, Arjun and Kabir`; and no second "and" before "Rohan and Priya". */
export function listOf(names: readonly string[]): string {
  const isClosed = isForSeveral(names.at(-1) ?? '');
  return isClosed ? names.join(', ') : LIST.format(names).replace(', and ', ' and ');
}

const NUMBER_WORDS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
/** Small counts stand in words. */
export const numberWord = (count: number): string => NUMBER_WORDS[count] ?? String(count);
