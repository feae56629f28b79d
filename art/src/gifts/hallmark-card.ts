import { strokeLetters } from '../medallions/lettering.ts';
import { metalDisc } from '../medallions/metal-disc.ts';
import type { Pen } from '../pen/pen.ts';
import { svg } from '../pen/svg.ts';
import { granulation } from '../thread/bead.ts';
import { paperCard } from './card.ts';

const hallmarkCard = (pen: Pen, { width, height }: { width: number; height: number }) =>
  paperCard(pen, {
    width,
    height,
    trim: '#8a9097',
    art:
      svg`<g transform="translate(0 ${-height * 0.22})">${strokeLetters('925', { x: 0, y: 0, height: 0.001 }, '')}` +
      svg`</g><g transform="translate(${width * 0.28} ${height * 0.24})">${pen.at({ x: 0, y: 0, scale: 0.34 }, () => metalDisc(pen, 100, 'gold') + granulation(pen, { count: 30, radius: 90, size: 7 }))}` +
      '</g>',
    lines: [-width * 0.32, -height * 0.18, width * 0.6, 4, height * 0.12],
  });
