import { brushed } from '../medallions/metal-disc.ts';
import { seeThrough } from '../pen/colour.ts';
import { brass } from '../pen/metals.ts';
import { CENTRED, type Pen } from '../pen/pen.ts';
import { softShadow } from '../pen/shadow.ts';
import { svg } from '../pen/svg.ts';

/** An engraved brass plate from above. */
export function thaliPlate(pen: Pen, r: number): string {
  const rim = pen.linear({ 0: '#fff7d6', 0.5: '#e0b45a', 1: '#6b4510' });
  const slope = pen.linear({ 0: '#b58436', 0.5: '#d9ab55', 1: '#fbe6ac' });
  const floor = pen.radial(
    { 0: '#f7dc98', 0.5: '#d9ab55', 0.9: '#a5752c', 1: '#7d551c' },
    { cx: 0.4, cy: 0.35, r: 0.75 },
  );
  return (
    softShadow(pen, { x: r * 0.08, y: r * 0.12, rx: r * 1.13, ry: r * 1.12 }, 0.75) +
    svg`<circle r="${r}" fill="${brass(pen)}"/><circle r="${r - 4}" fill="none" stroke="${rim}" stroke-width="8"/>` +
    svg`<circle r="${r - 12}" fill="none" stroke="#7d551c" stroke-width="2.5" stroke-opacity=".6"/>` +
    svg`<circle r="${r * 0.93}" fill="none" stroke="${slope}" stroke-width="${r * 0.08}"/><circle r="${r * 0.86}" fill="${floor}"/>` +
    svg`<circle r="${r * 0.86}" fill="none" stroke="#6b4510" stroke-width="5" stroke-opacity=".6"/>` +
    svg`<circle r="${r * 0.87}" fill="none" stroke="#fff3c4" stroke-width="2.5" stroke-opacity=".8" transform="translate(2 2)"/>` +
    engraving(r) +
    brushed(pen, { radius: r * 0.85, count: 70, colour: '#fff3c4', opacity: 0.22 }) +
    svg`<g filter="${pen.blur(14)}" opacity=".5"><path d="M0 0L${-r * 0.8} ${-r * 0.2}A${r * 0.82} ${r * 0.82} 0 0 1 ${-r * 0.45} ${-r * 0.68}Z" fill="#fffbe6"/>` +
    svg`<path d="M0 0L${r * 0.8} ${r * 0.2}A${r * 0.82} ${r * 0.82} 0 0 1 ${r * 0.5} ${r * 0.64}Z" fill="#fff0bd"/></g>`
  );
}

/** Fine double circles, drops along the rim, petals round the floor. */
function engraving(r: number): string {
  const circles = [0.8, 0.62, 0.6, 0.28].map(
    (share) =>
      svg`<circle r="${r * share}" stroke="#7d551c" stroke-width="1.6" stroke-opacity=".55"/>` +
      svg`<circle r="${r * share + 2}" stroke="#fff0bd" stroke-width="1.3" stroke-opacity=".6"/>`,
  );
  const drop =
    '<path d="M0 -9C-6 -3 -6 4 0 9C6 4 6 -3 0 -9Z" fill="#7d551c" fill-opacity=".55"/>' +
    '<path d="M0 -8C-5 -3 -5 3 0 7" stroke="#fff3c4" stroke-width="1.3" stroke-opacity=".7"/>';
  const drops = Array.from(
    { length: 48 },
    (_, i) => svg`<g transform="rotate(${i * 7.5}) translate(0 ${-r * 0.93})">${drop}</g>`,
  );
  const petal = svg`<path d="M0 ${-r * 0.64}C${-r * 0.08} ${-r * 0.71} ${-r * 0.05} ${-r * 0.77} 0 ${-r * 0.79}C${r * 0.05} ${-r * 0.77} ${r * 0.08} ${-r * 0.71} 0 ${-r * 0.64}Z" stroke="#7d551c" stroke-width="2" stroke-opacity=".5"/>`;
  const petals = Array.from({ length: 16 }, (_, i) => `<g transform="rotate(${i * 22.5})">${petal}</g>`);
  return `<g fill="none">${circles.join('')}${drops.join('')}${petals.join('')}</g>`;
}

/** A lit oil lamp, seen from the side, about 190 wide. */
export function diya(pen: Pen): string {
  const glow = pen.radial(
    { 0: seeThrough('#ffcf6a', 0.75), 0.35: seeThrough('#ffb040', 0.3), 1: seeThrough('#ff9a20', 0) },
    CENTRED,
  );
  const clay = pen.linear({ 0: '#f0c05c', 0.5: '#b5702a', 1: '#6e3a10' }, { from: [0, 0], to: [1, 0.6] });
  const oil = pen.radial({ 0: '#ffd773', 0.7: '#b3701c', 1: '#7a420c' });
  const flame = pen.radial(
    { 0: '#fffbe0', 0.45: '#ffd23c', 0.85: '#ff8a1a', 1: '#f0601a' },
    { cx: 0.5, cy: 0.72, r: 0.7 },
  );
  return (
    `${softShadow(pen, { x: 14, y: 40, rx: 110, ry: 50 }, 0.55)}<circle cy="-70" r="190" fill="${glow}"/>` +
    `<path d="M-86 -4C-80 40 -40 58 0 58C40 58 80 40 92 -10Q0 22 -86 -4Z" fill="${clay}"/>` +
    `<path d="M-86 -4C-60 -32 50 -36 96 -16C60 16 -40 26 -86 -4Z" fill="${pen.linear({ 0: '#c98a35', 1: '#f3cf77' })}"/>` +
    `<path d="M-72 -5C-50 -24 46 -28 78 -15C50 8 -34 16 -72 -5Z" fill="${oil}"/>` +
    '<path d="M52 -14Q74 -16 88 -28" stroke="#f7efe0" stroke-width="8" fill="none" stroke-linecap="round"/>' +
    `<g transform="translate(86 -26)"><path d="M0 6C-26 -14 -16 -46 4 -88C20 -50 30 -18 0 6Z" fill="${flame}"/>` +
    '<path d="M1 2C-11 -10 -7 -28 3 -48C11 -28 14 -10 1 2Z" fill="#fffdf0"/></g>' +
    '<path d="M-60 22C-30 40 30 40 62 18" stroke="#ffe39a" stroke-width="3" fill="none" stroke-opacity=".6" stroke-dasharray="2 9" stroke-linecap="round"/>'
  );
}
