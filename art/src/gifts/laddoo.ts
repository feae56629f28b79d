import { mix, seeThrough } from '../pen/colour.ts';
import type { Pen } from '../pen/pen.ts';
import { softShadow } from '../pen/shadow.ts';
import { svg } from '../pen/svg.ts';

function laddoo(pen: Pen, { radius }: { radius: number }) {
  return svg`<use href="#${pen.define('ld' + radius + pen.whole(0, 1), (id) => svg`<g id="${id}">${laddooArt(pen, { radius })}</g>`)}" transform="rotate(${pen.whole(-8, 8)})"/>`;
}

function laddooArt(pen: Pen, { radius }: { radius: number }) {
  let drawing = svg`<circle r="${radius}" fill="#b3560a"/>`;
  for (let i = 0; i < 130; i++) {
    const angle = i * 2.39996;
    const q = Math.sqrt(i / 130);
    const x = Math.cos(angle) * q * radius * 0.95;
    const y = Math.sin(angle) * q * radius * 0.95;
    const z = 0.5 + 0.5 * Math.sqrt(1 - q * q * 0.9);
    const l = ((-x - y) / radius) * 0.5;
    drawing += svg`<circle cx="${x}" cy="${y}" r="${radius * 0.1 * z * pen.between(0.85, 1.1)}" fill="${mix(pen.pick(['#f59a1c', '#f7ad2e', '#ea8510']), l > 0 ? '#ffd98a' : '#7a2c04', Math.abs(l) * 0.7)}"/>`;
  }
  for (let i = 0; i < 22; i++) {
    const angle = i * 2.39996;
    const q = Math.sqrt(i / 22) * 0.8;
    drawing += svg`<circle cx="${Math.cos(angle) * q * radius - 2}" cy="${Math.sin(angle) * q * radius - 3}" r="${radius * 0.026}" fill="#fff0c0" opacity=".85"/>`;
  }
  for (let i = 0; i < 4; i++)
    drawing += svg`<ellipse rx="${radius * 0.12}" ry="${radius * 0.04}" transform="translate(${pen.between(-0.35, 0.35) * radius} ${pen.between(-0.45, 0.25) * radius}) rotate(${pen.between(0, 180)})" fill="${pen.pick(['#7fae3e', '#8fbf4c', '#f3ead0'])}"/>`;
  return (
    softShadow(pen, { x: radius * 0.24, y: radius * 0.36, rx: radius * 1.2, ry: radius * 1.14 }, 0.55) +
    drawing +
    svg`<circle r="${radius}" fill="${pen.radial({ 0: seeThrough('#fff0b8', 0.35), 0.4: seeThrough('#fff0b8', 0), 0.65: seeThrough('#5a1c02', 0), 1: seeThrough('#5a1c02', 0.6) }, { cx: 0.34, cy: 0.3, r: 0.8 })}"/>`
  );
}
