import { paleGold } from '../pen/metals.ts';
import type { Pen } from '../pen/pen.ts';
import { points } from '../pen/points.ts';
import { castShadow } from '../pen/shadow.ts';
import { svg } from '../pen/svg.ts';
import { softRelief } from './plush.ts';
import { sparkle } from './sparkle.ts';

const HEAD =
  'M-58 92C-66 40 -50 2 -34 -22C-30 -40 -24 -52 -14 -62C-10 -52 -4 -46 4 -40C34 -34 62 -2 78 26C86 42 76 56 58 54C44 52 30 42 14 42C12 62 26 78 30 92Z';

/** A unicorn's head with a rainbow mane on a pink disc, radius 104. */
export function unicorn(pen: Pen): string {
  let mane = '';
  const colours = ['#ff86b0', '#ffb25e', '#ffe16b', '#8ee0a8', '#7cc4f5', '#b79bf2'];
  colours.forEach((m, i) => {
    mane += svg`<path d="M${-12 - i * 3} ${-60 + i * 14}C${-60 - i * 3} ${-64 + i * 16} ${-92 + i} ${-30 + i * 18} ${-70 - i * 2} ${12 + i * 15}C${-64} ${-4 + i * 16} ${-50} ${-14 + i * 17} ${-26 - i * 3} ${-20 + i * 18}Z" fill="${m}"/>`;
  });
  let twist = '';
  for (let i = 0; i < 6; i++)
    twist += svg`M${-11 + i * 1.7} ${-58 - i * 9}Q${2 + i} ${-54 - i * 9} ${13 - i * 1.1} ${-64 - i * 9}`;
  return (
    castShadow(pen, HEAD, { opacity: 0.45, dx: 12, dy: 15, blur: 9 }) +
    softRelief(pen, '<circle r="104" fill="#e59abf"/>', { bevel: 4, height: 6, shine: 0.1 }) +
    '<circle r="95" fill="none" stroke="#fff" stroke-width="3" stroke-dasharray="9 7"/>' +
    points('-70 -58, 64 -52, 78 66, -84 30, 40 -82')
      .map(([x, y], i) => sparkle({ x, y, radius: 9 + (i % 2) * 5, colour: i % 2 ? '#fff' : '#ffd45e' }))
      .join('') +
    softRelief(pen, mane, { bevel: 4, height: 7 }) +
    softRelief(pen, svg`<path d="M-12 -54L10 -118L16 -50Z" fill="${paleGold(pen)}"/>`, {
      bevel: 2,
      height: 5,
      shine: 0.8,
    }) +
    svg`<path d="${twist}" transform="translate(4 0)" stroke="#8a5a12" stroke-width="2.4" fill="none" stroke-opacity=".7"/>` +
    softRelief(
      pen,
      '<path d="M-30 -34C-38 -58 -34 -72 -26 -80C-14 -70 -8 -58 -8 -44Z" fill="#fff"/>' +
        svg`<path d="${HEAD}" fill="${pen.linear({ 0: '#ffffff', 0.6: '#f7f0f4', 1: '#dccbdc' })}"/>`,
      { bevel: 6, height: 11, shine: 0.2 },
    ) +
    '<path d="M-24 -44C-28 -58 -27 -64 -24 -69C-18 -62 -15 -56 -14 -48Z" fill="#ffb3cd"/>' +
    '<path d="M22 -4Q31 -12 40 -2" stroke="#5b3a5f" stroke-width="4" fill="none" stroke-linecap="round"/>' +
    '<path d="M22 -6l-6 -3M27 -10l-4 -6M35 -9l1 -6" stroke="#5b3a5f" stroke-width="2.6" stroke-linecap="round"/>' +
    '<ellipse cx="30" cy="18" rx="12" ry="8" fill="#ff9dc0" fill-opacity=".6"/>' +
    '<circle cx="70" cy="30" r="3" fill="#a98aa6"/>' +
    '<path d="M52 44Q62 48 70 42" stroke="#a98aa6" stroke-width="2.6" fill="none"/>' +
    '<path d="M-14 -58C-2 -40 -20 -30 -4 -12C4 -24 2 -44 -14 -58Z" fill="#ff86b0"/>'
  );
}
