import { describe, expect, it } from 'vitest';
import * as art from '../index.ts';
import { faultsOf } from '../testing/faults-of.ts';

const letter = { greeting: 'Bhaiya,', lines: ['One & two', 'three'], signature: 'Guddi' };
const stamped = { motif: 'lotus', sheet: 'sand', postmark: '17 Aug' } as const;

/** Everything a page may show at once, each under its own id. */
const ORNAMENTS: Record<string, string> = {
  'a thread': `<svg>${art.threadAlong('M0 0C10 10 20 0 30 0', { id: 'a' })}</svg>`,
  'a rope': `<svg>${art.ropeAlong('M0 0L30 0', { id: 'b', width: 12 })}</svg>`,
  'the rail': art.threadRail(),
  'a half finished way': art.threadProgress({ id: 'c', share: 0.5 }),
  'a way not yet begun': art.threadProgress({ id: 'd', share: 0 }),
  'a knot': art.knot({ id: 'e' }),
  'the closing knot': art.closingKnot({ id: 'f' }),
  'the wide letter': art.heroLetter({ id: 'g', letter, shape: 'wide', label: 'A letter' }),
  'the narrow letter': art.heroLetter({ id: 'h', letter, shape: 'narrow', label: 'A letter' }),
  postage: art.postage({ id: 'i', ...stamped }),
  'an envelope': art.envelope({ id: 'j', paper: '#f1e2c6', ...stamped }),
  'the airmail edge': art.airmailEdge(),
  'the first thing': art.chooseTheThread({ id: 'k', threaded: true }),
  'the second thing': art.writeTheLetter({ id: 'l', threaded: true }),
  'the third thing': art.carryTheParcel({ id: 'm' }),
  'a bead': art.sectionBead({ id: 'n', stone: 'teal' }),
  'the mark': art.mark(),
};

describe('ornaments', () => {
  it.each(Object.entries(ORNAMENTS))('draws %s without a fault', (_name, svg) => {
    expect(faultsOf(svg)).toEqual([]);
  });

  it('share no id, so that all of them may stand on one page', () => {
    expect(faultsOf(`<div>${Object.values(ORNAMENTS).join('')}</div>`)).toEqual([]);
  });

  it('escapes what a letter says', () => {
    expect(ORNAMENTS['the wide letter']).toContain('One &amp; two');
  });

  it('lays a rope from the first to the last point of its path', () => {
    const plies = art.threadAlong('M0 0L100 0', { id: 'x' }).match(/M-?[\d.]+ /g) ?? [];
    expect(plies.length).toBeGreaterThan(30);
  });
});
