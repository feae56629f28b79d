import { rice } from '../grounds/rice.ts';
import { darker, lighter } from '../pen/colour.ts';
import type { Pen } from '../pen/pen.ts';
import { castShadow } from '../pen/shadow.ts';
import { svg } from '../pen/svg.ts';
import { brassBowl } from './bowl.ts';
import { clipTo } from './tray.ts';

function sachet(
  pen: Pen,
  { width, height, colour, kind }: { width: number; height: number; colour: string; kind: string },
) {
  const outline = svg`M${-width / 2} ${-height / 2}${Array.from({ length: 12 }, (_, i) => svg`l${width / 24} -5l${width / 24} 5`).join('')}V${height / 2}${Array.from({ length: 12 }, () => svg`l${-width / 24} 5l${-width / 24} -5`).join('')}Z`;
  const cl = clipTo(
    pen,
    'sa' + kind + width,
    'M0 -12m-' +
      width * 0.3 +
      ' 0a' +
      width * 0.3 +
      ' ' +
      width * 0.3 +
      ' 0 1 0 ' +
      width * 0.6 +
      ' 0a' +
      width * 0.3 +
      ' ' +
      width * 0.3 +
      ' 0 1 0 -' +
      width * 0.6 +
      ' 0Z',
  );
  const t =
    kind === 'roli'
      ? svg`<rect x="${-width}" y="${-height}" width="${2 * width}" height="${2 * height}" fill="${pen.radial({ 0: '#f0422c', 0.6: '#c4201f', 1: '#8a0f16' })}"/>${Array.from({ length: 90 }, () => svg`<circle cx="${pen.between(-0.3, 0.3) * width}" cy="${pen.between(-0.36, 0.3) * width}" r="2" fill="${pen.pick(['#ff8a6a', '#7a0a10'])}" opacity=".6"/>`).join('')}`
      : kind === 'chawal'
        ? svg`<rect x="${-width}" y="${-height}" width="${2 * width}" height="${2 * height}" fill="#d9c493"/>` +
          rice(pen, 0, -12, 70, width * 0.32)
        : svg`<g transform="translate(0 -12)">${brassBowl(pen, { radius: width * 0.36, kind: 'mishri' })}</g>`;
  return (
    castShadow(pen, outline, { opacity: 0.4, dx: 10, dy: 15, blur: 10 }) +
    svg`<path d="${outline}" fill="${pen.linear({ 0: lighter(colour, 0.4), 0.45: colour, 1: darker(colour, 0.2) })}"/>` +
    svg`<path d="M${-width / 2} ${-height / 2 + 20}H${width / 2}M${-width / 2} ${height / 2 - 20}H${width / 2}" stroke="#1c0806" stroke-width="1.5" opacity=".25"/>` +
    svg`<g clip-path="url(#${cl})">${t}</g><circle cy="-12" r="${width * 0.3}" fill="none" stroke="#b8862b" stroke-width="4"/>` +
    svg`<path d="M${-width * 0.2} -${12 + width * 0.14}A${width * 0.25} ${width * 0.25} 0 0 1 ${width * 0.05} -${12 + width * 0.24}" stroke="#fff" stroke-width="5" fill="none" opacity=".6" stroke-linecap="round"/>` +
    svg`<g transform="translate(0 ${height * 0.34})" fill="${kind === 'roli' ? '#a5122f' : '#b8862b'}">` +
    '<path d="M0 -10L5 0L0 10L-5 0Z"/><path d="M-34 -1H-12V1H-34ZM12 -1H34V1H12Z"/></g>'
  );
}
