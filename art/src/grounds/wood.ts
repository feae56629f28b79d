import { darker, lighter } from '../pen/colour.ts';
import { svg } from '../pen/svg.ts';
import { type Ground, sheet } from './ground.ts';
import { noise } from './noise.ts';

/** A plank of wood: broad dark rings, fine light grain. */
export const wood =
  (colour: string, { turn = -6 }: { turn?: number } = {}): Ground =>
  (pen) => {
    const seed = pen.whole(1, 90);
    const rings = noise(pen, {
      tile: 1700,
      frequency: [0.0022, 0.03],
      octaves: 3,
      seed,
      steps: '<feColorMatrix values="0 0 0 0 .12 0 0 0 0 .05 0 0 0 0 .02 2.2 0 0 0 -.9"/>',
    });
    const grain = noise(pen, {
      tile: 500,
      frequency: [0.006, 0.32],
      octaves: 2,
      seed: seed + 5,
      steps: '<feColorMatrix values="0 0 0 0 1 0 0 0 0 .82 0 0 0 0 .56 1.2 0 0 0 -.52"/>',
    });
    const plank = (fill: string, opacity: number) =>
      svg`<rect x="-250" y="-320" width="1700" height="1840" fill="${fill}" opacity="${opacity}"/>`;
    return (
      sheet(pen.linear({ 0: lighter(colour, 0.22), 0.5: colour, 1: darker(colour, 0.35) })) +
      svg`<g transform="rotate(${turn} 600 600)">${plank(rings, 0.6)}${plank(grain, 0.4)}</g>`
    );
  };
