import { handwriting, motifMandala, paperCard } from '../gifts/card.ts';
import { raisedOm } from '../medallions/om.ts';
import { DOWN, type Pen } from '../pen/pen.ts';
import { relief } from '../pen/relief.ts';
import { castShadow } from '../pen/shadow.ts';
import { type Place, placed } from '../pen/svg.ts';

/** An envelope sealed with wax, 620 by 440. */
export function sealedEnvelope(pen: Pen): string {
  const wax = 'M-92 6C-100 -50 -56 -100 4 -96C62 -100 104 -50 94 10C96 66 50 100 -4 96C-58 98 -94 60 -92 6Z';
  return (
    paperCard(pen, { width: 620, height: 440, colour: '#e8c8b8', trim: '#8a2a3a' }) +
    '<path d="M-310 -220L0 40L310 -220" fill="none" stroke="#8a5a4a" stroke-width="3" stroke-opacity=".6"/>' +
    '<path d="M-310 -220L0 40L310 -220Z" fill="#f3dccf" fill-opacity=".7"/>' +
    pen.at({ x: 0, y: 30, scale: 0.44 }, () => {
      return relief(pen, { bevel: 5, height: 8, shine: 0.5 }, `<path d="${wax}" fill="#b3131b"/>`) + raisedOm(pen);
    })
  );
}

/** An open card, a printed flower on the left and a letter on the right, 720 by 560. */
export const openCard = (pen: Pen) =>
  paperCard(pen, {
    width: 720,
    height: 560,
    open: true,
    art: placed({ x: -180, y: 0 }, motifMandala({ radius: 110 })),
    writing: { x: 40, y: -150, width: 270, lines: 7, gap: 52 },
  });

export function fountainPen(pen: Pen, place: Place): string {
  const lacquer = pen.linear({ 0: '#7a2a3a', 0.5: '#4a1020', 1: '#23060e' }, DOWN);
  return placed(
    place,
    castShadow(pen, 'M-170 -12H110L150 0L110 12H-170Z', { opacity: 0.35, dx: 14, dy: -2, blur: 7 }) +
      `<path d="M-170 -13H100V13H-170Q-178 0 -170 -13Z" fill="${lacquer}"/>` +
      '<path d="M-160 -7H90" stroke="#fff" stroke-width="3" stroke-opacity=".4"/><path d="M20 -14H34V14H20ZM96 -13H106V13H96Z" fill="#e0b04c"/>' +
      `<path d="M106 -11L156 0L106 11Z" fill="${pen.linear({ 0: '#fff0bd', 1: '#b8862b' }, DOWN)}"/>` +
      '<path d="M118 0H156" stroke="#4a2a06" stroke-width="1.6"/>',
  );
}

const TAG = 'M-120 -60H80L130 0L80 60H-120Z';

/** A paper tag with two written lines, 250 by 120. */
export const giftTag = (pen: Pen) =>
  castShadow(pen, TAG, { opacity: 0.35, dx: 8, dy: 12, blur: 8 }) +
  `<path d="${TAG}" fill="#fbf1dc"/><path d="M-108 -48H74L114 0L74 48H-108Z" fill="none" stroke="#9c1230" stroke-width="2.4"/>` +
  '<circle cx="96" r="11" fill="#b98a3a"/><circle cx="96" r="6" fill="#5b3508"/>' +
  handwriting(pen, { x: -90, y: -14, width: 150, lines: 2, gap: 34, colour: '#7a1128' });
