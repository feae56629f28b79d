import { FULL_TURN, type Point } from './points.ts';
import { svg } from './svg.ts';

/** A point of a curve: where it is, where the curve runs there (a unit vector), how far it is from the start. */
type CurvePoint = { x: number; y: number; tx: number; ty: number; s: number };

/** A curve as points in even steps. */
export type Curve = { points: CurvePoint[]; step: number; length: number };

const ORIGIN: CurvePoint = { x: 0, y: 0, tx: 1, ty: 0, s: 0 };

/** A smooth curve (Catmull-Rom) through the given points, measured out in even steps. */
export function spline(through: Point[], step = 4): Curve {
  return curveOf(evenly(smooth(through, 'open'), step), step);
}

/** The same, back to its first point. */
export function loop(through: Point[], step = 4): Curve {
  return curveOf(evenly(smooth(through, 'closed'), step), step);
}

/** The point `distance` away from the start; beyond the ends, the end. */
export function pointAt({ points, step, length }: Curve, distance: number): CurvePoint & { turn: number } {
  const steps = Math.max(0, Math.min(length, distance)) / step;
  const index = Math.max(0, Math.min(points.length - 2, Math.floor(steps)));
  const here = points[index] ?? ORIGIN;
  const next = points[index + 1] ?? here;
  const share = steps - index;
  return {
    ...here,
    x: here.x + (next.x - here.x) * share,
    y: here.y + (next.y - here.y) * share,
    turn: degrees(Math.atan2(here.ty, here.tx)),
  };
}

export const startOf = ({ points }: Curve) => points[0] ?? ORIGIN;
export const endOf = ({ points }: Curve) => points[points.length - 1] ?? ORIGIN;

/** A point beside the curve, to the right of its direction. */
export const beside = (point: CurvePoint, distance: number): Point => [
  point.x - point.ty * distance,
  point.y + point.tx * distance,
];

/** The curve as path data. */
export const lineOf = (curve: Curve, every = 3) => pathThrough(thinned(curve.points, every).map(({ x, y }) => [x, y]));

/** A line that keeps its distance from the curve. */
export const lineBeside = (curve: Curve, distance: number) =>
  pathThrough(thinned(curve.points, 3).map((point) => beside(point, distance)));

/** The outline of a ribbon along the curve; its width may change from 0, the start, to 1, the end. */
export function ribbonOf(curve: Curve, widthAt: (share: number) => number): string {
  const edge = (side: 1 | -1) =>
    thinned(curve.points, 2).map((point) => beside(point, (side * widthAt(point.s / curve.length)) / 2));
  return polygon([...edge(-1), ...edge(1).reverse()]);
}

export const polygon = (corners: Point[]) => `${pathThrough(corners)}Z`;

export const pathThrough = (points: Point[]) =>
  points.length === 0 ? '' : `M${points.map(([x, y]) => svg`${x} ${y}`).join('L')}`;

type Blob = { corners: number; rx: number; ry: number; unevenness: number };

/** A closed, uneven round outline. */
export function blobOf(chance: () => number, { corners, rx, ry, unevenness }: Blob): string {
  const around = Array.from({ length: corners }, (_, index): Point => {
    const angle = (index / corners) * FULL_TURN;
    const reach = 1 + unevenness * (chance() * 2 - 1);
    return [Math.cos(angle) * rx * reach, Math.sin(angle) * ry * reach];
  });
  return `${lineOf(loop(around, 5), 1)}Z`;
}

export const degrees = (radians: number) => (radians * 180) / Math.PI;

const FINENESS = 24;

function smooth(through: Point[], ends: 'open' | 'closed'): Point[] {
  const count = through.length;
  const point = (index: number): Point =>
    through[ends === 'closed' ? (index + count) % count : Math.max(0, Math.min(count - 1, index))] ?? [0, 0];
  const fine: Point[] = [];
  for (let index = 0; index < (ends === 'closed' ? count : count - 1); index++) {
    const four = [point(index - 1), point(index), point(index + 1), point(index + 2)] as const;
    for (let part = 0; part < FINENESS; part++) {
      fine.push([catmullRom(four, part / FINENESS, 0), catmullRom(four, part / FINENESS, 1)]);
    }
  }
  return [...fine, point(ends === 'closed' ? 0 : count - 1)];
}

function catmullRom([a, b, c, d]: readonly [Point, Point, Point, Point], t: number, axis: 0 | 1): number {
  const [p, q, r, s] = [a[axis], b[axis], c[axis], d[axis]];
  return 0.5 * (2 * q + (r - p) * t + (2 * p - 5 * q + 4 * r - s) * t ** 2 + (3 * q - p - 3 * r + s) * t ** 3);
}

function evenly(fine: Point[], step: number): Point[] {
  let [last = [0, 0]] = fine;
  const even: Point[] = [last];
  let walked = 0;
  for (const next of fine.slice(1)) {
    let left = Math.hypot(next[0] - last[0], next[1] - last[1]);
    while (left > 0 && walked + left >= step) {
      const share = (step - walked) / left;
      last = [last[0] + (next[0] - last[0]) * share, last[1] + (next[1] - last[1]) * share];
      even.push(last);
      left = Math.hypot(next[0] - last[0], next[1] - last[1]);
      walked = 0;
    }
    walked += left;
    last = next;
  }
  return even;
}

function curveOf(even: Point[], step: number): Curve {
  const points = even.map(([x, y], index) => {
    const before = even[Math.max(0, index - 1)] ?? [x, y];
    const after = even[Math.min(even.length - 1, index + 1)] ?? [x, y];
    const length = Math.hypot(after[0] - before[0], after[1] - before[1]) || 1;
    return { x, y, tx: (after[0] - before[0]) / length, ty: (after[1] - before[1]) / length, s: index * step };
  });
  return { points, step, length: (points.length - 1) * step };
}

const thinned = (points: CurvePoint[], every: number) =>
  points.filter((_, index) => index % every === 0 || index === points.length - 1);
