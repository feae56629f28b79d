import { darker, lighter } from '../pen/colour.ts';
import type { Pen } from '../pen/pen.ts';
import { boxShadow, castShadow } from '../pen/shadow.ts';
import { roundedRect, svg } from '../pen/svg.ts';

type Box = { width: number; height: number; colour: string; inner: string };

type Tray = Box & {
  /** The thickness of its walls. */
  wall?: number;
  corner?: number;
  floor?: string;
  /** The colour of the foil line round its rim. */
  edge?: string;
};

/** An open box seen from above: dark along its upper and left walls, lit along the other two. */
export function tray(pen: Pen, { width, height, colour, inner, ...look }: Tray): string {
  const { wall = 22, corner = 14, floor = darker(colour, 0.35), edge = '#e8c05c' } = look;
  const outline = roundedRect(width, height, corner);
  const inside = roundedRect(width - 2 * wall, height - 2 * wall, 8);
  const [x, y] = [width / 2 - wall, height / 2 - wall];
  const dark = svg`M${-x} ${y}V${-y}H${x}`;
  return (
    boxShadow({ width, height, corner }, { opacity: 0.42, dx: 22, dy: 32, blur: 22 }) +
    castShadow(pen, outline, { opacity: 0.4, dx: 5, dy: 8, blur: 5 }) +
    svg`<path d="${outline}" fill="${pen.linear({ 0: lighter(colour, 0.35), 0.4: colour, 1: darker(colour, 0.4) })}"/>` +
    `<path d="${outline}" fill="none" stroke="${edge}" stroke-width="2.4" stroke-opacity=".85" transform="scale(.985)"/>` +
    `<path d="${inside}" fill="${floor}"/><g clip-path="${clipTo(pen, inside)}">${inner}<g fill="none">` +
    `<path d="${dark}" stroke="#14040a" stroke-width="34" stroke-opacity=".18"/><path d="${dark}" stroke="#14040a" stroke-width="18" stroke-opacity=".26"/>` +
    svg`<path d="M${-x} ${y}H${x}V${-y}" stroke="#fff3d6" stroke-width="6" stroke-opacity=".35"/></g></g>`
  );
}

/** A jeweller's box: a velvet cushion in a gold-edged case. */
export function velvetBox(pen: Pen, { width, height, colour, inner }: Box): string {
  const velvet = pen.radial(
    { 0: lighter(colour, 0.28), 0.5: colour, 1: darker(colour, 0.6) },
    { cx: 0.38, cy: 0.34, r: 0.8 },
  );
  const cushion =
    svg`<rect x="${-width / 2}" y="${-height / 2}" width="${width}" height="${height}" fill="${velvet}"/>` +
    svg`<path d="M${-width * 0.36} ${-height * 0.05}Q0 ${-height * 0.11} ${width * 0.36} ${-height * 0.05}" stroke="#1c0806" stroke-width="10" stroke-opacity=".3" fill="none"/>`;
  return tray(pen, { width, height, colour, inner: cushion + inner, wall: 34, corner: 26, edge: '#f0d28a' });
}

/** A clip path as the value of a `clip-path` attribute. */
export const clipTo = (pen: Pen, outline: string) =>
  pen.paint('cp', outline, (id) => `<clipPath id="${id}"><path d="${outline}"/></clipPath>`);
