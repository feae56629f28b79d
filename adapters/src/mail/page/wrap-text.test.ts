import { expect, it } from 'vitest';
import { wrapText } from './wrap-text.ts';

it.each<[string, string, string[]]>([
  ['nothing', '', ['']],
  ['a short line', 'one two', ['one two']],
  ['a line of exactly the width', '0123456789', ['0123456789']],
  ['a line with a space where it is full', 'one two three', ['one two', 'three']],
  ['a no-break space, which holds', 'Fri 13\u00a0August', ['Fri', '13\u00a0August']],
  ['a word longer than a line', 'ab 0123456789xyz', ['ab', '0123456789', 'xyz']],
  ['emoji, which are never cut', '👩‍👦👩‍👦👩‍👦', ['👩‍👦👩‍👦', '👩‍👦']],
])('wraps %s', (_, text, lines) => {
  expect(wrapText(text, 10)).toEqual(lines);
});
