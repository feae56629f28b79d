import type { Pen } from '../pen/pen.ts';
import { relief } from '../pen/relief.ts';
import { strokeLetters } from './lettering.ts';
import { enamel, medallionShadow, metalDisc } from './metal-disc.ts';

type Initial = { letter: string; colour: string };

/** An enamelled disc with a raised initial, radius 96. */
export const initialDisc = (pen: Pen, { letter, colour }: Initial) =>
  medallionShadow(pen, 96) +
  metalDisc(pen, 96, 'steel') +
  enamel(pen, { outline: 'M-80 0A80 80 0 1 0 80 0A80 80 0 1 0 -80 0Z', colour, line: '#e3e8ea' }) +
  '<circle r="70" fill="none" stroke="#e9eef0" stroke-width="2" stroke-dasharray="2 7" stroke-linecap="round"/>' +
  strokeLetters(letter, { x: 5, y: 42, height: 80 }, 'stroke="#1c0806" stroke-width="15" stroke-opacity=".45"') +
  relief(
    pen,
    { bevel: 1.6, height: 4, shine: 0.9, sharpness: 18 },
    strokeLetters(letter, { x: 3, y: 38, height: 80 }, 'stroke="#eef1f3" stroke-width="14"'),
  );
