import type { Ground } from '../grounds/ground.ts';
import { marigolds } from '../grounds/marigold.ts';
import { paper } from '../grounds/paper.ts';
import { PINK, petals, ROSE } from '../grounds/petals.ts';
import { silk } from '../grounds/silk.ts';
import { wood } from '../grounds/wood.ts';
import { mirrorDisc } from '../medallions/mirrors.ts';
import type { Pen } from '../pen/pen.ts';
import { points } from '../pen/points.ts';
import { crystalLumba } from '../rakhi/crystal-lumba.ts';
import type { RakhiDesign } from '../rakhi/design.ts';
import { FESTIVE } from '../rakhi/festive-designs.ts';
import { KIDS } from '../rakhi/kids-designs.ts';
import { lumba } from '../rakhi/lumba.ts';
import { LUMBAS, type LumbaDesign } from '../rakhi/lumba-designs.ts';
import { wornRakhi } from '../rakhi/worn.ts';
import { lay, type Scene, wearing } from './scene.ts';

type Pair = { rakhi: RakhiDesign; lumba: LumbaDesign; ground: Ground; under?: (pen: Pen) => string };

/** A rakhi for him on the left, a lumba for her on the right. */
const pair = ({ rakhi, lumba: design, ground, under }: Pair): Scene => ({
  ground,
  worn: (pen) => wornRakhi(pen, rakhi),
  arrange: (pen) => {
    const below = under?.(pen) ?? '';
    const his = lay(pen, { design: rakhi, lie: { lie: 'steep', size: 0.62, x: 395, y: 690, turn: 2 }, scale: 1.2 });
    const hers = lumba(pen, design, { x: 870, y: 520, scale: 1.55 });
    return { drawing: below + his.drawing + hers.drawing, focus: his.focus };
  },
});

type Hanging = {
  design: LumbaDesign;
  x?: number;
  y: number;
  scale: number;
  ground: Ground;
  under?: (pen: Pen) => string;
};

const hanging = ({ design, x = 600, y, scale, ground, under }: Hanging): Scene => ({
  ground,
  worn: wearing(design),
  arrange: (pen) => {
    const below = under?.(pen) ?? '';
    const { drawing, focus } = lumba(pen, design, { x, y, scale });
    return { drawing: below + drawing, focus: { ...focus, r: focus.r * 1.2 } };
  },
});

export const FOR_BHABHI: Record<string, Scene> = {
  'bb-rajwadi': pair({
    rakhi: FESTIVE.rajwadi,
    lumba: LUMBAS.rajwadi,
    ground: silk('#efe0c2', { turn: 30 }),
    under: marigolds('180 130 100'),
  }),
  'bb-pearl-blush': pair({
    rakhi: FESTIVE.blush,
    lumba: LUMBAS.blush,
    ground: silk('#f2d9cf', { turn: -28 }),
    under: petals('180 180 1.2, 280 110, 140 310 .9', PINK),
  }),
  'bb-meena-peacock': pair({ rakhi: FESTIVE.peacock, lumba: LUMBAS.peacock, ground: wood('#5b3a26') }),
  'bb-kids-family-trio': {
    ground: silk('#e9b24a', { turn: -24 }),
    worn: (pen) => wornRakhi(pen, FESTIVE.rajwadi),
    arrange: (pen) => {
      const his = lay(pen, {
        design: FESTIVE.rajwadi,
        lie: { lie: 'rising', size: 0.64, x: 440, y: 270, turn: -6 },
        scale: 1,
      });
      const hers = lumba(pen, LUMBAS.rajwadi, { x: 930, y: 590, scale: 1.3 });
      const child = lay(pen, {
        design: KIDS.unicorn,
        lie: { lie: 'sinking', size: 0.66, x: 440, y: 870, turn: 4 },
        scale: 0.98,
      });
      const drawing = his.drawing + hers.drawing + child.drawing;
      return { drawing, focus: { ...his.focus, r: his.focus.r * 1.3 } };
    },
  },
  'lumba-latkan': hanging({
    design: LUMBAS.latkan,
    y: 460,
    scale: 1.75,
    ground: silk('#17645f', { turn: -50 }),
    under: petals('190 960 1.2, 300 1080, 970 1000 1.2, 1060 880 .9', ROSE),
  }),
  'lumba-mirror': hanging({
    design: LUMBAS.mirror,
    y: 620,
    scale: 1.4,
    ground: paper('#f6e3c0'),
    under: (pen) =>
      points('150 1080, 1050 150, 1040 1100')
        .map(([x, y]) => pen.at({ x, y }, () => mirrorDisc(pen, 34, ['#f6c445', '#c81f74', '#1f9a8a'])))
        .join(''),
  }),
  'lumba-bracelet': {
    ground: silk('#d8cfe3', { turn: -36 }),
    arrange: (pen) => ({
      drawing: pen.at({ x: 605, y: 580, scale: 1.1 }, () => crystalLumba(pen)),
      focus: { x: 605, y: 580, r: 150 },
    }),
  },
};
