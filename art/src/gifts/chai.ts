import { strokeLetters } from '../medallions/lettering.ts';
import { PAISLEY } from '../medallions/paisley.ts';
import { darker, lighter } from '../pen/colour.ts';
import { ACROSS, type Pen } from '../pen/pen.ts';
import { points } from '../pen/points.ts';
import { softShadow } from '../pen/shadow.ts';
import { svg } from '../pen/svg.ts';

const TIN = '#8a3a1c';
const CLAY = '#b5643a';

/** A tin of tea with a gold lid, 200 by 270. */
export function chaiTin(pen: Pen): string {
  const colour = TIN;
  const b = 'M-100 -120V120Q0 150 100 120V-120Z';
  return (
    softShadow(pen, { x: 30, y: 124, rx: 150, ry: 44 }, 0.55) +
    svg`<path d="${b}" fill="${pen.linear({ 0: darker(colour, 0.5), 0.22: lighter(colour, 0.3), 0.5: colour, 0.75: darker(colour, 0.2), 1: darker(colour, 0.6) }, ACROSS)}"/>` +
    svg`<path d="M-100 -60Q0 -32 100 -60V70Q0 100 -100 70Z" fill="${pen.linear({ 0: '#c9b48c', 0.25: '#fff6e0', 0.6: '#f3e3c0', 1: '#a88e60' }, ACROSS)}"/>` +
    svg`<path d="M-100 -54Q0 -26 100 -54M-100 63Q0 93 100 63" stroke="#c9932f" stroke-width="3" fill="none"/>${strokeLetters('chai', { x: 0, y: 42, height: 62 }, svg`stroke="${darker(colour, 0.2)}" stroke-width="8.5"`)}` +
    '<path d="M-34 54Q0 66 34 54" stroke="#c9932f" stroke-width="3" fill="none"/>' +
    '<g stroke="#c9932f" stroke-width="3" fill="none" stroke-linecap="round">' +
    svg`<path d="M-16 -38q7 6 0 14M0 -36q7 6 0 14M16 -38q7 6 0 14"/></g>${[-66, -33, 0, 33, 66].map((x) => svg`<g transform="translate(${x} ${100 + 14 * (1 - (x / 80) ** 2)}) scale(.16)" fill="#e8c05c">` + svg`<path d="${PAISLEY}"/></g><g transform="translate(${x} ${-90 + 14 * (1 - (x / 80) ** 2)}) scale(.16)" fill="#e8c05c">` + svg`<path d="${PAISLEY}"/></g>`).join('')}` +
    svg`<ellipse cy="-120" rx="102" ry="32" fill="${pen.linear({ 0: '#8a5a12', 0.3: '#ffe9a6', 0.6: '#dba93f', 1: '#8a5a12' }, { from: [0, 0], to: [1, 0.2] })}"/>` +
    svg`<ellipse cy="-124" rx="88" ry="25" fill="${pen.linear({ 0: '#fff0bd', 0.6: '#d09a38', 1: '#a8701c' })}"/>` +
    '<path d="M-100 -118Q0 -90 100 -118" fill="none" stroke="#5b3508" stroke-width="2" stroke-opacity=".5"/>'
  );
}

/** A clay cup of tea that still steams, 200 by 330. */
export function kulhad(pen: Pen): string {
  const t = CLAY;
  let r = '';
  for (const y of [-30, 10, 46]) r += svg`M${-92 + (y + 60) * 0.22} ${y}Q0 ${y + 34} ${92 - (y + 60) * 0.22} ${y}`;
  return (
    softShadow(pen, { x: 26, y: 104, rx: 118, ry: 40 }, 0.55) +
    svg`<path d="M-100 -70C-94 10 -78 70 -64 104Q0 130 64 104C78 70 94 10 100 -70Z" fill="${pen.linear({ 0: darker(t, 0.35), 0.25: lighter(t, 0.35), 0.55: t, 1: darker(t, 0.5) }, ACROSS)}"/>` +
    svg`<path d="${r}" stroke="${darker(t, 0.45)}" stroke-width="3" fill="none" stroke-opacity=".5"/>` +
    svg`<path d="${r}" transform="translate(0 3)" stroke="${lighter(t, 0.4)}" stroke-width="2" fill="none" stroke-opacity=".45"/>` +
    svg`<ellipse cy="-70" rx="101" ry="33" fill="${pen.linear({ 0: lighter(t, 0.4), 0.5: t, 1: darker(t, 0.35) })}"/>` +
    svg`<ellipse cy="-67" rx="88" ry="26" fill="${darker(t, 0.6)}"/>` +
    svg`<ellipse cy="-60" rx="83" ry="21" fill="${pen.radial({ 0: '#e0ad74', 0.6: '#bf8247', 1: '#8a5222' })}"/>` +
    svg`<path d="M-58 -64Q-20 -76 30 -70" stroke="#f6d9ae" stroke-width="4" fill="none" stroke-opacity=".7" stroke-linecap="round"/>${points(
      '-30 -56, 10 -52, 34 -62, -8 -66',
    )
      .map((q) => svg`<circle cx="${q[0]}" cy="${q[1]}" r="3.4" fill="#f0cfa0" fill-opacity=".8"/>`)
      .join('')}` +
    svg`<g fill="none" stroke="#fff" stroke-linecap="round" filter="${pen.blur(7)}" opacity=".42">` +
    '<path d="M-24 -96C-46 -136 4 -156 -18 -204M22 -100C2 -136 48 -164 22 -216" stroke-width="15"/></g>'
  );
}
