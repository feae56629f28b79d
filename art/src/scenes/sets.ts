import { linen } from '../grounds/linen.ts';
import { paper } from '../grounds/paper.ts';
import { JASMINE, petals } from '../grounds/petals.ts';
import { silk } from '../grounds/silk.ts';
import { cricketBall } from '../medallions/cricket.ts';
import { FESTIVE, flowerOf } from '../rakhi/festive-designs.ts';
import { KIDS } from '../rakhi/kids-designs.ts';
import { lumba } from '../rakhi/lumba.ts';
import { LUMBAS } from '../rakhi/lumba-designs.ts';
import { wornRakhi } from '../rakhi/worn.ts';
import { lay, type Scene, several } from './scene.ts';

export const SETS: Record<string, Scene> = {
  'set2-pearl-om': several({
    rakhis: [
      { design: FESTIVE.pearls, lie: { lie: 'rising', size: 0.82, x: 540, y: 370, turn: -4 }, scale: 1.05 },
      { design: FESTIVE.om, lie: { lie: 'rising', size: 0.82, x: 660, y: 830, turn: -4 }, scale: 1.05 },
    ],
    ground: silk('#0f5f63', { turn: -40 }),
    over: petals('140 930 1.1, 240 1040, 1060 170 1.1, 980 90', JASMINE),
  }),
  'set2-cricket': several({
    rakhis: [
      { design: FESTIVE.cricketBlue, lie: { lie: 'sinking', size: 0.82, x: 560, y: 350, turn: 3 }, scale: 1.02 },
      { design: FESTIVE.cricketGreen, lie: { lie: 'sinking', size: 0.82, x: 640, y: 830, turn: 3 }, scale: 1.02 },
    ],
    ground: linen('#e6e3d2'),
    under: (pen) =>
      pen.at({ x: 1000, y: 150 }, () => cricketBall(pen, 92)) +
      pen.at({ x: 210, y: 1070 }, () => cricketBall(pen, 78, '#f3efe2')),
  }),
  'set3-tri-dev': several({
    rakhis: [
      { design: FESTIVE.om, lie: { lie: 'rising', size: 0.66, x: 480, y: 235, turn: -6 }, scale: 0.98 },
      { design: FESTIVE.ganesha, lie: { lie: 'sinking', size: 0.66, x: 690, y: 600, turn: -8 }, scale: 1.02 },
      { design: FESTIVE.kalash, lie: { lie: 'rising', size: 0.66, x: 490, y: 970, turn: -2 }, scale: 0.98 },
    ],
    ground: paper('#f3dfb6', { loose: { x: 100, y: -10, width: 1010, height: 1220, turn: -2, colour: '#fbf1dc' } }),
    closeUp: 1,
    width: 1080,
  }),
  'set4-family': {
    ground: silk('#e9c9bd', { turn: -28 }),
    worn: (pen) => wornRakhi(pen, FESTIVE.redFlower),
    arrange: (pen) => {
      const om = lay(pen, {
        design: FESTIVE.om,
        lie: { lie: 'rising', size: 0.62, x: 420, y: 220, turn: -4 },
        scale: 0.95,
      });
      const flower = lay(pen, {
        design: FESTIVE.redFlower,
        lie: { lie: 'sinking', size: 0.62, x: 460, y: 580, turn: -4 },
        scale: 0.98,
      });
      const car = lay(pen, {
        design: KIDS.raceCar,
        lie: { lie: 'rising', size: 0.62, x: 430, y: 960, turn: -4 },
        scale: 0.84,
      });
      const hung = lumba(pen, LUMBAS.family, { x: 950, y: 590, scale: 1.25 });
      return {
        drawing: om.drawing + flower.drawing + car.drawing + hung.drawing,
        focus: { ...flower.focus, r: 190 },
      };
    },
  },
  'set5-cousins': several({
    rakhis: [
      {
        design: flowerOf('#c4182a', '#f0a020'),
        lie: { lie: 'rising', size: 0.54, x: 385, y: 230, turn: -6 },
        scale: 0.9,
      },
      {
        design: flowerOf('#e88a1a', '#1d8a7c'),
        lie: { lie: 'sinking', size: 0.54, x: 815, y: 310, turn: -20 },
        scale: 0.9,
      },
      {
        design: flowerOf('#1d8a5c', '#f0a020'),
        lie: { lie: 'sinking', size: 0.62, x: 580, y: 610, turn: -4 },
        scale: 0.96,
      },
      {
        design: flowerOf('#1f5fb8', '#e8b9ae'),
        lie: { lie: 'rising', size: 0.54, x: 375, y: 930, turn: 10 },
        scale: 0.9,
      },
      {
        design: flowerOf('#8a3aa8', '#f3c45a'),
        lie: { lie: 'rising', size: 0.54, x: 825, y: 980, turn: -12 },
        scale: 0.9,
      },
    ],
    ground: paper('#faf0dc'),
    closeUp: 2,
    width: 1080,
  }),
};
