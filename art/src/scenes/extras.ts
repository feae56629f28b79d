import { brassBowl } from '../gifts/bowl.ts';
import { paperCard } from '../gifts/card.ts';
import { earring } from '../gifts/earring.ts';
import { wrappedBox } from '../gifts/gift-wrap.ts';
import { hazelnuts } from '../gifts/hazelnuts.ts';
import { kajuBox } from '../gifts/kaju-katli.ts';
import { nutPouch } from '../gifts/nut-pouch.ts';
import { strewn } from '../gifts/nuts.ts';
import { lined } from '../gifts/packing.ts';
import { sachet } from '../gifts/sachet.ts';
import { silkPouch } from '../gifts/silk-pouch.ts';
import { diya, thaliPlate } from '../gifts/thali.ts';
import { truffle } from '../gifts/truffle.ts';
import { linen } from '../grounds/linen.ts';
import { marigolds } from '../grounds/marigold.ts';
import { paper } from '../grounds/paper.ts';
import { petals, ROSE } from '../grounds/petals.ts';
import { rice } from '../grounds/rice.ts';
import { silk } from '../grounds/silk.ts';
import { wood } from '../grounds/wood.ts';
import { spline } from '../pen/curve.ts';
import type { Pen } from '../pen/pen.ts';
import { points } from '../pen/points.ts';
import { placed } from '../pen/svg.ts';
import { cord } from '../thread/cord.ts';
import { cordEnd } from '../thread/cord-end.ts';
import { cottonWicks } from './cotton-wicks.ts';
import { giftCards } from './gift-card.ts';
import type { Scene } from './scene.ts';
import { fountainPen, giftTag, openCard, sealedEnvelope } from './stationery.ts';

const brassThali: Scene = {
  ground: silk('#7a1128', { turn: -36 }),
  tableSized: true,
  arrange: (pen) => ({
    drawing:
      pen.at({ x: 600, y: 600 }, () => thaliPlate(pen, 520)) +
      pen.at({ x: 600, y: 520, scale: 1.4 }, () => diya(pen)) +
      pen.at({ x: 320, y: 610, scale: 1.35 }, () => brassBowl(pen, { radius: 84, filling: 'roli' })) +
      pen.at({ x: 600, y: 845, scale: 1.35 }, () => brassBowl(pen, { radius: 84, filling: 'chawal' })) +
      pen.at({ x: 880, y: 620, scale: 1.35 }, () => brassBowl(pen, { radius: 84, filling: 'mishri' })) +
      marigolds('365 365 88, 170 1170 96, 1040 60 80')(pen) +
      cottonWicks() +
      petals('470 335, 300 470 .9, 720 800 .8, 320 1200, 930 110')(pen),
    focus: { x: 640, y: 500, r: 250 },
  }),
};

function sacredThread(pen: Pen): string {
  const curve = spline(points('690 1110, 830 1030, 950 1110, 1070 990, 990 870, 870 930, 950 1040, 1100 1090'), 3);
  return (
    cord(pen, curve, { width: 24, colours: ['#c4201f', '#e8402c', '#f1c654'] }) +
    cordEnd(pen, curve, { end: 'start', width: 24, brush: 3, colours: ['#c4201f', '#f1c654'] })
  );
}

const tilakKit: Scene = {
  ground: paper('#f6e6c8'),
  width: 1080,
  arrange: (pen) => ({
    drawing:
      pen.at({ x: 335, y: 390, turn: -9 }, () =>
        sachet(pen, { width: 380, height: 520, colour: '#f6d9a0', content: 'roli' }),
      ) +
      pen.at({ x: 800, y: 350, turn: 7 }, () =>
        sachet(pen, { width: 380, height: 520, colour: '#fbf3e2', content: 'chawal' }),
      ) +
      pen.at({ x: 560, y: 820, turn: -3 }, () =>
        sachet(pen, { width: 350, height: 460, colour: '#e8b7a0', content: 'mishri' }),
      ) +
      sacredThread(pen) +
      rice(pen, { x: 210, y: 1080, count: 40, radius: 120 }) +
      petals('120 870, 300 1180 1.2, 1080 80')(pen),
    focus: { x: 345, y: 390, r: 180 },
  }),
};

const SWIRLED = { radius: 124, cup: '#b3763a', swirl: '#f0d9b0', colour: '#43200f' };

