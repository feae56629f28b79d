import type { Pen } from '../pen/pen.ts';
import { strokeShadow } from '../pen/shadow.ts';
import { svg } from '../pen/svg.ts';

type Cord = { path: string; width: number };

/** Bands of dark and light along a cord, shifted along the light: what makes a flat stroke look round. */
const BANDS: [shift: number, colour: string, width: number, opacity: number][] = [
  [0.27, '#140204', 0.3, 0.2],
  [0.3, '#140204', 0.2, 0.2],
  [0.33, '#140204', 0.1, 0.18],
  [-0.16, '#fff3d8', 0.28, 0.12],
  [-0.17, '#fff3d8', 0.17, 0.16],
  [-0.18, '#fff3d8', 0.07, 0.24],
];

export function roundness(pen: Pen, { path, width }: Cord, strength = 1): string {
  const id = pen.outline(path);
  const bands = BANDS.map(([shift, colour, share, opacity]) => {
    const place = svg`transform="translate(${width * shift} ${width * shift * 1.2})"`;
    return svg`<use href="#${id}" ${place} stroke="${colour}" stroke-width="${width * share}" stroke-opacity="${opacity * strength}"/>`;
  });
  return `<g fill="none" stroke-linecap="round">${bands.join('')}</g>`;
}

type Lying = {
  /** How far its shadow falls, in widths. */
  reach?: number;
  /** A cord is round at its ends, a band is cut straight. */
  cap?: 'round' | 'butt';
};

/** Two shadows: a wide soft one, and a tight dark one where it touches the ground. */
export function cordShadow(pen: Pen, { path, width }: Cord, { reach = 0.3, cap = 'round' }: Lying = {}): string {
  const cast = (distance: number, opacity: number) =>
    strokeShadow(pen, path, {
      width: width * 0.95,
      opacity,
      dx: width * distance,
      dy: width * distance * 1.5,
      softness: width * distance,
      cap,
    });
  return cast(reach, 0.34) + cast(reach / 3, 0.42);
}
