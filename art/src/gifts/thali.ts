import { seeThrough } from '../pen/colour.ts';
import { brass } from '../pen/metals.ts';
import { CENTRED, type Pen } from '../pen/pen.ts';
import { FULL_TURN } from '../pen/points.ts';
import { softShadow } from '../pen/shadow.ts';
import { svg } from '../pen/svg.ts';

function thaliPlate(pen: Pen, r: number) {
  let drawing =
    softShadow(pen, { x: r * 0.08, y: r * 0.12, rx: r * 1.13, ry: r * 1.12 }, 0.75) +
    svg`<circle r="${r}" fill="${brass(pen)}"/><circle r="${r - 4}" fill="none" stroke="${pen.linear({ 0: '#fff7d6', 0.5: '#e0b45a', 1: '#6b4510' })}" stroke-width="8"/>` +
    svg`<circle r="${r - 12}" fill="none" stroke="#7d551c" stroke-width="2.5" opacity=".6"/>` +
    svg`<circle r="${r * 0.93}" fill="none" stroke="${pen.linear({ 0: '#b58436', 0.5: '#d9ab55', 1: '#fbe6ac' })}" stroke-width="${r * 0.08}"/>` +
    svg`<circle r="${r * 0.86}" fill="${pen.radial({ 0: '#f7dc98', 0.5: '#d9ab55', 0.9: '#a5752c', 1: '#7d551c' }, { cx: 0.4, cy: 0.35, r: 0.75 })}"/>` +
    svg`<circle r="${r * 0.86}" fill="none" stroke="#6b4510" stroke-width="5" opacity=".6"/>` +
    svg`<circle r="${r * 0.87}" fill="none" stroke="#fff3c4" stroke-width="2.5" opacity=".8" transform="translate(2 2)"/>`;
  for (const q of [0.8, 0.62, 0.6, 0.28])
    drawing +=
      svg`<circle r="${r * q}" fill="none" stroke="#7d551c" stroke-width="1.6" opacity=".55"/>` +
      svg`<circle r="${r * q + 2}" fill="none" stroke="#fff0bd" stroke-width="1.3" opacity=".6"/>`;
  for (let i = 0; i < 48; i++)
    drawing +=
      svg`<g transform="rotate(${i * 7.5}) translate(0 ${-r * 0.93})">` +
      '<path d="M0 -9C-6 -3 -6 4 0 9C6 4 6 -3 0 -9Z" fill="#7d551c" opacity=".55"/>' +
      '<path d="M0 -8C-5 -3 -5 3 0 7" stroke="#fff3c4" stroke-width="1.3" fill="none" opacity=".7"/></g>';
  for (let i = 0; i < 16; i++)
    drawing +=
      svg`<g transform="rotate(${i * 22.5}) translate(0 ${-r * 0.71})" fill="none" stroke="#7d551c" stroke-width="2" opacity=".5">` +
      svg`<path d="M0 ${r * 0.07}C${-r * 0.08} 0 ${-r * 0.05} ${-r * 0.06} 0 ${-r * 0.08}C${r * 0.05} ${-r * 0.06} ${r * 0.08} 0 0 ${r * 0.07}Z"/></g>`;
  let br = '';
  for (let i = 0; i < 70; i++) {
    const q = r * 0.85 * Math.sqrt(pen.chance());
    const angle = pen.between(0, FULL_TURN);
    const L = pen.between(0.1, 0.6);
    br += svg`M${Math.cos(angle) * q} ${Math.sin(angle) * q}A${q} ${q} 0 0 1 ${Math.cos(angle + L) * q} ${Math.sin(angle + L) * q}`;
  }
  return (
    drawing +
    svg`<path d="${br}" fill="none" stroke="#fff3c4" stroke-width="1" opacity=".22"/>` +
    svg`<g filter="${pen.blur(14)}" opacity=".5">` +
    svg`<path d="M0 0L${-r * 0.8} ${-r * 0.2}A${r * 0.82} ${r * 0.82} 0 0 1 ${-r * 0.45} ${-r * 0.68}Z" fill="#fffbe6"/>` +
    svg`<path d="M0 0L${r * 0.8} ${r * 0.2}A${r * 0.82} ${r * 0.82} 0 0 1 ${r * 0.5} ${r * 0.64}Z" fill="#fff0bd"/></g>`
  );
}

function diya(pen: Pen, s = 1, lit = true) {
  return (
    svg`<g transform="scale(${s})">${softShadow(pen, { x: 14, y: 40, rx: 110, ry: 50 }, 0.55)}${lit ? svg`<circle cy="-70" r="190" fill="${pen.radial({ 0: seeThrough('#ffcf6a', 0.75), 0.35: seeThrough('#ffb040', 0.3), 1: seeThrough('#ff9a20', 0) }, CENTRED)}"/>` : ''}` +
    svg`<path d="M-86 -4C-80 40 -40 58 0 58C40 58 80 40 92 -10Q0 22 -86 -4Z" fill="${pen.linear({ 0: '#f0c05c', 0.5: '#b5702a', 1: '#6e3a10' }, { from: [0, 0], to: [1, 0.6] })}"/>` +
    svg`<path d="M-86 -4C-60 -32 50 -36 96 -16C60 16 -40 26 -86 -4Z" fill="${pen.linear({ 0: '#c98a35', 1: '#f3cf77' })}"/>` +
    svg`<path d="M-72 -5C-50 -24 46 -28 78 -15C50 8 -34 16 -72 -5Z" fill="${pen.radial({ 0: '#ffd773', 0.7: '#b3701c', 1: '#7a420c' })}"/>` +
    svg`<path d="M52 -14Q74 -16 88 -28" stroke="#f7efe0" stroke-width="8" fill="none" stroke-linecap="round"/>${lit ? svg`<g transform="translate(86 -26)"><path d="M0 6C-26 -14 -16 -46 4 -88C20 -50 30 -18 0 6Z" fill="${pen.radial({ 0: '#fffbe0', 0.45: '#ffd23c', 0.85: '#ff8a1a', 1: '#f0601a' }, { cx: 0.5, cy: 0.72, r: 0.7 })}"/>` + '<path d="M1 2C-11 -10 -7 -28 3 -48C11 -28 14 -10 1 2Z" fill="#fffdf0"/></g>' : ''}` +
    '<path d="M-60 22C-30 40 30 40 62 18" stroke="#ffe39a" stroke-width="3" fill="none" opacity=".6" stroke-dasharray="2 9" stroke-linecap="round"/></g>'
  );
}
