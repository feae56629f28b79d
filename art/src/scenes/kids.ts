import { linen } from '../grounds/linen.ts';
import { paper } from '../grounds/paper.ts';
import { sparkle } from '../medallions/sparkle.ts';
import { rows } from '../pen/points.ts';
import { placed } from '../pen/svg.ts';
import { KIDS } from '../rakhi/kids-designs.ts';
import { diyKit } from './diy-kit.ts';
import { type Scene, single } from './scene.ts';

const FOOTPRINT =
  '<g fill="#3f8a6a" fill-opacity=".28"><path d="M0 40C-34 40 -40 8 -24 -6C-14 -14 14 -14 24 -6C40 8 34 40 0 40Z"/>' +
  '<path d="M-30 -14C-44 -24 -40 -48 -28 -44C-18 -40 -18 -20 -30 -14ZM0 -20C-12 -32 -8 -60 0 -60C8 -60 12 -32 0 -20ZM30 -14C44 -24 40 -48 28 -44C18 -40 18 -20 30 -14Z"/></g>';

/** Stars at spots written as `x y radius`, in two colours by turns. */
const stars = (spots: string, first: string, second: string) => () =>
  rows(spots)
    .map(([x = 0, y = 0, radius = 0], index) => sparkle({ x, y, radius, colour: index % 2 ? second : first }))
    .join('');

const footprints = () =>
  rows('190 1000 -20, 320 1090 10, 970 150 40, 1070 270 10')
    .map(([x = 0, y = 0, turn = 0]) => placed({ x, y, turn }, FOOTPRINT))
    .join('');

/** The black and white flag of a finish, across two corners. */
function chequeredFlags(): string {
  const squares = Array.from({ length: 26 }, (_, column) => `M${column * 56} ${column % 2 ? 0 : 56}h56v56h-56Z`).join(
    '',
  );
  const flag = `<g fill-opacity=".82"><rect width="1460" height="112" fill="#fffdf4"/><path d="${squares}" fill="#23262e"/></g>`;
  return placed({ x: -120, y: 110, turn: -16 }, flag) + placed({ x: -60, y: 1270, turn: -16 }, flag);
}

export const FOR_KIDS: Record<string, Scene> = {
  'kids-space': single({
    design: KIDS.rocket,
    lie: { lie: 'sinking', size: 0.9 },
    scale: 1.5,
    ground: paper('#cfd8ef', { fibres: '#8a96c8' }),
    under: stars('180 150 40, 1030 170 26, 210 1050 26, 1000 1050 44, 600 100 18', '#ffd84a', '#ffd84a'),
  }),
  'kids-dino': single({
    design: KIDS.dino,
    lie: { lie: 'sinking', size: 0.9 },
    scale: 1.42,
    ground: linen('#b5dccb'),
    under: footprints,
  }),
  'kids-unicorn': single({
    design: KIDS.unicorn,
    lie: { lie: 'rising', size: 0.9 },
    scale: 1.48,
    ground: paper('#fbe6ee', { fibres: '#c79ad0' }),
    under: stars('180 180 44, 1020 1000 44, 1060 180 26, 190 1060 28, 350 90 20', '#f2c23a', '#f7a8c8'),
  }),
  'kids-race-car': single({
    design: KIDS.raceCar,
    lie: { lie: 'rising', size: 0.9 },
    scale: 1.42,
    ground: paper('#f6e7a8'),
    under: chequeredFlags,
  }),
  'kids-diy-kit': diyKit,
};
