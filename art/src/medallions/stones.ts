import { darker, lighter } from '../pen/colour.ts';
import { polygon } from '../pen/curve.ts';
import { gold } from '../pen/metals.ts';
import type { Pen } from '../pen/pen.ts';
import { FULL_TURN, polar, ring } from '../pen/points.ts';
import { svg } from '../pen/svg.ts';

type Stone = { radius: number; colour: string; facets?: number; bezel?: 'gold' | 'none' };

/** A round faceted stone, in a gold bezel unless it is told otherwise. */
export function facetedStone(pen: Pen, { radius: r, colour, facets = 8, bezel = 'gold' }: Stone): string {
  const depth = { 0: lighter(colour, 0.7), 0.5: colour, 1: darker(colour, 0.6) };
  return (
    (bezel === 'gold' ? svg`<circle r="${r * 1.22}" fill="${gold(pen)}" stroke="#6b400a" stroke-width="1"/>` : '') +
    svg`<circle r="${r}" fill="${pen.radial(depth, { cx: 0.38, cy: 0.3, r: 0.8 })}"/>` +
    ring({ count: facets, radius: 0 }, ({ angle }) => facet(r, angle, angle + FULL_TURN / facets)) +
    svg`<circle r="${r * 0.5}" fill="${lighter(colour, 0.3)}" fill-opacity=".35"/>` +
    svg`<path d="M${-r * 0.45} ${-r * 0.1}A${r * 0.46} ${r * 0.46} 0 0 1 ${r * 0.05} ${-r * 0.45}L${-r * 0.1} ${-r * 0.2}Z" fill="#fff" fill-opacity=".85"/>`
  );
}

/** A facet is as bright as it faces the light at the upper left. */
function facet(r: number, from: number, to: number): string {
  const light = Math.cos((from + to) / 2 + 2.36);
  const corners = [
    polar(from, r * 0.98),
    polar(to, r * 0.98),
    polar(to + 0.05, r * 0.52),
    polar(from - 0.05, r * 0.52),
  ];
  return svg`<path d="${polygon(corners)}" fill="${light > 0 ? '#fff' : '#12020a'}" fill-opacity="${Math.abs(light) * 0.42}"/>`;
}

type Drop = { length: number; width: number; colour: string };

/** A kundan drop in its gold bezel: its tip at the origin, pointing up. */
export function kundanDrop(pen: Pen, { length: l, width, colour }: Drop): string {
  const outline = (w: number) =>
    svg`M0 0C${-w} ${-l * 0.3} ${-w} ${-l * 0.95} 0 ${-l}C${w} ${-l * 0.95} ${w} ${-l * 0.3} 0 0Z`;
  const glow = { 0: '#ffffff', 0.35: lighter(colour, 0.4), 0.7: colour, 1: darker(colour, 0.28) };
  const x = width * 0.22;
  return (
    `<path d="${outline(width * 0.78)}" fill="${gold(pen)}" stroke="#6b400a" stroke-width=".9" transform="translate(0 2) scale(1.08)"/>` +
    svg`<g transform="translate(0 ${-l * 0.06}) scale(.86)"><path d="${outline(width * 0.72)}" fill="${pen.radial(glow, { cx: 0.4, cy: 0.34, r: 0.75 })}"/>` +
    svg`<path d="M0 ${-l * 0.06}L${-x} ${-l * 0.5}L0 ${-l * 0.94}L${x} ${-l * 0.5}Z" fill="#fff" fill-opacity=".38"/>` +
    svg`<path d="M${x} ${-l * 0.5}L0 ${-l * 0.94}C${width * 0.6} ${-l * 0.85} ${width * 0.5} ${-l * 0.3} 0 ${-l * 0.06}Z" fill="${darker(colour, 0.35)}" fill-opacity=".28"/>` +
    svg`<ellipse cx="${-width * 0.17}" cy="${-l * 0.68}" rx="${width * 0.1}" ry="${l * 0.1}" fill="#fff" fill-opacity=".9"/></g>`
  );
}
