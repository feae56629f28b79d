import { darker, lighter, SHADE } from '../pen/colour.ts';
import { type Curve, degrees, endOf, pointAt, startOf } from '../pen/curve.ts';
import { DOWN, type Pen } from '../pen/pen.ts';
import { placed, svg } from '../pen/svg.ts';
import { bead, SILVER_BEAD } from '../thread/bead.ts';
import { cordEnd } from '../thread/cord-end.ts';
import { wireWrap } from '../thread/wire.ts';
import type { Scaled } from './rakhi.ts';

const LONGEST_BRUSH_WIDTH = 46;

/** Both ends of a band. */
export function bandEnds(pen: Pen, curve: Curve, { design, scale }: Scaled): string {
  const { end, band } = design;
  const width = band.width * scale;
  const colour = band.kind === 'cord' ? band.colours[0] : band.colour;
  switch (end.kind) {
    case 'fray': {
      const brushWidth = Math.min(width, LONGEST_BRUSH_WIDTH * scale);
      const look = { width: brushWidth, brush: 2.2, colours: end.colours, bead: end.bead };
      return cordEnd(pen, curve, { ...look, end: 'start' }) + cordEnd(pen, curve, { ...look, end: 'finish' });
    }
    case 'slider':
      return slider(pen, curve, { width, colour });
    case 'clasp':
      return clasp(pen, curve, { width, side: 'start' }) + clasp(pen, curve, { width, side: 'finish' });
    case 'strip':
      return (
        strip(curve, { width, share: 0.055, colour: lighter(colour, 0.55) }) +
        strip(curve, { width, share: 0.945, colour: darker(colour, 0.35) })
      );
    case 'hidden':
      return '';
  }
}

/** Silver beads at the tips and a knot on each side that slides. */
function slider(pen: Pen, curve: Curve, { width, colour }: { width: number; colour: string }): string {
  const knot = { 0: darker(colour, 0.5), 0.3: lighter(colour, 0.35), 0.6: colour, 1: darker(colour, 0.6) };
  const fill = pen.linear(knot, DOWN);
  return (
    [startOf(curve), endOf(curve)].map(({ x, y }) => bead(pen, { x, y, r: width * 0.95 }, SILVER_BEAD)).join('') +
    [0.1, 0.9]
      .map((share) => wireWrap(pen, pointAt(curve, curve.length * share), { width: width * 1.5, turns: 7, fill }))
      .join('')
  );
}

function clasp(pen: Pen, curve: Curve, { width: w, side }: { width: number; side: 'start' | 'finish' }): string {
  const { x, y, tx, ty } = side === 'start' ? startOf(curve) : endOf(curve);
  const steel = pen.linear({ 0: '#7b858c', 0.3: '#ffffff', 0.6: '#b8c1c8', 1: '#4f5a62' }, DOWN);
  const left = side === 'finish' ? -w * 0.6 : -w * 1.3;
  const groove = side === 'finish' ? w * 0.3 : -w * 0.5;
  return placed(
    { x, y, turn: degrees(Math.atan2(ty, tx)) },
    svg`<rect x="${left + 5}" y="${9 - w * 0.7}" width="${w * 1.9}" height="${w * 1.4}" rx="${w * 0.3}" fill="${SHADE}" fill-opacity=".4" filter="${pen.blur(5)}"/>` +
      svg`<rect x="${left}" y="${-w * 0.7}" width="${w * 1.9}" height="${w * 1.4}" rx="${w * 0.3}" fill="${steel}"/>` +
      svg`<rect x="${groove}" y="${-w * 0.7}" width="${w * 0.12}" height="${w * 1.4}" fill="#3c464d" fill-opacity=".6"/>`,
  );
}

/** A sewn strip of hook and loop. */
function strip(curve: Curve, { width: w, share, colour }: { width: number; share: number; colour: string }): string {
  return placed(
    pointAt(curve, curve.length * share),
    svg`<rect x="${-w * 0.3}" y="${-w * 0.34}" width="${w * 0.6}" height="${w * 0.68}" rx="${w * 0.14}" fill="${colour}" fill-opacity=".9"/>` +
      svg`<rect x="${-w * 0.25}" y="${-w * 0.29}" width="${w * 0.5}" height="${w * 0.58}" rx="${w * 0.1}" fill="none" stroke="#fff" stroke-dasharray="5 4" stroke-width="2" stroke-opacity=".7"/>`,
  );
}
