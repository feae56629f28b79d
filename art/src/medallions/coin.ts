import type { Pen } from '../pen/pen.ts';
import { polar, ring } from '../pen/points.ts';
import { type Relief, relief } from '../pen/relief.ts';
import { placed, svg } from '../pen/svg.ts';
import { granulation, SILVER_BEAD } from '../thread/bead.ts';
import { ganeshaFigure } from './ganesha-figure.ts';
import { brushed, medallionShadow, metalDisc } from './metal-disc.ts';
import { raisedOm } from './om.ts';

const STRUCK: Relief = { bevel: 2.6, height: 5, shine: 0.7, sharpness: 18 };

/** A silver coin with Ganesha and Lakshmi side by side, radius 104. */
export function coinMedallion(pen: Pen): string {
  const silver = pen.linear({ 0: '#f6f8fa', 0.5: '#c3cbd1', 1: '#98a2aa' });
  const reeding = ring({ count: 110, radius: 97 }, ({ x, y, angle }) => {
    const [outX, outY] = polar(angle, 104);
    return svg`M${x} ${y}L${outX} ${outY}`;
  });
  return (
    medallionShadow(pen, 104, 0.65) +
    `<path d="${reeding}" stroke="#6f7981" stroke-width="3"/>${metalDisc(pen, 100, 'silver')}` +
    `<circle r="88" fill="${pen.radial({ 0: '#eef2f4', 0.55: '#c2cad0', 1: '#87919a' })}"/>` +
    granulation(pen, { count: 60, radius: 89, size: 3.4 }, SILVER_BEAD) +
    brushed(pen, { radius: 84, count: 120, colour: '#fff', opacity: 0.35 }) +
    pen.at({ x: -35, y: 10, scale: 0.62 }, () => seated(pen, silver) + ganeshaHead(pen, silver)) +
    pen.at({ x: 35, y: 10, scale: 0.62 }, () => seated(pen, silver) + lakshmiHead(pen, silver)) +
    relief(pen, { bevel: 2, height: 4, shine: 0.7 }, lotusRow(silver)) +
    pen.at({ x: 0, y: -62, scale: 0.2 }, () => raisedOm(pen, { metal: 'silver' })) +
    '<path d="M-86 -14A88 88 0 0 1 30 -82C-14 -74 -60 -50 -86 -14Z" fill="#fff" fill-opacity=".28"/>'
  );
}

const line = (silver: string) => `stroke="#5e6870" stroke-width="2" fill="${silver}"`;

/** A seated body with its halo. */
const seated = (pen: Pen, silver: string) =>
  '<g fill="none"><circle cy="-44" r="34" stroke="#6c767e" stroke-width="3"/>' +
  '<circle cy="-44" r="34" stroke="#fff" stroke-width="1.4" transform="translate(-1 -1)"/></g>' +
  relief(
    pen,
    STRUCK,
    `<path d="M-56 52C-52 26 -28 20 0 20C28 20 52 26 56 52C30 62 -30 62 -56 52Z" ${line(silver)}/>` +
      `<path d="M-26 28C-34 0 -24 -18 0 -20C24 -18 34 0 26 28Z" ${line(silver)}/>` +
      '<path d="M-24 -8C-44 0 -48 14 -38 26L-28 18M24 -8C44 0 48 14 38 26L28 18" fill="none" stroke="#aab3ba" stroke-width="9" stroke-linecap="round"/>',
  );

const ganeshaHead = (pen: Pen, silver: string) =>
  pen.at({ x: 0, y: -34, scale: 0.42 }, () => ganeshaFigure(pen, { base: '#cdd5da', line: '#4b555d', crown: silver }));

const SMALL_LOTUS =
  '<path d="M0 4C-12 -2 -12 -10 -8 -14C-4 -10 -2 -8 0 -4C2 -8 4 -10 8 -14C12 -10 12 -2 0 4Z" fill="#dfe5e9" stroke="#5e6870" stroke-width="1.4"/>';

const lakshmiHead = (pen: Pen, silver: string) =>
  relief(
    pen,
    STRUCK,
    `<path d="M-15 -56L-9 -76L0 -88L9 -76L15 -56Z" ${line(silver)}/><circle cy="-40" r="17" ${line(silver)}/>`,
  ) +
  '<path d="M-8 -41h6M3 -41h6M-4 -31q4 3 8 0M-10 -56h20" stroke="#4b555d" stroke-width="2" fill="none"/>' +
  `<circle cy="-49" r="2" fill="#8a2b2b"/>${placed({ x: -44, y: 4 }, SMALL_LOTUS)}${placed({ x: 44, y: 4 }, SMALL_LOTUS)}`;

/** The lotus petals both sit on. */
function lotusRow(silver: string): string {
  const petal = '<path d="M0 0C-9 -8 -9 -18 0 -26C9 -18 9 -8 0 0Z"/>';
  const petals = [-4, -3, -2, -1, 0, 1, 2, 3, 4].map((at) =>
    placed({ x: at * 13, y: 72 - Math.abs(at) * 1.8, turn: at * 11 }, petal),
  );
  return `<g fill="${silver}" stroke="#5e6870" stroke-width="1.4">${petals.join('')}</g>`;
}
