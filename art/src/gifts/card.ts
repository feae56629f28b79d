import { darker, seeThrough } from '../pen/colour.ts';
import { ACROSS, type Pen } from '../pen/pen.ts';
import { boxShadow, castShadow } from '../pen/shadow.ts';
import { roundedRect, svg } from '../pen/svg.ts';

type Handwriting = { x: number; y: number; width: number; lines: number; gap: number; colour?: string };

type Card = {
  width: number;
  height: number;
  colour?: string;
  trim?: string;
  /** An open card has a fold down its middle. */
  open?: boolean;
  art?: string;
  writing?: Handwriting;
};

/** A card of thick paper with two printed frames. */
export function paperCard(pen: Pen, { width, height, colour = '#fdf7e8', trim = '#a5122f', ...rest }: Card): string {
  const outline = roundedRect(width, height, 5);
  return (
    boxShadow({ width, height, corner: 5 }, { opacity: 0.36, dx: 14, dy: 20, blur: 14 }) +
    castShadow(pen, outline, { opacity: 0.35, dx: 3, dy: 5, blur: 3 }) +
    svg`<path d="${outline}" fill="${pen.linear({ 0: '#ffffff', 0.3: colour, 1: darker(colour, 0.08) })}"/>` +
    (rest.open ? fold(pen, width, height) : '') +
    `<path d="${roundedRect(width - 26, height - 26, 3)}" fill="none" stroke="${trim}" stroke-width="2" stroke-opacity=".8"/>` +
    `<path d="${roundedRect(width - 36, height - 36, 3)}" fill="none" stroke="#d0a043" stroke-width="1.4" stroke-opacity=".8"/>` +
    (rest.art ?? '') +
    (rest.writing ? handwriting(pen, rest.writing) : '')
  );
}

const fold = (pen: Pen, width: number, height: number) =>
  svg`<path d="M0 ${-height / 2}V${height / 2}" stroke="#8a7048" stroke-width="2" stroke-opacity=".5"/>` +
  svg`<rect x="0" y="${-height / 2}" width="${width / 2}" height="${height}" fill="${pen.linear({ 0: seeThrough('#5a3a10', 0.22), 0.12: seeThrough('#5a3a10', 0) }, ACROSS)}"/>`;

/** Lines that look written and say nothing: pictures carry no words of ours in a customer's name. */
export function handwriting(pen: Pen, { x, y, width, lines, gap, colour = '#3a2a3e' }: Handwriting): string {
  let path = '';
  for (let line = 0; line < lines; line++) {
    const isLast = line === lines - 1;
    path += writtenLine(pen, { x, y: y + line * gap, end: x + width * (isLast ? 0.55 : pen.between(0.86, 1)), gap });
  }
  return `<path d="${path}" fill="none" stroke="${colour}" stroke-width="2.2" stroke-linecap="round" stroke-linejoin="round" stroke-opacity=".85"/>`;
}

function writtenLine(pen: Pen, { x, y, end, gap }: { x: number; y: number; end: number; gap: number }): string {
  let path = svg`M${x} ${y}`;
  for (let at = x; at < end; ) {
    const stroke = pen.between(3, 6) * 1.6;
    path += svg`q${stroke * 0.5} ${letterHeight(pen, gap)} ${stroke} ${pen.between(-1, 1)}`;
    at += stroke;
    if (pen.chance() < 0.17) {
      at += 9;
      path += 'm9 0';
    }
  }
  return path;
}

/** Some letters reach up, some hang down, most are small. */
function letterHeight(pen: Pen, gap: number): number {
  if (pen.chance() < 0.2) return -gap * 0.55;
  return pen.chance() < 0.15 ? gap * 0.4 : -pen.between(4, 9);
}

/** A printed flower of twelve petals in two colours. */
export function motifMandala({
  radius: r,
  a = '#a5122f',
  b = '#d0a043',
}: {
  radius: number;
  a?: string;
  b?: string;
}): string {
  let petals = '';
  for (let i = 0; i < 12; i++) {
    petals +=
      svg`<g transform="rotate(${i * 30})"><path d="M0 ${-r * 0.36}C${-r * 0.2} ${-r * 0.55} ${-r * 0.16} ${-r * 0.8} 0 ${-r}C${r * 0.16} ${-r * 0.8} ${r * 0.2} ${-r * 0.55} 0 ${-r * 0.36}Z" fill="${i % 2 ? a : b}"/>` +
      svg`<path d="M0 ${-r * 0.5}V${-r * 0.84}" stroke="#fff6e0" stroke-width="2"/>` +
      svg`<circle cx="${r * 0.28}" cy="${-r * 0.96}" r="${r * 0.045}" fill="${a}"/></g>`;
  }
  return (
    petals +
    svg`<circle r="${r * 0.32}" fill="${a}"/><circle r="${r * 0.24}" fill="none" stroke="#f6e3b0" stroke-width="3"/><circle r="${r * 0.1}" fill="${b}"/>`
  );
}
