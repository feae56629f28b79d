import { type Bounds, boundsOf } from './bounds.ts';
import { SHADE, seeThrough } from './colour.ts';
import { CENTRED, type Pen } from './pen.ts';
import { roundedRect, svg } from './svg.ts';

type Ellipse = { x: number; y: number; rx: number; ry: number };

/** The shadow of a round thing: a gradient, because filters are dear. */
export function softShadow(pen: Pen, { x, y, rx, ry }: Ellipse, opacity = 0.5): string {
  const shade = (share: number) => seeThrough(SHADE, opacity * share);
  const fill = pen.radial({ 0: shade(1), 0.55: shade(0.75), 0.8: shade(0.25), 1: shade(0) }, CENTRED);
  return svg`<ellipse cx="${x}" cy="${y}" rx="${rx}" ry="${ry}" fill="${fill}"/>`;
}

type Cast = { opacity?: number; dx?: number; dy?: number; blur?: number };

type Box = { width: number; height: number; corner: number };

/** From the outermost edge of the shadow to its core, in radii of a blur. */
const EDGES = [1.7, 1.1, 0.6, 0.2, -0.2, -0.6, -1.1, -1.7];

/** The shadow of a box around the origin: boxes of falling size on top of each other, at a tenth of the cost of a blur. */
export function boxShadow({ width, height, corner }: Box, { opacity, dx, dy, blur }: Required<Cast>): string {
  const layers = EDGES.map((edge) => {
    const grown = 2 * edge * blur;
    return `<path d="${roundedRect(width + grown, height + grown, Math.max(1, corner + edge * blur))}"/>`;
  });
  const each = 1 - (1 - opacity) ** (1 / EDGES.length);
  return svg`<g transform="translate(${dx} ${dy})" fill="${SHADE}" fill-opacity="${each}">${layers.join('')}</g>`;
}

/** The shadow of an odd shape, falling to the lower right: one blurred copy of it. */
export function castShadow(
  pen: Pen,
  outline: string,
  { opacity = 0.4, dx = 10, dy = 14, blur = 9 }: Cast = {},
): string {
  if (blur <= NARROW) return narrowShadow(pen, outline, { opacity, dx, dy });
  const filter = blurWithin(pen, blur, boundsOf(outline));
  return svg`<path d="${outline}" transform="translate(${dx} ${dy})" fill="${SHADE}" fill-opacity="${opacity}" filter="${filter}"/>`;
}

const NARROW = 5;

/** Where a thing touches the ground its shadow is so narrow that three plain copies look soft enough. */
function narrowShadow(pen: Pen, outline: string, { opacity, dx, dy }: Required<Omit<Cast, 'blur'>>): string {
  const id = pen.outline(outline);
  const copies = [0.5, 1, 1.6].map(
    (share) => svg`<use href="#${id}" transform="translate(${dx * share} ${dy * share})"/>`,
  );
  return svg`<g fill="${SHADE}" fill-opacity="${1 - (1 - opacity) ** 0.45}">${copies.join('')}</g>`;
}

/** A blur whose cost is the shape's own size; regions in percent are mostly empty. */
function blurWithin(pen: Pen, radius: number, { left, top, right, bottom }: Bounds): string {
  const spread = radius * 2.6;
  const box = svg`x="${left - spread}" y="${top - spread}" width="${right - left + 2 * spread}" height="${bottom - top + 2 * spread}"`;
  const blur = svg`filterUnits="userSpaceOnUse" ${box}><feGaussianBlur stdDeviation="${radius}"/>`;
  return pen.paint('bw', blur, (id) => `<filter id="${id}" ${blur}</filter>`);
}

type StrokeCast = { width: number; opacity: number; dx: number; dy: number; softness: number; cap: 'round' | 'butt' };

const STROKES = 6;
/** How many of the strokes cover a point well inside the shadow, on average. */
const COVERING = 3.4;

/** The shadow of a cord: strokes of falling width on top of each other look soft without any filter. */
export function strokeShadow(pen: Pen, path: string, { width, opacity, dx, dy, softness, cap }: StrokeCast): string {
  const id = pen.outline(path);
  const strokes = Array.from(
    { length: STROKES },
    (_, index) => svg`<use href="#${id}" stroke-width="${width + softness * (2.1 - index * 0.78)}"/>`,
  );
  const each = 1 - (1 - opacity) ** (1 / COVERING);
  return (
    svg`<g transform="translate(${dx} ${dy})" fill="none" stroke="${SHADE}" stroke-linecap="${cap}" stroke-linejoin="round" stroke-opacity="${each}">` +
    `${strokes.join('')}</g>`
  );
}
