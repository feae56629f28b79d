import { tenth } from '../numbers.ts';
import { darker } from '../pen/colour.ts';
import type { Pen } from '../pen/pen.ts';
import { FULL_TURN, polar, ring } from '../pen/points.ts';
import { relief } from '../pen/relief.ts';
import { softShadow } from '../pen/shadow.ts';
import { svg } from '../pen/svg.ts';
import { medallionShadow } from './metal-disc.ts';

function mirrorWork(pen: Pen) {
  const m = '#b0125f';
  return (
    medallionShadow(pen, 104) +
    relief(
      pen,
      { bevel: 5, height: 7, shine: 0.2, sharpness: 10 },
      svg`<path d="${Array.from({ length: 49 }, (_, i) => {
        const angle = (i / 48) * FULL_TURN;
        const [x, y] = polar(angle, 98 + 8 * Math.cos(angle * 12));
        return (i ? 'L' : 'M') + tenth(x) + ' ' + tenth(y);
      }).join('')}Z" fill="${m}"/>`,
    ) +
    ring(
      { count: 48, radius: 92 },
      ({ x, y, angle }) =>
        svg`<path d="M${x} ${y}l${Math.cos(angle) * 12} ${Math.sin(angle) * 12}" stroke="${['#f6c445', '#ff8a2a'][Math.round(angle * 7.64) % 2]}" stroke-width="3.4" stroke-linecap="round"/>`,
    ) +
    ring({ count: 8, radius: 62 }, ({ x, y, index }) =>
      pen.at({ x, y }, () =>
        mirrorDisc(pen, 13, index % 2 ? ['#1f9a8a', '#7fd6c2', '#1f9a8a'] : ['#f6c445', '#ff8a2a', '#f6c445']),
      ),
    ) +
    ring(
      { count: 8, radius: 80, start: Math.PI / 8 },
      ({ x, y }) => svg`<circle cx="${x}" cy="${y}" r="4.6" fill="#fff3d8"/>`,
    ) +
    mirrorDisc(pen, 30)
  );
}

function mirrorDisc(pen: Pen, r: number, th = ['#f6c445', '#1f9a8a', '#fff3d8']) {
  const st = ['', '', ''];
  for (let i = 0; i < 64; i++) {
    const angle = (i / 64) * FULL_TURN;
    const w = pen.between(-0.03, 0.03);
    st[Math.floor(i / 8) % th.length] +=
      svg`M${Math.cos(angle) * r * 0.8} ${Math.sin(angle) * r * 0.8}L${Math.cos(angle + 0.1 + w) * r * 1.24} ${Math.sin(angle + 0.1 + w) * r * 1.24}`;
  }
  return (
    softShadow(pen, { x: r * 0.14, y: r * 0.2, rx: r * 1.5, ry: r * 1.45 }, 0.55) +
    svg`<circle r="${r * 1.22}" fill="${darker(th[0], 0.5)}"/>` +
    svg`<circle r="${r}" fill="${pen.linear({ 0: '#f4fbff', 0.36: '#b7cad6', 0.44: '#eaf3f7', 0.62: '#7f97a6', 0.7: '#d6e3ea', 1: '#94a9b5' })}"/>` +
    svg`<path d="M${-r * 0.7} ${r * 0.25}L${r * 0.25} ${-r * 0.75}L${r * 0.5} ${-r * 0.55}L${-r * 0.5} ${r * 0.5}Z" fill="#fff" opacity=".5"/>` +
    svg`<path d="M${-r * 0.1} ${r * 0.7}L${r * 0.7} ${-r * 0.1}L${r * 0.76} ${r * 0.05}L${r * 0.05} ${r * 0.76}Z" fill="#fff" opacity=".3"/>` +
    svg`<g fill="none" stroke-width="${r * 0.085}" stroke-linecap="round">${st.map((d, i) => svg`<path d="${d}" stroke="${th[i]}"/>`).join('')}` +
    svg`</g><circle r="${r * 0.79}" fill="none" stroke="#2a0a10" stroke-width="2" opacity=".45"/>`
  );
}
