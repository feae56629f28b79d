import { placed } from '../pen/svg.ts';

const STICK =
  '<path d="M-60 0Q0 -14 60 0" stroke="#1c0806" stroke-width="13" stroke-opacity=".25" transform="translate(4 6)"/>' +
  '<path d="M-60 0Q0 -14 60 0" stroke="#fdf7ea" stroke-width="12"/>' +
  '<path d="M-56 -2Q0 -16 50 -3" stroke="#d9cbb0" stroke-width="2"/>';

/** Four wicks of rolled cotton for the lamp, laid side by side. */
export const cottonWicks = () =>
  [0, 1, 2, 3]
    .map((index) =>
      placed(
        { x: 800 + index * 16, y: 375 + index * 12, turn: 30 + index * 7 },
        `<g fill="none" stroke-linecap="round">${STICK}</g>`,
      ),
    )
    .join('');
