import { loop } from '../pen/curve.ts';
import type { Pen } from '../pen/pen.ts';
import { FULL_TURN, type Point } from '../pen/points.ts';
import { svg } from '../pen/svg.ts';
import { type BeadLook, bead, GOLD_BEAD, glass, pearl } from '../thread/bead.ts';
import { cord } from '../thread/cord.ts';
import { ghungroo, tassel } from '../thread/tassel.ts';
import { wireWrap } from '../thread/wire.ts';
import type { LumbaDesign } from './lumba-designs.ts';
import type { Drawn } from './rakhi.ts';

type Hung = {
  /** The centre of the medallion. */
  x: number;
  y: number;
  scale: number;
  /** Where it hangs, in degrees; 90 is down. */
  turn?: number;
};

/** A lumba: the loop for the bangle above, the medallion, what hangs below. */
export function lumba(pen: Pen, design: LumbaDesign, { x, y, scale, turn = 90 }: Hung): Drawn {
  const r = 100 * design.size * scale;
  const angle = (turn * Math.PI) / 180;
  const upward = (distance: number): Point => [x - Math.cos(angle) * distance, y - Math.sin(angle) * distance];
  const [topX, topY] = upward(r * 1.06);
  const drawing =
    cord(pen, loop(loopPoints(upward(r * 1.9), r * 0.78), 3), { width: 20 * scale, colours: design.loop, zari: true }) +
    wireWrap(pen, { x: topX, y: topY, turn }, { width: 34 * scale, turns: 4 }) +
    design.strands.map((strand) => hangingPiece(pen, design, { x, y, scale, turn, strand })).join('') +
    pen.at({ x, y, scale: design.size * scale }, () => design.medallion(pen));
  return { drawing, focus: { x, y, r } };
}

const loopPoints = ([x, y]: Point, r: number): Point[] =>
  Array.from({ length: 12 }, (_, index) => {
    const angle = (index / 12) * FULL_TURN;
    return [x + Math.cos(angle) * r, y + Math.sin(angle) * r * 1.12];
  });

type Strand = Required<Hung> & { strand: number };

function hangingPiece(pen: Pen, { size, hanging }: LumbaDesign, { x, y, scale, turn, strand }: Strand): string {
  const anchor = hanging.kind === 'tassels' ? (hanging.anchor ?? 0.93) : 0.93;
  const angle = ((turn + strand) * Math.PI) / 180;
  const reach = 100 * size * scale * anchor;
  const from = { x: x + Math.cos(angle) * reach, y: y + Math.sin(angle) * reach };
  if (hanging.kind === 'bells')
    return bellStrand(pen, { ...from, scale, turn: turn + strand * 0.52, isMiddle: strand === 0 });
  return tassel(pen, {
    ...from,
    turn: turn + strand * 0.55,
    size: 100 * scale * (hanging.size ?? 1) * (strand === 0 ? 1.02 : 0.92),
    colours: hanging.colours,
    beads: hanging.beads,
    length: 1.35,
  });
}

const RED = glass('#b3131b');
const SHORT: [BeadLook, number][] = [
  [GOLD_BEAD, 9],
  [RED, 15],
  [pearl('#f6ead8'), 11],
  [GOLD_BEAD, 8],
];
const LONG: [BeadLook, number][] = [...SHORT, [RED, 15], [GOLD_BEAD, 8]];

type BellStrand = { x: number; y: number; scale: number; turn: number; isMiddle: boolean };

/** Beads on a wire with a little bell at the end; the middle one is longer. */
function bellStrand(pen: Pen, { x, y, scale, turn, isMiddle }: BellStrand): string {
  const angle = (turn * Math.PI) / 180;
  const at = (distance: number) => ({ x: x + Math.cos(angle) * distance, y: y + Math.sin(angle) * distance });
  let down = 0;
  let strung = '';
  for (const [look, radius] of isMiddle ? LONG : SHORT) {
    down += radius * scale;
    strung += bead(pen, { ...at(down), r: radius * scale }, look);
    down += radius * scale * 0.94;
  }
  const wire = at(down + 14 * scale);
  const bell = { ...at(down + 39 * scale), r: 27 * scale };
  return svg`<path d="M${x} ${y}L${wire.x} ${wire.y}" stroke="#8a5a12" stroke-width="3"/>${strung}${ghungroo(pen, bell)}`;
}
