import { sparkle } from '../medallions/sparkle.ts';
import { seeThrough } from '../pen/colour.ts';
import { ACROSS, type Pen } from '../pen/pen.ts';
import { castShadow, softShadow } from '../pen/shadow.ts';
import { placed, svg } from '../pen/svg.ts';
import { ribbonBow } from './gift-wrap.ts';
import { NUTS } from './nuts.ts';
import { pile } from './pile.ts';
import { clipTo } from './tray.ts';

function jar(pen: Pen, kind: string, options: { lid?: number; label?: string; n?: number; ribbon?: string } = {}) {
  const w = 210;
  const h = 250;
  const outline = 'M-92 -96Q-104 -88 -104 -66V96Q-104 124 -76 124H76Q104 124 104 96V-66Q104 -88 92 -96Z';
  const cl = clipTo(pen, 'jar' + kind + pen.whole(0, 9999), outline);
  const lid = options.lid ?? 'gold';
  const colour = options.label ?? '#7a1128';
  const L =
    lid === 'gold'
      ? pen.linear({ 0: '#8a5a12', 0.25: '#ffe9a6', 0.55: '#dba93f', 1: '#7a4c0c' }, ACROSS)
      : pen.linear({ 0: '#7d4f26', 0.3: '#d9a76c', 0.65: '#a8703a', 1: '#5e3816' }, ACROSS);
  return (
    softShadow(pen, { x: 26, y: 118, rx: 150, ry: 40 }, 0.5) +
    castShadow(pen, outline, { opacity: 0.35, dx: 18, dy: 22, blur: 14 }) +
    svg`<path d="${outline}" fill="#f3ead6"/><g clip-path="url(#${cl})">` +
    svg`<rect x="-110" y="-100" width="220" height="230" fill="${{ almond: '#7a4320', cashew: '#d9b878', pista: '#a89850', raisin: '#4a2210', candy: '#f6e9d8', peanut: '#a85f1c' }[kind]}"/>${pile(pen, { kind, width: 210, height: 222, count: options.n ?? 70, scale: kind === 'candy' ? 1.15 : 0.86 })}` +
    svg`<rect x="-104" y="-100" width="208" height="226" fill="${pen.linear({ 0: seeThrough('#1a0a04', 0.5), 0.16: seeThrough('#1a0a04', 0), 0.78: seeThrough('#1a0a04', 0), 1: seeThrough('#1a0a04', 0.55) }, ACROSS)}"/></g>` +
    svg`<path d="${outline}" fill="none" stroke="#fffdf6" stroke-width="5" opacity=".75"/>` +
    '<path d="M-88 -64V86" stroke="#fff" stroke-width="13" opacity=".6" stroke-linecap="round"/>' +
    '<path d="M-70 -66V-10" stroke="#fff" stroke-width="5" opacity=".5" stroke-linecap="round"/>' +
    '<path d="M88 -50V90" stroke="#fff" stroke-width="5" opacity=".4" stroke-linecap="round"/>' +
    '<g><path d="M-66 6H66V84H-66Z" fill="#1c0806" opacity=".3" transform="translate(4 5)"/>' +
    '<path d="M-66 6H66V84H-66Z" fill="#fbf1dc"/>' +
    svg`<path d="M-60 12H60V78H-60Z" fill="none" stroke="${colour}" stroke-width="2"/>` +
    svg`<path d="M-66 6H66V84H-66Z" fill="${pen.linear({ 0: seeThrough('#1a0a04', 0.2), 0.25: seeThrough('#1a0a04', 0), 1: seeThrough('#1a0a04', 0.22) }, ACROSS)}"/>` +
    svg`<g transform="translate(0 45)">${kind === 'candy' ? sparkle({ x: 0, y: 0, radius: 24, colour }) : placed({ x: 0, y: 0, turn: 18 }, NUTS[kind](pen, 0.82))}` +
    svg`</g><path d="M-46 45h14M32 45h14" stroke="${colour}" stroke-width="2"/></g>` +
    svg`<path d="M-98 -136Q-98 -142 -92 -142H92Q98 -142 98 -136V-100Q98 -94 92 -94H-92Q-98 -94 -98 -100Z" fill="${L}"/>` +
    '<path d="M-96 -130H96M-96 -104H96" stroke="#5b3508" stroke-width="1.6" opacity=".5"/>' +
    svg`<path d="${Array.from({ length: 32 }, (_, i) => svg`M${-94 + i * 6} -128V-106`).join('')}" stroke="#5b3508" stroke-width="1.3" opacity="${lid === 'gold' ? 0.45 : 0.15}"/>` +
    (options.ribbon
      ? svg`<path d="M-102 -92Q0 -74 102 -92V-78Q0 -60 -102 -78Z" fill="${options.ribbon}"/>${placed({ x: 0, y: -76 }, ribbonBow(pen, { radius: 46, colour: options.ribbon }))}`
      : '')
  );
}
