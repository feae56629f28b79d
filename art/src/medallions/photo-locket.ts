import { METALS } from '../pen/metals.ts';
import { DOWN, type Pen } from '../pen/pen.ts';
import { relief } from '../pen/relief.ts';
import { svg } from '../pen/svg.ts';
import { granulation } from '../thread/bead.ts';
import { medallionShadow, metalDisc } from './metal-disc.ts';

/** A steel locket with a picture of two, radius 100. */
export function photoLocket(pen: Pen): string {
  const clip = pen.define('lo', (i) => svg`<clipPath id="${i}"><circle r="74"/></clipPath>`);
  return (
    medallionShadow(pen, 100) +
    metalDisc(pen, 100, 'steel') +
    granulation(pen, { count: 52, radius: 90, size: 4.4 }, { stuff: 'silver', colour: '#d9a544' }) +
    svg`<circle r="79" fill="#3f474d"/><g clip-path="url(#${clip})">` +
    svg`<rect x="-80" y="-80" width="160" height="160" fill="${pen.linear({ 0: '#ffd9a0', 0.5: '#f5a86b', 1: '#c76a5a' }, DOWN)}"/>` +
    '<circle cx="34" cy="-34" r="20" fill="#fff1c4" fill-opacity=".8"/>' +
    '<path d="M-80 30Q-40 -2 0 22Q40 2 80 34V80H-80Z" fill="#8a4a52" fill-opacity=".5"/>' +
    '<g><path d="M-66 84C-66 42 -48 30 -26 28C-2 30 10 46 10 84Z" fill="#15616b"/>' +
    '<path d="M-40 32L-26 50L-14 32Z" fill="#d9a07a"/>' +
    '<ellipse cx="-26" cy="2" rx="23" ry="28" fill="#d9a07a"/>' +
    '<path d="M-50 4C-54 -34 -2 -40 -2 0C-8 -12 -16 -16 -26 -16C-38 -16 -46 -8 -50 4Z" fill="#2a1512"/>' +
    '<path d="M-14 84C-14 52 6 40 28 38C54 40 66 54 68 84Z" fill="#b3243c"/>' +
    '<path d="M18 42L28 56L38 42Z" fill="#e2b08a"/>' +
    '<path d="M2 60C-6 10 4 -18 28 -18C54 -18 60 14 54 60L44 30H12Z" fill="#30160f"/>' +
    '<ellipse cx="28" cy="14" rx="20" ry="25" fill="#e2b08a"/>' +
    '<path d="M7 12C8 -12 48 -14 50 12C42 -2 36 -6 29 -6C20 -6 12 0 7 12Z" fill="#30160f"/>' +
    '<circle cx="28" cy="1" r="2.6" fill="#c4201f"/>' +
    '<g fill="none" stroke="#4a2018" stroke-width="2" stroke-linecap="round">' +
    '<path d="M-36 2q3 -3 6 0M-22 2q3 -3 6 0M-33 15q7 7 14 0M19 13q3 -3 6 0M31 13q3 -3 6 0M22 25q6 6 12 0"/></g></g>' +
    '<path d="M-80 -20L10 -80H40L-80 10Z" fill="#fff" fill-opacity=".22"/></g>' +
    '<circle r="74" fill="none" stroke="#1c2226" stroke-width="3" stroke-opacity=".6"/>' +
    '<circle r="76" fill="none" stroke="#fff" stroke-width="1.6" stroke-opacity=".7"/>' +
    relief(
      pen,
      { bevel: 1.6, height: 3 },
      svg`<rect x="94" y="-13" width="14" height="26" rx="5" fill="${METALS.steel(pen)}"/>` +
        svg`<rect x="-108" y="-13" width="14" height="26" rx="5" fill="${METALS.steel(pen)}"/>`,
    )
  );
}
