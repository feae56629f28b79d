import { placed } from '../pen/svg.ts';

type Glyph = readonly [path: string, width: number];
type Line = { x: number; y: number; height: number; align?: 'start' | 'middle' };

/** The height of a capital as it is drawn below. */
const CAPITAL = 74;
const GAP = 8;
const SPACE: Glyph = ['', 24];

/** Letters as strokes of a pen, around `x`, standing on `y`: pictures must not depend on the fonts of a machine. */
export function strokeLetters(text: string, { x, y, height, align = 'middle' }: Line, attributes: string): string {
  const glyphs = [...text].map((letter) => GLYPHS[letter] ?? SPACE);
  const width = glyphs.reduce((sum, [, advance]) => sum + advance + GAP, 0);
  let at = align === 'middle' ? -width / 2 : 0;
  let letters = '';
  for (const [path, advance] of glyphs) {
    if (path) letters += `<path transform="translate(${at} 0)" d="${path}"/>`;
    at += advance + GAP;
  }
  const strokes = `<g fill="none" stroke-linecap="round" stroke-linejoin="round" ${attributes}>${letters}</g>`;
  return placed({ x, y, scale: height / CAPITAL }, strokes);
}

const GLYPHS: Record<string, Glyph> = {
  A: ['M2 0L28 -74L54 0M12 -26H44', 58],
  R: ['M8 0V-72H30C58 -72 58 -36 30 -36H8M28 -36L54 0', 58],
  M: ['M4 0L12 -72L32 -18L52 -72L60 0', 66],
  U: ['M6 -72V-24C6 8 50 8 50 -24V-72', 58],
  a: ['M42 -40C20 -52 2 -36 4 -18C6 2 30 4 40 -14L43 -44M41 -14C42 -2 48 2 54 -4', 52],
  r: ['M6 -44L8 0M8 -24C12 -40 24 -48 36 -40', 36],
  v: ['M4 -44L20 0L38 -44', 42],
  s: ['M34 -38C22 -50 4 -44 8 -32C12 -22 32 -24 34 -12C36 2 12 6 3 -6', 40],
  k: ['M6 -76V0M36 -44L8 -20L38 0', 42],
  h: ['M6 -76V0M6 -26C14 -48 38 -48 38 -26V0', 46],
  i: ['M6 -44V-6C6 0 10 2 14 0M6 -60V-58', 16],
  n: ['M6 -44V0M6 -26C14 -48 38 -48 38 -26V0', 46],
  c: ['M38 -36C26 -52 4 -44 4 -22C4 2 28 6 38 -8', 42],
  e: ['M5 -24H38C40 -52 4 -50 4 -22C4 4 28 6 38 -8', 44],
  f: ['M32 -70C20 -80 12 -72 12 -58V0M2 -44H26', 30],
  t: ['M12 -62V-10C12 2 22 2 28 -2M2 -44H26', 30],
  d: ['M40 -76V0M40 -30C28 -54 4 -46 4 -22C4 2 30 6 40 -14', 48],
  g: ['M40 -44V6C40 26 14 28 6 18M40 -30C28 -54 4 -46 4 -22C4 2 30 6 40 -14', 48],
  y: ['M4 -44L20 -4M38 -44L16 16C12 24 6 24 2 22', 42],
  o: ['M22 -46C-2 -46 -2 2 22 2C46 2 46 -46 22 -46Z', 46],
  l: ['M6 -76V-8C6 2 12 2 16 0', 18],
  m: ['M5 -44V0M5 -28C10 -48 30 -48 30 -26V0M30 -28C36 -48 56 -48 56 -26V0', 62],
  '1': ['M6 -56L24 -72V0', 34],
  '2': ['M6 -56C8 -80 48 -80 46 -54C44 -34 14 -22 4 0H48', 54],
  '5': ['M42 -72H12L8 -40C26 -52 48 -40 46 -20C44 4 16 6 4 -6', 54],
  '0': ['M26 -74C-2 -74 -2 2 26 2C54 2 54 -74 26 -74Z', 56],
  $: ['M42 -58C28 -74 4 -66 8 -50C12 -36 42 -38 44 -20C44 0 16 6 4 -10M26 -82V12', 54],
};
