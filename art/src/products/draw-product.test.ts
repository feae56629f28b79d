import { describe, expect, it } from 'vitest';
import { SCENES } from '../scenes/all-scenes.ts';
import { faultsOf } from '../testing/faults-of.ts';
import { drawProduct, giftSetting, PRODUCT_VIEWS } from './draw-product.ts';
import type { ProductFacts } from './product-facts.ts';

const aProduct = (facts: Partial<ProductFacts> = {}): ProductFacts => ({
  slug: 'a-new-rakhi',
  name: 'A New Rakhi',
  category: 'single-rakhi',
  attributes: { style: 'traditional', material: 'cotton thread', includes: ['roli', 'chawal'] },
  ...facts,
});

const pictures = [...SCENES.keys()].flatMap((slug) =>
  PRODUCT_VIEWS.map((view) => ({ slug, view, drawing: drawProduct(aProduct({ slug }), view) })),
);

describe('the pictures of the demo catalogue', () => {
  it('are three of each of 53 products, and no two are the same', () => {
    expect(pictures).toHaveLength(53 * 3);
    expect(new Set(pictures.map(({ drawing }) => drawing)).size).toBe(53 * 3);
  });

  it.each(pictures)('$slug, $view, is drawn without a fault', ({ drawing }) => {
    expect(faultsOf(drawing)).toEqual([]);
  });

  it.each(pictures.slice(0, 30))('$slug, $view, is the same on every run', ({ slug, view, drawing }) => {
    expect(drawProduct(aProduct({ slug }), view)).toBe(drawing);
  });

  it('stand alone and stay small', () => {
    for (const { drawing } of pictures) {
      expect(drawing).not.toMatch(/<(?:image|script|text|style|foreignObject)\b|swasti|https?:\/\/(?!www\.w3\.org)/i);
      expect(drawing.length).toBeLessThan(400_000);
    }
  });
});

describe('a product the owner added', () => {
  it('is drawn from its facts', () => {
    const peacock = drawProduct(
      aProduct({ attributes: { style: 'designer', material: 'peacock enamel', includes: [] } }),
      'front',
    );
    expect(peacock).not.toBe(drawProduct(aProduct(), 'front'));
    expect(faultsOf(peacock)).toEqual([]);
  });

  it('does not look like another new one', () => {
    expect(drawProduct(aProduct({ slug: 'first' }), 'front')).not.toBe(
      drawProduct(aProduct({ slug: 'second' }), 'front'),
    );
  });

  it('may have any name', () => {
    const drawing = drawProduct(aProduct({ name: 'Sister & "Brother" <3' }), 'detail');
    expect(faultsOf(drawing)).toEqual([]);
    expect(drawing).toContain('Sister &amp; &quot;Brother&quot; &lt;3');
  });
});

describe('the third picture', () => {
  it.each([
    ['surya-zari-single', 'wrist'],
    ['lumba-latkan', 'wrist'],
    ['combo-kaju-katli', 'box'],
    ['hamper-mithaas', 'table'],
    ['never-heard-of', 'wrist'],
  ])('shows %s in its place: %s', (slug, setting) => {
    expect(giftSetting(aProduct({ slug }))).toBe(setting);
  });
});
