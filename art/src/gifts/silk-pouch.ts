import { darker, lighter } from '../pen/colour.ts';
import { spline } from '../pen/curve.ts';
import type { Pen } from '../pen/pen.ts';
import { points } from '../pen/points.ts';
import { relief } from '../pen/relief.ts';
import { castShadow } from '../pen/shadow.ts';
import { GOLD_BEAD } from '../thread/bead.ts';
import { cord } from '../thread/cord.ts';
import { tassel } from '../thread/tassel.ts';

const BAG =
  'M-56 -88C-174 -20 -157 143 -101 163Q0 184 101 163C157 143 174 -20 56 -88C78 -116 106 -156 84 -177' +
  'C50 -150 28 -190 0 -170C-28 -190 -50 -150 -84 -177C-106 -156 -78 -116 -56 -88Z';

/** A drawstring pouch of silk, 280 by 340. */
export function silkPouch(pen: Pen, colour: string): string {
  const folds = Array.from({ length: 9 }, (_, index) => {
    const x = (index - 4) * 12.6;
    return `M${x} -88C${x * 1.55} -41 ${x * 2.66} 34 ${x * 2.2} 102`;
  }).join('');
  const silk = pen.linear({ 0: lighter(colour, 0.3), 0.5: colour, 1: darker(colour, 0.35) });
  const string = spline(points('-60 -92, -28 -83, 0 -82, 28 -83, 60 -92'), 3);
  return (
    castShadow(pen, BAG, { opacity: 0.42, dx: 14, dy: 20, blur: 14 }) +
    relief(
      pen,
      { bevel: 9, height: 14, shine: 0.16, sharpness: 8, elevation: 58 },
      `<path d="${BAG}" fill="${silk}"/>`,
    ) +
    `<g fill="none"><path d="${folds}" stroke="${darker(colour, 0.55)}" stroke-width="7" stroke-opacity=".28"/>` +
    `<path d="${folds}" transform="translate(7 0)" stroke="${lighter(colour, 0.5)}" stroke-width="4" stroke-opacity=".35"/></g>` +
    cord(pen, string, { width: 14, colours: ['#c9932f', '#f3d27a', '#a8701c'] }) +
    tassel(pen, {
      x: 34,
      y: -75,
      turn: 76,
      size: 45,
      colours: ['#c9932f', '#f3d27a'],
      beads: [{ look: GOLD_BEAD, radius: 0.16 }],
    })
  );
}
