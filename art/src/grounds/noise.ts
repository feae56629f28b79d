import type { Pen } from '../pen/pen.ts';
import { svg } from '../pen/svg.ts';

export type Noise = {
  /** The length of a tile; one tile repeated is several times cheaper than noise over the whole picture. */
  tile: number;
  /** How often it changes per unit, sideways and downwards. */
  frequency: readonly [x: number, y: number];
  octaves: number;
  seed: number;
  /** Filter steps that turn the noise into what is seen. */
  steps: string;
  turn?: number;
};

/** A repeating noise pattern, as a fill. */
export function noise(pen: Pen, { tile, frequency, octaves, seed, steps, turn = 0 }: Noise): string {
  const turbulence =
    svg`<feTurbulence type="fractalNoise" baseFrequency="${frequency.join(' ')}" numOctaves="${octaves}" seed="${seed}" stitchTiles="stitch"/>` +
    steps;
  // The region reaches over the tile, otherwise its seams show.
  const filter = pen.paint('nf', turbulence, (id) => `<filter id="${id}" ${REGION}>${turbulence}</filter>`);
  const turned = turn === 0 ? '' : svg` patternTransform="rotate(${turn})"`;
  const place = svg`x="-80" y="-200" width="${tile}" height="${tile}" patternUnits="userSpaceOnUse"${turned}`;
  return pen.paint('np', place + filter, (id) => {
    return svg`<pattern id="${id}" ${place}><rect width="${tile}" height="${tile}" filter="${filter}"/></pattern>`;
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
