import { blobOf } from '../pen/curve.ts';
import { svg } from '../pen/svg.ts';
import { bead, glass } from '../thread/bead.ts';

export const NUTS = {
  almond: (pen, s) => {
    let g = '';
    for (let i = -3; i <= 3; i++) g += svg`M${i * 2.2} -26C${i * 6.5} -10 ${i * 6} 14 ${i * 2} 27`;
    return (
      svg`<g transform="scale(${s})"><path d="M0 -34C16 -22 22 6 14 24Q0 36 -14 24C-22 6 -16 -22 0 -34Z" transform="translate(4 6)" fill="#1c0806" opacity=".35"/>` +
      svg`<path d="M0 -34C16 -22 22 6 14 24Q0 36 -14 24C-22 6 -16 -22 0 -34Z" fill="${pen.radial({ 0: '#d99a5e', 0.5: '#a8622c', 1: '#66330f' }, { cx: 0.36, cy: 0.35, r: 0.75 })}"/>` +
      svg`<path d="${g}" fill="none" stroke="#5e2e0e" stroke-width="1.3" opacity=".5"/>` +
      '<path d="M-8 -18Q-14 0 -10 16" stroke="#ffdcae" stroke-width="2.6" fill="none" opacity=".45" stroke-linecap="round"/></g>'
    );
  },
  cashew: (pen, s) => {
    const outline =
      'M-26 14C-34 -16 -6 -36 16 -26C34 -18 32 4 18 4C8 4 8 -8 -2 -4C-10 0 -4 12 -8 20C-12 28 -24 24 -26 14Z';
    return (
      svg`<g transform="scale(${s})"><path d="${outline}" transform="translate(4 6)" fill="#1c0806" opacity=".32"/>` +
      svg`<path d="${outline}" fill="${pen.radial({ 0: '#fff6dc', 0.5: '#f0d9a6', 1: '#c49a58' }, { cx: 0.36, cy: 0.3, r: 0.8 })}"/>` +
      '<path d="M-20 8C-24 -12 -4 -28 14 -20" stroke="#fffdf2" stroke-width="3" fill="none" opacity=".8" stroke-linecap="round"/>' +
      '<path d="M-14 12C-16 -2 -4 -14 10 -12" stroke="#b98b48" stroke-width="1.4" fill="none" opacity=".6"/></g>'
    );
  },
  pista: (pen, s) =>
    svg`<g transform="scale(${s})"><path d="M0 -28C22 -22 24 18 0 28C-24 18 -22 -22 0 -28Z" transform="translate(4 6)" fill="#1c0806" opacity=".32"/>` +
    svg`<path d="M0 -28C22 -22 24 18 0 28C-24 18 -22 -22 0 -28Z" fill="${pen.radial({ 0: '#fff3d8', 0.6: '#e3c892', 1: '#b08d54' })}"/>` +
    svg`<path d="M1 -27C12 -14 12 14 1 27C-7 14 -7 -14 1 -27Z" fill="${pen.linear({ 0: '#b5cf62', 0.6: '#7f9f36', 1: '#56702a' })}" stroke="#8a6d38" stroke-width="1.6"/>` +
    '<path d="M1 -18C5 -8 5 8 2 18" stroke="#8a4a5e" stroke-width="2" fill="none" opacity=".6"/></g>',
  raisin: (pen, s) =>
    svg`<g transform="scale(${s})"><ellipse rx="20" ry="14" cx="3" cy="5" fill="#1c0806" opacity=".3"/>` +
    svg`<path d="${blobOf(pen.chance, { corners: 9, rx: 20, ry: 14, unevenness: 0.1 })}" fill="${pen.radial({ 0: '#c27a3a', 0.5: '#7d3f1a', 1: '#3e1a0a' })}"/>` +
    '<path d="M-14 -2Q-4 -8 4 -3T16 0M-12 5Q-2 0 6 5M-6 -9Q2 -6 10 -8" stroke="#351405" stroke-width="1.8" fill="none" opacity=".7"/>' +
    '<path d="M-10 -5Q-4 -9 2 -7" stroke="#f3c08a" stroke-width="1.8" fill="none" opacity=".7"/></g>',
  peanut: (pen, s) =>
    svg`<g transform="scale(${s})"><ellipse rx="17" ry="12" cx="3" cy="4" fill="#1c0806" opacity=".3"/>` +
    svg`<ellipse rx="17" ry="12" fill="${pen.radial({ 0: '#f2b45c', 0.55: '#cf7a24', 1: '#86440e' })}"/>${[0, 1, 2, 3, 4, 5, 6].map(() => svg`<circle cx="${pen.between(-11, 11)}" cy="${pen.between(-7, 7)}" r="1.6" fill="${pen.pick(['#b3241a', '#ffd98a', '#7a2c04'])}"/>`).join('')}` +
    '</g>',
  candy: (pen, s) =>
    bead(
      pen,
      { x: 0, y: 0, r: 19 * s },
      glass(pen.pick(['#e8323c', '#f59a1c', '#ffd23c', '#3aa757', '#2a86e0', '#b154c9', '#ff7fae'])),
    ),
};
