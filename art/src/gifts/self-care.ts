import { darker } from '../pen/colour.ts';
import { ACROSS, type Pen } from '../pen/pen.ts';
import { relief } from '../pen/relief.ts';
import { castShadow, softShadow } from '../pen/shadow.ts';
import { roundedRect, svg } from '../pen/svg.ts';
import { clipTo } from './tray.ts';

function bottle(pen: Pen) {
  const g = pen.linear({ 0: '#2a1206', 0.25: '#a8602a', 0.55: '#6e3512', 1: '#1c0a03' }, ACROSS);
  return (
    softShadow(pen, { x: 24, y: 128, rx: 110, ry: 34 }, 0.5) +
    svg`<path d="M-66 -60Q-66 -84 -40 -90H40Q66 -84 66 -60V120Q66 136 50 136H-50Q-66 136 -66 120Z" fill="${g}"/>` +
    '<path d="M-54 -50V116" stroke="#fff" stroke-width="9" opacity=".45" stroke-linecap="round"/>' +
    svg`<path d="M-66 -20H66V92H-66Z" fill="${pen.linear({ 0: '#b8a884', 0.3: '#fbf3df', 0.6: '#efe2c2', 1: '#9c8a62' }, ACROSS)}"/>` +
    '<path d="M-66 -12H66M-66 84H66" stroke="#20564a" stroke-width="3"/>' +
    '<g fill="none" stroke="#20564a" stroke-width="4.5" stroke-linecap="round">' +
    '<path d="M0 18C-12 6 -34 8 -38 26C-26 22 -18 32 -2 28M0 18C12 6 34 8 38 26C26 22 18 32 2 28" fill="#20564a"/>' +
    '<path d="M-24 56H24M-14 68H14" stroke-width="3"/></g>' +
    '<path d="M-30 -118H30V-88H-30Z" fill="#1f1d1c"/>' +
    '<path d="M-22 -118V-90" stroke="#fff" stroke-width="4" opacity=".4"/>' +
    svg`<path d="M-20 -118C-24 -150 -20 -170 0 -172C20 -170 24 -150 20 -118Z" fill="${pen.linear({ 0: '#1a1817', 0.3: '#5a5552', 1: '#2a2726' }, ACROSS)}"/>`
  );
}

function soap(pen: Pen) {
  const outline = roundedRect(210, 140, 40);
  return (
    castShadow(pen, outline, { opacity: 0.42, dx: 14, dy: 20, blur: 12 }) +
    relief(
      pen,
      { bevel: 7, height: 12, shine: 0.3, sharpness: 12 },
      svg`<path d="${outline}" fill="${pen.linear({ 0: '#dbe5c9', 0.6: '#b7c89c', 1: '#8fa374' })}"/>`,
    ) +
    svg`<path d="${roundedRect(160, 92, 26)}" fill="none" stroke="#7d9262" stroke-width="3"/>` +
    svg`<path d="${roundedRect(160, 92, 26)}" fill="none" stroke="#f6fbe9" stroke-width="2" transform="translate(1.5 2)"/>` +
    '<g fill="none" stroke="#7d9262" stroke-width="4" stroke-linecap="round">' +
    '<path d="M0 24C-4 0 4 -10 0 -26M0 -4C-16 -6 -22 -16 -24 -26M0 6C16 4 22 -6 24 -18M-1 16C-14 16 -24 8 -28 -2"/></g>' +
    '<rect x="-34" y="-72" width="68" height="144" fill="#fbf1dc" opacity="0"/>'
  );
}

function towel(pen: Pen, { width, height, colour = '#eee2cc' }: { width: number; height: number; colour?: string }) {
  const outline = roundedRect(width, height, 34);
  let z = '';
  for (let i = 0; i < 900; i++)
    z += svg`M${pen.between(-width / 2, width / 2)} ${pen.between(-height / 2, height / 2)}l${pen.between(-4, 4)} ${pen.between(2, 6)}`;
  const cl = clipTo(pen, 'tw' + width, outline);
  return (
    castShadow(pen, outline, { opacity: 0.42, dx: 18, dy: 26, blur: 16 }) +
    relief(
      pen,
      { bevel: 12, height: 20, shine: 0.12, sharpness: 6, elevation: 58 },
      svg`<path d="${outline}" fill="${colour}"/>`,
    ) +
    svg`<g clip-path="url(#${cl})"><path d="${z}" stroke="#fffaf0" stroke-width="1.6" opacity=".7"/>` +
    svg`<path d="${z}" transform="translate(3 3)" stroke="${darker(colour, 0.5)}" stroke-width="1.2" opacity=".25"/>` +
    svg`<path d="M${-width / 2} ${height * 0.16}H${width / 2}M${-width / 2} ${height * 0.3}H${width / 2}" stroke="#20564a" stroke-width="9" opacity=".75"/>` +
    svg`<path d="M${-width / 2} ${-height * 0.16}C0 ${-height * 0.12} 0 ${-height * 0.12} ${width / 2} ${-height * 0.16}" stroke="${darker(colour, 0.6)}" stroke-width="6" fill="none" opacity=".35"/></g>`
  );
}
