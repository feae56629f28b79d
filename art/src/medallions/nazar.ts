import { darker, lighter } from '../pen/colour.ts';
import type { Pen } from '../pen/pen.ts';
import { svg } from '../pen/svg.ts';
import { medallionShadow } from './metal-disc.ts';

/** A blue glass eye that keeps trouble away, radius 100. */
export function nazarEye(pen: Pen): string {
  const glow = (colour: string, a = 0.5) =>
    pen.radial({ 0: lighter(colour, a), 0.5: colour, 1: darker(colour, 0.5) }, { cx: 0.36, cy: 0.3, r: 0.8 });
  return (
    medallionShadow(pen, 100, 0.65) +
    svg`<circle r="100" fill="${pen.radial({ 0: '#6d8dff', 0.4: '#1c3fb8', 0.8: '#0a1d6e', 1: '#2b53d6' })}"/>` +
    '<circle r="99" fill="none" stroke="#9db6ff" stroke-width="2" stroke-opacity=".6"/>' +
    svg`<ellipse cx="2" cy="2" rx="66" ry="65" fill="${glow('#f4f7fb', 0.2)}"/>` +
    svg`<ellipse cx="3" cy="3" rx="46" ry="45" fill="${glow('#58b4ea')}"/>` +
    svg`<circle cx="4" cy="4" r="24" fill="${glow('#10131f', 0.3)}"/>` +
    '<path d="M-82 -22A86 86 0 0 1 22 -83C2 -70 -54 -62 -82 -22Z" fill="#fff" fill-opacity=".62"/>' +
    '<ellipse cx="-38" cy="-44" rx="20" ry="10" transform="rotate(-42 -38 -44)" fill="#fff" fill-opacity=".85"/>' +
    '<path d="M22 82A86 86 0 0 0 82 24" stroke="#bcd0ff" stroke-width="7" fill="none" stroke-linecap="round" stroke-opacity=".55"/>' +
    '<circle cx="-4" cy="-3" r="5" fill="#fff" fill-opacity=".85"/>'
  );
}
