import { leaf } from '../grounds/leaf.ts';
import { linen } from '../grounds/linen.ts';
import { marigolds } from '../grounds/marigold.ts';
import { paper } from '../grounds/paper.ts';
import { petals, ROSE } from '../grounds/petals.ts';
import { silk } from '../grounds/silk.ts';
import { wood } from '../grounds/wood.ts';
import { FESTIVE } from '../rakhi/festive-designs.ts';
import { KEEPSAKES } from '../rakhi/keepsake-designs.ts';
import { blockStamp } from './block-stamp.ts';
import { type Scene, single } from './scene.ts';

export const SINGLES: Record<string, Scene> = {
  'surya-zari-single': single({
    design: FESTIVE.surya,
    lie: { lie: 'steep', size: 0.84 },
    scale: 1.3,
    ground: paper('#f6ead2'),
    under: petals('150 150, 236 262 1.2, 336 128 .9, 1046 1010 1.3, 930 1086, 1108 880 .9, 84 372 .8, 820 1120 .8'),
    plant: { x: -140, y: 60, turn: 24, opacity: 0.13 },
  }),
  'om-rudraksha-single': single({
    design: FESTIVE.rudrakshaAndOm,
    lie: { lie: 'sinking', size: 0.84 },
    scale: 1.3,
    ground: linen('#d8c39c'),
    under: (pen) =>
      leaf(pen, { x: 110, y: 1030, length: 300, turn: -34 }) + leaf(pen, { x: 230, y: 1130, length: 260, turn: -8 }),
  }),
  'mor-pankh-meenakari': single({
    design: FESTIVE.morPankh,
    lie: { lie: 'rising', size: 0.82, y: 620 },
    scale: 1.32,
    ground: silk('#ecdcb8', { turn: -34 }),
  }),
  'kundan-kamal': single({
    design: FESTIVE.kundan,
    lie: { lie: 'steep', size: 0.82 },
    scale: 1.28,
    ground: silk('#f3e9d8', { turn: 24 }),
    under: petals('180 190 1.2, 300 120, 1020 1040 1.2, 1090 930', ROSE),
  }),
  'evil-eye-nazar': single({
    design: FESTIVE.nazar,
    lie: { lie: 'falling', size: 0.86 },
    scale: 1.55,
    ground: paper('#dfe6ea', { fibres: '#7d93a8' }),
    plant: { x: 760, y: -60, turn: 96, opacity: 0.14 },
  }),
  'minimal-steel-bar': single({
    design: KEEPSAKES.steelBar,
    lie: { lie: 'rising', size: 0.84 },
    scale: 1.35,
    ground: linen('#d3d4cf'),
    closeUp: 230,
  }),
  'ganesha-sandalwood': single({
    design: FESTIVE.sandalwood,
    lie: { lie: 'hanging', size: 0.86, y: 590 },
    scale: 1.35,
    ground: silk('#741326', { turn: -30 }),
    under: petals('330 1090, 860 1100 .9, 600 1120 .8'),
    over: marigolds('180 1050 118, 1040 1040 92'),
  }),
  'tricolour-milan': single({
    design: FESTIVE.tricolour,
    lie: { lie: 'level', size: 0.86 },
    scale: 1.5,
    ground: paper('#f7efdf'),
    plant: { x: -120, y: 900, turn: -30, opacity: 0.12 },
  }),
  'seed-paper-rakhi': single({
    design: FESTIVE.seedPaper,
    lie: { lie: 'steep', size: 0.84 },
    scale: 1.35,
    ground: wood('#a9805a'),
    under: (pen) =>
      leaf(pen, { x: 130, y: 260, length: 210, turn: -50 }, '#5d8f3c') +
      leaf(pen, { x: 150, y: 280, length: 190, turn: 8 }, '#4f7f34') +
      leaf(pen, { x: 900, y: 1040, length: 230, turn: 14 }, '#5d8f3c'),
  }),
  'jute-block-print': single({
    design: FESTIVE.blockPrint,
    lie: { lie: 'rising', size: 0.92 },
    scale: 1.55,
    ground: linen('#3d5a78'),
    under: (pen) => pen.at({ x: 270, y: 250, scale: 1.05, turn: -18 }, () => blockStamp(pen)),
    closeUp: 190,
  }),
};
