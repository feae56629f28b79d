import { brassBowl } from '../gifts/bowl.ts';
import { chaiTin, kulhad } from '../gifts/chai.ts';
import { dateRoll } from '../gifts/date-roll.ts';
import { jar } from '../gifts/jar.ts';
import { kajuBox } from '../gifts/kaju-katli.ts';
import { strewn } from '../gifts/nuts.ts';
import { lined } from '../gifts/packing.ts';
import { soanPapdi } from '../gifts/soan-papdi.ts';
import { spices } from '../gifts/spices.ts';
import { stickers, wrappedSweet } from '../gifts/sweets-for-kids.ts';
import { truffle } from '../gifts/truffle.ts';
import type { Ground } from '../grounds/ground.ts';
import { leaf } from '../grounds/leaf.ts';
import { linen } from '../grounds/linen.ts';
import { marigolds } from '../grounds/marigold.ts';
import { paper } from '../grounds/paper.ts';
import { petals } from '../grounds/petals.ts';
import { silk } from '../grounds/silk.ts';
import { wood } from '../grounds/wood.ts';
import type { Pen } from '../pen/pen.ts';
import { points } from '../pen/points.ts';
import { placed } from '../pen/svg.ts';
import { FESTIVE } from '../rakhi/festive-designs.ts';
import { KIDS } from '../rakhi/kids-designs.ts';
import { type LaidRakhi, lay, type Scene } from './scene.ts';

type WithGift = { rakhi: LaidRakhi; ground: Ground; gift: (pen: Pen) => string; under?: (pen: Pen) => string };

/** A rakhi above, what comes with it below, overlapping a little. */
const withGift = ({ rakhi, ground, gift, under }: WithGift): Scene => ({
  ground,
  width: 1080,
  arrange: (pen) => {
    const below = (under?.(pen) ?? '') + gift(pen);
    const { drawing, focus } = lay(pen, rakhi);
    return { drawing: below + drawing, focus: { ...focus, r: focus.r * 1.25 } };
  },
});

const soanPapdiBox = (pen: Pen) => {
  const cubes = points('-180 -160, 0 -165, 180 -160, -180 -5, 0 0, 180 -5, -180 150, 0 158, 180 150')
    .map(([x, y]) => placed({ x, y, scale: 1.28 }, soanPapdi(pen)))
    .join('');
  return lined(pen, { width: 660, height: 660, colour: '#1d6b58', tissue: '#fff3da', inner: cubes });
};

const truffleBox = (pen: Pen) => {
  const truffles = [-240, 0, 240].map((x) => placed({ x, y: 0 }, truffle(pen, { radius: 92 }))).join('');
  return lined(pen, { width: 810, height: 360, colour: '#4a2418', tissue: '#f6e9d2', inner: truffles });
};

const dateRollBox = (pen: Pen) => {
  const rolls = points('-215 -76, -72 -80, 72 -74, 215 -78, -215 82, -72 78, 72 84, 215 80')
    .map(([x, y]) => placed({ x, y }, dateRoll(pen, 66)))
    .join('');
  return lined(pen, { width: 700, height: 480, colour: '#5f7a3a', tissue: '#f6ecd6', inner: rolls });
};

const SWEETS = [
  { x: 400, y: 950, turn: -24, colour: '#f59a1c' },
  { x: 530, y: 1110, turn: 30, colour: '#e24c8a' },
  { x: 330, y: 1140, turn: 8, colour: '#3aa757' },
];

