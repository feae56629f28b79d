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
};

/** One tile repeated is several times cheaper than noise over the whole picture. */
const TILE = 420;

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

function tiles(pen: Pen, { frequency, octaves, seed, steps }: Noise): string {
  const perPixel = frequency.map((value) => Math.round((value / pen.pixels) * 1e5) / 1e5).join(' ');
  const turbulence =
    svg`<feTurbulence type="fractalNoise" baseFrequency="${perPixel}" numOctaves="${octaves}" seed="${seed}" stitchTiles="stitch"/>` +
    steps;
  // The region reaches over the tile, otherwise its seams show.
  const filter = pen.paint('nf', turbulence, (id) => `<filter id="${id}" ${REGION}>${turbulence}</filter>`);
  const size = `width="${TILE}" height="${TILE}"`;
  return pen.paint('np', filter, (id) => {
    return `<pattern id="${id}" ${size} patternUnits="userSpaceOnUse"><rect ${size} filter="${filter}"/></pattern>`;
  });
}

const REGION = 'x="-10%" y="-10%" width="120%" height="120%" color-interpolation-filters="sRGB"';

type Share = { times: number; minus: number };

/** Noise as warm brown of changing opacity: its first channel, `times` as strong, `minus` some. */
export const asShade = ({ times, minus }: Share) =>
  svg`<feColorMatrix values="0 0 0 0 .28 0 0 0 0 .15 0 0 0 0 .05 ${times} 0 0 0 ${-minus}"/>`;

/** The same as white. */
export const asLight = ({ times, minus }: Share) =>
  svg`<feColorMatrix values="0 0 0 0 1 0 0 0 0 1 0 0 0 0 1 ${times} 0 0 0 ${-minus}"/>`;
