import { beadFlower } from '../medallions/bead-flower.ts';
import { cricketMedallion } from '../medallions/cricket.ts';
import { goldGanesha, sandalwoodGanesha } from '../medallions/ganesha.ts';
import { kalash } from '../medallions/kalash.ts';
import { kundanFlower } from '../medallions/kundan-flower.ts';
import { nazarEye } from '../medallions/nazar.ts';
import { omMedallion } from '../medallions/om.ts';
import { paisley } from '../medallions/paisley.ts';
import { PEACOCK, peacockFan, peacockFeather } from '../medallions/peacock.ts';
import { pearlRosette } from '../medallions/pearl-rosette.ts';
import { rajwadi } from '../medallions/rajwadi.ts';
import { rudraksha } from '../medallions/rudraksha.ts';
import { seedDisc } from '../medallions/seed-disc.ts';
import { sun } from '../medallions/sun.ts';
import { tricolourWheel } from '../medallions/tricolour.ts';
import { darker } from '../pen/colour.ts';
import { GOLD_BEAD as GOLD, glass, pearl, SILVER_BEAD, wooden } from '../thread/bead.ts';
import { beaded, frayed, smooth, twisted } from './cords.ts';
import type { RakhiDesign } from './design.ts';

const PEARL = pearl('#f3e6d8');
const SANDAL = wooden('#c98f4c');

