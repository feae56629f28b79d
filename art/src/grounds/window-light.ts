import { seeThrough } from '../pen/colour.ts';
import type { Pen } from '../pen/pen.ts';
import { svg } from '../pen/svg.ts';
import { sheet } from './ground.ts';
import { noiseSheet } from './noise.ts';

/** The soft shadow of a plant at the window. */
export type PlantShadow = { x: number; y: number; turn: number; opacity: number };

/** Lies over everything and binds it together: warm light from the upper left, a gentle vignette, grain. */
export function windowLight(pen: Pen, plant?: PlantShadow): string {
  const warm = (opacity: number) => seeThrough('#fff1cc', opacity);
  const dim = (opacity: number) => seeThrough('#2a0a06', opacity);
  const grain = {
    frequency: [0.8, 0.8],
    octaves: 1,
    seed: 7,
    steps: '<feColorMatrix values="0 0 0 0 .5 0 0 0 0 .46 0 0 0 0 .42 0 .8 0 0 -.3"/>',
  } as const;
  return (
    (plant ? plantShadow(pen, plant) : '') +
    sheet(pen.radial({ 0: warm(0.36), 0.5: warm(0.1), 1: warm(0) }, { cx: 0.16, cy: 0.1, r: 0.9 })) +
    sheet(pen.radial({ 0: dim(0), 0.6: dim(0), 1: dim(0.3) }, { cx: 0.44, cy: 0.42, r: 0.78 })) +
    noiseSheet(pen, grain, 0.18)
  );
}

const LEAVES = 9;

function plantShadow(pen: Pen, { x, y, turn, opacity }: PlantShadow): string {
  const leaves = Array.from({ length: LEAVES }, (_, index) => {
    const along = index / (LEAVES - 1);
    return leafShadow(along, -1) + leafShadow(along, 1);
  });
  return (
    svg`<g filter="${pen.blur(15)}" fill-opacity="${opacity}" transform="translate(${x} ${y}) rotate(${turn})" fill="#1d0a10">` +
    `<path d="${leaves.join('')}"/></g>`
  );
}

function leafShadow(along: number, side: 1 | -1): string {
  const x = 40 + along * 560;
  const y = Math.sin(along * 2) * 50;
  const length = 210 * (1 - along * 0.55);
  const angle = side * (0.75 + along * 0.2);
  const tipX = x + Math.cos(angle) * length;
  const tipY = y + Math.sin(angle) * length;
  const bulgeX = -Math.sin(angle) * length * 0.16;
  const bulgeY = Math.cos(angle) * length * 0.16;
  const [middleX, middleY] = [(x + tipX) / 2, (y + tipY) / 2];
  return (
    svg`M${x} ${y}Q${middleX + bulgeX} ${middleY + bulgeY} ${tipX} ${tipY}` +
    svg`Q${middleX - bulgeX} ${middleY - bulgeY} ${x} ${y}Z`
  );
}
