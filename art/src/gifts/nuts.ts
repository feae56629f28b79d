import { blobOf } from '../pen/curve.ts';
import type { Pen } from '../pen/pen.ts';
import { rows } from '../pen/points.ts';
import { placed, svg } from '../pen/svg.ts';
import { bead, glass } from '../thread/bead.ts';

/** Small things that come by the handful, each about 60 long around the origin. */
export const MORSELS = { almond, cashew, pista, raisin, peanut, candy };
export type Morsel = keyof typeof MORSELS;

/** Morsels at spots written as `x y, x y`, each turned its own way. */
export const strewn = (morsel: Morsel, spots: string) => (pen: Pen) =>
  rows(spots)
    .map(([x = 0, y = 0]) => placed({ x, y, turn: pen.between(0, 360), scale: 1.25 }, MORSELS[morsel](pen)))
    .join('');

function almond(pen: Pen): string {
  const outline = 'M0 -34C16 -22 22 6 14 24Q0 36 -14 24C-22 6 -16 -22 0 -34Z';
  let grooves = '';
  for (let i = -3; i <= 3; i++) grooves += svg`M${i * 2.2} -26C${i * 6.5} -10 ${i * 6} 14 ${i * 2} 27`;
  return (
    `<path d="${outline}" transform="translate(4 6)" fill="#1c0806" fill-opacity=".35"/>` +
    svg`<path d="${outline}" fill="${pen.radial({ 0: '#d99a5e', 0.5: '#a8622c', 1: '#66330f' }, { cx: 0.36, cy: 0.35, r: 0.75 })}"/>` +
    `<path d="${grooves}" fill="none" stroke="#5e2e0e" stroke-width="1.3" stroke-opacity=".5"/>` +
    '<path d="M-8 -18Q-14 0 -10 16" stroke="#ffdcae" stroke-width="2.6" fill="none" stroke-opacity=".45" stroke-linecap="round"/>'
  );
}

function cashew(pen: Pen): string {
  const outline =
    'M-26 14C-34 -16 -6 -36 16 -26C34 -18 32 4 18 4C8 4 8 -8 -2 -4C-10 0 -4 12 -8 20C-12 28 -24 24 -26 14Z';
  return (
    `<path d="${outline}" transform="translate(4 6)" fill="#1c0806" fill-opacity=".32"/>` +
    svg`<path d="${outline}" fill="${pen.radial({ 0: '#fff6dc', 0.5: '#f0d9a6', 1: '#c49a58' }, { cx: 0.36, cy: 0.3, r: 0.8 })}"/>` +
    '<g fill="none"><path d="M-20 8C-24 -12 -4 -28 14 -20" stroke="#fffdf2" stroke-width="3" stroke-opacity=".8" stroke-linecap="round"/>' +
    '<path d="M-14 12C-16 -2 -4 -14 10 -12" stroke="#b98b48" stroke-width="1.4" stroke-opacity=".6"/></g>'
  );
}

function pista(pen: Pen): string {
  const outline = 'M0 -28C22 -22 24 18 0 28C-24 18 -22 -22 0 -28Z';
  return (
    `<path d="${outline}" transform="translate(4 6)" fill="#1c0806" fill-opacity=".32"/>` +
    svg`<path d="${outline}" fill="${pen.radial({ 0: '#fff3d8', 0.6: '#e3c892', 1: '#b08d54' })}"/>` +
    svg`<path d="M1 -27C12 -14 12 14 1 27C-7 14 -7 -14 1 -27Z" fill="${pen.linear({ 0: '#b5cf62', 0.6: '#7f9f36', 1: '#56702a' })}" stroke="#8a6d38" stroke-width="1.6"/>` +
    '<path d="M1 -18C5 -8 5 8 2 18" stroke="#8a4a5e" stroke-width="2" fill="none" stroke-opacity=".6"/>'
  );
}

function raisin(pen: Pen): string {
  const outline = blobOf(pen.chance, { corners: 9, rx: 20, ry: 14, unevenness: 0.1 });
  return (
    '<ellipse rx="20" ry="14" cx="3" cy="5" fill="#1c0806" fill-opacity=".3"/>' +
    svg`<path d="${outline}" fill="${pen.radial({ 0: '#c27a3a', 0.5: '#7d3f1a', 1: '#3e1a0a' })}"/><g fill="none" stroke-width="1.8" stroke-opacity=".7">` +
    '<path d="M-14 -2Q-4 -8 4 -3T16 0M-12 5Q-2 0 6 5M-6 -9Q2 -6 10 -8" stroke="#351405"/>' +
    '<path d="M-10 -5Q-4 -9 2 -7" stroke="#f3c08a"/></g>'
  );
}

const SPICES = ['#b3241a', '#ffd98a', '#7a2c04'] as const;

function peanut(pen: Pen): string {
  const spice = () =>
    svg`<circle cx="${pen.between(-11, 11)}" cy="${pen.between(-7, 7)}" r="1.6" fill="${pen.pick(SPICES)}"/>`;
  return (
    '<ellipse rx="17" ry="12" cx="3" cy="4" fill="#1c0806" fill-opacity=".3"/>' +
    svg`<ellipse rx="17" ry="12" fill="${pen.radial({ 0: '#f2b45c', 0.55: '#cf7a24', 1: '#86440e' })}"/>` +
    Array.from({ length: 7 }, spice).join('')
  );
}

const CANDY_COLOURS = ['#e8323c', '#f59a1c', '#ffd23c', '#3aa757', '#2a86e0', '#b154c9', '#ff7fae'] as const;

function candy(pen: Pen): string {
  return bead(pen, { x: 0, y: 0, r: 19 }, glass(pen.pick(CANDY_COLOURS)));
}
