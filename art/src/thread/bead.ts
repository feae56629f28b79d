import { darker, lighter, mix } from '../pen/colour.ts';
import type { Pen, Stops } from '../pen/pen.ts';
import { type OnRing, ring } from '../pen/points.ts';
import { softShadow } from '../pen/shadow.ts';
import { svg } from '../pen/svg.ts';

type Stuff = 'glass' | 'pearl' | 'gold' | 'silver' | 'wood';
export type BeadLook = { stuff: Stuff; colour: string };
export type Round = { x: number; y: number; r: number };

export const glass = (colour: string): BeadLook => ({ stuff: 'glass', colour });
export const pearl = (colour: string): BeadLook => ({ stuff: 'pearl', colour });
export const wooden = (colour: string): BeadLook => ({ stuff: 'wood', colour });
export const GOLD_BEAD: BeadLook = { stuff: 'gold', colour: '#d9a544' };
export const SILVER_BEAD: BeadLook = { stuff: 'silver', colour: '#cfd6db' };

/** A bead with its shadow. */
export const bead = (pen: Pen, round: Round, look: BeadLook) =>
  softShadow(
    pen,
    { x: round.x + round.r * 0.3, y: round.y + round.r * 0.42, rx: round.r * 1.3, ry: round.r * 1.22 },
    0.55,
  ) + bareBead(pen, round, look);

/** A bead that sits on something and throws no shadow. Each look is drawn once, at radius 100, and used at any size. */
export function bareBead(pen: Pen, { x, y, r }: Round, { stuff, colour }: BeadLook): string {
  const level = r > 11 ? 2 : r > 5 ? 1 : 0;
  const id = pen.define(`B${level}${stuff}${colour.slice(1)}`, (full) => {
    const gleam = `<ellipse cx="-34" cy="-40" rx="24" ry="15" transform="rotate(-40 -34 -40)" fill="#fff" fill-opacity="${stuff === 'wood' ? '.35' : '.92'}"/>`;
    const rim =
      '<path d="M20 80A83 83 0 0 0 80 20" fill="none" stroke="#fff6e0" stroke-width="9" stroke-linecap="round" stroke-opacity=".42"/>';
    const seen = (level > 0 ? gleam : '') + (level > 1 && stuff !== 'wood' ? rim : '');
    return `<g id="${full}"><circle r="100" fill="${pen.radial(SURFACES[stuff](colour))}"/>${seen}</g>`;
  });
  return svg`<use href="#${id}" transform="translate(${x} ${y})scale(${r / 100})"/>`;
}

type Granules = { count: number; radius: number; size: number };

/** A ring of tiny balls; nothing says jewellery as plainly. */
export const granulation = (pen: Pen, { count, radius, size }: Granules, look: BeadLook = GOLD_BEAD) =>
  ring({ count, radius }, ({ x, y }: OnRing) => bareBead(pen, { x, y, r: size }, look));

const SURFACES: Record<Stuff, (colour: string) => Stops> = {
  pearl: (colour) => ({
    0: '#ffffff',
    0.3: lighter(colour, 0.55),
    0.62: colour,
    0.85: mix(colour, '#b79a86', 0.5),
    1: lighter(colour, 0.25),
  }),
  gold: () => ({ 0: '#fffbe2', 0.28: '#f8d779', 0.6: '#cf952c', 0.88: '#7f4f0e', 1: '#d9a544' }),
  silver: () => ({ 0: '#fff', 0.28: '#e8edf0', 0.6: '#a7b0b7', 0.88: '#59636b', 1: '#c3cad0' }),
  wood: (colour) => ({ 0: lighter(colour, 0.4), 0.5: colour, 0.92: darker(colour, 0.55), 1: darker(colour, 0.3) }),
  glass: (colour) => ({
    0: lighter(colour, 0.75),
    0.24: lighter(colour, 0.18),
    0.52: colour,
    0.86: darker(colour, 0.55),
    1: lighter(colour, 0.18),
  }),
};
