import { darker, lighter } from '../pen/colour.ts';
import type { Pen } from '../pen/pen.ts';
import { castShadow } from '../pen/shadow.ts';
import { roundedRect, svg } from '../pen/svg.ts';

export function tray(
  pen: Pen,
  {
    width,
    height,
    colour,
    inner,
    ...options
  }: {
    width: number;
    height: number;
    colour: string;
    inner: string;
    t?: number;
    r?: number;
    floor?: string;
    wood?: boolean;
    edge?: string;
    line?: string;
  },
) {
  const t = options.t ?? 22;
  const outline = roundedRect(width, height, options.r ?? 14);
  const di = roundedRect(width - 2 * t, height - 2 * t, 8);
  const cl = clipTo(pen, 't' + width + height + pen.whole(0, 999), di);
  const iw = width - 2 * t;
  const ih = height - 2 * t;
  const fl = options.floor ?? darker(colour, 0.35);
  return (
    castShadow(pen, outline, { opacity: 0.42, dx: 22, dy: 32, blur: 22 }) +
    castShadow(pen, outline, { opacity: 0.4, dx: 5, dy: 8, blur: 5 }) +
    svg`<path d="${outline}" fill="${options.wood ? pen.linear({ 0: '#d9a76c', 0.5: '#b07a42', 1: '#7d4f26' }) : pen.linear({ 0: lighter(colour, 0.35), 0.4: colour, 1: darker(colour, 0.4) })}"/>` +
    svg`<path d="${outline}" fill="none" stroke="${options.edge ?? '#e8c05c'}" stroke-width="2.4" opacity=".85" transform="scale(.985)"/>` +
    svg`<path d="${di}" fill="${fl}"/><g clip-path="url(#${cl})">${options.line ? options.line(pen, iw, ih) : ''}${inner}` +
    svg`<path d="M${-iw / 2} ${ih / 2}V${-ih / 2}H${iw / 2}" fill="none" stroke="#14040a" stroke-width="34" opacity=".18"/>` +
    svg`<path d="M${-iw / 2} ${ih / 2}V${-ih / 2}H${iw / 2}" fill="none" stroke="#14040a" stroke-width="18" opacity=".26"/>` +
    svg`<path d="M${-iw / 2} ${ih / 2}H${iw / 2}V${-ih / 2}" fill="none" stroke="#fff3d6" stroke-width="6" opacity=".35"/></g>`
  );
}

function velvetBox(
  pen: Pen,
  { width, height, colour, inner }: { width: number; height: number; colour: string; inner: string },
) {
  return tray(pen, {
    width,
    height,
    colour,
    inner:
      svg`<rect x="${-width / 2}" y="${-height / 2}" width="${width}" height="${height}" fill="${pen.radial({ 0: lighter(colour, 0.28), 0.5: colour, 1: darker(colour, 0.6) }, { cx: 0.38, cy: 0.34, r: 0.8 })}"/>` +
      svg`<path d="M${-width * 0.36} ${-height * 0.05}Q0 ${-height * 0.11} ${width * 0.36} ${-height * 0.05}" stroke="#1c0806" stroke-width="10" opacity=".3" fill="none"/>` +
      inner,
    t: 34,
    r: 26,
    edge: '#f0d28a',
  });
}

export const clipTo = (pen: Pen, key: string, d: string) =>
  pen.define('cp' + key, (i) => svg`<clipPath id="${i}"><path d="${d}"/></clipPath>`);
