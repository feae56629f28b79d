/** `Rohan` of "Rohan Mehta", but all of "Rohan and Priya": a parcel for two is not for the first of them. */
export function calledName(name: string): string {
  const words = name.trim().split(/\s+/);
  const isSeveral = words.some((word) => /^(and|und|&|\+|aur|और|,)$/i.test(word) || word.endsWith(','));
  return isSeveral ? words.join(' ') : (words[0] ?? '');
}

const LIST = new Intl.ListFormat('en-US', { style: 'long', type: 'conjunction' });

/** `Rohan`, `Rohan and Arjun`, `Rohan, Arjun and Kabir`. */
export const listOf = (names: readonly string[]): string => LIST.format(names).replace(', and ', ' and ');

const NUMBER_WORDS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
/** Small counts stand in words. */
export const numberWord = (count: number): string => NUMBER_WORDS[count] ?? String(count);
