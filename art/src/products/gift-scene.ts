import { brassBowl } from '../gifts/bowl.ts';
import { paperCard } from '../gifts/card.ts';
import { tissue } from '../gifts/packing.ts';
import { diya } from '../gifts/thali.ts';
import { tray } from '../gifts/tray.ts';
import { leaf } from '../grounds/leaf.ts';
import { linen } from '../grounds/linen.ts';
import { marigolds } from '../grounds/marigold.ts';
import { paper } from '../grounds/paper.ts';
import { petals } from '../grounds/petals.ts';
import { silk } from '../grounds/silk.ts';
import { wood } from '../grounds/wood.ts';
import { hashOf, pickBy } from '../pen/chance.ts';
import type { Pen } from '../pen/pen.ts';
import { placed } from '../pen/svg.ts';
import { type Person, wrist } from '../rakhi/wrist.ts';
import type { Scene } from '../scenes/scene.ts';
import type { ProductFacts } from './product-facts.ts';

type Choices<T> = readonly [T, ...T[]];

export type GiftSetting = 'wrist' | 'table' | 'box';

/** Where the third picture shows a product. */
export function settingOf({ worn, tableSized }: Scene): GiftSetting {
  if (worn) return 'wrist';
  return tableSized ? 'table' : 'box';
}

/** The third picture: on a wrist, on a festive table, or packed in its box with the card. */
export function giftScene(facts: ProductFacts, front: Scene): Scene {
  if (front.worn) return onAWrist(facts, front.worn);
  return front.tableSized ? onATable(facts, front) : inTheBox(facts, front);
}

const SKINS: Choices<string> = ['#c98f68', '#b87a52', '#d6a27c', '#a86b46'];
const KURTAS: Choices<Pick<Person, 'sleeve' | 'trim'>> = [
  { sleeve: '#f1e6d0', trim: '#8a1530' },
  { sleeve: '#e7d3b0', trim: '#1d5b58' },
  { sleeve: '#c9d4cf', trim: '#7a4a1c' },
  { sleeve: '#efe3d6', trim: '#3a4a7a' },
  { sleeve: '#d8b26a', trim: '#7a1128' },
];
const CLOTHS: Choices<string> = ['#e9d9bd', '#d9e0d3', '#e8d3c8', '#cfd9dc', '#efe2c6'];

function onAWrist({ slug, attributes }: ProductFacts, worn: (pen: Pen) => string): Scene {
  const chosen = hashOf(slug);
  const person = { ...pickBy(chosen, KURTAS), skin: pickBy(chosen, SKINS) };
  const cloth = pickBy(chosen >>> 3, CLOTHS);
  const beside = pickBy(chosen >>> 7, COMPANIONS);
  return {
    ground: (chosen >>> 5) % 2 ? linen(cloth) : paper(cloth),
    width: 900,
    arrange: (pen) => ({
      drawing:
        beside(pen) + wrist(pen, person) + worn(pen) + (attributes.includes.includes('roli') ? tilakBowls(pen) : ''),
      focus: { x: 590, y: 600, r: 200 },
    }),
  };
}

/** What lies beside the arm; each wrist has its own. */
const COMPANIONS: Choices<(pen: Pen) => string> = [
  petals('250 150, 380 190 1.1, 300 260 .9, 900 990 1.1, 790 1060, 960 1080 .8'),
  marigolds('300 210 84, 860 1010 104, 300 1080 60'),
  (pen) => pen.at({ x: 800, y: 1010, turn: 8 }, () => messageCard(pen)) + petals('260 180, 380 150 .9, 560 1080')(pen),
  (pen) => pen.at({ x: 800, y: 1020 }, () => diya(pen)) + petals('250 200 1.1, 360 150, 600 1070 .9')(pen),
  (pen) =>
    leaf(pen, { x: 640, y: 1090, length: 280, turn: -24 }) + leaf(pen, { x: 250, y: 240, length: 230, turn: -32 }),
];

const tilakBowls = (pen: Pen) =>
  pen.at({ x: 800, y: 190 }, () => brassBowl(pen, { radius: 84, filling: 'roli' })) +
  pen.at({ x: 950, y: 280, scale: 0.85 }, () => brassBowl(pen, { radius: 84, filling: 'chawal' }));

const SILKS: Choices<string> = ['#741326', '#175c58', '#1f3566', '#8a4a1a'];

function onATable({ slug }: ProductFacts, front: Scene): Scene {
  const ground = slug === 'hamper-family-feast' ? wood('#4f3020') : silk(pickBy(hashOf(slug), SILKS), { turn: -28 });
  return {
    ground,
    arrange: (pen) => ({
      drawing:
        pen.at({ x: 590, y: 510, scale: 0.84 }, () => centred(front.arrange(pen).drawing)) +
        pen.at({ x: 260, y: 1130, turn: -7 }, () => messageCard(pen)) +
        pen.at({ x: 960, y: 1120, scale: 0.95 }, () => diya(pen)) +
        marigolds('760 1170 70, 1080 60 84')(pen) +
        petals('530 1190 1.1, 640 1210, 1100 200 .9')(pen),
      focus: { x: 590, y: 510, r: 240 },
    }),
  };
}

const BOXES: Choices<string> = ['#8a1530', '#175c58', '#1f3566', '#b5651a', '#5e3a6a'];
const TABLES: Choices<string> = ['#b58458', '#8a5a36', '#caa377'];

function inTheBox({ slug }: ProductFacts, front: Scene): Scene {
  const chosen = hashOf(slug);
  return {
    ground: wood(pickBy(chosen, TABLES)),
    arrange: (pen) => ({
      drawing:
        pen.at({ x: 590, y: 560, turn: -4 }, () => packed(pen, front, pickBy(chosen, BOXES))) +
        pen.at({ x: 930, y: 1110, turn: 9 }, () => messageCard(pen)) +
        petals('150 1180 1.1, 260 1220, 1110 60')(pen),
      focus: { x: 590, y: 560, r: 240 },
    }),
  };
}

function packed(pen: Pen, front: Scene, colour: string): string {
  const lining = tissue(pen, { width: 940, height: 1020, colour: '#fdf3e2' });
  const content = pen.at({ x: 0, y: -10, scale: 0.86 }, () => centred(front.arrange(pen).drawing));
  return tray(pen, { width: 1000, height: 1080, colour, inner: lining + content, floor: '#f6ecd8', wall: 30 });
}

const centred = (drawing: string) => placed({ x: -600, y: -600 }, drawing);

const messageCard = (pen: Pen) =>
  paperCard(pen, { width: 330, height: 230, writing: { x: -120, y: -50, width: 240, lines: 4, gap: 35 } });
