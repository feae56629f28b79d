import { motifMandala } from '../gifts/card.ts';
import { clipTo } from '../gifts/tray.ts';
import { silk } from '../grounds/silk.ts';
import { strokeLetters } from '../medallions/lettering.ts';
import { darker, lighter, mix } from '../pen/colour.ts';
import type { Pen } from '../pen/pen.ts';
import { boxShadow } from '../pen/shadow.ts';
import { placed, roundedRect } from '../pen/svg.ts';
import type { Scene } from './scene.ts';

/** Three cards fanned out, the smallest amount on top. */
export const giftCards: Scene = {
  ground: silk('#13585c', { turn: -34 }),
  tableSized: true,
  arrange: (pen) => ({
    drawing:
      pen.at({ x: 640, y: 290, turn: 10, scale: 0.98 }, () => giftCard(pen, '#1f3566', '$100')) +
      pen.at({ x: 580, y: 480, turn: -2, scale: 1.06 }, () => giftCard(pen, '#c2701a', '$50')) +
      pen.at({ x: 605, y: 770, turn: -10, scale: 1.2 }, () => giftCard(pen, '#8a1230', '$25')),
    focus: { x: 800, y: 830, r: 190 },
  }),
};

const SIZE = { width: 760, height: 470, corner: 34 };
const CARD = roundedRect(SIZE.width, SIZE.height, SIZE.corner);
const FOIL = roundedRect(728, 438, 24);

function giftCard(pen: Pen, colour: string, amount: string): string {
  const mandala = motifMandala({ radius: 250, a: mix(colour, '#e8b949', 0.35), b: mix(colour, '#e8b949', 0.6) });
  return (
    boxShadow(SIZE, { opacity: 0.45, dx: 20, dy: 30, blur: 20 }) +
    `<path d="${CARD}" fill="${pen.linear({ 0: lighter(colour, 0.25), 0.5: colour, 1: darker(colour, 0.35) })}"/>` +
    `<g clip-path="${clipTo(pen, CARD)}">${placed({ x: 250, y: 120 }, `<g opacity=".9">${mandala}</g>`)}` +
    '<path d="M-400 -60L120 -260H320L-400 120Z" fill="#fff" fill-opacity=".08"/></g>' +
    `<path d="${FOIL}" fill="none" stroke="#e8c05c" stroke-width="2.5" stroke-opacity=".9"/>` +
    strokeLetters('Usa Rakhi', { x: -330, y: -120, height: 54, align: 'start' }, 'stroke="#fbe9bf" stroke-width="9"') +
    strokeLetters(amount, { x: -330, y: 160, height: 96, align: 'start' }, 'stroke="#fff3d0" stroke-width="10"')
  );
}
