import { darker, lighter } from '../pen/colour.ts';
import { spline } from '../pen/curve.ts';
import type { Pen } from '../pen/pen.ts';
import { relief } from '../pen/relief.ts';
import { castShadow } from '../pen/shadow.ts';
import { svg } from '../pen/svg.ts';
import { cord } from '../thread/cord.ts';
import { tassel } from '../thread/tassel.ts';

function silkPouch(pen: Pen, { width, height, colour }: { width: number; height: number; colour: string }) {
  const outline = svg`M${-width * 0.2} ${-height * 0.26}C${-width * 0.62} ${-height * 0.06} ${-width * 0.56} ${height * 0.42} ${-width * 0.36} ${height * 0.48}Q0 ${height * 0.54} ${width * 0.36} ${height * 0.48}C${width * 0.56} ${height * 0.42} ${width * 0.62} ${-height * 0.06} ${width * 0.2} ${-height * 0.26}C${width * 0.28} ${-height * 0.34} ${width * 0.38} ${-height * 0.46} ${width * 0.3} ${-height * 0.52}C${width * 0.18} ${-height * 0.44} ${width * 0.1} ${-height * 0.56} 0 ${-height * 0.5}C${-width * 0.1} ${-height * 0.56} ${-width * 0.18} ${-height * 0.44} ${-width * 0.3} ${-height * 0.52}C${-width * 0.38} ${-height * 0.46} ${-width * 0.28} ${-height * 0.34} ${-width * 0.2} ${-height * 0.26}Z`;
  let f = '';
  for (let i = -4; i <= 4; i++)
    f += svg`M${i * width * 0.045} ${-height * 0.26}C${i * width * 0.07} ${-height * 0.12} ${i * width * 0.12} ${height * 0.1} ${i * width * 0.1} ${height * 0.3}`;
  return (
    castShadow(pen, outline, { opacity: 0.42, dx: 14, dy: 20, blur: 14 }) +
    relief(
      pen,
      { bevel: 9, height: 14, shine: 0.16, sharpness: 8, elevation: 58 },
      svg`<path d="${outline}" fill="${pen.linear({ 0: lighter(colour, 0.3), 0.5: colour, 1: darker(colour, 0.35) })}"/>`,
    ) +
    svg`<g fill="none"><path d="${f}" stroke="${darker(colour, 0.55)}" stroke-width="7" opacity=".28"/>` +
    svg`<path d="${f}" transform="translate(7 0)" stroke="${lighter(colour, 0.5)}" stroke-width="4" opacity=".35"/></g>` +
    pen.at({ x: 0, y: 0 }, () =>
      cord(
        pen,
        spline(
          [
            [-width * 0.215, -height * 0.27],
            [-width * 0.1, -height * 0.245],
            [0, -height * 0.24],
            [width * 0.1, -height * 0.245],
            [width * 0.215, -height * 0.27],
          ],
          3,
        ),
        { w: width * 0.05, colours: ['#c9932f', '#f3d27a', '#a8701c'] },
      ),
    ) +
    tassel(pen, width * 0.12, -height * 0.22, 76, width * 0.16, ['#c9932f', '#f3d27a'], {
      n: 26,
      beads: [['#d9a544', 'gold', 0.16]],
    })
  );
}
