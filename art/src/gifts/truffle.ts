import { darker, lighter, seeThrough } from '../pen/colour.ts';
import { blobOf, lineOf, spline } from '../pen/curve.ts';
import type { Pen } from '../pen/pen.ts';
import { FULL_TURN } from '../pen/points.ts';
import { svg } from '../pen/svg.ts';
import { cupcase } from './cup-case.ts';

function truffle(pen: Pen, r: number, options: { colour?: string; cup?: string; swirl?: number } = {}) {
  const b = options.colour ?? '#5a2f18';
  let drawing =
    cupcase(pen, { radius: r, colour: options.cup ?? '#d9a63f' }) +
    svg`<path d="${blobOf(pen.chance, { corners: 22, rx: r, ry: r, unevenness: 0.03 })}" fill="${pen.radial({ 0: lighter(b, 0.35), 0.5: b, 1: darker(b, 0.6) })}"/>`;
  if (options.swirl)
    drawing += svg`<path d="${lineOf(
      spline(
        Array.from({ length: 30 }, (_, i) => {
          const a = i * 0.55;
          const q = r * 0.82 * (1 - i / 31);
          return [Math.cos(a) * q, Math.sin(a) * q];
        }),
        3,
      ),
      1,
    )}" fill="none" stroke="${options.swirl}" stroke-width="${r * 0.1}" stroke-linecap="round"/>`;
  else
    for (let i = 0; i < 62; i++) {
      const angle = pen.between(0, FULL_TURN);
      const q = r * 0.9 * Math.sqrt(pen.chance());
      const x = Math.cos(angle) * q;
      const y = Math.sin(angle) * q;
      const k = r / 62;
      drawing += svg`<path d="M${x} ${y}l${pen.between(6, 12) * k} ${pen.between(-5, 5) * k}l${pen.between(-5, 1) * k} ${pen.between(4, 9) * k}Z" fill="${pen.pick(['#c98f52', '#8a4f28', '#e3b77c', '#6b3a1c'])}" stroke="#2a0f05" stroke-width=".6"/>`;
    }
  return (
    drawing +
    svg`<ellipse cx="${-r * 0.35}" cy="${-r * 0.42}" rx="${r * 0.22}" ry="${r * 0.13}" transform="rotate(-38 ${-r * 0.35} ${-r * 0.42})" fill="#fff" opacity=".5"/>` +
    svg`<circle r="${r}" fill="${pen.radial({ 0: seeThrough('#fff', 0), 0.6: seeThrough('#1a0602', 0), 1: seeThrough('#1a0602', 0.55) }, { cx: 0.36, cy: 0.32, r: 0.8 })}"/>`
  );
}
