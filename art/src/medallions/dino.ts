import type { Pen } from '../pen/pen.ts';
import { rows } from '../pen/points.ts';
import { castShadow } from '../pen/shadow.ts';
import { svg } from '../pen/svg.ts';
import { plushFur, softRelief } from './plush.ts';

const GREEN = '#56ad57';
const BODY =
  'M-96 40C-84 46 -66 40 -56 20C-46 -4 -34 -20 -12 -26C-10 -62 4 -90 44 -90C78 -90 96 -70 94 -48C92 -28 74 -22 50 -20C44 0 46 24 44 40C44 52 44 66 44 78H18C18 68 16 60 8 58C-2 58 -10 60 -12 78H-38C-40 66 -42 58 -50 56C-72 62 -92 56 -96 40Z';

/** A plush dinosaur, 190 wide. */
export function dino(pen: Pen): string {
  const clip = pen.define('di', (i) => svg`<clipPath id="${i}"><path d="${BODY}"/></clipPath>`);
  let spikes = '';
  for (const [x = 0, y = 0, r = 0] of rows('-74 28 -38, -50 0 -40, -26 -26 -36, -12 -56 -62, 12 -88 -26'))
    spikes += svg`<path d="M-15 6Q0 -30 15 6Z" transform="translate(${x} ${y}) rotate(${r})" fill="#f59a2c"/>`;
  return (
    castShadow(pen, BODY, { opacity: 0.5, dx: 12, dy: 16, blur: 9 }) +
    softRelief(pen, spikes, { bevel: 4, height: 7 }) +
    softRelief(pen, svg`<path d="${BODY}" fill="${pen.linear({ 0: '#86cf74', 0.5: GREEN, 1: '#2f7d45' })}"/>`, {
      bevel: 9,
      height: 15,
    }) +
    svg`<g clip-path="url(#${clip})">${plushFur(pen, { count: 1000, colour: GREEN })}` +
    '<path d="M56 -18C46 2 46 34 44 52Q30 62 10 54C2 34 26 6 56 -18Z" fill="#f3e7a8" fill-opacity=".85"/></g>' +
    rows('-44 24 8, -14 -4 6, -30 8 5, 20 -62 6, 34 -76 5')
      .map(([x = 0, y = 0, r = 0]) => svg`<circle cx="${x}" cy="${y}" r="${r}" fill="#2f7d45" fill-opacity=".6"/>`)
      .join('') +
    '<circle cx="56" cy="-62" r="10" fill="#fff"/>' +
    '<circle cx="58" cy="-61" r="7" fill="#1d1a22"/>' +
    '<circle cx="55.5" cy="-64" r="2.6" fill="#fff"/>' +
    '<ellipse cx="66" cy="-40" rx="8" ry="5" fill="#ff8f7a" fill-opacity=".6"/>' +
    '<circle cx="86" cy="-58" r="2.6" fill="#1f4a2b"/>' +
    '<path d="M60 -34Q76 -30 88 -40" stroke="#1f4a2b" stroke-width="3" fill="none" stroke-linecap="round"/>' +
    softRelief(pen, svg`<path d="M38 4Q56 6 60 18Q48 22 36 18Z" fill="${GREEN}"/>`, { bevel: 3, height: 6 }) +
    '<path d="M-36 70q6 -4 12 0M20 70q6 -4 12 0" stroke="#1f4a2b" stroke-width="2.4" fill="none"/>' +
    svg`<path d="${BODY}" fill="none" stroke="#cdebb4" stroke-width="2" stroke-dasharray="6 6" stroke-opacity=".7" transform="translate(1 -1) scale(.94)"/>`
  );
}
