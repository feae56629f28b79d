import { hallmarkCard } from '../gifts/hallmark-card.ts';
import { velvetBox } from '../gifts/tray.ts';
import { leaf } from '../grounds/leaf.ts';
import { linen } from '../grounds/linen.ts';
import { paper } from '../grounds/paper.ts';
import { PINK, petals } from '../grounds/petals.ts';
import { silk } from '../grounds/silk.ts';
import { KEEPSAKES } from '../rakhi/keepsake-designs.ts';
import { wornRakhi } from '../rakhi/worn.ts';
import { photograph } from './photograph.ts';
import { lay, type Scene, several, single } from './scene.ts';

export const KEEPSAKE_SCENES: Record<string, Scene> = {
  'silver-om-925': {
    ground: linen('#c9c3c8'),
    worn: (pen) => wornRakhi(pen, KEEPSAKES.silverOm),
    arrange: (pen) => {
      const laid = lay(pen, { design: KEEPSAKES.silverOm, lie: { lie: 'level', size: 0.66, x: 0, y: 0 }, scale: 1.5 });
      const box = { width: 960, height: 860, colour: '#7a1a4a', inner: laid.drawing };
      const card = pen.at({ x: 930, y: 1080, turn: 7 }, () => hallmarkCard(pen));
      return {
        drawing: pen.at({ x: 580, y: 540, turn: -5 }, () => velvetBox(pen, box)) + card,
        focus: { x: 580, y: 540, r: 180 },
      };
    },
  },
  'silver-gold-plated-coin': {
    ground: silk('#e4d6bb', { turn: -30 }),
    worn: (pen) => wornRakhi(pen, KEEPSAKES.silverCoin),
    arrange: (pen) => {
      const box = { width: 830, height: 900, colour: '#15295a', inner: '' };
      const laid = lay(pen, { design: KEEPSAKES.silverCoin, lie: { lie: 'rising', size: 0.84 }, scale: 1.45 });
      const drawing = pen.at({ x: 605, y: 590, turn: -7 }, () => velvetBox(pen, box)) + laid.drawing;
      return { drawing, focus: laid.focus };
    },
  },
  'pers-name-wood': single({
    design: KEEPSAKES.namePlate,
    lie: { lie: 'rising', size: 0.86 },
    scale: 1.55,
    ground: paper('#e9efe6', { loose: { x: 130, y: 60, width: 950, height: 1090, turn: -3, colour: '#fbf6ea' } }),
    under: (pen) =>
      leaf(pen, { x: 130, y: 260, length: 230, turn: -40 }, '#7d9a6a') +
      leaf(pen, { x: 180, y: 290, length: 200, turn: 4 }, '#6b8a5a'),
    closeUp: 240,
  }),
  'pers-photo-locket': single({
    design: KEEPSAKES.photoLocket,
    lie: { lie: 'sinking', size: 0.84 },
    scale: 1.42,
    ground: linen('#d9d0c2'),
    under: (pen) =>
      photograph(pen, { x: 250, y: 990, turn: -12, time: 'dusk' }) +
      photograph(pen, { x: 940, y: 190, turn: 9, time: 'noon' }),
  }),
  'pers-initial-couple': several({
    rakhis: [
      { design: KEEPSAKES.initialBlue, lie: { lie: 'steep', size: 0.78, x: 470, y: 460, turn: 6 }, scale: 1.2 },
      { design: KEEPSAKES.initialRose, lie: { lie: 'steep', size: 0.7, x: 780, y: 790, turn: 8 }, scale: 1.2 },
    ],
    ground: silk('#e8ddd3', { turn: 28 }),
    over: petals('170 130 1.1, 1040 130, 1060 1110 1.1', PINK),
    width: 1080,
  }),
};
