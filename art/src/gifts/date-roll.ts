import { blobOf } from '../pen/curve.ts';
import type { Pen } from '../pen/pen.ts';
import { FULL_TURN } from '../pen/points.ts';
import { softShadow } from '../pen/shadow.ts';
import { placed, svg } from '../pen/svg.ts';

function dateRoll(pen: Pen, r: number) {
  let drawing =
    softShadow(pen, { x: r * 0.2, y: r * 0.3, rx: r * 1.22, ry: r * 1.18 }, 0.5) +
    svg`<path d="${blobOf(pen.chance, { corners: 26, rx: r, ry: r, unevenness: 0.025 })}" fill="${pen.radial({ 0: '#8a4a24', 0.6: '#5a2812', 1: '#2e1006' })}"/>`;
  for (let i = 0; i < 26; i++) {
    const a = i * 2.4;
    const q = Math.sqrt(i / 26) * r * 0.8;
    const z = pen.between(0.1, 0.19) * r;
    drawing += placed(
      { x: Math.cos(a) * q, y: Math.sin(a) * q, turn: pen.between(0, 360) },
      svg`<path d="M${-z} 0L${-z * 0.3} ${-z * 0.6}L${z} ${-z * 0.3}L${z * 0.6} ${z * 0.6}Z" fill="${pen.pick(['#f6e3b4', '#efd08e', '#9dbb58', '#d9a566', '#fff3d6'])}" stroke="#3a1408" stroke-width=".8"/>`,
    );
  }
  for (let i = 0; i < 60; i++) {
    const angle = pen.between(0, FULL_TURN);
    const q = r * pen.between(0.92, 1.01);
    drawing += svg`<circle cx="${Math.cos(angle) * q}" cy="${Math.sin(angle) * q}" r="${pen.between(2, 3.6)}" fill="#f6ead0" stroke="#a88e60" stroke-width=".5"/>`;
  }
  return (
    drawing +
    svg`<path d="M${-r * 0.7} ${-r * 0.25}A${r * 0.75} ${r * 0.75} 0 0 1 ${-r * 0.1} ${-r * 0.72}" stroke="#ffd9a8" stroke-width="${r * 0.07}" opacity=".35" fill="none" stroke-linecap="round"/>`
  );
}
