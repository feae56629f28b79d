import { metalDisc } from '../medallions/metal-disc.ts';
import type { Pen } from '../pen/pen.ts';
import { granulation } from '../thread/bead.ts';
import { paperCard } from './card.ts';

/** The small certificate that lies with silver, 330 by 230, with its gold seal. */
export const hallmarkCard = (pen: Pen) =>
  paperCard(pen, {
    width: 330,
    height: 230,
    trim: '#8a9097',
    art: pen.at(
      { x: 92, y: 55, scale: 0.34 },
      () => metalDisc(pen, 100) + granulation(pen, { count: 30, radius: 90, size: 7 }),
    ),
    writing: { x: -106, y: -41, width: 198, lines: 4, gap: 28 },
  });
