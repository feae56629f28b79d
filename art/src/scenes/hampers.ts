import { brassBowl } from '../gifts/bowl.ts';
import { chaiTin } from '../gifts/chai.ts';
import { cupCase } from '../gifts/cup-case.ts';
import { jar } from '../gifts/jar.ts';
import { kajuBox, kajuTiles } from '../gifts/kaju-katli.ts';
import { laddoo } from '../gifts/laddoo.ts';
import { type Morsel, strewn } from '../gifts/nuts.ts';
import { crinkle } from '../gifts/packing.ts';
import { bottle, soap, towel } from '../gifts/self-care.ts';
import { diya, thaliPlate } from '../gifts/thali.ts';
import { tray } from '../gifts/tray.ts';
import { linen } from '../grounds/linen.ts';
import { marigolds } from '../grounds/marigold.ts';
import { silk } from '../grounds/silk.ts';
import { wood } from '../grounds/wood.ts';
import type { Pen } from '../pen/pen.ts';
import { points } from '../pen/points.ts';
import { placed } from '../pen/svg.ts';
import type { RakhiDesign } from '../rakhi/design.ts';
import { FESTIVE } from '../rakhi/festive-designs.ts';
import { KIDS } from '../rakhi/kids-designs.ts';
import { lumba } from '../rakhi/lumba.ts';
import { LUMBAS } from '../rakhi/lumba-designs.ts';
import { lay, type Scene } from './scene.ts';

const small = (pen: Pen, design: RakhiDesign, { x, y, size }: { x: number; y: number; size: number }) =>
  lay(pen, { design, lie: { lie: 'rising', size, x, y, turn: -6 }, scale: size * 1.4 }).drawing;

type Box = { width: number; height: number; colour: string; straw: string; inner: string; wall?: number };

/** A gift box on shredded paper. */
const hamperBox = (pen: Pen, { straw, inner, wall = 22, ...box }: Box) => {
  const bed = crinkle(pen, { width: box.width - 2 * wall, height: box.height - 2 * wall, colour: straw, strips: 110 });
  return tray(pen, { ...box, wall, inner: bed + inner });
};

const mithaas: Scene = {
  ground: silk('#8a1530', { turn: -30 }),
  tableSized: true,
  arrange: (pen) => {
    const laddoos = points('110 -330, 245 -340, 380 -325, 110 -195, 245 -200, 380 -190')
      .map(([x, y]) => placed({ x, y }, cupCase(pen, { radius: 60, colour: '#d9a63f' }) + laddoo(pen)))
      .join('');
    const inner =
      `<g transform="translate(-215 -260)">${kajuTiles(pen, { width: 400, height: 370, scale: 1 })}</g>${laddoos}` +
      pen.at({ x: 300, y: 220, scale: 1.15 }, () => jar(pen, { morsel: 'almond', ribbon: '#a5122f' })) +
      '<path d="M-520 -30H520M15 -510V-30" stroke="#e8c05c" stroke-width="9"/><path d="M-520 -23H520" stroke="#1c0806" stroke-width="6" stroke-opacity=".3"/>';
    const box = pen.at({ x: 600, y: 600, turn: -3 }, () =>
      hamperBox(pen, { width: 1000, height: 1060, colour: '#5e0f24', straw: '#e3c184', inner }),
    );
    const rakhis =
      small(pen, FESTIVE.rajwadi, { x: 390, y: 745, size: 0.5 }) +
      small(pen, FESTIVE.redFlower, { x: 430, y: 960, size: 0.5 });
    return { drawing: box + rakhis, focus: { x: 400, y: 745, r: 170 } };
  },
};

const JARS: Morsel[] = ['almond', 'cashew', 'pista', 'raisin'];

