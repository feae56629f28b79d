import { hashOf } from '../pen/chance.ts';
import { PICTURE } from '../pen/frame.ts';
import type { Pen } from '../pen/pen.ts';
import { svg } from '../pen/svg.ts';

export type Noise = {
  /** How often it changes per unit of the scene, sideways and downwards. */
  frequency: readonly [x: number, y: number];
  octaves: number;
  seed: number;
  /** Filter steps that turn the noise into what is seen. */
  steps: string;
  /**
   * How a tile meets the next one. Mirrored tiles have no seams, but mirror the light too: what is lit from one
   * side is cut, where it is too rough for a seam to be seen.
   */
  joins?: 'mirrored' | 'cut';
};

/** One tile repeated is several times cheaper than noise over the whole picture. */
const TILES = { mirrored: 240, cut: 420 };

/** Noise over the whole picture. */
export const noiseSheet = (pen: Pen, noise: Noise, opacity = 1) =>
  inPixels(pen, svg`fill="${tiles(pen, noise)}" fill-opacity="${opacity}"`);

/**
 * A sheet laid out in pixels and not in units of the scene: tiles of whole pixels are copied, all others are
 * computed again for each pixel.
 */
export function inPixels(pen: Pen, paint: string): string {
  const { x, y, width } = pen.window;
  const toPixels = `translate(${x} ${y}) scale(${width / PICTURE.width})`;
  return `<rect width="${PICTURE.width}" height="${PICTURE.height}" transform="${toPixels}" ${paint}/>`;
}

function tiles(pen: Pen, { frequency, octaves, seed, steps, joins = 'mirrored' }: Noise): string {
  const perPixel = frequency.map((value) => Math.round((value / pen.pixels) * 1e5) / 1e5).join(' ');
  const noise =
    svg`<feTurbulence type="fractalNoise" baseFrequency="${perPixel}" numOctaves="${octaves}" seed="${seed}"/>` + steps;
  const side = TILES[joins];
  const region = `filterUnits="userSpaceOnUse" x="0" y="0" width="${side}" height="${side}" color-interpolation-filters="sRGB"`;
  const filter = pen.paint('nf', region + noise, (id) => `<filter id="${id}" ${region}>${noise}</filter>`);
  const tile = `<rect width="${side}" height="${side}" filter="${filter}"/>`;
  const size = joins === 'mirrored' ? 2 * side : side;
  return pen.paint('np', filter, (id) => {
    const content = joins === 'mirrored' ? mirrored(pen, tile) : tile;
    return `<pattern id="${id}" width="${size}" height="${size}" patternUnits="userSpaceOnUse">${content}</pattern>`;
  });
}

/** A tile and its three reflections, in a square twice as large. */
function mirrored(pen: Pen, tile: string): string {
  const id = pen.define(`m${hashOf(tile).toString(36)}`, (full) => `<g id="${full}">${tile}</g>`);
  const reflections = ['', 'scale(-1 1)', 'scale(1 -1)', 'scale(-1 -1)'];
  const uses = reflections.map((reflection) => `<use href="#${id}" transform="${reflection}"/>`);
  return `<g transform="translate(${TILES.mirrored} ${TILES.mirrored})">${uses.join('')}</g>`;
}

type Share = { times: number; minus: number };

/** Noise as warm brown of changing opacity: its first channel, `times` as strong, `minus` some. */
export const asShade = ({ times, minus }: Share) =>
  svg`<feColorMatrix values="0 0 0 0 .28 0 0 0 0 .15 0 0 0 0 .05 ${times} 0 0 0 ${-minus}"/>`;

/** The same as white. */
export const asLight = ({ times, minus }: Share) =>
  svg`<feColorMatrix values="0 0 0 0 1 0 0 0 0 1 0 0 0 0 1 ${times} 0 0 0 ${-minus}"/>`;
