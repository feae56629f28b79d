import type { Pen } from '../pen/pen.ts';
import { softShadow } from '../pen/shadow.ts';
import { svg } from '../pen/svg.ts';

/** A flaky cube, 116 wide, seen from above its front edge. */
export function soanPapdi(pen: Pen): string {
  const front = { light: '', dark: '' };
  const side = { light: '', dark: '' };
  for (let flake = 0; flake < 34; flake++) {
    const tone = flake % 2 ? 'dark' : 'light';
    const y = pen.between(0, 62);
    front[tone] += svg`M${pen.between(-54, -20)} ${y}h${pen.between(12, 34)}`;
    side[tone] += svg`M${pen.between(4, 30)} ${y}l${pen.between(10, 24)} ${pen.between(-8, -4)}`;
  }
  return (
    softShadow(pen, { x: 14, y: 46, rx: 88, ry: 56 }, 0.5) +
    svg`<path d="M-58 -8L6 -2L6 66L-56 58Z" fill="${pen.linear({ 0: '#f3d694', 1: '#dcb266' })}"/>` +
    svg`<path d="M6 -2L58 -22L56 42L6 66Z" fill="${pen.linear({ 0: '#cf9f52', 1: '#a87834' })}"/>` +
    svg`<path d="M-58 -8L-4 -34L58 -22L6 -2Z" fill="${pen.linear({ 0: '#fff1c6', 1: '#f0d28e' })}"/>` +
    '<g fill="none" stroke-width="1.8" stroke-linecap="round">' +
    `<path d="${front.light}" stroke="#fff3cc" stroke-opacity=".8"/><path d="${front.dark}" stroke="#b3843c" stroke-opacity=".6"/>` +
    `<path d="${side.light}" stroke="#ecc880" stroke-opacity=".7"/><path d="${side.dark}" stroke="#7d5520" stroke-opacity=".5"/></g>` +
    Array.from({ length: 6 }, () => pistachio(pen)).join('')
  );
}

function pistachio(pen: Pen): string {
  const place = svg`translate(${pen.between(-30, 34)} ${pen.between(-26, -12)}) rotate(${pen.between(-40, 40)})`;
  const colour = pen.pick(['#7aa83a', '#93bb52', '#f6ead0']);
  return `<ellipse rx="7" ry="2.6" transform="${place}" fill="${colour}" stroke="#5a7a26" stroke-width=".6"/>`;
}
