import { expect, it } from 'vitest';
import { oneLine } from './one-line.ts';

it.each([
  ['line ends', 'Rohan\r\nBcc: all@example.com', 'Rohan Bcc: all@example.com'],
  ['line ends of Unicode', 'Rohan\u2028and\u0085Meera', 'Rohan and Meera'],
  ['marks that turn the writing round', 'Rohan \u202ecod.exe', 'Rohan cod.exe'],
  ['spaces at both ends', ' Rohan  Mehta\t', 'Rohan Mehta'],
])('takes out %s', (_, text, line) => {
  expect(oneLine(text)).toBe(line);
});

it.each(['रक्षा\u200dबंधन', '👩‍👦 to Rohan', 'João & José'])('leaves %s alone', (text) => {
  expect(oneLine(text)).toBe(text);
});
