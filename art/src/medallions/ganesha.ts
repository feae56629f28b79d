import { darker, lighter } from '../pen/colour.ts';
import { ribbonOf, spline } from '../pen/curve.ts';
import { paleGold } from '../pen/metals.ts';
import type { Pen } from '../pen/pen.ts';
import { points, ring, turned } from '../pen/points.ts';
import { relief } from '../pen/relief.ts';
import { svg } from '../pen/svg.ts';
import { bareBead, granulation, wooden } from '../thread/bead.ts';
import { enamel, medallionShadow, metalDisc } from './metal-disc.ts';

export function ganeshaFigure(
  pen: Pen,
  { base, line, ...options }: { base: string; line: string; k?: number; crown?: string },
) {
  const g = pen.radial({ 0: lighter(base, 0.35), 0.55: base, 1: darker(base, 0.35) });
  const rel = { bevel: 3.4, height: 6, shine: options.k ?? 0.38, sharpness: 14 };
  const ear = 'M-22 -22C-52 -48 -86 -32 -84 0C-82 30 -58 44 -34 30C-24 24 -20 4 -22 -22Z';
  const trunk = ribbonOf(
    spline(points('0 -14, 1 14, 3 38, -4 60, -20 70, -34 62, -33 47, -22 45'), 2),
    (t) => 36 - 26 * Math.min(1, t * 1.08),
  );
  const crown =
    'M-34 -38C-30 -54 -20 -58 -16 -70C-10 -82 -4 -84 0 -96C4 -84 10 -82 16 -70C20 -58 30 -54 34 -38C20 -47 -20 -47 -34 -38Z';
  let drawing =
    relief(pen, rel, svg`<path d="${ear}" fill="${g}"/><path d="${ear}" transform="scale(-1 1)" fill="${g}"/>`) +
    svg`<g fill="none" stroke="${line}" stroke-width="2.2" opacity=".7">` +
    '<path id="" d="M-30 -16C-50 -32 -72 -22 -71 0C-70 20 -54 31 -38 22"/>' +
    '<path d="M30 -16C50 -32 72 -22 71 0C70 20 54 31 38 22"/></g>';
  drawing +=
    relief(
      pen,
      rel,
      svg`<path d="M-38 -34C-42 -6 -34 18 -20 28C-8 34 8 34 20 28C34 18 42 -6 38 -34C26 -48 -26 -48 -38 -34Z" fill="${g}"/>`,
    ) +
    relief(
      pen,
      { bevel: 2.2, height: 4.5, shine: 0.8, sharpness: 16 },
      svg`<path d="${crown}" fill="${options.crown ?? paleGold(pen)}"/>`,
    ) +
    svg`<g fill="none" stroke="${line}" stroke-width="1.8" opacity=".75">` +
    '<path d="M-27 -50C-12 -57 12 -57 27 -50M-18 -64C-8 -69 8 -69 18 -64"/>' +
    '<path d="M-35 -38C-20 -47 20 -47 35 -38" stroke-width="3"/></g>' +
    points('-20 -45, 0 -49, 20 -45, 0 -61, 0 -76')
      .map(
        (q, i) => svg`<circle cx="${q[0]}" cy="${q[1]}" r="${i ? 3.2 : 3}" fill="${i % 2 ? '#c41e3a' : '#fff0c2'}"/>`,
      )
      .join('');
  drawing +=
    relief(
      pen,
      rel,
      '<path d="M-19 30C-24 38 -26 44 -24 50C-18 46 -12 38 -10 31Z" fill="#fff6e2"/>' +
        '<path d="M19 28C26 36 29 44 27 52C20 47 14 38 12 30Z" fill="#fff6e2"/>',
    ) + relief(pen, rel, svg`<path d="${trunk}" fill="${g}"/>`);
  let cr = '';
  for (let i = 0; i < 6; i++) {
    const y = 8 + i * 8.5;
    const w = 12 - i * 1.1;
    cr += svg`M${-w + 1} ${y}Q1 ${y + 5} ${w + 1} ${y}`;
  }
  drawing += svg`<path d="${cr}" fill="none" stroke="${line}" stroke-width="1.6" opacity=".55"/>`;
  drawing +=
    svg`<g fill="none" stroke="${line}" stroke-linecap="round">` +
    '<path d="M-31 -6Q-22 -14 -12 -5Q-21 1 -31 -6ZM31 -6Q22 -14 12 -5Q21 1 31 -6Z" fill="#fffaf0" stroke-width="2"/>' +
    '<path d="M-33 -15Q-22 -22 -10 -14M33 -15Q22 -22 10 -14" stroke-width="2.6"/></g>' +
    svg`<circle cx="-21" cy="-6" r="3.2" fill="${line}"/>` +
    svg`<circle cx="21" cy="-6" r="3.2" fill="${line}"/>`;
  return (
    drawing +
    '<g stroke="#d6261f" stroke-width="2.6" stroke-linecap="round">' +
    '<path d="M-9 -33Q0 -30 9 -33M-9 -27Q0 -24 9 -27" stroke="#fff4d6"/>' +
    '<path d="M0 -36V-20" stroke-width="4.4"/></g>'
  );
}