/** Rakhis of thread and metal, by what a sister would call them. */
export const FESTIVE = {
  surya: {
    band: twisted(44, ['#a3101f', '#c8202f', '#e9b949', '#c8202f'], { zari: true }),
    medallion: sun,
    size: 1.75,
    side: [
      [GOLD, 17],
      [glass('#c4182a'), 27],
      [GOLD, 15],
      [PEARL, 20],
      [GOLD, 14],
    ],
    end: beaded(GOLD, '#a3101f', '#c8202f', '#e9b949'),
  },
  rudrakshaAndOm: {
    band: twisted(30, ['#6b1420', '#8f1d2a', '#5a101a']),
    medallion: rudraksha,
    size: 1.5,
    side: ['gold ring', ['om', 62], 'gold ring', ['rudraksha', 26], [GOLD, 12]],
    end: beaded(wooden('#7a3d1c'), '#6b1420', '#8f1d2a', '#5a101a'),
  },
  morPankh: {
    band: smooth('silk', 26, '#0f4f8a'),
    medallion: peacockFeather,
    size: 1.95,
    side: ['gold ring', [glass('#0d8f8a'), 26], 'gold ring', [glass('#16357f'), 19], [GOLD, 12]],
    end: frayed('#0f4f8a', '#0d8f8a', '#123a70'),
  },
  kundan: {
    band: { kind: 'satin', width: 74, colour: '#7a1128', trim: '#e0b04c' },
    medallion: kundanFlower,
    size: 1.9,
    side: ['drops'],
    end: frayed('#7a1128', '#a51c38', '#e0b04c'),
  },
  nazar: {
    band: smooth('waxed', 18, '#26345f'),
    medallion: nazarEye,
    size: 1.12,
    side: [
      'silver ring',
      [PEARL, 24],
      'silver ring',
      [glass('#1c3fb8'), 22],
      [SILVER_BEAD, 12],
      [glass('#58b4ea'), 17],
      [SILVER_BEAD, 10],
    ],
    end: { kind: 'slider' },
  },
  sandalwood: {
    band: twisted(40, ['#e07a12', '#f6a521', '#c8321c', '#f6a521'], { hairy: 0.5 }),
    medallion: sandalwoodGanesha,
    size: 1.75,
    side: [
      [SANDAL, 24],
      [GOLD, 11],
      [SANDAL, 20],
      [GOLD, 10],
      [SANDAL, 16],
    ],
    end: beaded(SANDAL, '#e07a12', '#f6a521', '#c8321c'),
  },
  tricolour: {
    band: twisted(26, ['#f4ecda', '#fffaf0', '#e6d9bd']),
    medallion: tricolourWheel,
    size: 1.55,
    side: [22, 18, 14].flatMap((radius) => [
      [glass('#f08a1c'), radius] as const,
      [PEARL, radius - 1.5] as const,
      [glass('#2b8a3e'), radius] as const,
    ]),
    end: frayed('#f08a1c', '#fffaf0', '#2b8a3e'),
  },
  seedPaper: {
    band: twisted(32, ['#b58a52', '#c9a26a', '#a0743c'], { hairy: 1.6, sheen: 0.2 }),
    medallion: seedDisc,
    size: 1.9,
    side: [],
    end: frayed('#b58a52', '#c9a26a', '#8a6434'),
    wound: true,
  },
  blockPrint: {
    band: { kind: 'jute', width: 108, colour: '#c6a673' },
    medallion: paisley,
    size: 0,
    side: [],
    end: frayed('#c6a673', '#a98550', '#dcc293'),
  },
  pearls: {
    band: twisted(26, ['#e9dcc6', '#fbf3e4', '#d9b25a']),
    medallion: (pen) => pearlRosette(pen),
    size: 1.6,
    side: [
      [PEARL, 23],
      [GOLD, 10],
      [PEARL, 20],
      [GOLD, 9],
      [PEARL, 17],
      [GOLD, 8],
      [PEARL, 14],
    ],
    end: frayed('#f3e8d4', '#d9b25a', '#fffaf0'),
  },
  om: {
    band: twisted(36, ['#5e0f20', '#8a1730', '#d9a53d'], { zari: true }),
    medallion: (pen) => omMedallion(pen),
    size: 1.6,
    side: [
      [GOLD, 14],
      [glass('#8a1730'), 24],
      [GOLD, 13],
      ['rudraksha', 20],
    ],
    end: beaded(GOLD, '#5e0f20', '#8a1730', '#d9a53d'),
  },
  ganesha: {
    band: twisted(36, ['#d9730f', '#f19a1e', '#b3241a']),
    medallion: goldGanesha,
    size: 1.6,
    side: [
      [GOLD, 14],
      [glass('#f19a1e'), 23],
      [GOLD, 12],
      ['rudraksha', 20],
    ],
    end: beaded(GOLD, '#d9730f', '#f19a1e', '#b3241a'),
  },
  kalash: {
    band: twisted(36, ['#b3131b', '#d82a2a', '#f1c654']),
    medallion: kalash,
    size: 1.6,
    side: [
      [GOLD, 14],
      [glass('#f6d98a'), 22],
      [GOLD, 12],
      ['rudraksha', 20],
    ],
    end: beaded(GOLD, '#b3131b', '#d82a2a', '#f1c654'),
  },
  cricketBlue: {
    band: twisted(32, ['#0f4f9e', '#2a78d0', '#e8eef6']),
    medallion: (pen) => cricketMedallion(pen, { sky: '#2a86e0', bat: '#2a86e0', turn: 36 }),
    size: 1.7,
    side: [
      [glass('#2a78d0'), 23],
      [PEARL, 18],
      [glass('#0f4f9e'), 18],
    ],
    end: frayed('#0f4f9e', '#2a78d0', '#ffffff'),
  },
  cricketGreen: {
    band: twisted(32, ['#176b3a', '#2fa05a', '#f3f1dc']),
    medallion: (pen) => cricketMedallion(pen, { sky: '#8ed0e8', bat: '#1d8a4a', turn: -36 }),
    size: 1.7,
    side: [
      [glass('#2fa05a'), 23],
      [PEARL, 18],
      [glass('#176b3a'), 18],
    ],
    end: frayed('#176b3a', '#2fa05a', '#ffffff'),
  },
  rajwadi: {
    band: twisted(44, ['#8f0f1c', '#c01a28', '#e6b54a'], { zari: true }),
    medallion: rajwadi,
    size: 1.65,
    side: [
      [GOLD, 16],
      [glass('#b3131b'), 25],
      [GOLD, 14],
      [PEARL, 19],
    ],
    end: beaded(GOLD, '#8f0f1c', '#c01a28', '#e6b54a'),
  },
  blush: {
    band: twisted(28, ['#e8b9ae', '#f6d8cf', '#d9b25a']),
    medallion: (pen) => pearlRosette(pen, { stone: '#e7a79a', colour: '#f8ece4' }),
    size: 1.6,
    side: [
      [PEARL, 22],
      [GOLD, 10],
      [glass('#e7a79a'), 19],
      [GOLD, 9],
      [PEARL, 16],
    ],
    end: frayed('#e8b9ae', '#f6d8cf', '#d99a8c'),
  },
  peacock: {
    band: twisted(30, ['#0b6f72', '#149a97', '#e2b34c']),
    medallion: (pen) => peacockFan(pen, PEACOCK),
    size: 1.75,
    side: [
      [GOLD, 14],
      [glass('#0d8f8a'), 23],
      [GOLD, 12],
      [glass('#16357f'), 18],
    ],
    end: frayed('#0b6f72', '#149a97', '#e2b34c'),
  },
  redFlower: {
    band: twisted(34, ['#b3131b', '#d9452a', '#f1c654']),
    medallion: (pen) => beadFlower(pen, { petals: '#c4182a', heart: '#f0a020' }),
    size: 1.3,
    side: [
      [GOLD, 14],
      [glass('#c4182a'), 20],
      [GOLD, 12],
    ],
    end: beaded(GOLD, '#b3131b', '#d9452a', '#f1c654'),
  },
  orangeFlower: {
    band: twisted(32, ['#1d7a6f', '#f0a020', '#c4412a']),
    medallion: (pen) => beadFlower(pen, { petals: '#f0901c', heart: '#1d8a7c' }),
    size: 1.4,
    side: [
      [glass('#1d8a7c'), 20],
      [GOLD, 10],
      [glass('#c4412a'), 18],
    ],
    end: frayed('#1d7a6f', '#f0a020', '#c4412a'),
  },
  brownOm: {
    band: twisted(26, ['#6b3f22', '#9a6236', '#d9b078']),
    medallion: (pen) => omMedallion(pen, { colour: '#6b3f22' }),
    size: 1.3,
    side: [
      [SANDAL, 20],
      [GOLD, 11],
      [SANDAL, 16],
    ],
    end: beaded(wooden('#a5703a'), '#6b3f22', '#9a6236', '#d9b078'),
  },
  calmNazar: {
    band: smooth('leather', 24, '#20362f'),
    medallion: nazarEye,
    size: 1,
    side: [[SILVER_BEAD, 18], 'silver ring', [glass('#20564a'), 20]],
    end: { kind: 'slider' },
  },
} satisfies Record<string, RakhiDesign>;

/** A small rakhi with a flower of beads, for sets in many colours. */
export const flowerOf = (petals: string, heart: string): RakhiDesign => ({
  band: twisted(28, [darker(petals, 0.25), petals, '#f3e2b8']),
  medallion: (pen) => beadFlower(pen, { petals, heart }),
  size: 1.35,
  side: [
    [glass(petals), 20],
    [GOLD, 10],
    [glass(heart), 17],
    [GOLD, 9],
    [glass(petals), 14],
  ],
  end: frayed(petals, heart, '#f3e2b8'),
});
