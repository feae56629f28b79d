/** Breaks a line at its spaces, and a word that is longer than a line between its letters. No-break spaces hold. */
export function wrapText(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of text.split(/ +/).flatMap((word) => piecesOf(word, width))) {
    const longer = line === '' ? piece : `${line} ${piece}`;
    if (longer.length > width) lines.push(line);
    line = longer.length > width ? piece : longer;
  }
  return [...lines, line];
}

const letters = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Cut between what readers see as letters: an emoji or a Hindi syllable stays whole. */
function piecesOf(word: string, width: number): string[] {
  if (word.length <= width) return [word];
  const pieces = [''];
  for (const { segment } of letters.segment(word)) {
    const last = pieces.at(-1) ?? '';
    if (last.length + segment.length > width) pieces.push(segment);
    else pieces[pieces.length - 1] = last + segment;
  }
  return pieces;
}
