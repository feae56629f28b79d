import { expect, it } from 'vitest';
import { passwordMistake, passwordRules } from './password-rules.ts';

it.each([
  ['', 'Choose a password.'],
  ['rakhi', 'It still needs at least 10 characters, a capital letter, a digit.'],
  ['RAKHI-2027-IN', 'It still needs a small letter.'],
  ['Rakhi-Rakhi', 'It still needs a digit.'],
  [' Rakhi-2027 ', 'It may not begin or end with a space.'],
  ['Rakhi-2027', undefined],
])('says what %j is missing', (password, mistake) => {
  expect(passwordMistake(password)).toBe(mistake);
});

it('ticks off one rule at a time', () => {
  expect(passwordRules('rakhi2').map((rule) => rule.isKept)).toEqual([false, false, true, true]);
});
