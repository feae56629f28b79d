import type { Pen } from '../pen/pen.ts';
import { points } from '../pen/points.ts';
import { svg } from '../pen/svg.ts';
import { medallionShadow } from './metal-disc.ts';
import { softRelief } from './plush.ts';

/** A rocket among stars, with four little lamps in its rim, radius 108. */
export function rocket(pen: Pen): string {
  const star = (x: number, y: number, r: number) =>
    svg`<path transform="translate(${x} ${y}) scale(${r})" d="M0 -10L3 -3 10 -3 4.5 2 6.5 9 0 5-6.5 9-4.5 2-10 -3-3 -3Z" fill="#ffd84a"/>`;
  return (
    medallionShadow(pen, 108) +
    softRelief(pen, svg`<circle r="108" fill="${pen.radial({ 0: '#4a62d8', 0.6: '#27348f', 1: '#151b58' })}"/>`) +
    svg`<circle r="98" fill="${pen.radial({ 0: '#3d4fc0', 0.7: '#1d2673', 1: '#12184f' })}"/>` +
    '<circle r="96" fill="none" stroke="#8fd8ff" stroke-width="3.4" stroke-opacity=".9"/>' +
    svg`<circle r="96" fill="none" stroke="#8fd8ff" stroke-width="11" stroke-opacity=".3" filter="${pen.blur(4)}"/>` +
    star(-58, -40, 1.1) +
    star(58, 26, 0.9) +
    star(44, -62, 0.7) +
    star(-66, 34, 0.6) +
    svg`<g transform="translate(-52 52)">${softRelief(pen, '<circle r="17" fill="#ff9d5c"/>', { bevel: 3, height: 5 })}` +
    '<ellipse rx="27" ry="6" fill="none" stroke="#ffe1a8" stroke-width="4" transform="rotate(-22)"/></g>' +
    svg`<g transform="rotate(32)"><g filter="${pen.blur(7)}">` +
    '<path d="M-20 54Q0 128 20 54Z" fill="#ff7a1a" fill-opacity=".9"/></g>' +
    '<path d="M-15 54Q-12 84 0 104Q12 84 15 54Z" fill="#ffb020"/>' +
    '<path d="M-8 54Q-5 74 0 86Q5 74 8 54Z" fill="#fff3b0"/>' +
    softRelief(
      pen,
      '<path d="M-24 22C-46 34 -46 58 -42 66L-18 50ZM24 22C46 34 46 58 42 66L18 50Z" fill="#e8323c"/>' +
        '<path d="M0 -88C30 -58 34 10 22 56H-22C-34 10 -30 -58 0 -88Z" fill="#f5f6fb"/>' +
        '<path d="M0 -88C14 -74 22 -56 26 -36H-26C-22 -56 -14 -74 0 -88Z" fill="#e8323c"/>',
      { bevel: 4, height: 8, shine: 0.5 },
    ) +
    svg`<circle cy="-6" r="17" fill="#ffc933"/><circle cy="-6" r="12" fill="${pen.radial({ 0: '#c8f2ff', 0.6: '#3aa4e0', 1: '#17518f' })}"/>` +
    '<ellipse cx="-4" cy="-11" rx="4" ry="3" fill="#fff"/>' +
    '<path d="M-27 34H27" stroke="#ffc933" stroke-width="5"/></g>' +
    points('-84 0, 84 -8, 0 88, -20 -86')
      .map(
        ([x, y]) =>
          svg`<circle cx="${x}" cy="${y}" r="13" fill="#9ff0ff" fill-opacity=".4" filter="${pen.blur(5)}"/>` +
          svg`<circle cx="${x}" cy="${y}" r="4.6" fill="#f2feff"/>`,
      )
      .join('')
  );
}
