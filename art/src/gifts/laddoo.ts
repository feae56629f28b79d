import { mix, seeThrough } from '../pen/colour.ts';
import type { Pen } from '../pen/pen.ts';
import { softShadow } from '../pen/shadow.ts';
import { svg } from '../pen/svg.ts';

const R = 58;
/** Steps of the golden angle spread points evenly over a disc. */
const GOLDEN_ANGLE = 2.39996;

/** A motichoor laddoo of radius 58, one of two. */
export function laddoo(pen: Pen): string {
  const id = pen.define(`laddoo${pen.whole(0, 1)}`, (full) => `<g id="${full}">${ball(pen)}</g>`);
  return svg`<use href="#${id}" transform="rotate(${pen.whole(-8, 8)})"/>`;
}

function ball(pen: Pen): string {
  const glow = (opacity: number) => seeThrough('#fff0b8', opacity);
  const shade = (opacity: number) => seeThrough('#5a1c02', opacity);
  const light = pen.radial(
    { 0: glow(0.35), 0.4: glow(0), 0.65: shade(0), 1: shade(0.6) },
    { cx: 0.34, cy: 0.3, r: 0.8 },
  );
  const pearls = Array.from({ length: 130 }, (_, index) => pearl(pen, index)).join('');
  return (
    softShadow(pen, { x: R * 0.24, y: R * 0.36, rx: R * 1.2, ry: R * 1.14 }, 0.55) +
    svg`<circle r="${R}" fill="#b3560a"/>${pearls}${Array.from({ length: 4 }, () => pistachio(pen)).join('')}` +
    svg`<circle r="${R}" fill="${light}"/>`
  );
}

function pearl(pen: Pen, index: number): string {
  const angle = index * GOLDEN_ANGLE;
  const reach = Math.sqrt(index / 130);
  const x = Math.cos(angle) * reach * R * 0.95;
  const y = Math.sin(angle) * reach * R * 0.95;
  const size = R * 0.1 * (0.5 + 0.5 * Math.sqrt(1 - reach * reach * 0.9)) * pen.between(0.85, 1.1);
  const lit = ((-x - y) / R) * 0.5;
  const colour = mix(pen.pick(['#f59a1c', '#f7ad2e', '#ea8510']), lit > 0 ? '#ffd98a' : '#7a2c04', Math.abs(lit) * 0.7);
  return svg`<circle cx="${x}" cy="${y}" r="${size}" fill="${colour}"/>`;
}

function pistachio(pen: Pen): string {
  const place = svg`translate(${pen.between(-0.35, 0.35) * R} ${pen.between(-0.45, 0.25) * R}) rotate(${pen.between(0, 180)})`;
  return svg`<ellipse rx="${R * 0.12}" ry="${R * 0.04}" transform="${place}" fill="${pen.pick(['#7fae3e', '#8fbf4c', '#f3ead0'])}"/>`;
}
