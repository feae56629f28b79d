import { escapeText } from '../escape-text.ts';
import { windowLight } from '../grounds/window-light.ts';
import { PICTURE, type Window } from '../pen/frame.ts';
import { Pen } from '../pen/pen.ts';
import { svg } from '../pen/svg.ts';
import type { Focus } from '../rakhi/rakhi.ts';
import { SCENES } from '../scenes/all-scenes.ts';
import type { Scene } from '../scenes/scene.ts';
import { type GiftSetting, giftScene, settingOf } from './gift-scene.ts';
import type { ProductFacts } from './product-facts.ts';
import { sceneOfUnknown } from './unknown-product.ts';

/** The whole product; a close look at it; how it arrives or is worn. */
export const PRODUCT_VIEWS = ['front', 'detail', 'gift'] as const;
export type ProductView = (typeof PRODUCT_VIEWS)[number];

const MIDDLE = 600;
const WIDTH = 1120;
const CLOSEST = 430;
const FARTHEST = 760;

/**
 * A product's picture as one SVG that needs nothing else: no fonts, no pictures, no scripts.
 * The same facts give the same text, always.
 */
export function drawProduct(facts: ProductFacts, view: ProductView): string {
  const front = sceneOf(facts);
  const scene = view === 'gift' ? giftScene(facts, front) : front;
  const window = view === 'detail' ? closeTo(focusOf(facts, scene)) : wholeOf(scene);
  const pen = new Pen(facts.slug, window);
  const ground = scene.ground(pen);
  const drawing = ground + scene.arrange(pen).drawing + windowLight(pen, scene.plant);
  const name = escapeText(facts.name);
  return (
    svg`<svg xmlns="http://www.w3.org/2000/svg" width="${PICTURE.width}" height="${PICTURE.height}" ` +
    `viewBox="${window.x} ${window.y} ${window.width} ${window.width * 1.2}" role="img" aria-label="${name}"><title>${name}</title>` +
    `${pen.definitions()}${drawing}</svg>`
  );
}

/** Where the third picture shows a product: on a wrist, on a festive table or packed in its box. */
export const giftSetting = (facts: ProductFacts): GiftSetting => settingOf(sceneOf(facts));

const sceneOf = (facts: ProductFacts): Scene => SCENES.get(facts.slug) ?? sceneOfUnknown(facts);

const wholeOf = ({ width = WIDTH }: Scene): Window => windowAround({ x: MIDDLE, y: MIDDLE }, width);

function closeTo({ x, y, r }: Focus): Window {
  const width = Math.round(Math.max(CLOSEST, Math.min(FARTHEST, r * 2.7)));
  // What is looked at sits a little left of the middle, and the picture never looks past the ground.
  const inside = (value: number, half: number) => Math.max(MIDDLE - 660 + half, Math.min(MIDDLE + 660 - half, value));
  return windowAround({ x: inside(x + width * 0.03, width / 2), y: inside(y, width * 0.6) }, width);
}

const windowAround = ({ x, y }: { x: number; y: number }, width: number): Window => ({
  x: Math.round(x - width / 2),
  y: Math.round(y - width * 0.6),
  width,
});

/** Where the focus lies is known only by drawing; a pen that is thrown away does it. */
const focusOf = (facts: ProductFacts, scene: Scene) => scene.arrange(new Pen(facts.slug, wholeOf(scene))).focus;
