import { darker } from '../pen/colour.ts';
import { ACROSS, type Pen } from '../pen/pen.ts';
import { relief } from '../pen/relief.ts';
import { boxShadow, softShadow } from '../pen/shadow.ts';
import { roundedRect, svg } from '../pen/svg.ts';
import { clipTo } from './tray.ts';

/** A dropper bottle of amber glass, 130 by 310. */
export function bottle(pen: Pen): string {
  const g = pen.linear({ 0: '#2a1206', 0.25: '#a8602a', 0.55: '#6e3512', 1: '#1c0a03' }, ACROSS);
  return (
    softShadow(pen, { x: 24, y: 128, rx: 110, ry: 34 }, 0.5) +
    svg`<path d="M-66 -60Q-66 -84 -40 -90H40Q66 -84 66 -60V120Q66 136 50 136H-50Q-66 136 -66 120Z" fill="${g}"/>` +
    '<path d="M-54 -50V116" stroke="#fff" stroke-width="9" stroke-opacity=".45" stroke-linecap="round"/>' +
    svg`<path d="M-66 -20H66V92H-66Z" fill="${pen.linear({ 0: '#b8a884', 0.3: '#fbf3df', 0.6: '#efe2c2', 1: '#9c8a62' }, ACROSS)}"/>` +
    '<path d="M-66 -12H66M-66 84H66" stroke="#20564a" stroke-width="3"/>' +
    '<g fill="none" stroke="#20564a" stroke-width="4.5" stroke-linecap="round">' +
    '<path d="M0 18C-12 6 -34 8 -38 26C-26 22 -18 32 -2 28M0 18C12 6 34 8 38 26C26 22 18 32 2 28" fill="#20564a"/>' +
    '<path d="M-24 56H24M-14 68H14" stroke-width="3"/></g>' +
    '<path d="M-30 -118H30V-88H-30Z" fill="#1f1d1c"/>' +
    '<path d="M-22 -118V-90" stroke="#fff" stroke-width="4" stroke-opacity=".4"/>' +
    svg`<path d="M-20 -118C-24 -150 -20 -170 0 -172C20 -170 24 -150 20 -118Z" fill="${pen.linear({ 0: '#1a1817', 0.3: '#5a5552', 1: '#2a2726' }, ACROSS)}"/>`
  );
}

/** A bar of soap with a leaf pressed into it, 210 by 140. */
export function soap(pen: Pen): string {
  const outline = roundedRect(210, 140, 40);
  return (
    boxShadow({ width: 210, height: 140, corner: 40 }, { opacity: 0.42, dx: 14, dy: 20, blur: 12 }) +
    relief(
      pen,
      { bevel: 7, height: 12, shine: 0.3, sharpness: 12 },
      svg`<path d="${outline}" fill="${pen.linear({ 0: '#dbe5c9', 0.6: '#b7c89c', 1: '#8fa374' })}"/>`,
    ) +
    svg`<path d="${roundedRect(160, 92, 26)}" fill="none" stroke="#7d9262" stroke-width="3"/>` +
    svg`<path d="${roundedRect(160, 92, 26)}" fill="none" stroke="#f6fbe9" stroke-width="2" transform="translate(1.5 2)"/>` +
    '<g fill="none" stroke="#7d9262" stroke-width="4" stroke-linecap="round">' +
    '<path d="M0 24C-4 0 4 -10 0 -26M0 -4C-16 -6 -22 -16 -24 -26M0 6C16 4 22 -6 24 -18M-1 16C-14 16 -24 8 -28 -2"/></g>'
  );
}

const TOWEL = '#eee2cc';

/** A folded towel with two green stripes. */
export function towel(pen: Pen, { width, height }: { width: number; height: number }): string {
  const outline = roundedRect(width, height, 34);
  const [x, y] = [width / 2, height / 2];
  const tuft = () => svg`M${pen.between(-x, x)} ${pen.between(-y, y)}l${pen.between(-4, 4)} ${pen.between(2, 6)}`;
  const pile = Array.from({ length: 900 }, tuft).join('');
  return (
    boxShadow({ width, height, corner: 34 }, { opacity: 0.42, dx: 18, dy: 26, blur: 16 }) +
    relief(
      pen,
      { bevel: 12, height: 20, shine: 0.12, sharpness: 6, elevation: 58 },
      `<path d="${outline}" fill="${TOWEL}"/>`,
    ) +
    `<g clip-path="${clipTo(pen, outline)}" fill="none"><path d="${pile}" stroke="#fffaf0" stroke-width="1.6" stroke-opacity=".7"/>` +
    `<path d="${pile}" transform="translate(3 3)" stroke="${darker(TOWEL, 0.5)}" stroke-width="1.2" stroke-opacity=".25"/>` +
    svg`<path d="M${-x} ${y * 0.32}H${x}M${-x} ${y * 0.6}H${x}" stroke="#20564a" stroke-width="9" stroke-opacity=".75"/>` +
    svg`<path d="M${-x} ${-y * 0.32}C0 ${-y * 0.24} 0 ${-y * 0.24} ${x} ${-y * 0.32}" stroke="${darker(TOWEL, 0.6)}" stroke-width="6" stroke-opacity=".35"/></g>`
  );
}
