import type { Pen } from '../pen/pen.ts';
import type { Point } from '../pen/points.ts';
import { placed, svg } from '../pen/svg.ts';
import { MORSELS, type Morsel } from './nuts.ts';

type Pile = {
  morsel: Morsel;
  width: number;
  height: number;
  count: number;
  scale?: number;
  /** Keeps the pile inside a round bowl of this radius. */
  within?: number;
};

/** A heap of one thing; what lies lower in the picture lies on top. Three are drawn, and used again turned. */
export function pile(pen: Pen, { morsel, width, height, count, scale = 1, within = Infinity }: Pile): string {
  const spots = Array.from(
    { length: count },
    (): Point => [pen.between(-width / 2, width / 2), pen.between(-height / 2, height / 2)],
  ).sort((a, b) => a[1] - b[1]);
  const kinds = [0, 1, 2].map((kind) =>
    pen.define(`${morsel}${kind}`, (id) => `<g id="${id}">${MORSELS[morsel](pen)}</g>`),
  );
  return spots
    .filter(([x, y]) => Math.hypot(x, y) < within)
    .map(([x, y]) => {
      // Sweets are all of different colours and look the same from every side.
      if (morsel === 'candy') return placed({ x, y, scale }, MORSELS.candy(pen));
      const id = kinds[pen.whole(0, 2)] ?? '';
      return svg`<use href="#${id}" transform="translate(${x} ${y}) rotate(${pen.between(0, 360)}) scale(${scale})"/>`;
    })
    .join('');
}
