export { sectionBead } from './ornaments/bead.ts';
export { airmailEdge, type Envelope, envelope, type Postage, postage } from './ornaments/envelope.ts';
export { type HeroLetter, heroLetter, type Letter } from './ornaments/hero-letter.ts';
export type { Stone } from './ornaments/inks.ts';
export { closingKnot, knot } from './ornaments/knot.ts';
export { mark } from './ornaments/mark.ts';
export { type Rope, ropeAlong, threadAlong } from './ornaments/rope.ts';
export { threadProgress, threadRail } from './ornaments/thread-rail.ts';
export { carryTheParcel, chooseTheThread, writeTheLetter } from './ornaments/three-things.ts';
