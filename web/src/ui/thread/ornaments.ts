import {
  airmailEdge,
  closingKnot,
  knot,
  type Postage,
  postage,
  type Stone,
  sectionBead,
  threadAlong,
  threadRail,
} from '@rakhi/art';

const bead = (stone: Stone) => () => sectionBead({ id: stone, stone });
const stamp = (motif: Postage['motif'], sheet: Postage['sheet']) => () =>
  postage({ id: motif, motif, sheet, postmark: '' });

/** Ornaments served as files, because a page would otherwise carry them twice: as markup and as React's own notes. */
export const ORNAMENTS: Record<string, () => string> = {
  'thread-rail.svg': threadRail,
  'airmail-edge.svg': airmailEdge,
  'knot.svg': () => knot({ id: 'knot' }),
  'closing-knot.svg': () => closingKnot({ id: 'closing' }),
  'closing-thread.svg': closingThread,
  'bead-ruby.svg': bead('ruby'),
  'bead-gold.svg': bead('gold'),
  'bead-teal.svg': bead('teal'),
  'stamp-sun.svg': stamp('sun', 'sand'),
  'stamp-lotus.svg': stamp('lotus', 'blush'),
  'stamp-nazar.svg': stamp('nazar', 'mist'),
  'stamp-pearls.svg': stamp('pearls', 'leaf'),
};

/** From the rail at the left, under the words, through the knot in the middle and out at the right. */
function closingThread(): string {
  const path = 'M42 0C42 150 120 260 300 262S520 282 640 274S900 252 1040 300S1200 380 1340 340';
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1280 420">${threadAlong(path, { id: 'closing-thread' })}</svg>`;
}
