import { expect, it } from 'vitest';
import { calledName, listOf } from './names.ts';

it.each([
  ['Rohan Mehta', 'Rohan'],
  ['  Rohan ', 'Rohan'],
  ['Rohan and Priya Mehta', 'Rohan and Priya Mehta'],
  ['Rohan & Priya', 'Rohan & Priya'],
  ['रोहन और प्रिया', 'रोहन और प्रिया'],
  ['Anand Rao', 'Anand'],
  ['', ''],
])('calls %j %j', (name, called) => {
  expect(calledName(name)).toBe(called);
});

it.each([
  [['Rohan'], 'Rohan'],
  [['Rohan', 'Arjun'], 'Rohan and Arjun'],
  [['Rohan', 'Arjun', 'Kabir'], 'Rohan, Arjun and Kabir'],
  [['Arjun', 'Rohan and Priya'], 'Arjun, Rohan and Priya'],
])('lists %j', (names, listed) => {
  expect(listOf(names)).toBe(listed);
});
