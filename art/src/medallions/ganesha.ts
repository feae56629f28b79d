import type { Pen } from '../pen/pen.ts';
import { ring, turned } from '../pen/points.ts';
import { relief } from '../pen/relief.ts';
import { svg } from '../pen/svg.ts';
import { bareBead, granulation, wooden } from '../thread/bead.ts';
import { ganeshaFigure } from './ganesha-figure.ts';
import { enamel, medallionShadow, metalDisc } from './metal-disc.ts';

const FIELD = 'M-82 0A82 82 0 1 0 82 0A82 82 0 1 0 -82 0Z';

/** Ganesha in gold on red enamel, radius 100. */
export const goldGanesha = (pen: Pen) =>
  medallionShadow(pen, 100) +
  metalDisc(pen, 100) +
  granulation(pen, { count: 44, radius: 92, size: 5.6 }) +
  enamel(pen, { outline: FIELD, colour: '#b3241a' }) +
  ring({ count: 28, radius: 70 }, ({ angle }) => turned(angle, '<path d="M74 0L81 -3V3Z" fill="#f3d27a"/>')) +
  pen.at({ x: 0, y: 12, scale: 0.78 }, () => ganeshaFigure(pen, { base: '#f0c26a', line: '#5a2408' }));

const MEDAL = 'M-92 0C-92 -64 -50 -104 0 -104C50 -104 92 -64 92 0C92 60 50 98 0 98C-50 98 -92 60 -92 0Z';

/** Ganesha carved in sandalwood, radius about 100. */
export function sandalwoodGanesha(pen: Pen): string {
  const clip = pen.paint('gw', MEDAL, (id) => `<clipPath id="${id}"><path d="${MEDAL}"/></clipPath>`);
  const grain = Array.from({ length: 16 }, (_, index) => {
    const y = -96 + index * 12.5;
    return svg`M-92 ${y}C-40 ${y + pen.between(-9, 9)} 30 ${y + pen.between(-9, 9)} 92 ${y}`;
  }).join('');
  const crown = pen.linear({ 0: '#f6d9a4', 1: '#c08748' });
  const hollow = pen.radial({ 0: '#b67c3e', 0.7: '#a06a32', 1: '#6f431a' }, { cx: 0.6, cy: 0.65, r: 0.8 });
  return (
    medallionShadow(pen, 98) +
    relief(
      pen,
      { bevel: 6, height: 10, shine: 0.35, sharpness: 12 },
      `<path d="${MEDAL}" fill="${pen.linear({ 0: '#efcb90', 0.6: '#c98f4c', 1: '#94602c' })}"/>`,
    ) +
    `<path d="${grain}" clip-path="${clip}" stroke="#8a5526" stroke-width="1.5" fill="none" stroke-opacity=".35"/>` +
    `<path d="${MEDAL}" transform="scale(.88)" fill="${hollow}"/>` +
    `<path d="${MEDAL}" transform="scale(.88)" fill="none" stroke="#5c3412" stroke-width="3" stroke-opacity=".7"/>` +
    ring({ count: 36, radius: 1 }, ({ x, y }) =>
      bareBead(pen, { x: x * 86, y: y * 96 - 3, r: 3.6 }, wooden('#c98f4c')),
    ) +
    pen.at({ x: 0, y: 12, scale: 0.86 }, () =>
      ganeshaFigure(pen, { base: '#e3b678', line: '#59300f', crown, shine: 0.3 }),
    )
  );
}
