import { expect, it } from 'vitest';
import { characterCount, firstCharacters, scriptLanguage } from './characters.ts';

it('counts an emoji as one', () => expect(characterCount('🎉राखी')).toBe(5));
it('never cuts an emoji in half', () => expect(firstCharacters('🎉🎉🎉', 2)).toBe('🎉🎉'));
it('knows Hindi by its letters', () =>
  expect([scriptLanguage('भैया'), scriptLanguage('Bhaiya')]).toEqual(['hi', undefined]));
