import { sparkle } from '../medallions/sparkle.ts';
import { seeThrough } from '../pen/colour.ts';
import { ACROSS, type Pen } from '../pen/pen.ts';
import { castShadow, softShadow } from '../pen/shadow.ts';
import { placed } from '../pen/svg.ts';
import { ribbonBow } from './gift-wrap.ts';
import { MORSELS, type Morsel } from './nuts.ts';
import { pile } from './pile.ts';
import { clipTo } from './tray.ts';

const GLASS = 'M-92 -96Q-104 -88 -104 -66V96Q-104 124 -76 124H76Q104 124 104 96V-66Q104 -88 92 -96Z';
const LABEL = 'M-66 6H66V84H-66Z';

/** What is seen between the morsels. */
const DEPTHS: Record<Morsel, string> = {
  almond: '#7a4320',
  cashew: '#d9b878',
  pista: '#a89850',
  raisin: '#4a2210',
  candy: '#f6e9d8',
  peanut: '#a85f1c',
};

type Jar = { morsel: Morsel; ribbon?: string; label?: string };

/** A glass jar with a gold lid, about 210 by 270. */
export function jar(pen: Pen, { morsel, ribbon, label = '#7a1128' }: Jar): string {
  const shade = (opacity: number) => seeThrough('#1a0a04', opacity);
  const roundness = pen.linear({ 0: shade(0.5), 0.16: shade(0), 0.78: shade(0), 1: shade(0.55) }, ACROSS);
  const filling = pile(pen, { morsel, width: 210, height: 222, count: 70, scale: morsel === 'candy' ? 1.15 : 0.86 });
  return (
    softShadow(pen, { x: 26, y: 118, rx: 150, ry: 40 }, 0.5) +
    castShadow(pen, GLASS, { opacity: 0.35, dx: 18, dy: 22, blur: 14 }) +
    `<path d="${GLASS}" fill="#f3ead6"/><g clip-path="${clipTo(pen, GLASS)}">` +
    `<rect x="-110" y="-100" width="220" height="230" fill="${DEPTHS[morsel]}"/>${filling}` +
    `<rect x="-104" y="-100" width="208" height="226" fill="${roundness}"/></g>` +
    `<path d="${GLASS}" fill="none" stroke="#fffdf6" stroke-width="5" stroke-opacity=".75"/>` +
    '<g stroke="#fff" stroke-linecap="round"><path d="M-88 -64V86" stroke-width="13" fill-opacity=".6" stroke-opacity=".6"/>' +
    '<path d="M-70 -66V-10" stroke-width="5" fill-opacity=".5" stroke-opacity=".5"/><path d="M88 -50V90" stroke-width="5" fill-opacity=".4" stroke-opacity=".4"/></g>' +
    jarLabel(pen, morsel, label) +
    lid(pen) +
    (ribbon ? ribbonRound(pen, ribbon) : '')
  );
}

function jarLabel(pen: Pen, morsel: Morsel, colour: string): string {
  const picture =
    morsel === 'candy'
      ? sparkle({ x: 0, y: 0, radius: 24, colour })
      : placed({ x: 0, y: 0, turn: 18, scale: 0.82 }, MORSELS[morsel](pen));
  const shade = (opacity: number) => seeThrough('#1a0a04', opacity);
  return (
    `<path d="${LABEL}" fill="#1c0806" fill-opacity=".3" transform="translate(4 5)"/><path d="${LABEL}" fill="#fbf1dc"/>` +
    `<path d="M-60 12H60V78H-60Z" fill="none" stroke="${colour}" stroke-width="2"/>` +
    `<path d="${LABEL}" fill="${pen.linear({ 0: shade(0.2), 0.25: shade(0), 1: shade(0.22) }, ACROSS)}"/>` +
    `<g transform="translate(0 45)">${picture}</g><path d="M-46 45h14M32 45h14" stroke="${colour}" stroke-width="2"/>`
  );
}

function lid(pen: Pen): string {
  const gold = pen.linear({ 0: '#8a5a12', 0.25: '#ffe9a6', 0.55: '#dba93f', 1: '#7a4c0c' }, ACROSS);
  const ridges = Array.from({ length: 32 }, (_, index) => `M${-94 + index * 6} -128V-106`).join('');
  return (
    `<path d="M-98 -136Q-98 -142 -92 -142H92Q98 -142 98 -136V-100Q98 -94 92 -94H-92Q-98 -94 -98 -100Z" fill="${gold}"/>` +
    '<path d="M-96 -130H96M-96 -104H96" stroke="#5b3508" stroke-width="1.6" stroke-opacity=".5"/>' +
    `<path d="${ridges}" stroke="#5b3508" stroke-width="1.3" stroke-opacity=".45"/>`
  );
}

const ribbonRound = (pen: Pen, colour: string) =>
  `<path d="M-102 -92Q0 -74 102 -92V-78Q0 -60 -102 -78Z" fill="${colour}"/>` +
  placed({ x: 0, y: -76 }, ribbonBow(pen, { radius: 46, colour }));
