import { rice } from '../grounds/rice.ts';
import { darker, seeThrough } from '../pen/colour.ts';
import { brass } from '../pen/metals.ts';
import type { Pen } from '../pen/pen.ts';
import { FULL_TURN } from '../pen/points.ts';
import { relief } from '../pen/relief.ts';
import { softShadow } from '../pen/shadow.ts';
import { placed, svg } from '../pen/svg.ts';
import { pile } from './pile.ts';
import { clipTo } from './tray.ts';

const FILLINGS = { roli, chawal, mishri, namkeen, peanuts };
type Filling = keyof typeof FILLINGS;

/** A brass bowl from above, full of something. */
export function brassBowl(pen: Pen, { radius, filling }: { radius: number; filling: Filling }): string {
  const inside = radius * 0.88;
  const clip = clipTo(
    pen,
    svg`M${-inside} 0A${inside} ${inside} 0 1 0 ${inside} 0A${inside} ${inside} 0 1 0 ${-inside} 0Z`,
  );
  const dark = (opacity: number) => seeThrough('#140402', opacity);
  const depth = pen.radial({ 0: dark(0), 0.7: dark(0), 1: dark(0.55) }, { cx: 0.56, cy: 0.58, r: 0.62 });
  return (
    softShadow(pen, { x: radius * 0.16, y: radius * 0.24, rx: radius * 1.26, ry: radius * 1.22 }, 0.6) +
    relief(pen, { bevel: 3, height: 6, shine: 0.6 }, svg`<circle r="${radius}" fill="${brass(pen)}"/>`) +
    svg`<circle r="${radius * 0.9}" fill="${darker('#8f6420', 0.4)}"/>` +
    svg`<g clip-path="${clip}">${FILLINGS[filling](pen, inside)}<circle r="${inside}" fill="${depth}"/></g>` +
    svg`<circle r="${radius * 0.95}" fill="none" stroke="#fff2c0" stroke-width="2.4" stroke-opacity=".7"/>`
  );
}

/** Red powder for the forehead. */
function roli(pen: Pen, r: number): string {
  const grain = () =>
    svg`<circle cx="${pen.between(0, 60)}" cy="${pen.between(0, 60)}" r="1.3" fill="${pen.pick(['#ff8a6a', '#7a0a10', '#e8402c'])}"/>`;
  const powder = pen.define(
    'roli',
    (id) =>
      `<pattern id="${id}" width="60" height="60" patternUnits="userSpaceOnUse">${Array.from({ length: 60 }, grain).join('')}</pattern>`,
  );
  return (
    svg`<circle r="${r}" fill="${pen.radial({ 0: '#f0422c', 0.6: '#c4201f', 1: '#6e0a12' })}"/>` +
    svg`<circle r="${r}" fill="url(#${powder})" fill-opacity=".7"/>` +
    svg`<path d="M${-r * 0.4} ${r * 0.1}Q0 ${-r * 0.4} ${r * 0.5} 0" stroke="#ff8a6a" stroke-width="${r * 0.1}" stroke-opacity=".3" fill="none" stroke-linecap="round"/>`
  );
}

/** Grains of rice. */
function chawal(pen: Pen, r: number): string {
  return svg`<circle r="${r}" fill="#efe3c4"/>${rice(pen, { x: 0, y: 0, count: 90, radius: r * 0.95 })}`;
}

/** Rock sugar. */
function mishri(pen: Pen, r: number): string {
  const crystal = () => {
    const angle = pen.between(0, FULL_TURN);
    const distance = r * 0.9 * Math.sqrt(pen.chance());
    const z = pen.between(7, 13);
    return placed(
      { x: Math.cos(angle) * distance, y: Math.sin(angle) * distance, turn: pen.between(0, 90) },
      svg`<path d="M${-z} ${-z * 0.7}L${z * 0.6} ${-z}L${z} ${z * 0.6}L${-z * 0.5} ${z}Z" fill="#fdfaf2" stroke="#b9ad90" stroke-width="1"/>` +
        svg`<path d="M${-z} ${-z * 0.7}L${z * 0.6} ${-z}L0 0Z" fill="#fff"/>` +
        svg`<path d="M0 0L${z} ${z * 0.6}L${-z * 0.5} ${z}Z" fill="#d5cbb2"/>`,
    );
  };
  return svg`<circle r="${r}" fill="#d8cba8"/>${Array.from({ length: 56 }, crystal).join('')}`;
}

const SEV = ['#c98a1e', '#eab536', '#f6d064'];
const CURRY_LEAF =
  '<path d="M0 0C10 -10 30 -10 40 0C30 9 10 9 0 0Z" fill="#4f7a2c"/><path d="M0 0H38" stroke="#a9c27a" stroke-width="1.4"/>';

/** Fried gram noodles with peanuts and curry leaves. */
function namkeen(pen: Pen, r: number): string {
  const noodles = SEV.map((colour) => {
    const path = Array.from({ length: 42 }, () => noodle(pen, r)).join('');
    return (
      `<path d="${path}" transform="translate(2 3)" stroke="#5a3408" stroke-width="6" stroke-opacity=".26"/>` +
      `<path d="${path}" stroke="${colour}" stroke-width="5.4"/>`
    );
  });
  const leaf = () =>
    placed({ x: pen.between(-0.55, 0.55) * r, y: pen.between(-0.55, 0.55) * r, turn: pen.between(0, 360) }, CURRY_LEAF);
  return (
    svg`<circle r="${r}" fill="#cf962e"/><g fill="none" stroke-linecap="round">${noodles.join('')}</g>` +
    pile(pen, { morsel: 'peanut', width: r * 1.7, height: r * 1.7, count: 22, scale: r / 132, within: r - 10 }) +
    Array.from({ length: 4 }, leaf).join('')
  );
}

function noodle(pen: Pen, r: number): string {
  const angle = pen.between(0, FULL_TURN);
  const distance = r * 0.96 * Math.sqrt(pen.chance());
  const towards = pen.between(0, FULL_TURN);
  const length = pen.between(12, 30);
  const whole = (value: number) => Math.round(value);
  const bend = `${whole(Math.cos(towards) * length)} ${whole(Math.sin(towards) * length)}`;
  const end = `${whole(Math.cos(towards + 0.8) * length * 1.4)} ${whole(Math.sin(towards + 0.8) * length * 1.4)}`;
  return `M${whole(Math.cos(angle) * distance)} ${whole(Math.sin(angle) * distance)}q${bend} ${end}`;
}

function peanuts(pen: Pen, r: number): string {
  return pile(pen, { morsel: 'peanut', width: r * 2, height: r * 2, count: 80, scale: r / 132, within: r - 10 });
}
