import type { Ground } from '../grounds/ground.ts';
import { linen } from '../grounds/linen.ts';
import { paper } from '../grounds/paper.ts';
import { silk } from '../grounds/silk.ts';
import { hashOf, pickBy } from '../pen/chance.ts';
import type { RakhiDesign } from '../rakhi/design.ts';
import { FESTIVE, flowerOf } from '../rakhi/festive-designs.ts';
import { KEEPSAKES } from '../rakhi/keepsake-designs.ts';
import { KIDS } from '../rakhi/kids-designs.ts';
import type { Along } from '../scenes/curves.ts';
import { type Scene, single } from '../scenes/scene.ts';
import type { ProductFacts } from './product-facts.ts';

type Choices<T> = readonly [T, ...T[]];

/** Words in a product's facts, and the rakhi they call for; the first that fits wins. */
const BY_WORD: [word: string, design: RakhiDesign][] = [
  ['rudraksha', FESTIVE.rudrakshaAndOm],
  ['peacock', FESTIVE.peacock],
  ['mor pankh', FESTIVE.morPankh],
  ['ganesh', FESTIVE.ganesha],
  ['kalash', FESTIVE.kalash],
  ['nazar', FESTIVE.nazar],
  ['silver', KEEPSAKES.silverOm],
  ['steel', KEEPSAKES.steelBar],
  ['name', KEEPSAKES.namePlate],
  ['pearl', FESTIVE.pearls],
  ['kundan', FESTIVE.kundan],
  ['jute', FESTIVE.blockPrint],
  ['seed', FESTIVE.seedPaper],
  ['sandal', FESTIVE.sandalwood],
  ['cricket', FESTIVE.cricketBlue],
  ['dino', KIDS.dino],
  ['car', KIDS.raceCar],
  ['space', KIDS.rocket],
  ['kids', KIDS.unicorn],
  ['om', FESTIVE.om],
];

const FLOWERS: Choices<[petals: string, heart: string]> = [
  ['#c4182a', '#f0a020'],
  ['#e88a1a', '#1d8a7c'],
  ['#1d8a5c', '#f0a020'],
  ['#1f5fb8', '#e8b9ae'],
  ['#8a3aa8', '#f3c45a'],
  ['#c4185a', '#f0a020'],
];

const GROUNDS: Choices<Ground> = [
  paper('#f4e6cb'),
  silk('#741326'),
  linen('#d8c39c'),
  silk('#175c58'),
  paper('#e6eee4'),
  silk('#ecdcb8'),
];
const LIES: Choices<Along['lie']> = ['steep', 'rising', 'falling', 'sinking'];

/**
 * A product the owner added and has no picture of yet. It is drawn from its facts, and its slug chooses what the
 * facts leave open, so that two new products do not look the same.
 */
export function sceneOfUnknown({ slug, name, category, attributes }: ProductFacts): Scene {
  const words = ` ${name} ${category} ${attributes.material} ${attributes.style} `.toLowerCase().replace(/\W+/g, ' ');
  const chosen = hashOf(slug);
  const [petals, heart] = pickBy(chosen, FLOWERS);
  const design = BY_WORD.find(([word]) => words.includes(` ${word}`))?.[1] ?? flowerOf(petals, heart);
  return single({
    design,
    lie: { lie: pickBy(chosen >>> 3, LIES), size: 0.84 },
    scale: design.size > 1.5 ? 1.3 : 1.6,
    ground: pickBy(chosen >>> 5, GROUNDS),
  });
}