const chocolates: Scene = {
  ground: paper('#ead9c6', { fibres: '#8a5a34' }),
  arrange: (pen) => {
    const inner =
      placed({ x: -310, y: 0 }, truffle(pen, { radius: 124 })) +
      placed({ x: 0, y: 0 }, truffle(pen, SWIRLED)) +
      placed({ x: 310, y: 0 }, truffle(pen, { radius: 124 }));
    const box = { width: 1040, height: 430, colour: '#3a1a10', tissue: '#f0dcc0', inner };
    return {
      drawing:
        pen.at({ x: 600, y: 560, turn: -32 }, () => lined(pen, box)) +
        hazelnuts(pen, '270 1010, 370 1100, 240 1130, 930 1010, 1010 930'),
      focus: { x: 600, y: 560, r: 175 },
    };
  },
};

const greetingCard: Scene = {
  ground: linen('#d8b8a8'),
  width: 1100,
  arrange: (pen) => ({
    drawing:
      pen.at({ x: 490, y: 400, turn: -10, scale: 1.05 }, () => sealedEnvelope(pen)) +
      pen.at({ x: 650, y: 790, turn: 5, scale: 1.08 }, () => openCard(pen)) +
      fountainPen(pen, { x: 980, y: 270, turn: 58 }) +
      petals('150 1060 1.2, 240 1170, 130 1190 .8')(pen),
    focus: { x: 650, y: 760, r: 240 },
  }),
};

const returnGift: Scene = {
  ground: silk('#f0d3d2', { turn: -32 }),
  width: 1080,
  arrange: (pen) => {
    const card = () =>
      paperCard(pen, { width: 620, height: 780, colour: '#fdf5e6', trim: '#1d6b58' }) +
      pen.at({ x: -145, y: 10, scale: 1.5 }, () => earring(pen)) +
      pen.at({ x: 145, y: 10, scale: 1.5 }, () => earring(pen)) +
      '<g fill="#8a7048"><circle cx="-145" cy="-205" r="4"/><circle cx="145" cy="-205" r="4"/></g>';
    return {
      drawing:
        pen.at({ x: 840, y: 290, turn: 8, scale: 1.5 }, () => silkPouch(pen, '#1d6b58')) +
        pen.at({ x: 490, y: 690, turn: -6 }, card) +
        petals('930 1010 1.2, 1040 950, 1000 1120 1.1', ROSE)(pen),
      focus: { x: 490, y: 680, r: 215 },
    };
  },
};

export const EXTRAS: Record<string, Scene> = {
  'thali-brass-mini': brassThali,
  'tilak-kit': tilakKit,
  'addon-kaju-katli-250': {
    ground: silk('#175c58', { turn: -30 }),
    arrange: (pen) => ({
      drawing:
        pen.at({ x: 600, y: 590, turn: -7 }, () =>
          kajuBox(pen, { width: 900, height: 960, colour: '#8a1530', scale: 1.55 }),
        ) +
        marigolds('1040 1140 96')(pen) +
        petals('890 1190, 150 70 1.1')(pen),
      focus: { x: 600, y: 590, r: 210 },
    }),
  },
  'addon-almond-100': {
    ground: wood('#b58458'),
    arrange: (pen) => ({
      drawing:
        pen.at({ x: 600, y: 500, scale: 2.3, turn: -5 }, () => nutPouch(pen, { morsel: 'almond', colour: '#1d5b4f' })) +
        strewn('almond', '230 1060, 330 1140, 170 1160, 900 1090, 990 1010, 1030 1140, 480 1180, 790 1180')(pen),
      focus: { x: 600, y: 570, r: 220 },
    }),
  },
  'addon-choc-3': chocolates,
  'addon-greeting-card': greetingCard,
  'addon-gift-wrap': {
    ground: paper('#e6eee4', { fibres: '#6a8a6a' }),
    tableSized: true,
    arrange: (pen) => ({
      drawing:
        pen.at({ x: 600, y: 590, turn: -8 }, () =>
          wrappedBox(pen, { width: 840, height: 860, colour: '#9c1230', ribbon: '#e8b949' }),
        ) +
        pen.at({ x: 980, y: 1110, turn: 14 }, () => giftTag(pen)) +
        petals('150 100 1.1, 260 50, 1060 80')(pen),
      focus: { x: 500, y: 540, r: 240 },
    }),
  },
  'gift-card': giftCards,
  'return-gift-sister': returnGift,
};
