import { darker, lighter } from '../pen/colour.ts';
import { gold } from '../pen/metals.ts';
import type { Pen } from '../pen/pen.ts';
import { ring } from '../pen/points.ts';
import { relief } from '../pen/relief.ts';
import { castShadow } from '../pen/shadow.ts';
import { svg } from '../pen/svg.ts';
import { bareBead, granulation, pearl } from '../thread/bead.ts';
import { enamel, medallionShadow, metalDisc } from './metal-disc.ts';
import { facetedStone } from './stones.ts';

function peacockFeather(
  pen: Pen,
  options: { teal?: string; cob?: string; br?: string; bg?: string; sh?: boolean } = {},
) {
  // teardrop, eye upward, stem at (0,100)
  const teal = options.teal ?? '#0d8f8a';
  const cob = options.cob ?? '#16357f';
  const br = options.br ?? '#b8862b';
  const bg = options.bg ?? '#0b5f52';
  const barbs = ['', '', ''];
  const out = 'M0 104C-30 70 -74 40 -74 -18C-74 -66 -40 -104 0 -104C40 -104 74 -66 74 -18C74 40 30 70 0 104Z';
  for (let i = 0; i < 46; i++) {
    const t = i / 45;
    const y = 96 - t * 92;
    const s2 = i % 3;
    for (const sg of [-1, 1]) {
      const a = -Math.PI / 2 + sg * (1.05 - t * 0.5);
      const L = 24 + 46 * Math.sin(Math.PI * Math.min(1, 0.15 + t * 0.8));
      barbs[s2] += svg`M0 ${y}q${sg * L * 0.5} ${-L * 0.18} ${Math.cos(a) * L} ${Math.sin(a) * L}`;
    }
  }
  const cl = pen.define('fe', (i) => svg`<clipPath id="${i}"><path d="${out}"/></clipPath>`);
  let drawing =
    (options.sh === false ? '' : castShadow(pen, out, { opacity: 0.5, dx: 12, dy: 16, blur: 9 })) +
    relief(
      pen,
      { bevel: 2.6, height: 5, shine: 0.7, sharpness: 18 },
      svg`<path d="${out}" fill="${gold(pen)}" stroke="#6b400a" stroke-width="1" transform="scale(1.07 1.05)"/>`,
    ) +
    svg`<path d="${out}" transform="scale(.96 .965)" fill="${pen.radial({ 0: lighter(bg, 0.3), 0.5: bg, 1: darker(bg, 0.5) })}"/>` +
    svg`<g clip-path="url(#${cl})" fill="none" stroke-width="2.2">` +
    svg`<path d="${barbs[0]}" stroke="#e6c25c"/><path d="${barbs[1]}" stroke="${lighter(teal, 0.25)}"/>` +
    svg`<path d="${barbs[2]}" stroke="${darker(bg, 0.35)}" stroke-width="1.6"/></g>`;
  const E = (rx: number, ry: number, y: number, f: number, sw = 3) =>
    svg`<ellipse cy="${y}" rx="${rx}" ry="${ry}" fill="${f}" stroke="#f6d988" stroke-width="${sw}"/>`;
  drawing +=
    E(58, 66, -32, pen.radial({ 0: lighter(br, 0.4), 0.6: br, 1: darker(br, 0.5) })) +
    E(46, 52, -28, pen.radial({ 0: lighter(teal, 0.5), 0.55: teal, 1: darker(teal, 0.5) }));
  drawing +=
    svg`<path d="M0 14C-24 8 -34 -14 -31 -32C-28 -50 -12 -54 0 -40C12 -54 28 -50 31 -32C34 -14 24 8 0 14Z" fill="${pen.radial({ 0: lighter(cob, 0.5), 0.45: cob, 1: darker(cob, 0.55) })}" stroke="#f6d988" stroke-width="3"/>` +
    ring({ count: 13, radius: 0 }, ({ angle }) => {
      const [u, v] = [Math.cos(angle) * 52, -30 + Math.sin(angle) * 59];
      return bareBead(pen, { x: u, y: v, r: 3.4 }, pearl('#fff'));
    });
  return (
    drawing +
    '<path d="M0 102V18" stroke="#f6d988" stroke-width="4"/>' +
    '<path d="M-52 -46C-44 -76 -20 -92 8 -92C-16 -82 -34 -66 -42 -38Z" fill="#fff" opacity=".34"/>' +
    '<ellipse cx="-11" cy="-30" rx="7" ry="10" transform="rotate(24 -11 -30)" fill="#fff" opacity=".6"/>'
  );
}

function peacockFan(pen: Pen, options: { cob?: string; stone?: string } = {}) {
  const colour = options;
  let drawing = medallionShadow(pen, 96);
  for (const a of [-104, 104, -78, 78, -52, 52, -26, 26, 0])
    drawing +=
      svg`<g transform="rotate(${a}) translate(0 -58)">${pen.at({ x: 0, y: 0, scale: 0.46 }, () => peacockFeather(pen, { ...colour, sh: false }))}` +
      '</g>';
  return (
    svg`<g transform="translate(0 18)">${drawing}${metalDisc(pen, 42)}${granulation(pen, { count: 26, radius: 38, size: 4 })}${enamel(pen, { outline: 'M-32 0A32 32 0 1 0 32 0A32 32 0 1 0 -32 0Z', colour: options.cob ?? '#16357f' })}${pen.at({ x: 0, y: 0 }, () => facetedStone(pen, { radius: 14, colour: options.stone ?? '#1fb5a8' }))}` +
    '</g>'
  );
}
