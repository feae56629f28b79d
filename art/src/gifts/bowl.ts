import { rice } from '../grounds/rice.ts';
import { darker, seeThrough } from '../pen/colour.ts';
import { brass } from '../pen/metals.ts';
import type { Pen } from '../pen/pen.ts';
import { FULL_TURN } from '../pen/points.ts';
import { relief } from '../pen/relief.ts';
import { softShadow } from '../pen/shadow.ts';
import { placed, svg } from '../pen/svg.ts';
import { pile } from './pile.ts';
import { clipTo } from './tray.ts';

export function brassBowl(
  pen: Pen,
  { radius, kind, metal = 'brass' }: { radius: number; kind: string; metal?: string },
) {
  const drawing =
    softShadow(pen, { x: radius * 0.16, y: radius * 0.24, rx: radius * 1.26, ry: radius * 1.22 }, 0.6) +
    relief(pen, { bevel: 3, height: 6, shine: 0.6 }, svg`<circle r="${radius}" fill="${brass(pen)}"/>`) +
    svg`<circle r="${radius * 0.9}" fill="${darker('#8f6420', 0.4)}"/>`;
  const q = radius * 0.88;
  const inC = (x: number, y: number) => x * x + y * y < (q - 10) ** 2;
  const cl = clipTo(pen, 'bw' + kind + radius, svg`M${-q} 0A${q} ${q} 0 1 0 ${q} 0A${q} ${q} 0 1 0 ${-q} 0Z`);
  let t = '';
  if (kind === 'roli')
    t =
      svg`<circle r="${q}" fill="${pen.radial({ 0: '#f0422c', 0.6: '#c4201f', 1: '#6e0a12' })}"/>` +
      svg`<circle r="${q}" fill="${pen.url('rolt', (i) => svg`<pattern id="${i}" width="60" height="60" patternUnits="userSpaceOnUse">${Array.from({ length: 60 }, () => svg`<circle cx="${pen.between(0, 60)}" cy="${pen.between(0, 60)}" r="1.3" fill="${pen.pick(['#ff8a6a', '#7a0a10', '#e8402c'])}"/>`).join('')}` + '</pattern>')}" opacity=".7"/>` +
      svg`<path d="M${-q * 0.4} ${q * 0.1}Q0 ${-q * 0.4} ${q * 0.5} 0" stroke="#ff8a6a" stroke-width="${q * 0.1}" opacity=".3" fill="none" stroke-linecap="round"/>`;
  else if (kind === 'chawal') t = svg`<circle r="${q}" fill="#efe3c4"/>` + rice(pen, 0, 0, 90, q * 0.95);
  else if (kind === 'mishri') {
    t = svg`<circle r="${q}" fill="#d8cba8"/>`;
    for (let i = 0; i < 56; i++) {
      const angle = pen.between(0, FULL_TURN);
      const u = q * 0.9 * Math.sqrt(pen.chance());
      const z = pen.between(7, 13);
      t += placed(
        { x: Math.cos(angle) * u, y: Math.sin(angle) * u, turn: pen.between(0, 90) },
        svg`<path d="M${-z} ${-z * 0.7}L${z * 0.6} ${-z}L${z} ${z * 0.6}L${-z * 0.5} ${z}Z" fill="#fdfaf2" stroke="#b9ad90" stroke-width="1"/>` +
          svg`<path d="M${-z} ${-z * 0.7}L${z * 0.6} ${-z}L0 0Z" fill="#fff"/>` +
          svg`<path d="M0 0L${z} ${z * 0.6}L${-z * 0.5} ${z}Z" fill="#d5cbb2"/>`,
      );
    }
  } else if (kind === 'namkeen') {
    t = svg`<circle r="${q}" fill="#cf962e"/>`;
    const a = ['', '', ''];
    for (let i = 0; i < 125; i++) {
      const an = pen.between(0, FULL_TURN);
      const u = q * 0.96 * Math.sqrt(pen.chance());
      const b = pen.between(0, FULL_TURN);
      const L = pen.between(12, 30);
      const x = Math.cos(an) * u;
      const y = Math.sin(an) * u;
      a[i % 3] +=
        svg`M${Math.round(x)} ${Math.round(y)}q${Math.round(Math.cos(b) * L)} ${Math.round(Math.sin(b) * L)} ${Math.round(Math.cos(b + 0.8) * L * 1.4)} ${Math.round(Math.sin(b + 0.8) * L * 1.4)}`;
    }
    t +=
      svg`<g fill="none" stroke-linecap="round">${['#c98a1e', '#eab536', '#f6d064'].map((k, i) => svg`<path d="${a[i]}" transform="translate(2 3)" stroke="#5a3408" stroke-width="6" opacity=".26"/>` + svg`<path d="${a[i]}" stroke="${k}" stroke-width="5.4"/>`).join('')}` +
      '</g>' +
      pile(pen, { kind: 'peanut', width: q * 1.7, height: q * 1.7, count: 22, scale: radius / 150, draw: inC }) +
      [0, 1, 2, 3]
        .map(() =>
          placed(
            { x: pen.between(-0.55, 0.55) * q, y: pen.between(-0.55, 0.55) * q, turn: pen.between(0, 360) },
            '<path d="M0 0C10 -10 30 -10 40 0C30 9 10 9 0 0Z" fill="#4f7a2c"/>' +
              '<path d="M0 0H38" stroke="#a9c27a" stroke-width="1.4"/>',
          ),
        )
        .join('');
  } else t = pile(pen, { kind, width: q * 2, height: q * 2, count: 80, scale: radius / 150, draw: inC });
  return (
    drawing +
    svg`<g clip-path="url(#${cl})">${t}<circle r="${q}" fill="${pen.radial({ 0: seeThrough('#140402', 0), 0.7: seeThrough('#140402', 0), 1: seeThrough('#140402', 0.55) }, { cx: 0.56, cy: 0.58, r: 0.62 })}"/></g>` +
    svg`<circle r="${radius * 0.95}" fill="none" stroke="#fff2c0" stroke-width="2.4" opacity=".7"/>`
  );
}
