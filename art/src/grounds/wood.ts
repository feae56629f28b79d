import { darker, lighter } from '../pen/colour.ts';
import type { Pen } from '../pen/pen.ts';
import { svg } from '../pen/svg.ts';
import { type Ground, sheet } from './ground.ts';
import { inPixels, type Noise, noiseSheet } from './noise.ts';

/** A plank of wood: broad dark rings, fine light grain. */
export const wood =
  (colour: string): Ground =>
  (pen) => {
    const seed = pen.whole(1, 90);
    const grain: Noise = {
      frequency: [0.006, 0.32],
      octaves: 2,
      seed: seed + 5,
      steps: '<feColorMatrix values="0 0 0 0 1 0 0 0 0 .82 0 0 0 0 .56 1.2 0 0 0 -.52"/>',
    };
    return (
      sheet(pen.linear({ 0: lighter(colour, 0.22), 0.5: colour, 1: darker(colour, 0.35) })) +
      inPixels(pen, `filter="${rings(pen, seed)}" opacity=".6"`) +
      noiseSheet(pen, grain, 0.4)
    );
  };

/** The rings are too broad for a tile: their noise is drawn over the whole plank. */
function rings(pen: Pen, seed: number): string {
  const [across, down] = [0.0022 / pen.pixels, 0.03 / pen.pixels];
  const steps =
    svg`<feTurbulence type="fractalNoise" baseFrequency="${across.toFixed(5)} ${down.toFixed(5)}" numOctaves="3" seed="${seed}"/>` +
    '<feColorMatrix values="0 0 0 0 .12 0 0 0 0 .05 0 0 0 0 .02 2.2 0 0 0 -.9"/>';
  const region = 'x="0" y="0" width="100%" height="100%" color-interpolation-filters="sRGB"';
  return pen.paint('wr', steps, (id) => `<filter id="${id}" ${region}>${steps}</filter>`);
}
