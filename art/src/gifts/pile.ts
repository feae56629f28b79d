import type { Pen } from '../pen/pen.ts';
import { placed, svg } from '../pen/svg.ts';
import { NUTS } from './nuts.ts';

export function pile(
  pen: Pen,
  {
    kind,
    width,
    height,
    count,
    scale = 1,
    draw,
  }: { kind: string; width: number; height: number; count: number; scale?: number; draw: number },
) {
  let o = '';
  const grid = Math.ceil(Math.sqrt(count));
  const pts = [];
  for (let i = 0; i < count; i++) pts.push([pen.between(-width / 2, width / 2), pen.between(-height / 2, height / 2)]);
  pts.sort((a, b) => a[1] - b[1]);
  const proto = [0, 1, 2].map((k) =>
    pen.define('nut' + kind + scale + k, (id) => svg`<g id="${id}">${NUTS[kind](pen, scale)}</g>`),
  );
  for (const q of pts)
    if (!draw || draw(q[0], q[1])) {
      o +=
        kind === 'candy'
          ? placed({ x: q[0], y: q[1] }, NUTS.candy(pen, scale))
          : svg`<use href="#${pen.pick(proto)}" transform="translate(${q[0]} ${q[1]}) rotate(${pen.between(0, 360)})"/>`;
    }
  return o;
}
