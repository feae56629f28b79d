import type { Pen } from '../pen/pen.ts';
import { ring } from '../pen/points.ts';
import { svg } from '../pen/svg.ts';

function paisley(pen: Pen, options: { a?: string; b?: string } = {}) {
  const a = options.a ?? '#9c2a1c';
  const b = options.b ?? '#1d3a63';
  const outline = paisleyOutline();
  const dots = ring({ count: 22, radius: 0 }, ({ angle }) => {
    const u = Math.cos(angle) * 80;
    const v = Math.sin(angle) * 84;
    return svg`<circle cx="${u}" cy="${v}" r="4.6"/>`;
  });
  const tex = pen.url(
    'bp',
    (i) =>
      svg`<filter id="${i}" x="-5%" y="-5%" width="110%" height="110%">` +
      '<feTurbulence type="fractalNoise" baseFrequency=".09" numOctaves="2" seed="8"/>' +
      '<feColorMatrix values="0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 -7 4.9"/>' +
      '<feComposite in="SourceGraphic" operator="in" result="q"/>' +
      '<feMerge><feMergeNode in="q"/></feMerge></filter>',
  );
  return (
    svg`<g filter="${tex}"><g fill="${b}">${dots}` +
    svg`</g><path d="${outline}" fill="${a}"/><path d="${outline}" transform="translate(1 9) scale(.76)" fill="none" stroke="#ead7ae" stroke-width="4.5"/>` +
    svg`<path d="${outline}" transform="translate(1 16) scale(.5)" fill="${b}"/>` +
    svg`<g fill="#ead7ae">${ring({ count: 6, radius: 0 }, ({ angle }) => svg`<ellipse cx="${Math.cos(angle) * 14}" cy="${22 + Math.sin(angle) * 14}" rx="8" ry="4.4" transform="rotate(${angle * 57.3} ${Math.cos(angle) * 14} ${22 + Math.sin(angle) * 14})"/>`)}` +
    '<circle cy="22" r="5"/></g></g>'
  );
}

export function paisleyOutline(s = 1) {
  return 'M6 84C-44 88 -70 50 -62 8C-54 -30 -14 -46 8 -72C20 -88 44 -96 56 -80C44 -80 40 -68 48 -48C58 -22 66 4 58 36C52 64 32 82 6 84Z';
}
