import type { Pen } from '../pen/pen.ts';
import { softShadow } from '../pen/shadow.ts';
import { svg } from '../pen/svg.ts';

function soanPapdi(pen: Pen, s: number) {
  // flaky cube from above-front
  const fl = (x0: number, y0: number, x1: number, y1: number, n: number, f: number) => {
    let a = '';
    let b = '';
    for (let i = 0; i < n; i++) {
      const q = f(i);
      if (i % 2) a += q;
      else b += q;
    }
    return [a, b];
  };
  const t = ['', ''];
  const f1 = ['', ''];
  const f2 = ['', ''];
  for (let i = 0; i < 34; i++) {
    const x = pen.between(-46, 40);
    const y = pen.between(-22, 20);
    t[i % 2] +=
      svg`M${x} ${y - 30}q${pen.between(4, 12)} ${pen.between(-4, 4)} ${pen.between(12, 22)} ${pen.between(-3, 3)}`;
    const y2 = pen.between(0, 62);
    f1[i % 2] += svg`M${pen.between(-54, -20)} ${y2}h${pen.between(12, 34)}`;
    f2[i % 2] += svg`M${pen.between(4, 30)} ${y2}l${pen.between(10, 24)} ${pen.between(-8, -4)}`;
  }
  return (
    svg`<g transform="scale(${s})">${softShadow(pen, { x: 14, y: 46, rx: 88, ry: 56 }, 0.5)}` +
    svg`<path d="M-58 -8L6 -2L6 66L-56 58Z" fill="${pen.linear({ 0: '#f3d694', 1: '#dcb266' })}"/>` +
    svg`<path d="M6 -2L58 -22L56 42L6 66Z" fill="${pen.linear({ 0: '#cf9f52', 1: '#a87834' })}"/>` +
    svg`<path d="M-58 -8L-4 -34L58 -22L6 -2Z" fill="${pen.linear({ 0: '#fff1c6', 1: '#f0d28e' })}"/>` +
    '<g fill="none" stroke-width="1.8" stroke-linecap="round">' +
    svg`<path d="${f1[0]}" stroke="#fff3cc" opacity=".8"/>` +
    svg`<path d="${f1[1]}" stroke="#b3843c" opacity=".6"/>` +
    svg`<path d="${f2[0]}" stroke="#ecc880" opacity=".7"/>` +
    svg`<path d="${f2[1]}" stroke="#7d5520" opacity=".5"/></g>${[0, 1, 2, 3, 4, 5].map(() => svg`<ellipse rx="7" ry="2.6" transform="translate(${pen.between(-30, 34)} ${pen.between(-26, -12)}) rotate(${pen.between(-40, 40)})" fill="${pen.pick(['#7aa83a', '#93bb52', '#f6ead0'])}" stroke="#5a7a26" stroke-width=".6"/>`).join('')}` +
    '</g>'
  );
}
