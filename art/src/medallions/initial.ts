import type { Pen } from '../pen/pen.ts';
import { svg } from '../pen/svg.ts';
import { strokeLetters } from './lettering.ts';
import { brushed, enamel, medallionShadow, metalDisc } from './metal-disc.ts';

function initialDisc(pen: Pen, ch: string, options: { colour?: string } = {}) {
  const colour = options.colour;
  return (
    medallionShadow(pen, 96) +
    metalDisc(pen, 96, 'steel') +
    (colour
      ? enamel(pen, { outline: 'M-80 0A80 80 0 1 0 80 0A80 80 0 1 0 -80 0Z', colour, line: '#e3e8ea' })
      : svg`<circle r="80" fill="${pen.radial({ 0: '#f1f4f5', 0.6: '#c0c8cd', 1: '#8b949b' })}"/>` +
        brushed(pen, { radius: 78, count: 120, colour: '#fff', opacity: 0.45 })) +
    '<circle r="70" fill="none" stroke="#e9eef0" stroke-width="2" stroke-dasharray="2 7" stroke-linecap="round"/>' +
    strokeLetters(ch, { x: 5, y: 42, height: 80 }, 'stroke="#1c0806" stroke-width="15" opacity=".45"') +
    svg`<g filter="${pen.reliefFilter({ bevel: 1.6, height: 4, shine: 0.9, sharpness: 18 })}">${strokeLetters(ch, { x: 3, y: 38, height: 80 }, svg`stroke="${colour ? '#eef1f3' : '#59636b'}" stroke-width="14"`)}` +
    '</g>'
  );
}
