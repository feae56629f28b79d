import { coinMedallion } from '../medallions/coin.ts';
import { initialDisc } from '../medallions/initial.ts';
import { namePlate } from '../medallions/name-plate.ts';
import { omMedallion } from '../medallions/om.ts';
import { photoLocket } from '../medallions/photo-locket.ts';
import { steelBar } from '../medallions/steel-bar.ts';
import { glass, SILVER_BEAD as SILVER, wooden } from '../thread/bead.ts';
import { frayed, smooth, twisted } from './cords.ts';
import type { RakhiDesign } from './design.ts';

/** Silver, steel and things with a name on them: rakhis that are worn after the festival. */
export const KEEPSAKES = {
  steelBar: {
    band: smooth('leather', 30, '#33231c'),
    medallion: steelBar,
    size: 1.45,
    side: [],
    end: { kind: 'clasp' },
    alongBand: true,
  },
  silverOm: {
    band: smooth('silk', 24, '#5a1030'),
    medallion: (pen) => omMedallion(pen, { metal: 'silver' }),
    size: 1.55,
    side: ['silver ring', [SILVER, 19], 'silver ring', [SILVER, 13]],
    end: frayed('#5a1030', '#7a1a42', '#3e0a20'),
  },
  silverCoin: {
    band: twisted(40, ['#7a1128', '#a51c38', '#d5dbe0']),
    medallion: coinMedallion,
    size: 1.85,
    side: [
      [SILVER, 18],
      [glass('#a51c38'), 22],
      [SILVER, 14],
    ],
    end: frayed('#7a1128', '#a51c38', '#d5dbe0'),
  },
  namePlate: {
    band: twisted(26, ['#24496e', '#3a6a96', '#f0e4cc']),
    medallion: namePlate,
    size: 1.6,
    side: [
      [wooden('#c98f4c'), 20],
      [glass('#3a6a96'), 16],
    ],
    end: frayed('#24496e', '#3a6a96', '#f0e4cc'),
    gap: 1.62,
    alongBand: true,
  },
  photoLocket: {
    band: smooth('leather', 26, '#4a2e20'),
    medallion: photoLocket,
    size: 1.8,
    side: ['silver ring', [SILVER, 15]],
    end: { kind: 'clasp' },
  },
  initialBlue: {
    band: twisted(26, ['#1d2c4f', '#33487a', '#cfd6db']),
    medallion: (pen) => initialDisc(pen, { letter: 'R', colour: '#1f3566' }),
    size: 1.5,
    side: ['silver ring', [glass('#33487a'), 20], [SILVER, 14]],
    end: frayed('#1d2c4f', '#33487a', '#cfd6db'),
  },
  initialRose: {
    band: twisted(26, ['#8a2748', '#b8466a', '#e9d7dc']),
    medallion: (pen) => initialDisc(pen, { letter: 'M', colour: '#9c2f55' }),
    size: 1.3,
    side: ['silver ring', [glass('#b8466a'), 18], [SILVER, 13]],
    end: frayed('#8a2748', '#b8466a', '#e9d7dc'),
  },
} satisfies Record<string, RakhiDesign>;
