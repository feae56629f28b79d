import { describe, expect, it } from 'vitest';
import { contentsOf, inWords } from './contents.ts';

const parcel = (includes: string[], packSize = 1) =>
  contentsOf({
    name: 'Om Rakhi',
    attributes: {
      recipients: [],
      style: 'spiritual',
      material: '',
      packSize,
      includes,
      allergens: [],
      heatSensitivity: 'none',
      weightOz: 2,
      vegetarian: true,
    },
  });

describe('what lies in the parcel', () => {
  it('begins with the rakhi itself', () => {
    expect(parcel([])).toEqual([{ what: 'Om Rakhi', howMuch: '1' }]);
    expect(parcel([], 3)).toEqual([{ what: 'Om Rakhi', howMuch: 'set of 3' }]);
  });

  it.each([
    ['almonds 100 g', { what: 'Almonds', howMuch: '100 g' }],
    ['hazelnut chocolates 3 pc', { what: 'Hazelnut chocolates', howMuch: '3' }],
    ['2 cards', { what: 'Cards', howMuch: '2' }],
    ['roli', { what: 'Roli', howMuch: 'for the tilak' }],
    ['velvet box', { what: 'Velvet box', howMuch: '1' }],
    ['card up to 300 characters', { what: 'Card up to 300 characters', howMuch: '1' }],
  ])('reads %s', (text, content) => {
    expect(parcel([text])[1]).toEqual(content);
  });

  it('says several things in words', () => {
    expect(inWords(['tree nuts', 'milk', 'soy'])).toBe('tree nuts, milk and soy');
    expect(inWords(['milk'])).toBe('milk');
    expect(inWords([])).toBe('');
  });
});
