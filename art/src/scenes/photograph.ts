import { DOWN, type Pen } from '../pen/pen.ts';
import type { Place } from '../pen/svg.ts';

const TIMES = {
  noon: {
    sky: { 0: '#bfe0ee', 0.6: '#f6e3b8', 1: '#9ab86a' },
    land: '<path d="M-102 40Q-40 -10 10 30T102 20V84H-102Z" fill="#5d8a4a"/><circle cx="50" cy="-70" r="24" fill="#fff3c4"/>',
    people: '#33503a',
  },
  dusk: {
    sky: { 0: '#ffd9a0', 0.6: '#f0a070', 1: '#8a4a5a' },
    land: '<path d="M-102 40Q-30 0 30 40T102 30V84H-102Z" fill="#6e3344"/><circle cx="-40" cy="-60" r="26" fill="#fff0c0"/>',
    people: '#3a1a2a',
  },
};

/** An instant photograph of two people in a landscape, 240 by 290. */
export function photograph(pen: Pen, { time, ...place }: Place & { time: keyof typeof TIMES }): string {
  const { sky, land, people } = TIMES[time];
  return pen.at(
    place,
    () =>
      `<path d="M-120 -145H120V145H-120Z" transform="translate(10 14)" fill="#1c0806" fill-opacity=".35" filter="${pen.blur(9)}"/>` +
      `<path d="M-120 -145H120V145H-120Z" fill="#fffdf6"/><path d="M-102 -127H102V84H-102Z" fill="${pen.linear(sky, DOWN)}"/>${land}` +
      `<g fill="${people}" fill-opacity=".85"><circle cx="-16" cy="22" r="13"/><path d="M-36 84Q-36 38 -16 38Q2 38 4 84Z"/>` +
      '<circle cx="22" cy="32" r="11"/><path d="M6 84Q6 46 22 46Q40 46 40 84Z"/></g>',
  );
}
