import { chanceFrom, hashOf } from './chance.ts';
import { PICTURE, type Window } from './frame.ts';
import { type Place, placed, svg } from './svg.ts';

/** Colours of a gradient by their place from 0 to 1. */
export type Stops = Record<number, string>;

type Direction = { from: readonly [x: number, y: number]; to: readonly [x: number, y: number] };
type Glow = { cx: number; cy: number; r: number };

const ASLANT: Direction = { from: [0, 0], to: [1, 1] };
export const DOWN: Direction = { from: [0, 0], to: [0, 1] };
export const ACROSS: Direction = { from: [0, 0], to: [1, 0] };

/** The light stands at the upper left, so round things glow there. */
const LIT: Glow = { cx: 0.36, cy: 0.32, r: 0.72 };
export const CENTRED: Glow = { cx: 0.5, cy: 0.5, r: 0.5 };

/**
 * What a drawing is made with: its seeded chance, and its definitions (gradients, filters, things drawn once and
 * used often), each written only once and under an id that begins with the drawing's own prefix.
 */
export class Pen {
  readonly chance: () => number;
  readonly window: Window;
  readonly #prefix: string;
  readonly #definitions = new Map<string, string>();
  /** How many pixels a unit of the current group has; lighting filters work on pixels. */
  #pixels: number;

  constructor(seed: string, window: Window) {
    this.chance = chanceFrom(seed);
    this.#prefix = `u${hashOf(seed).toString(36)}`;
    this.#pixels = PICTURE.width / window.width;
    this.window = window;
  }

  get pixels(): number {
    return this.#pixels;
  }

  between(low: number, high: number): number {
    return low + this.chance() * (high - low);
  }

  whole(low: number, high: number): number {
    return Math.floor(this.between(low, high + 1));
  }

  pick<T>(choices: readonly [T, ...T[]]): T {
    return choices[Math.floor(this.chance() * choices.length)] ?? choices[0];
  }

  /** Returns the full id of a definition, and writes it the first time it is asked for. */
  define(name: string, make: (id: string) => string): string {
    const id = this.#prefix + name;
    if (!this.#definitions.has(id)) {
      this.#definitions.set(id, '');
      this.#definitions.set(id, make(id));
    }
    return id;
  }

  definitions(): string {
    return `<defs>${[...this.#definitions.values()].join('')}</defs>`;
  }

  linear(stops: Stops, { from, to }: Direction = ASLANT): string {
    const written = writtenStops(stops);
    const way = svg`x1="${from[0]}" y1="${from[1]}" x2="${to[0]}" y2="${to[1]}"`;
    return this.paint('l', way + written, (id) => `<linearGradient id="${id}" ${way}>${written}</linearGradient>`);
  }

  radial(stops: Stops, { cx, cy, r }: Glow = LIT): string {
    const written = writtenStops(stops);
    const glow = svg`cx="${cx}" cy="${cy}" r="${r}"`;
    return this.paint('r', glow + written, (id) => `<radialGradient id="${id}" ${glow}>${written}</radialGradient>`);
  }

  blur(radius: number): string {
    const region = 'x="-40%" y="-40%" width="180%" height="180%"';
    return this.paint(
      'b',
      String(radius),
      (id) => svg`<filter id="${id}" ${region}><feGaussianBlur stdDeviation="${radius}"/></filter>`,
    );
  }

  /** The id of a path that is drawn more than once. */
  outline(path: string): string {
    return this.define(`o${hashOf(path).toString(36)}`, (id) => `<path id="${id}" d="${path}"/>`);
  }

  /** A definition named after what it is made of, as a fill, filter or clip. */
  paint(kind: string, content: string, make: (id: string) => string): string {
    return `url(#${this.define(kind + hashOf(content).toString(36), make)})`;
  }

  /** Draws something around the origin and puts it in its place; lit things must be placed this way. */
  at(place: Place, draw: () => string): string {
    const before = this.#pixels;
    this.#pixels = before * (place.scale ?? 1);
    const drawing = draw();
    this.#pixels = before;
    return placed(place, drawing);
  }
}

const writtenStops = (stops: Stops) =>
  Object.entries(stops)
    .map(([offset, colour]) => [Number(offset), colour] as const)
    .sort(([a], [b]) => a - b)
    .map(([offset, colour]) => svg`<stop offset="${offset}" stop-color="${colour}"/>`)
    .join('');
