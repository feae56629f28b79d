import { METALS } from '../pen/metals.ts';
import type { Pen } from '../pen/pen.ts';
import { ring } from '../pen/points.ts';
import { relief } from '../pen/relief.ts';
import { castShadow } from '../pen/shadow.ts';
import { svg } from '../pen/svg.ts';

const BODY =
  'M-104 24C-106 0 -92 -8 -66 -14C-50 -44 -34 -54 4 -54C40 -54 54 -36 68 -14C92 -10 106 0 104 24C104 34 98 38 88 38H-88C-98 38 -104 34 -104 24Z';

/** A red racing car, number one, 212 wide. */
export function raceCar(pen: Pen): string {
  const wheel = (x: number) =>
    pen.at(
      { x, y: 36 },
      () =>
        relief(pen, { bevel: 2, height: 4, shine: 0.4 }, '<circle r="27" fill="#1f2024"/>') +
        svg`<circle r="17" fill="${METALS.silver(pen)}"/>${ring({ count: 5, radius: 10 }, ({ x, y }) => svg`<circle cx="${x}" cy="${y}" r="3.6" fill="#3c444b"/>`)}` +
        '<circle r="4.6" fill="#e8323c"/>',
    );
  return (
    castShadow(pen, BODY, { opacity: 0.5, dx: 8, dy: 34, blur: 10 }) +
    relief(
      pen,
      { bevel: 6, height: 11, shine: 0.9, sharpness: 26, elevation: 55 },
      svg`<path d="${BODY}" fill="${pen.linear({ 0: '#ff5a4a', 0.45: '#e0202c', 1: '#97101e' }, { from: [0.2, 0], to: [0.4, 1] })}"/>`,
    ) +
    svg`<path d="M-52 -14C-40 -38 -28 -45 -6 -45V-14ZM4 -45C34 -46 44 -34 54 -14H4Z" fill="${pen.linear({ 0: '#d6f2ff', 0.6: '#5ba7d6', 1: '#2a5f8f' }, { from: [0, 0], to: [0.6, 1] })}" stroke="#7a0d16" stroke-width="3"/>` +
    '<path d="M-44 -18L-28 -40H-18L-36 -18ZM14 -18L26 -42H34L24 -18Z" fill="#fff" fill-opacity=".5"/>' +
    '<path d="M-100 10C-40 0 40 0 102 10V18C40 8 -40 8 -101 18Z" fill="#fff"/>' +
    '<circle r="21" cy="9" fill="#fff" stroke="#1f2024" stroke-width="2.4"/>' +
    '<path d="M-5 0L4 -4V22M-4 22H11" fill="none" stroke="#1f2024" stroke-width="5" stroke-linejoin="round"/>' +
    '<ellipse cx="94" cy="4" rx="8" ry="7" fill="#fff3b0" stroke="#c98f1a" stroke-width="2"/>' +
    '<path d="M-103 0h10v10h-11z" fill="#ffb13a"/>' +
    '<path d="M-92 -8C-60 -14 -50 -18 -40 -30" stroke="#fff" stroke-width="4" fill="none" stroke-opacity=".6" stroke-linecap="round"/>' +
    wheel(-58) +
    wheel(58)
  );
}
