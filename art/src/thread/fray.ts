import { darker, lighter, SHADE } from '../pen/colour.ts';
import type { Pen } from '../pen/pen.ts';
import { svg } from '../pen/svg.ts';

type Fray = {
  x: number;
  y: number;
  /** Where the fibres point, in degrees; 90 is down. */
  turn: number;
  length: number;
  width: number;
  colours: readonly [string, ...string[]];
  fibres?: number;
  spread?: number;
  /** How far the whole bundle leans, in radians. */
  lean?: number;
  strokeWidth?: number;
};

const SHADES = [
  (colour: string) => colour,
  (colour: string) => darker(colour, 0.35),
  (colour: string) => lighter(colour, 0.3),
] as const;

/** A bundle of free fibres: the frayed end of a thread, the skirt of a tassel. */
export function fray(pen: Pen, bundle: Fray): string {
  const { width, colours, fibres = 46, lean = pen.between(-0.25, 0.25) } = bundle;
  const count = Math.round(fibres * (width < 32 ? 0.6 : 1));
  const byColour = new Map<string, string>();
  let shaded = '';
  for (let index = 0; index < count; index++) {
    const fibre = oneFibre(pen, { ...bundle, lean }, ((index + pen.chance()) / count) * 2 - 1);
    const shade = SHADES[index % 5 < 2 ? 0 : index % 5 < 4 ? 1 : 2] ?? SHADES[0];
    const colour = shade(colours[index % colours.length] ?? colours[0]);
    byColour.set(colour, (byColour.get(colour) ?? '') + fibre);
    if (index % 3 === 0) shaded += fibre;
  }
  const stroke = bundle.strokeWidth ?? Math.max(1.8, (width / count) * 2.6);
  const strands = [...byColour].sort(([a], [b]) => redAndGreen(a) - redAndGreen(b));
  return (
    svg`<g fill="none" stroke="${SHADE}" stroke-linecap="round"><path d="${shaded}" transform="translate(9 13)" stroke-width="${stroke * 4.5}" fill-opacity=".1" stroke-opacity=".1"/>` +
    svg`<path d="${shaded}" transform="translate(7 10)" stroke-width="${stroke * 2.6}" fill-opacity=".16" stroke-opacity=".16"/></g>` +
    svg`<g fill="none" stroke-linecap="round" stroke-width="${stroke}">` +
    `${strands.map(([colour, path]) => `<path d="${path}" stroke="${colour}"/>`).join('')}</g>`
  );
}

/** One fibre; `side` runs from -1, the bundle's left edge, to 1. */
function oneFibre(pen: Pen, { x, y, turn, length, width, spread = 0.3, lean = 0 }: Fray, side: number): string {
  const towards = (turn * Math.PI) / 180;
  const [ux, uy] = [Math.cos(towards), Math.sin(towards)];
  const reach = length * pen.between(0.84, 1.04) * (1 - 0.07 * side * side);
  const startX = x - uy * side * width * 0.26;
  const startY = y + ux * side * width * 0.26;
  const fan = side * spread + lean;
  const end = towards + fan + pen.between(-0.05, 0.05);
  const endX = startX + Math.cos(end) * reach;
  const endY = startY + Math.sin(end) * reach;
  const early = towards + fan * 0.25;
  const bulge = side * width * 0.3;
  return (
    svg`M${startX} ${startY}C${startX + Math.cos(early) * reach * 0.4 - uy * bulge} ${startY + Math.sin(early) * reach * 0.4 + ux * bulge}` +
    svg` ${endX - Math.cos(end) * reach * 0.25 + pen.between(-4, 4)} ${endY - Math.sin(end) * reach * 0.25 + pen.between(-4, 4)} ${endX} ${endY}`
  );
}

/** Dark fibres lie below, bright ones on top. */
const redAndGreen = (colour: string) =>
  Number.parseInt(colour.slice(1, 3), 16) + Number.parseInt(colour.slice(3, 5), 16);
