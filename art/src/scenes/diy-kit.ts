import { tray } from '../gifts/tray.ts';
import { wood } from '../grounds/wood.ts';
import { beadFlower } from '../medallions/bead-flower.ts';
import { loop, spline } from '../pen/curve.ts';
import { DOWN, type Pen } from '../pen/pen.ts';
import { points } from '../pen/points.ts';
import { svg } from '../pen/svg.ts';
import { FESTIVE } from '../rakhi/festive-designs.ts';
import { bead, glass, pearl } from '../thread/bead.ts';
import { cord } from '../thread/cord.ts';
import { wireWrap } from '../thread/wire.ts';
import { lay, type Scene } from './scene.ts';

const COLOURS = ['#e8323c', '#f59a1c', '#ffd23c', '#3aa757', '#2a86e0', '#b154c9'] as const;

/** A box of four trays: beads, skeins, stickers, flowers; and the rakhi they can become. */
export const diyKit: Scene = {
  ground: wood('#c99a66'),
  width: 1060,
  tableSized: true,
  arrange: (pen) => {
    const inner = DIVIDERS + looseBeads(pen) + skeins(pen) + foamDots() + flowers(pen);
    const box = pen.at({ x: 585, y: 500, turn: -4 }, () =>
      tray(pen, { width: 900, height: 790, colour: '#e9724a', inner, floor: '#f6e4c2', edge: '#fff0c8' }),
    );
    const made = lay(pen, {
      design: FESTIVE.orangeFlower,
      lie: { lie: 'rising', size: 0.62, x: 660, y: 1050, turn: -4 },
      scale: 0.95,
    });
    return { drawing: box + made.drawing, focus: { x: 430, y: 370, r: 190 } };
  },
};

const DIVIDERS =
  '<path d="M0 -380V380M-430 40H430" stroke="#8a5a34" stroke-width="16"/>' +
  '<path d="M6 -380V380M-430 46H430" stroke="#fff0d0" stroke-width="3" stroke-opacity=".5"/>';

const looseBeads = (pen: Pen) =>
  Array.from({ length: 74 }, () => {
    const round = { x: pen.between(-345, -45), y: pen.between(-285, -20), r: pen.between(15, 24) };
    const colour = pen.pick(COLOURS);
    return bead(pen, round, pen.chance() < 0.25 ? pearl(colour) : glass(colour));
  }).join('');

const SKEINS: (readonly [string, string, string])[] = [
  ['#b3131b', '#d9452a', '#f1c654'],
  ['#0f4f9e', '#2a78d0', '#e8eef6'],
  ['#176b3a', '#2fa05a', '#f3f1dc'],
];

const skeins = (pen: Pen) =>
  SKEINS.map((colours, index) => `<g transform="translate(${95 + index * 108} -150)">${skein(pen, colours)}</g>`).join(
    '',
  );

function skein(pen: Pen, colours: readonly [string, string, string]): string {
  const label = pen.linear({ 0: '#8a6a3a', 0.4: '#fff3d6', 1: '#d9b878' }, DOWN);
  const outer = loop(points('0 -150, 34 -90, 36 60, 0 130, -34 60, -36 -90'), 3);
  const inner = spline(points('8 -138, 16 -60, 14 60, 0 112, -12 60, -16 -60'), 3);
  return (
    cord(pen, outer, { width: 30, colours }) +
    cord(pen, inner, { width: 22, colours, shadow: 'none' }) +
    wireWrap(pen, { x: 0, y: 0, turn: 90 }, { width: 92, turns: 6, fill: label })
  );
}

const foamDots = () =>
  Array.from({ length: 12 }, (_, index) => {
    const x = -335 + (index % 4) * 82;
    const y = 122 + Math.floor(index / 4) * 78;
    return (
      svg`<circle cx="${x}" cy="${y}" r="26" fill="#fffdf6" stroke="#cbb48a" stroke-width="2"/>` +
      svg`<circle cx="${x - 6}" cy="${y - 6}" r="8" fill="#fff"/>`
    );
  }).join('');

const FLOWERS = [
  { x: 110, y: 135, petals: '#e8323c' },
  { x: 255, y: 135, petals: '#2a86e0' },
  { x: 185, y: 255, petals: '#f59a1c' },
  { x: 330, y: 255, petals: '#3aa757' },
];

const flowers = (pen: Pen) =>
  FLOWERS.map(({ x, y, petals }) =>
    pen.at({ x, y, scale: 0.58 }, () => beadFlower(pen, { petals, heart: '#ffd23c' })),
  ).join('');
