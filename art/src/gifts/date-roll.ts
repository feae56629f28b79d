import { blobOf } from '../pen/curve.ts';
import type { Pen } from '../pen/pen.ts';
import { FULL_TURN, polar } from '../pen/points.ts';
import { softShadow } from '../pen/shadow.ts';
import { placed, svg } from '../pen/svg.ts';

const NUT_COLOURS = ['#f6e3b4', '#efd08e', '#9dbb58', '#d9a566', '#fff3d6'] as const;

/** A slice of date roll set with nuts, its rim dipped in poppy seeds. */
export function dateRoll(pen: Pen, r: number): string {
  const outline = blobOf(pen.chance, { corners: 26, rx: r, ry: r, unevenness: 0.025 });
  const nuts = Array.from({ length: 26 }, (_, index) => {
    const [x, y] = polar(index * 2.4, Math.sqrt(index / 26) * r * 0.8);
    return placed({ x, y, turn: pen.between(0, 360) }, chip(pen, pen.between(0.1, 0.19) * r));
  });
  const seeds = Array.from({ length: 60 }, () => {
    const [x, y] = polar(pen.between(0, FULL_TURN), r * pen.between(0.92, 1.01));
    return svg`<circle cx="${x}" cy="${y}" r="${pen.between(2, 3.6)}" fill="#f6ead0" stroke="#a88e60" stroke-width=".5"/>`;
  });
  return (
    softShadow(pen, { x: r * 0.2, y: r * 0.3, rx: r * 1.22, ry: r * 1.18 }, 0.5) +
    `<path d="${outline}" fill="${pen.radial({ 0: '#8a4a24', 0.6: '#5a2812', 1: '#2e1006' })}"/>${nuts.join('')}${seeds.join('')}` +
    svg`<path d="M${-r * 0.7} ${-r * 0.25}A${r * 0.75} ${r * 0.75} 0 0 1 ${-r * 0.1} ${-r * 0.72}" stroke="#ffd9a8" stroke-width="${r * 0.07}" stroke-opacity=".35" fill="none" stroke-linecap="round"/>`
  );
}

const chip = (pen: Pen, z: number) =>
  svg`<path d="M${-z} 0L${-z * 0.3} ${-z * 0.6}L${z} ${-z * 0.3}L${z * 0.6} ${z * 0.6}Z" fill="${pen.pick(NUT_COLOURS)}" stroke="#3a1408" stroke-width=".8"/>`;