function ganeshaMedallion(pen: Pen, options: { wood?: boolean; metal?: string; colour?: string; base?: string } = {}) {
  if (options.wood) {
    const w = '#d9a866';
    const e = 'M-92 0C-92 -64 -50 -104 0 -104C50 -104 92 -64 92 0C92 60 50 98 0 98C-50 98 -92 60 -92 0Z';
    let gr = '';
    for (let i = 0; i < 16; i++) {
      const y = -96 + i * 12.5;
      gr += svg`M-92 ${y}C-40 ${y + pen.between(-9, 9)} 30 ${y + pen.between(-9, 9)} 92 ${y}`;
    }
    const cp = pen.define('gw', (i) => svg`<clipPath id="${i}"><path d="${e}"/></clipPath>`);
    return (
      medallionShadow(pen, 98) +
      relief(
        pen,
        { bevel: 6, height: 10, shine: 0.35, sharpness: 12 },
        svg`<path d="${e}" fill="${pen.linear({ 0: '#efcb90', 0.6: '#c98f4c', 1: '#94602c' })}"/>`,
      ) +
      svg`<path d="${gr}" clip-path="url(#${cp})" stroke="#8a5526" stroke-width="1.5" fill="none" opacity=".35"/>` +
      svg`<path d="${e}" transform="scale(.88)" fill="${pen.radial({ 0: '#b67c3e', 0.7: '#a06a32', 1: '#6f431a' }, { cx: 0.6, cy: 0.65, r: 0.8 })}"/>` +
      svg`<path d="${e}" transform="scale(.88)" fill="none" stroke="#5c3412" stroke-width="3" opacity=".7"/>` +
      ring({ count: 36, radius: 0 }, ({ angle }) => {
        const [u, v] = [Math.cos(angle) * 86, Math.sin(angle) * 96 - 3];
        return bareBead(pen, { x: u, y: v, r: 3.6 }, wooden('#c98f4c'));
      }) +
      pen.at({ x: 0, y: 12, scale: 0.86 }, () =>
        ganeshaFigure(pen, {
          base: '#e3b678',
          line: '#59300f',
          crown: pen.linear({ 0: '#f6d9a4', 1: '#c08748' }),
          k: 0.3,
        }),
      )
    );
  }
  return (
    medallionShadow(pen, 100) +
    metalDisc(pen, 100, options.metal ?? 'gold') +
    granulation(pen, { count: 44, radius: 92, size: 5.6 }) +
    enamel(pen, { outline: 'M-82 0A82 82 0 1 0 82 0A82 82 0 1 0 -82 0Z', colour: options.colour ?? '#a5281c' }) +
    ring({ count: 28, radius: 70 }, ({ angle }) => turned(angle, '<path d="M74 0L81 -3V3Z" fill="#f3d27a"/>')) +
    pen.at({ x: 0, y: 12, scale: 0.78 }, () => ganeshaFigure(pen, { base: options.base ?? '#f0c26a', line: '#5a2408' }))
  );
}
