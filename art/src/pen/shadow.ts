import { SHADE, seeThrough } from './colour.ts';
import { CENTRED, type Pen } from './pen.ts';
import { svg } from './svg.ts';

type Ellipse = { x: number; y: number; rx: number; ry: number };

/** The shadow of a round thing: a gradient, because filters are dear. */
export function softShadow(pen: Pen, { x, y, rx, ry }: Ellipse, opacity = 0.5): string {
  const shade = (share: number) => seeThrough(SHADE, opacity * share);
  const fill = pen.radial({ 0: shade(1), 0.55: shade(0.75), 0.8: shade(0.25), 1: shade(0) }, CENTRED);
  return svg`<ellipse cx="${x}" cy="${y}" rx="${rx}" ry="${ry}" fill="${fill}"/>`;
}

type Cast = { opacity?: number; dx?: number; dy?: number; blur?: number };

/** The shadow of an odd shape: one blurred copy of it. */
export function castShadow(
  pen: Pen,
  outline: string,
  { opacity = 0.4, dx = 10, dy = 14, blur = 9 }: Cast = {},
): string {
  return svg`<path d="${outline}" transform="translate(${dx} ${dy})" fill="${SHADE}" opacity="${opacity}" filter="${pen.blur(blur)}"/>`;
}

type StrokeCast = { width: number; opacity: number; dx: number; dy: number; softness: number };

const STROKES = 6;

/** The shadow of a cord: strokes of falling width on top of each other look soft without any filter. */
export function strokeShadow(pen: Pen, outline: string, { width, opacity, dx, dy, softness }: StrokeCast): string {
  const id = pen.outline(outline);
  const strokes = Array.from(
    { length: STROKES },
    (_, index) => svg`<use href="#${id}" stroke-width="${width + softness * (2.1 - index * 0.78)}"/>`,
  );
  const each = 1 - (1 - opacity) ** (1 / 3.4);
  return svg`<g transform="translate(${dx} ${dy})" fill="none" stroke="${SHADE}" stroke-linecap="round" stroke-linejoin="round" stroke-opacity="${each}">${strokes.join('')}</g>`;
}
