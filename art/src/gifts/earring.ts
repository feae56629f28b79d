import { pearlRosette } from '../medallions/pearl-rosette.ts';
import { kundanDrop } from '../medallions/stones.ts';
import { gold } from '../pen/metals.ts';
import type { Pen } from '../pen/pen.ts';
import { softShadow } from '../pen/shadow.ts';
import { svg } from '../pen/svg.ts';
import { bareBead, GOLD_BEAD, pearl } from '../thread/bead.ts';

function earring(pen: Pen, s: number, options: { stone?: string; drop?: number } = {}) {
  return (
    svg`<g>${pen.at({ x: 0, y: -92 * s, scale: s * 0.62 }, () => pearlRosette(pen, { stone: options.stone ?? '#1d8a6c' }))}${pen.at(
      { x: 0, y: 40 * s, scale: s },
      () =>
        svg`${softShadow(pen, { x: 12, y: 16, rx: 78, ry: 70 }, 0.5)}` +
        svg`<path d="M-10 -66C-60 -56 -74 -14 -76 28Q0 52 76 28C74 -14 60 -56 10 -66Z" fill="${gold(pen)}" stroke="#6b400a" stroke-width="1.4"/>` +
        [-36, 0, 36]
          .map(
            (x) =>
              svg`<g transform="translate(${x} ${x ? 2 : 6}) scale(.95)">` +
              svg`<g transform="translate(0 22)">${kundanDrop(pen, { length: 44, width: 28, colour: options.drop ?? '#1d8a6c' })}` +
              '</g></g>',
          )
          .join('') +
        '<path d="M-76 26Q0 50 76 26M-70 6Q0 28 70 6" fill="none" stroke="#7a4c0c" stroke-width="2.4" opacity=".7"/>' +
        Array.from({ length: 11 }, (_, i) => {
          const x = -72 + i * 14.4;
          const y = 38 + 12 * (1 - (x / 76) ** 2);
          return (
            bareBead(pen, { x, y: y + 4, r: 8.5 }, pearl('#f3e6d8')) +
            bareBead(pen, { x, y: y + 16, r: 4.5 }, GOLD_BEAD)
          );
        }).join('') +
        bareBead(pen, { x: 0, y: -68, r: 9 }, GOLD_BEAD),
    )}` + '</g>'
  );
}
