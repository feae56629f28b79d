import { darker, lighter, SHADE } from '../pen/colour.ts';
import { beside, type Curve, lineBeside, lineOf, pointAt, ribbonOf } from '../pen/curve.ts';
import type { Pen } from '../pen/pen.ts';
import { FULL_TURN } from '../pen/points.ts';
import { svg } from '../pen/svg.ts';
import { cordShadow } from './roundness.ts';

type Band = {
  width: number;
  colour: string;
  weave: 'satin' | 'felt' | 'jute';
  /** Gold or other braid sewn along both edges. */
  trim?: string;
  /** The colour of a running stitch along both edges. */
  stitch?: string;
  /** The colour of little diamonds woven into it. */
  motif?: string;
  /** Narrow at both ends: how wide they are and how soon the band is at full width. */
  taper?: { narrow: number; growth: number };
};

/** A flat band that lies along a curve. */
export function band(pen: Pen, curve: Curve, look: Band): string {
  const { width, colour, taper } = look;
  const outline = ribbonOf(curve, (share) =>
    taper ? width * Math.min(1, taper.narrow + taper.growth * Math.min(share, 1 - share)) : width,
  );
  const clip = pen.paint('bc', outline, (id) => `<clipPath id="${id}"><path d="${outline}"/></clipPath>`);
  return (
    cordShadow(pen, { path: lineOf(curve), width: width * 0.92 }, { reach: 24 / width, cap: 'butt' }) +
    `<path d="${outline}" fill="${colour}"/><g clip-path="${clip}">${bulge(curve, look)}${weave(pen, curve, look)}</g>` +
    (look.trim ? trimmed(curve, width, look.trim) : '') +
    (look.stitch ? stitched(curve, width, look.stitch) : '') +
    (look.motif ? wovenDiamonds(curve, look, look.motif) : '')
  );
}

type Along = { offset: number; width: number; colour: string; opacity: number; dashes?: string };

const strokeAlong = (curve: Curve, { offset, width, colour, opacity, dashes }: Along) =>
  svg`<path d="${lineBeside(curve, offset)}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-opacity="${opacity}"${dashes ? ` stroke-dasharray="${dashes}" stroke-linecap="round"` : ''}/>`;

/** A band is a little higher in its middle: light above, shade below, each in strokes of falling width. */
function bulge(curve: Curve, { width, colour, weave: kind }: Band): string {
  const soft = (offset: number, share: number, tone: { colour: string; opacity: number }) =>
    [1.5, 1, 0.5]
      .map((part) => strokeAlong(curve, { offset: offset * width, width: share * part * width, ...tone }))
      .join('');
  return (
    soft(0.36, 0.3, { colour: darker(colour, 0.75), opacity: 0.2 }) +
    soft(-0.22, 0.26, { colour: lighter(colour, 0.6), opacity: kind === 'felt' ? 0.11 : 0.24 }) +
    soft(-0.44, 0.1, { colour: darker(colour, 0.6), opacity: 0.11 })
  );
}

function weave(pen: Pen, curve: Curve, { width, colour, weave: kind }: Band): string {
  if (kind === 'felt') return feltFibres(pen, curve, { width, colour });
  const isJute = kind === 'jute';
  let weft = '';
  for (let along = 0; along < curve.length; along += isJute ? 6 : 4) {
    const point = pointAt(curve, along);
    const [fromX, fromY] = beside(point, -width / 2);
    const [toX, toY] = beside(point, width / 2);
    weft += svg`M${fromX} ${fromY}L${toX} ${toY}`;
  }
  const threads = svg`<path d="${weft}" stroke="${darker(colour, 0.6)}" stroke-width="${isJute ? 1.8 : 1}" stroke-opacity="${isJute ? 0.4 : 0.16}"/>`;
  return isJute ? threads + juteWarp(curve, width, colour) : threads;
}

function feltFibres(pen: Pen, curve: Curve, { width, colour }: { width: number; colour: string }): string {
  let fibres = '';
  for (let count = 0; count < curve.length / 1.6; count++) {
    const [x, y] = beside(pointAt(curve, pen.between(0, curve.length)), pen.between(-0.5, 0.5) * width);
    const angle = pen.between(0, FULL_TURN);
    const length = pen.between(3, 9);
    fibres += svg`M${x} ${y}l${Math.cos(angle) * length} ${Math.sin(angle) * length}`;
  }
  return `<path d="${fibres}" stroke="${lighter(colour, 0.5)}" stroke-width="1" stroke-opacity=".35"/>`;
}

const juteWarp = (curve: Curve, width: number, colour: string) =>
  Array.from({ length: 13 }, (_, index) =>
    strokeAlong(curve, {
      offset: ((index - 6) / 13) * width,
      width: 0.028 * width,
      colour: index % 2 ? lighter(colour, 0.4) : darker(colour, 0.4),
      opacity: 0.5,
    }),
  ).join('');

const trimmed = (curve: Curve, width: number, colour: string) =>
  [-0.46, 0.46]
    .map((side) => {
      const offset = side * width;
      return (
        strokeAlong(curve, { offset, width: width * 0.1, colour: darker(colour, 0.55), opacity: 0.8 }) +
        strokeAlong(curve, {
          offset,
          width: width * 0.075,
          colour,
          opacity: 1,
          dashes: svg`${width * 0.055} ${width * 0.06}`,
        }) +
        strokeAlong(curve, {
          offset: offset - width * 0.012,
          width: width * 0.022,
          colour: lighter(colour, 0.7),
          opacity: 1,
          dashes: svg`${width * 0.03} ${width * 0.085}`,
        })
      );
    })
    .join('');

const stitched = (curve: Curve, width: number, colour: string) =>
  [-0.38, 0.38]
    .map(
      (side) =>
        strokeAlong(curve, {
          offset: (side + 0.02) * width,
          width: 3.4,
          colour: SHADE,
          opacity: 0.35,
          dashes: '11 9',
        }) + strokeAlong(curve, { offset: side * width, width: 3.2, colour, opacity: 1, dashes: '11 9' }),
    )
    .join('');

function wovenDiamonds(curve: Curve, { width, colour }: Band, motif: string): string {
  let diamonds = '';
  for (let along = 26; along < curve.length - 20; along += width * 0.62) {
    const { x, y, turn } = pointAt(curve, along);
    diamonds +=
      svg`<g transform="translate(${x} ${y}) rotate(${turn})">` +
      svg`<path d="M0 ${-width * 0.2}L${width * 0.13} 0L0 ${width * 0.2}L${-width * 0.13} 0Z" fill="${motif}"/>` +
      svg`<circle r="${width * 0.05}" fill="${darker(colour, 0.2)}"/><circle cx="${width * 0.31}" r="${width * 0.05}" fill="${motif}"/></g>`;
  }
  return diamonds;
}
