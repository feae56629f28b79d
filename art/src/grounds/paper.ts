import { darker, lighter, mix, SHADE } from '../pen/colour.ts';
import type { Pen } from '../pen/pen.ts';
import { FULL_TURN } from '../pen/points.ts';
import { svg } from '../pen/svg.ts';
import type { Ground } from './ground.ts';
import { noiseSheet } from './noise.ts';

type Leaf = { x: number; y: number; width: number; height: number; turn: number; colour: string };

type Look = {
  /** The colour of the few fibres that stand out. */
  fibres?: string;
  /** A loose sheet of handmade paper with a deckle edge, lying on top. */
  loose?: Leaf;
};

const FIBRES = 170;

/** Handmade paper: a lit, uneven surface with fibres in it. */
export const paper =
  (colour: string, look: Look = {}): Ground =>
  (pen) => {
    const surface = {
      frequency: [0.05, 0.05],
      octaves: 3,
      seed: pen.whole(1, 99),
      steps: lit(pen, lighter(colour, 0.25)),
      joins: 'cut',
    } as const;
    const fibres = look.fibres ?? mix(colour, '#a9762c', 0.6);
    return noiseSheet(pen, surface) + fibresIn(pen, colour, fibres) + (look.loose ? looseSheet(pen, look.loose) : '');
  };

const lit = (pen: Pen, colour: string) =>
  svg`<feDiffuseLighting surfaceScale="${0.85 * pen.pixels}" diffuseConstant="1.27" lighting-color="${colour}">` +
  '<feDistantLight azimuth="225" elevation="54"/></feDiffuseLighting>';

function fibresIn(pen: Pen, colour: string, seen: string): string {
  const paths = { dark: '', light: '', seen: '' };
  for (let count = 0; count < FIBRES; count++) {
    const x = pen.between(-60, 1260);
    const y = pen.between(-180, 1380);
    const start = pen.between(0, FULL_TURN);
    const length = pen.between(6, 36);
    const end = start + pen.between(-1.3, 1.3);
    const [bendX, bendY] = [Math.cos(start) * length, Math.sin(start) * length];
    const kind = pen.pick(['dark', 'light', 'seen'] as const);
    paths[kind] +=
      svg`M${x} ${y}q${bendX} ${bendY} ${bendX + Math.cos(end) * length} ${bendY + Math.sin(end) * length}`;
  }
  return (
    `<g fill="none" stroke-linecap="round"><path d="${paths.dark}" stroke="${darker(colour, 0.35)}" stroke-width="1" stroke-opacity=".22"/>` +
    `<path d="${paths.light}" stroke="#fffdf6" stroke-width="1.8" stroke-opacity=".6"/>` +
    `<path d="${paths.seen}" stroke="${seen}" stroke-width="1.2" stroke-opacity=".28"/></g>`
  );
}

function looseSheet(pen: Pen, { x, y, width, height, turn, colour }: Leaf): string {
  const edge = deckleEdge(pen, width, height);
  return (
    svg`<g transform="translate(${x} ${y}) rotate(${turn})">` +
    `<path d="${edge}" transform="translate(10 16)" fill="${SHADE}" fill-opacity=".3" filter="${pen.blur(14)}"/>` +
    `<path d="${edge}" fill="${colour}"/>` +
    `<path d="${edge}" fill="none" stroke="#fff" stroke-width="2.4" stroke-opacity=".5"/></g>`
  );
}

const STEPS = 26;

function deckleEdge(pen: Pen, width: number, height: number): string {
  const uneven = () => pen.between(-5, 5);
  const side = (corner: (share: number) => string) =>
    Array.from({ length: STEPS }, (_, index) => corner(index / STEPS)).join('L');
  return (
    `M${side((share) => svg`${share * width} ${uneven()}`)}L${side((share) => svg`${width + uneven()} ${share * height}`)}` +
    `L${side((share) => svg`${width - share * width} ${height + uneven()}`)}L${side((share) => svg`${uneven()} ${height - share * height}`)}Z`
  );
}
