import { tenth, times } from '../numbers.ts';
import { bead } from './bead.ts';
import type { Inks } from './inks.ts';

/** Eight kundan petals in gold, set with pearls: the rakhi of the front page, about 160 wide, around the origin. */
export function lotus(inks: Inks): string {
  const gold = `fill="${inks.fill('goldLeaf')}" stroke="#7d5219" stroke-width=".8"`;
  return (
    dropShadow(70, inks) +
    turned(16, 11.25, `<path d="${petal(30, 76, 13)}" ${gold} opacity=".95"/>`) +
    ringOf(16, 74, (x, y) => bead({ x, y, radius: 5.2 }, 'pearl', inks)) +
    turned(8, 0, `<path d="${petal(14, 64, 20)}" ${gold}/>${kundanCell(inks)}`) +
    `<circle r="20" fill="${inks.fill('goldLeaf')}"/>` +
    ringOf(12, 16, (x, y) => `<circle cx="${x}" cy="${y}" r="2.2" fill="#8d5a17"/>`) +
    bead({ x: 0, y: 0, radius: 12 }, 'ruby', inks)
  );
}

/** A sun of gold rays round twelve enamelled petals, about 170 wide, around the origin. */
export function sun(inks: Inks): string {
  const ray = (shape: string) =>
    `<path d="${shape}" fill="${inks.fill('goldLeaf')}" stroke="#7d5219" stroke-width=".8"/>`;
  const enamelled = (colour: string) =>
    `<path d="${petal(12, 35, 8)}" fill="${colour}" stroke="#f6dc93" stroke-width="1.3"/>`;
  return (
    dropShadow(74, inks) +
    turned(12, 0, ray('M-8 -48L0 -84L8 -48Z')) +
    turned(12, 15, ray('M-5 -50L0 -70L5 -50Z')) +
    `<circle r="54" fill="${inks.fill('goldLeaf')}"/><circle r="48" fill="${inks.fill('maroon')}"/>` +
    ringOf(16, 41, (x, y) => `<circle cx="${x}" cy="${y}" r="3" fill="${inks.fill('gold')}"/>`) +
    turned(6, 0, enamelled('#c8371f')) +
    turned(6, 30, enamelled('#e59b26')) +
    bead({ x: 0, y: 0, radius: 13 }, 'gold', inks) +
    `<circle r="6" fill="${inks.fill('ruby')}"/>`
  );
}

/** A blue glass eye that keeps trouble away. */
export function nazar(inks: Inks): string {
  return (
    dropShadow(48, inks) +
    `<circle r="50" fill="${inks.fill('cobalt')}"/><circle r="31" fill="#fbf7ec"/>` +
    '<circle r="21" fill="#6db7e3"/><circle r="10.5" fill="#10142a"/><circle cx="-4" cy="-4" r="3" fill="#fff"/>' +
    '<g fill="none" stroke-linecap="round"><path d="M-36 -18C-30 -33 -18 -41 -6 -43" stroke="#fff" stroke-width="6" ' +
    'opacity=".75"/><path d="M24 36C30 32 36 26 39 18" stroke="#9fc1ff" stroke-width="3" opacity=".6"/></g>'
  );
}

/** Pearls round a maroon heart, quiet enough for a stamp. */
export function pearls(inks: Inks): string {
  const pearl = (radius: number) => (x: number, y: number) => bead({ x, y, radius }, 'pearl', inks);
  return (
    dropShadow(52, inks) +
    ringOf(14, 50, pearl(10)) +
    `<circle r="38" fill="${inks.fill('goldLeaf')}"/><circle r="33" fill="${inks.fill('maroon')}"/>` +
    ringOf(8, 22, pearl(5)) +
    pearl(12)(0, 0)
  );
}

const kundanCell = (inks: Inks) =>
  `<path d="${petal(20, 57, 14)}" fill="${inks.fill('kundan')}" stroke="#b98a3a" stroke-width=".8"/>` +
  '<path d="M-3 -48C-6 -42 -6 -36 -4 -32" stroke="#fff" stroke-width="2.4" stroke-linecap="round" fill="none" opacity=".9"/>';

const dropShadow = (radius: number, inks: Inks) =>
  `<circle cx="${tenth(radius * 0.06)}" cy="${tenth(radius * 0.16)}" r="${radius}" fill="#3a120c" opacity=".38" filter="${inks.blur(8)}"/>`;

/** A leaf shape from `inner` to `outer` above the origin. */
function petal(inner: number, outer: number, width: number): string {
  const low = tenth(-(inner + (outer - inner) * 0.35));
  const high = tenth(-(inner + (outer - inner) * 0.8));
  const narrow = tenth(width * 0.8);
  return (
    `M0 ${-inner}C${width} ${low} ${narrow} ${high} 0 ${-outer}` + `C${-narrow} ${high} ${-width} ${low} 0 ${-inner}Z`
  );
}

const turned = (count: number, start: number, drawing: string) =>
  times(count, (index) => `<g transform="rotate(${start + (index * 360) / count})">${drawing}</g>`).join('');

const ringOf = (count: number, radius: number, draw: (x: number, y: number) => string) =>
  times(count, (index) => {
    const angle = (index * 2 * Math.PI) / count;
    return draw(tenth(radius * Math.cos(angle)), tenth(radius * Math.sin(angle)));
  }).join('');
