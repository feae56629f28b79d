/** A point of a path with the direction the path runs there, as a unit vector. */
export type PathPoint = { x: number; y: number; towardsX: number; towardsY: number };

type Point = readonly [x: number, y: number];
type Cubic = readonly [Point, Point, Point, Point];
type Pen = { at: Point; control: Point };

const FINENESS = 60;

/** Points every `step` along a path of absolute M, L, C and S commands (the only ones our ornaments use). */
export function pointsAlong(path: string, step: number): PathPoint[] {
  const spaced = everyStep(cubicsOf(path).flatMap(finely), step);
  return spaced.map((point, index) => {
    const before = spaced[Math.max(0, index - 1)] ?? point;
    const after = spaced[Math.min(spaced.length - 1, index + 1)] ?? point;
    const length = Math.hypot(after[0] - before[0], after[1] - before[1]) || 1;
    return {
      x: point[0],
      y: point[1],
      towardsX: (after[0] - before[0]) / length,
      towardsY: (after[1] - before[1]) / length,
    };
  });
}

function cubicsOf(path: string): Cubic[] {
  const cubics: Cubic[] = [];
  let pen: Pen = { at: [0, 0], control: [0, 0] };
  for (const [, command = 'M', numbers = ''] of path.matchAll(/([MLCS])([^MLCS]*)/g)) {
    for (const points of groupsOf(pairs(numbers), POINTS_OF[command] ?? 1)) {
      const last = points[points.length - 1] ?? pen.at;
      if (command === 'M') pen = { at: last, control: last };
      else {
        const cubic = cubicFrom(pen, command, points);
        cubics.push(cubic);
        pen = { at: last, control: cubic[2] };
      }
    }
  }
  return cubics;
}

const POINTS_OF: Record<string, number> = { M: 1, L: 1, C: 3, S: 2 };

function cubicFrom({ at, control }: Pen, command: string, [first = at, second = at, third = at]: Point[]): Cubic {
  if (command === 'C') return [at, first, second, third];
  if (command === 'S') return [at, [2 * at[0] - control[0], 2 * at[1] - control[1]], first, second];
  return [at, between(at, first, 1 / 3), between(at, first, 2 / 3), first];
}

function finely([a, b, c, d]: Cubic): Point[] {
  return Array.from({ length: FINENESS + 1 }, (_, index) => {
    const t = index / FINENESS;
    const rest = 1 - t;
    const weights = [rest ** 3, 3 * rest * rest * t, 3 * rest * t * t, t ** 3] as const;
    const along = (axis: 0 | 1) =>
      weights[0] * a[axis] + weights[1] * b[axis] + weights[2] * c[axis] + weights[3] * d[axis];
    return [along(0), along(1)];
  });
}

function everyStep(fine: Point[], step: number): Point[] {
  const [first = [0, 0] as Point, ...rest] = fine;
  const spaced: Point[] = [first];
  let last = first;
  let walked = 0;
  for (const next of rest) {
    let left = distance(last, next);
    while (left > 0 && walked + left >= step) {
      last = between(last, next, (step - walked) / left);
      spaced.push(last);
      left = distance(last, next);
      walked = 0;
    }
    walked += left;
    last = next;
  }
  return spaced;
}

const between = (a: Point, b: Point, share: number): Point => [
  a[0] + (b[0] - a[0]) * share,
  a[1] + (b[1] - a[1]) * share,
];

const distance = (a: Point, b: Point) => Math.hypot(b[0] - a[0], b[1] - a[1]);

function pairs(numbers: string): Point[] {
  const values = (numbers.match(/-?\d*\.?\d+/g) ?? []).map(Number);
  return groupsOf(values, 2).map(([x = 0, y = 0]) => [x, y]);
}

function groupsOf<T>(list: T[], size: number): T[][] {
  const groups: T[][] = [];
  for (let start = 0; start + size <= list.length; start += size) groups.push(list.slice(start, start + size));
  return groups;
}