export const WITH_SWEETS: Record<string, Scene> = {
  'combo-kaju-katli': withGift({
    rakhi: { design: FESTIVE.om, lie: { lie: 'rising', size: 0.74, x: 500, y: 300, turn: -6 }, scale: 1.05 },
    ground: silk('#7a1128', { turn: -34 }),
    under: marigolds('190 1080 100'),
    gift: (pen) =>
      pen.at({ x: 700, y: 790, turn: 9 }, () =>
        kajuBox(pen, { width: 660, height: 680, colour: '#d9a63f', scale: 1.15 }),
      ),
  }),
  'combo-soan-papdi': withGift({
    rakhi: { design: FESTIVE.surya, lie: { lie: 'rising', size: 0.74, x: 500, y: 290 }, scale: 0.95 },
    ground: paper('#f3dcb4'),
    under: petals('150 1020, 230 1130 1.2, 340 1170 .9'),
    gift: (pen) => pen.at({ x: 690, y: 800, turn: -6 }, () => soanPapdiBox(pen)),
  }),
  'combo-hazelnut-choc': withGift({
    rakhi: { design: FESTIVE.pearls, lie: { lie: 'rising', size: 0.82, x: 570, y: 350, turn: -4 }, scale: 1.25 },
    ground: silk('#e9d8c8', { turn: -30 }),
    gift: (pen) => pen.at({ x: 640, y: 880, turn: -7 }, () => truffleBox(pen)),
  }),
  'combo-dry-fruit-200': withGift({
    rakhi: {
      design: FESTIVE.rudrakshaAndOm,
      lie: { lie: 'rising', size: 0.78, x: 510, y: 310, turn: -8 },
      scale: 1.08,
    },
    ground: wood('#80512f'),
    gift: (pen) =>
      pen.at({ x: 600, y: 830, scale: 1.5 }, () => jar(pen, { morsel: 'almond', ribbon: '#a5122f' })) +
      pen.at({ x: 910, y: 880, scale: 1.5 }, () => jar(pen, { morsel: 'cashew', ribbon: '#a5122f' })) +
      strewn('almond', '420 1060, 290 1110, 720 1160, 180 1020')(pen) +
      strewn('cashew', '350 980, 500 1150, 230 1180')(pen),
  }),
  'combo-masala-mix': withGift({
    rakhi: { design: FESTIVE.orangeFlower, lie: { lie: 'rising', size: 0.8, x: 540, y: 250, turn: -2 }, scale: 1.15 },
    ground: paper('#f8d9a8'),
    under: strewn('peanut', '1000 1160, 1060 1120, 1030 1210, 960 1220'),
    gift: (pen) =>
      pen.at({ x: 660, y: 800, scale: 1.22 }, () => brassBowl(pen, { radius: 270, filling: 'namkeen' })) +
      pen.at({ x: 255, y: 1030 }, () => brassBowl(pen, { radius: 150, filling: 'peanuts' })),
  }),
  'combo-sugar-free': withGift({
    rakhi: { design: FESTIVE.ganesha, lie: { lie: 'rising', size: 0.78, x: 520, y: 330, turn: -4 }, scale: 1.12 },
    ground: linen('#cfd6ae'),
    gift: (pen) =>
      pen.at({ x: 680, y: 860, turn: -5, scale: 1.05 }, () => dateRollBox(pen)) +
      strewn('almond', '200 1060, 1040 480')(pen) +
      strewn('pista', '290 1160, 150 1170')(pen),
  }),
  'combo-chai': withGift({
    rakhi: { design: FESTIVE.brownOm, lie: { lie: 'rising', size: 0.74, x: 450, y: 270, turn: -12 }, scale: 1.2 },
    ground: wood('#9a6b45'),
    under: (pen) =>
      leaf(pen, { x: 150, y: 1000, length: 170, turn: -30 }) + leaf(pen, { x: 190, y: 1080, length: 150, turn: 6 }),
    gift: (pen) =>
      pen.at({ x: 850, y: 690, scale: 1.55 }, () => chaiTin(pen)) +
      pen.at({ x: 540, y: 900, scale: 1.4 }, () => kulhad(pen)) +
      spices(pen, { x: 890, y: 1100 }),
  }),
  'combo-kids-candy': withGift({
    rakhi: { design: KIDS.dino, lie: { lie: 'sinking', size: 0.74, x: 500, y: 340 }, scale: 1.15 },
    ground: paper('#cfe9f3', { fibres: '#6aa8c4' }),
    under: (pen) => pen.at({ x: 200, y: 900, scale: 0.85, turn: -12 }, () => stickers(pen)),
    gift: (pen) =>
      pen.at({ x: 810, y: 870, scale: 1.55 }, () =>
        jar(pen, { morsel: 'candy', ribbon: '#e8323c', label: '#e8323c' }),
      ) +
      SWEETS.map(({ colour, ...place }) => pen.at({ ...place, scale: 1.1 }, () => wrappedSweet(pen, colour))).join(''),
  }),
};
