import { darker, lighter } from '../pen/colour.ts';
import { ACROSS, type Pen } from '../pen/pen.ts';
import { relief } from '../pen/relief.ts';
import { castShadow, softShadow } from '../pen/shadow.ts';
import { svg } from '../pen/svg.ts';
import { granulation } from '../thread/bead.ts';
import { medallionShadow, metalDisc } from './metal-disc.ts';

type Cricket = { sky: string; bat: string; turn: number };

/** A bat and a ball on the pitch, radius 100. */
export function cricketMedallion(pen: Pen, { sky, bat, turn }: Cricket): string {
  return (
    medallionShadow(pen, 100) +
    metalDisc(pen, 100) +
    granulation(pen, { count: 46, radius: 93, size: 5 }) +
    svg`<circle r="84" fill="${pen.radial({ 0: lighter(sky, 0.42), 0.55: sky, 1: darker(sky, 0.5) })}"/>` +
    svg`<path d="M-84 22Q0 -4 84 22A84 84 0 0 1 -84 22Z" fill="#3f9a4a"/>` +
    '<path d="M-26 76L-14 10H14L26 76Z" fill="#e9cf9a" fill-opacity=".85"/>' +
    pen.at({ x: -2, y: -4, scale: 0.84 }, () => cricketBat(pen, { colour: bat, turn })) +
    pen.at({ x: 44, y: 40 }, () => cricketBall(pen, 21)) +
    '<path d="M-84 -10A85 85 0 0 1 26 -80C-14 -72 -58 -50 -84 -10Z" fill="#fff" fill-opacity=".25"/>'
  );
}

function cricketBat(pen: Pen, { colour, turn }: { colour: string; turn: number }): string {
  const blade = 'M-19 -24H19C25 -10 25 78 18 90C8 96 -8 96 -18 90C-25 78 -25 -10 -19 -24Z';
  let grain = '';
  for (let i = -2; i < 3; i++) grain += svg`M${i * 7} -20C${i * 7 + 2} 20 ${i * 7 - 2} 60 ${i * 7} 90`;
  return (
    svg`<g transform="rotate(${turn})">${castShadow(pen, `${blade}M-6 -96H6V-20H-6Z`, { opacity: 0.5, dx: 10, dy: 10, blur: 7 })}${relief(pen, { bevel: 3, height: 6, shine: 0.5, sharpness: 18 }, svg`<path d="${blade}" fill="${pen.linear({ 0: '#f7dfae', 0.5: '#e2b978', 1: '#b5803f' }, ACROSS)}" stroke="#7b4d1c" stroke-width="1.5"/>`)}` +
    svg`<path d="${grain}" stroke="#a8743a" stroke-width="1" fill="none" stroke-opacity=".6"/>` +
    '<path d="M0 -18V88" stroke="#fff3d2" stroke-width="3" stroke-opacity=".5"/>' +
    svg`<path d="M-21 6H21V34H-21Z" fill="${colour}" fill-opacity=".92"/>` +
    '<path d="M-21 10H21M-21 30H21" stroke="#fff" stroke-width="2.4"/>' +
    '<path d="M0 13l2.8 5.4 6 .7-4.4 4 1.2 6-5.6-3-5.6 3 1.2-6-4.4-4 6-.7Z" fill="#ffe27a"/>' +
    svg`<path d="M-20 -24L-7 -40V-98Q0 -104 7 -98V-40L20 -24Z" fill="${pen.linear({ 0: lighter(colour, 0.35), 0.5: colour, 1: darker(colour, 0.5) }, ACROSS)}"/>` +
    svg`<path d="${Array.from({ length: 11 }, (_, i) => svg`M-7 ${-94 + i * 5.4}L7 ${-97 + i * 5.4}`).join('')}" stroke="${darker(colour, 0.5)}" stroke-width="1.6"/></g>`
  );
}

/** A stitched ball. */
export function cricketBall(pen: Pen, r: number, colour = '#b3131b'): string {
  return (
    softShadow(pen, { x: r * 0.3, y: r * 0.4, rx: r * 1.25, ry: r * 1.2 }, 0.6) +
    svg`<circle r="${r}" fill="${pen.radial({ 0: lighter(colour, 0.6), 0.45: colour, 1: darker(colour, 0.6) })}"/>` +
    svg`<path d="M${-r * 0.42} ${-r * 0.88}Q${r * 0.1} 0 ${-r * 0.42} ${r * 0.88}M${-r * 0.22} ${-r * 0.94}Q${r * 0.32} 0 ${-r * 0.22} ${r * 0.94}" stroke="#fbeedd" stroke-width="${r * 0.07}" stroke-dasharray="${r * 0.1} ${r * 0.09}" fill="none"/>` +
    svg`<path d="M${-r * 0.32} ${-r * 0.92}Q${r * 0.2} 0 ${-r * 0.32} ${r * 0.92}" stroke="${darker(colour, 0.6)}" stroke-width="${r * 0.05}" fill="none"/>` +
    svg`<ellipse cx="${-r * 0.45}" cy="${-r * 0.5}" rx="${r * 0.2}" ry="${r * 0.11}" transform="rotate(-40 ${-r * 0.45} ${-r * 0.5})" fill="#fff" fill-opacity=".7"/>`
  );
}