const grandDryFruit: Scene = {
  ground: linen('#ded0b8'),
  tableSized: true,
  arrange: (pen) => {
    const inner = JARS.map((morsel, index) =>
      pen.at({ x: -330 + index * 220, y: 20, scale: 1.02 }, () => jar(pen, { morsel, label: '#20564a' })),
    ).join('');
    const box = pen.at({ x: 600, y: 430 }, () =>
      hamperBox(pen, { width: 1000, height: 660, colour: '#a8703a', straw: '#e6d2a0', inner, wall: 34 }),
    );
    const below =
      lumba(pen, LUMBAS.latkan, { x: 880, y: 850, scale: 0.9, turn: 72 }).drawing +
      lay(pen, { design: FESTIVE.peacock, lie: { lie: 'rising', size: 0.66, x: 420, y: 910, turn: -2 }, scale: 0.9 })
        .drawing;
    const nuts =
      strewn('almond', '150 1130, 700 1150')(pen) +
      strewn('cashew', '240 1180')(pen) +
      strewn('pista', '620 1190')(pen);
    return { drawing: box + below + nuts, focus: { x: 600, y: 400, r: 260 } };
  },
};

const BOWLS = [
  { x: 270, y: 490, filling: 'roli' },
  { x: 430, y: 590, filling: 'chawal' },
  { x: 590, y: 500, filling: 'mishri' },
] as const;

const familyFeast: Scene = {
  ground: wood('#6e4529'),
  tableSized: true,
  arrange: (pen) => {
    const thali =
      pen.at({ x: 430, y: 400 }, () => thaliPlate(pen, 350)) +
      pen.at({ x: 430, y: 340, scale: 0.82 }, () => diya(pen)) +
      BOWLS.map(({ x, y, filling }) =>
        pen.at({ x, y, scale: 0.86 }, () => brassBowl(pen, { radius: 84, filling })),
      ).join('') +
      marigolds('260 290 62')(pen);
    const sweets =
      pen.at({ x: 930, y: 260, turn: 4 }, () => kajuBox(pen, { width: 400, height: 460, scale: 0.82 })) +
      pen.at({ x: 940, y: 740, scale: 0.92 }, () => brassBowl(pen, { radius: 200, filling: 'namkeen' })) +
      pen.at({ x: 1010, y: 1070 }, () => chaiTin(pen));
    const rakhis =
      small(pen, FESTIVE.om, { x: 260, y: 860, size: 0.42 }) +
      small(pen, FESTIVE.redFlower, { x: 360, y: 970, size: 0.42 }) +
      small(pen, FESTIVE.ganesha, { x: 470, y: 1080, size: 0.42 }) +
      lay(pen, { design: KIDS.raceCar, lie: { lie: 'rising', size: 0.34, x: 730, y: 1060, turn: -8 }, scale: 0.48 })
        .drawing;
    return { drawing: thali + sweets + rakhis, focus: { x: 430, y: 400, r: 240 } };
  },
};

const selfCare: Scene = {
  ground: linen('#b9c4b4'),
  tableSized: true,
  arrange: (pen) => {
    const inner =
      pen.at({ x: -240, y: -60, scale: 1.3 }, () => towel(pen, { width: 300, height: 560 })) +
      pen.at({ x: 115, y: -120, scale: 1.6 }, () => bottle(pen)) +
      pen.at({ x: 345, y: -200, scale: 1.1, turn: 84 }, () => soap(pen));
    const box = pen.at({ x: 600, y: 590, turn: 2 }, () =>
      hamperBox(pen, { width: 1000, height: 1040, colour: '#23443a', straw: '#e2cfa4', inner }),
    );
    const tied = lay(pen, {
      design: FESTIVE.calmNazar,
      lie: { lie: 'rising', size: 0.58, x: 690, y: 920, turn: -4 },
      scale: 1.1,
    });
    return { drawing: box + tied.drawing, focus: { x: 715, y: 520, r: 230 } };
  },
};

export const HAMPERS: Record<string, Scene> = {
  'hamper-mithaas': mithaas,
  'hamper-grand-dry-fruit': grandDryFruit,
  'hamper-family-feast': familyFeast,
  'hamper-self-care': selfCare,
};
