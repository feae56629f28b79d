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
  tiedRakhi,
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
  'closing-thread.svg': () => closingThread(),
  'closing-thread-narrow.svg': () => closingThreadNarrow(),
  'three-things-thread.svg': () => threeThingsThread(),
  'tied-rakhi-wide.svg': () => tiedRakhi({ id: 'tied', shape: 'wide' }),
  'tied-rakhi-narrow.svg': () => tiedRakhi({ id: 'tied', shape: 'narrow' }),
  'bead-ruby.svg': bead('ruby'),
  'bead-gold.svg': bead('gold'),
  'bead-teal.svg': bead('teal'),
  'stamp-sun.svg': stamp('sun', 'sand'),
  'stamp-lotus.svg': stamp('lotus', 'blush'),
  'stamp-nazar.svg': stamp('nazar', 'mist'),
  'stamp-pearls.svg': stamp('pearls', 'leaf'),
};

/** From the rail at the left, under the words, through the knot in the middle and out at the right. */
const closingThread = () =>
  stretched(
    '0 0 1760 420',
    'M42 0C42 150 120 260 300 262S520 282 640 274S900 252 1040 300S1200 380 1340 340S1600 300 1770 330',
  );

const closingThreadNarrow = () => stretched('0 0 390 420', 'M14 0C14 60 12 120 20 180S90 296 195 274S330 236 410 262');

const threeThingsThread = () =>
  stretched('0 0 840 76', 'M0 50C50 20 130 20 200 44S330 66 420 42S560 20 640 40S780 56 850 38');

/** A thread that follows the page's width; a rope bears being stretched a little. */
function stretched(viewBox: string, path: string): string {
  const thread = threadAlong(path, { id: 'thread' });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${viewBox}" preserveAspectRatio="none">${thread}</svg>`;
}
