import { describe, expect, it } from 'vitest';
import { headingOfCategory, headingOfSearch } from './heading.ts';
import { categoryName, includesName, isOwnCategory, recipientName, styleName } from './names.ts';
import { searchIn } from './shown-search.ts';

describe('a word out of an address', () => {
  it.each(['constructor', 'toString', '__proto__', 'hasOwnProperty'])(
    'is never taken for a part of the language: %s',
    (word) => {
      for (const name of [categoryName, recipientName, styleName, includesName])
        expect(name(word)).toBeTypeOf('string');
      expect(isOwnCategory(word)).toBe(false);
      expect(headingOfCategory(word)).toMatchObject({ plain: '', name: categoryName(word), says: '' });
      expect(headingOfSearch(searchIn({ recipient: word })).plain).toBe('For');
    },
  );

  it('is shown by the name the shop has for it, or spelled out', () => {
    expect(categoryName('bhaiya-bhabhi')).toBe('Bhaiya and bhabhi');
    expect(categoryName('silver-plated_rakhis')).toBe('Silver plated rakhis');
    expect(isOwnCategory('bhaiya-bhabhi')).toBe(true);
  });
});
