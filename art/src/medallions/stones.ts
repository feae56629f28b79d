import { darker, lighter } from '../pen/colour.ts';
import { polygon } from '../pen/curve.ts';
import { gold } from '../pen/metals.ts';
import type { Pen } from '../pen/pen.ts';
import { FULL_TURN, polar } from '../pen/points.ts';
import { svg } from '../pen/svg.ts';

export function facetedStone(
  pen: Pen,
  { radius, colour, ...options }: { radius: number; colour: string; n?: number; bezel?: number },
) {
  // round faceted stone in bezel
  const n = options.n ?? 8;
  let drawing =
    options.bezel === false
      ? ''
      : svg`<circle r="${radius * 1.22}" fill="${gold(pen)}" stroke="#6b400a" stroke-width="1"/>`;
  drawing += svg`<circle r="${radius}" fill="${pen.radial({ 0: lighter(colour, 0.7), 0.5: colour, 1: darker(colour, 0.6) }, { cx: 0.38, cy: 0.3, r: 0.8 })}"/>`;
  for (let i = 0; i < n; i++) {
    const angle = (i / n) * FULL_TURN;
    const b = ((i + 1) / n) * FULL_TURN;
    const m = (angle + b) / 2;
    const l = Math.cos(m + 2.36);
    drawing += svg`<path d="${polygon([polar(angle, radius * 0.98), polar(b, radius * 0.98), polar(b + 0.05, radius * 0.52), polar(angle - 0.05, radius * 0.52)])}" fill="${l > 0 ? '#fff' : '#12020a'}" opacity="${Math.abs(l) * 0.42}"/>`;
  }
  return (
    drawing +
    svg`<circle r="${radius * 0.5}" fill="${lighter(colour, 0.3)}" opacity=".35"/>` +
    svg`<path d="M${-radius * 0.45} ${-radius * 0.1}A${radius * 0.46} ${radius * 0.46} 0 0 1 ${radius * 0.05} ${-radius * 0.45}L${-radius * 0.1} ${-radius * 0.2}Z" fill="#fff" opacity=".85"/>`
  );
}

export function kundanDrop(pen: Pen, { length, width, colour }: { length: number; width: number; colour: string }) {
  // kundan drop, tip at origin pointing up (-y)
  const d = (q: number) =>
    svg`M0 0C${-width * q} ${-length * 0.3} ${-width * q} ${-length * 0.95} 0 ${-length}C${width * q} ${-length * 0.95} ${width * q} ${-length * 0.3} 0 0Z`;
  return (
    svg`<path d="${d(0.78)}" fill="${gold(pen)}" stroke="#6b400a" stroke-width=".9" transform="translate(0 2) scale(1.08)"/>` +
    svg`<g transform="translate(0 ${-length * 0.06}) scale(.86)">` +
    svg`<path d="${d(0.72)}" fill="${pen.radial({ 0: '#ffffff', 0.35: lighter(colour, 0.4), 0.7: colour, 1: darker(colour, 0.28) }, { cx: 0.4, cy: 0.34, r: 0.75 })}"/>` +
    svg`<path d="M0 ${-length * 0.06}L${-width * 0.22} ${-length * 0.5}L0 ${-length * 0.94}L${width * 0.22} ${-length * 0.5}Z" fill="#fff" opacity=".38"/>` +
    svg`<path d="M${width * 0.22} ${-length * 0.5}L0 ${-length * 0.94}C${width * 0.6} ${-length * 0.85} ${width * 0.5} ${-length * 0.3} 0 ${-length * 0.06}Z" fill="${darker(colour, 0.35)}" opacity=".28"/>` +
    svg`<ellipse cx="${-width * 0.17}" cy="${-length * 0.68}" rx="${width * 0.1}" ry="${length * 0.1}" fill="#fff" opacity=".9"/></g>`
  );
}
