import { rice } from '../grounds/rice.ts';
import { darker, lighter } from '../pen/colour.ts';
import type { Pen } from '../pen/pen.ts';
import { boxShadow } from '../pen/shadow.ts';
import { svg } from '../pen/svg.ts';
import { brassBowl } from './bowl.ts';
import { clipTo } from './tray.ts';

const CONTENTS = { roli, chawal, mishri };

type Sachet = { width: number; height: number; colour: string; content: keyof typeof CONTENTS };

/** A paper sachet with zigzag edges and a round window. */
export function sachet(pen: Pen, { width, height, colour, content }: Sachet): string {
  const [x, y, step] = [width / 2, height / 2, width / 24];
  const outline = svg`M${-x} ${-y}${svg`l${step} -5l${step} 5`.repeat(12)}V${y}${svg`l${-step} 5l${-step} -5`.repeat(12)}Z`;
  const r = width * 0.3;
  const pane = svg`M${-r} -12a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`;
  return (
    boxShadow({ width, height, corner: 4 }, { opacity: 0.4, dx: 10, dy: 15, blur: 10 }) +
    svg`<path d="${outline}" fill="${pen.linear({ 0: lighter(colour, 0.4), 0.45: colour, 1: darker(colour, 0.2) })}"/>` +
    svg`<path d="M${-x} ${20 - y}H${x}M${-x} ${y - 20}H${x}" stroke="#1c0806" stroke-width="1.5" stroke-opacity=".25"/>` +
    `<g clip-path="${clipTo(pen, pane)}">${CONTENTS[content](pen, width)}</g><path d="${pane}" fill="none" stroke="#b8862b" stroke-width="4"/>` +
    svg`<path d="M${-width * 0.2} ${-12 - width * 0.14}A${width * 0.25} ${width * 0.25} 0 0 1 ${width * 0.05} ${-12 - width * 0.24}" stroke="#fff" stroke-width="5" fill="none" stroke-opacity=".6" stroke-linecap="round"/>` +
    svg`<g transform="translate(0 ${height * 0.34})" fill="${content === 'roli' ? '#a5122f' : '#b8862b'}">` +
    '<path d="M0 -10L5 0L0 10L-5 0Z"/><path d="M-34 -1H-12V1H-34ZM12 -1H34V1H12Z"/></g>'
  );
}

function roli(pen: Pen, width: number): string {
  const grain = () =>
    svg`<circle cx="${pen.between(-0.3, 0.3) * width}" cy="${pen.between(-0.36, 0.3) * width}" r="2" fill="${pen.pick(['#ff8a6a', '#7a0a10'])}" fill-opacity=".6"/>`;
  const powder = pen.radial({ 0: '#f0422c', 0.6: '#c4201f', 1: '#8a0f16' });
  return svg`<circle r="${width * 0.5}" fill="${powder}"/>${Array.from({ length: 90 }, grain).join('')}`;
}

function chawal(pen: Pen, width: number): string {
  return svg`<circle r="${width * 0.5}" fill="#d9c493"/>${rice(pen, { x: 0, y: -12, count: 70, radius: width * 0.32 })}`;
}

function mishri(pen: Pen, width: number): string {
  return `<g transform="translate(0 -12)">${brassBowl(pen, { radius: width * 0.36, filling: 'mishri' })}</g>`;
}
