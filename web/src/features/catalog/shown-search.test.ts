import { describe, expect, it } from 'vitest';
import { hrefOf, queryOf, searchIn, toggled, withoutPrices } from './shown-search.ts';

describe('what a list shows', () => {
  it('is everything when the address says nothing', () => {
    expect(queryOf(searchIn({}))).toBe('');
    expect(searchIn({})).toMatchObject({ sort: 'popular', pages: 1, inStock: false });
  });

  it.each([
    ['q=om&recipient=brother,kids', { q: 'om', recipient: 'brother,kids' }],
    ['minPrice=500&maxPrice=2500&inStock=true', { minPrice: '500', maxPrice: '2500', inStock: 'true' }],
    ['sort=-price&pages=2', { sort: '-price', pages: '2' }],
  ])('survives the way to the address and back: %s', (query, parameters) => {
    expect(queryOf(searchIn(parameters))).toBe(query);
  });

  it('takes what a form without scripts makes of several ticks', () => {
    expect(queryOf(searchIn({ style: ['modern', 'fun'], q: '' }))).toBe('style=modern,fun');
  });

  it.each([
    ['a sort that does not exist', { sort: 'toString' }],
    ['a price that is no number', { minPrice: '1e9', maxPrice: '-3' }],
    ['a page before the first', { pages: '0' }],
  ])('leaves out %s', (_name, parameters) => {
    expect(queryOf(searchIn(parameters))).toBe('');
  });

  it('leaves out choices for which the API has no room', () => {
    const styles = Array.from({ length: 50 }, (_, index) => `style-${index}`);
    const { style } = searchIn({ style: ['s'.repeat(201), ...styles] });
    expect(style.slice(0, 2)).toEqual(['style-0', 'style-1']);
    expect(style.join(',').length).toBeLessThanOrEqual(200);
    expect(style.length).toBeGreaterThan(20);
  });

  it('never lays out more than ten pages', () => {
    expect(searchIn({ pages: '99' }).pages).toBe(10);
  });

  it('sorts words by relevance unless she chooses otherwise', () => {
    expect(searchIn({ q: 'peacok' }).sort).toBe('relevance');
    expect(queryOf(searchIn({ q: 'peacok', sort: 'popular' }))).toBe('q=peacok&sort=popular');
  });

  it('begins again at the first page with another choice', () => {
    const search = searchIn({ style: 'modern', pages: '3' });
    expect(hrefOf('/products', toggled(search, 'style', 'fun'))).toBe('/products?style=modern,fun');
    expect(hrefOf('/products', toggled(search, 'style', 'modern'))).toBe('/products');
  });

  it('lets prices go together', () => {
    expect(queryOf(withoutPrices(searchIn({ minPrice: '1', maxPrice: '2', q: 'a' })))).toBe('q=a');
  });
});
