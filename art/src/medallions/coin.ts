import type { Pen } from '../pen/pen.ts';
import { FULL_TURN } from '../pen/points.ts';
import { relief } from '../pen/relief.ts';
import { svg } from '../pen/svg.ts';
import { granulation } from '../thread/bead.ts';
import { ganeshaFigure } from './ganesha.ts';
import { brushed, medallionShadow, metalDisc } from './metal-disc.ts';
import { raisedOm } from './om.ts';

function coinMedallion(pen: Pen) {
  let reed = '';
  for (let i = 0; i < 110; i++) {
    const angle = (i / 110) * FULL_TURN;
    reed += svg`M${Math.cos(angle) * 97} ${Math.sin(angle) * 97}L${Math.cos(angle) * 104} ${Math.sin(angle) * 104}`;
  }
  const sv = pen.linear({ 0: '#f6f8fa', 0.5: '#c3cbd1', 1: '#98a2aa' });
  const fig = (x: number, s: number, gan: number) =>
    pen.at({ x, y: 10, scale: s }, () => {
      const st = 'stroke="#5e6870" stroke-width="2" fill="' + sv + '"';
      const rel = { bevel: 2.6, height: 5, shine: 0.7, sharpness: 18 };
      return (
        '<circle cy="-44" r="34" fill="none" stroke="#6c767e" stroke-width="3"/>' +
        '<circle cy="-44" r="34" fill="none" stroke="#fff" stroke-width="1.4" transform="translate(-1 -1)"/>' +
        relief(
          pen,
          rel,
          svg`<path d="M-56 52C-52 26 -28 20 0 20C28 20 52 26 56 52C30 62 -30 62 -56 52Z" ${st}/>` +
            svg`<path d="M-26 28C-34 0 -24 -18 0 -20C24 -18 34 0 26 28Z" ${st}/>` +
            '<path d="M-24 -8C-44 0 -48 14 -38 26L-28 18M24 -8C44 0 48 14 38 26L28 18" fill="none" stroke="#aab3ba" stroke-width="9" stroke-linecap="round"/>',
        ) +
        (gan
          ? pen.at({ x: 0, y: -34, scale: 0.42 }, () =>
              ganeshaFigure(pen, { base: '#cdd5da', line: '#4b555d', crown: sv }),
            )
          : relief(
              pen,
              rel,
              svg`<path d="M-15 -56L-9 -76L0 -88L9 -76L15 -56Z" ${st}/><circle cy="-40" r="17" ${st}/>`,
            ) +
            '<g stroke="#4b555d" stroke-width="2" fill="none">' +
            '<path d="M-8 -41h6M3 -41h6M-4 -31q4 3 8 0M-10 -56h20"/></g>' +
            '<circle cy="-49" r="2" fill="#8a2b2b"/>' +
            [-44, 44]
              .map(
                (u) =>
                  svg`<g transform="translate(${u} 4)" fill="#dfe5e9" stroke="#5e6870" stroke-width="1.4">` +
                  '<path d="M0 4C-12 -2 -12 -10 -8 -14C-4 -10 -2 -8 0 -4C2 -8 4 -10 8 -14C12 -10 12 -2 0 4Z"/></g>',
              )
              .join(''))
      );
    });
  let lot = '';
  for (let i = -4; i <= 4; i++)
    lot += svg`<path d="M0 0C-9 -8 -9 -18 0 -26C9 -18 9 -8 0 0Z" transform="translate(${i * 13} ${72 - Math.abs(i) * 1.8}) rotate(${i * 11})"/>`;
  return (
    medallionShadow(pen, 104, 0.65) +
    svg`<path d="${reed}" stroke="#6f7981" stroke-width="3"/>` +
    metalDisc(pen, 100, 'silver') +
    svg`<circle r="88" fill="${pen.radial({ 0: '#eef2f4', 0.55: '#c2cad0', 1: '#87919a' })}"/>` +
    granulation(pen, { count: 60, radius: 89, size: 3.4 }, { stuff: 'silver', colour: '#d9a544' }) +
    brushed(pen, { radius: 84, count: 120, colour: '#fff', opacity: 0.35 }) +
    fig(-35, 0.62, true) +
    fig(35, 0.62, false) +
    relief(
      pen,
      { bevel: 2, height: 4, shine: 0.7 },
      svg`<g fill="${sv}" stroke="#5e6870" stroke-width="1.4">${lot}</g>`,
    ) +
    svg`<g transform="translate(0 -62)">${pen.at({ x: 0, y: 0, scale: 0.2 }, () => raisedOm(pen, { metal: 'silver', sh: false }))}` +
    '</g><path d="M-86 -14A88 88 0 0 1 30 -82C-14 -74 -60 -50 -86 -14Z" fill="#fff" opacity=".28"/>'
  );
}
