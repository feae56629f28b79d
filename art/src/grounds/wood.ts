import { darker, lighter } from '../pen/colour.ts';
import type { Pen } from '../pen/pen.ts';
import { svg } from '../pen/svg.ts';
import { type Ground, sheet } from './ground.ts';
import { noise } from './noise.ts';

/** A plank of wood: broad dark rings, fine light grain. */
export const wood =
  (colour: string, { turn = -6 }: { turn?: number } = {}): Ground =>
  (pen) => {
    const seed = pen.whole(1, 90);
    const grain = noise(pen, {
      tile: 420,
      frequency: [0.006, 0.32],
      octaves: 2,
      seed: seed + 5,
      steps: '<feColorMatrix values="0 0 0 0 1 0 0 0 0 .82 0 0 0 0 .56 1.2 0 0 0 -.52"/>',
    });
    const plank = (paint: string) => svg`<rect x="-150" y="-220" width="1500" height="1640" ${paint}/>`;
    return (
      sheet(pen.linear({ 0: lighter(colour, 0.22), 0.5: colour, 1: darker(colour, 0.35) })) +
      svg`<g transform="rotate(${turn} 600 600)">${plank(`filter="${rings(pen, seed)}" opacity=".6"`)}${plank(`fill="${grain}" opacity=".4"`)}</g>`
    );
  };

/** The rings are too broad for a tile: their noise is drawn over the whole plank. */
function rings(pen: Pen, seed: number): string {
  const steps =
    svg`<feTurbulence type="fractalNoise" baseFrequency=".0022 .03" numOctaves="3" seed="${seed}"/>` +
    '<feColorMatrix values="0 0 0 0 .12 0 0 0 0 .05 0 0 0 0 .02 2.2 0 0 0 -.9"/>';
  const region = 'x="0" y="0" width="100%" height="100%" color-interpolation-filters="sRGB"';
  return pen.paint('wr', steps, (id) => `<filter id="${id}" ${region}>${steps}</filter>`);
}
