import type { ProductFacts } from '@rakhi/art';
import { describe, expect, it } from 'vitest';
import { DEMO_CATALOGUE } from '../catalogue.ts';
import { altText } from './alt-text.ts';

const surya: ProductFacts = {
  slug: 'surya-zari-single',
  name: 'Surya Zari Thread Rakhi',
  category: 'single-rakhi',
  attributes: { style: 'traditional', material: 'zari thread, resin sun motif', includes: ['roli', 'chawal', 'card'] },
};

describe('the text for a picture', () => {
  it('says what the product is and what it is made of', () => {
    expect(altText(surya, 'front')).toBe(
      'Surya Zari Thread Rakhi: a rakhi, made with zari thread and resin sun motif.',
    );
  });

  it('names the presents, but not what every parcel holds', () => {
    const combo = {
      ...surya,
      category: 'combos',
      attributes: { ...surya.attributes, includes: ['roli', 'card', 'kaju katli 250 g'] },
    };
    expect(altText(combo, 'front')).toMatch(/, beside kaju katli 250 g\.$/);
  });

  it('says how it is worn', () => {
    expect(altText(surya, 'gift')).toBe('The Surya Zari Thread Rakhi, tied round a wrist.');
  });

  it('is a different sentence for every picture of the demo shop', () => {
    const texts = DEMO_CATALOGUE.flatMap((product) =>
      (['front', 'detail', 'gift'] as const).map((view) => altText(product, view)),
    );
    expect(new Set(texts).size).toBe(DEMO_CATALOGUE.length * 3);
    for (const text of texts) expect(text).toMatch(/^[A-Z0-9].*\.$/);
  });
});
