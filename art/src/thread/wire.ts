import { SHADE } from '../pen/colour.ts';
import { goldRod } from '../pen/metals.ts';
import { DOWN, type Pen } from '../pen/pen.ts';
import { type Place, placed, svg } from '../pen/svg.ts';

type Wrap = { width: number; turns?: number; fill?: string };

/** Wire or thread wound round a cord. */
export function wireWrap(pen: Pen, place: Place, { width, turns = 5, fill = goldRod(pen) }: Wrap): string {
  const pitch = width * 0.2;
  const windings = Array.from(
    { length: turns },
    (_, index) =>
      svg`<rect x="${(index - turns / 2) * pitch}" y="${-width * 0.56}" width="${pitch * 0.94}" height="${width * 1.12}" rx="${pitch * 0.45}" fill="${fill}" stroke="#5b3508" stroke-width=".8"/>`,
  );
  return placed(place, windings.join(''));
}

type Spacer = { width: number; metal?: 'gold' | 'silver' };

const RODS = {
  gold: { 0: '#7a4c0c', 0.28: '#ffeeb4', 0.6: '#e0ad45', 1: '#6c420a' },
  silver: { 0: '#4f5a62', 0.28: '#ffffff', 0.6: '#b8c1c8', 1: '#454f57' },
};

/** A flat metal ring across a cord, seen from the side. */
export function spacer(pen: Pen, place: Place, { width, metal = 'gold' }: Spacer): string {
  const thick = width * 0.26;
  return placed(
    place,
    svg`<rect x="${3 - thick / 2}" y="${6 - width * 0.6}" width="${thick}" height="${width * 1.24}" rx="${thick / 2}" fill="${SHADE}" fill-opacity=".4"/>` +
      svg`<rect x="${-thick / 2}" y="${-width * 0.64}" width="${thick}" height="${width * 1.28}" rx="${thick / 2}" fill="${pen.linear(RODS[metal], DOWN)}"/>` +
      svg`<rect x="${-thick * 0.18}" y="${-width * 0.5}" width="${thick * 0.16}" height="${width * 0.8}" rx="2" fill="#fff" fill-opacity=".45"/>`,
  );
}
