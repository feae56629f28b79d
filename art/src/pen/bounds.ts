export type Bounds = { left: number; top: number; right: number; bottom: number };

/** How many numbers a command takes at a time, and which of them are its points; arcs end in one, rulers have one axis. */
const TAKES: Record<string, number> = { M: 2, L: 2, T: 2, Q: 4, S: 4, C: 6, A: 7, H: 1, V: 1, Z: 0 };

type Pen = { x: number; y: number };

/** A box around path data: a curve never leaves the box of its control points. */
export function boundsOf(path: string): Bounds {
  const bounds: Bounds = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  let pen: Pen = { x: 0, y: 0 };
  for (const [, command = 'M', text = ''] of path.matchAll(/([a-zA-Z])([^a-zA-Z]*)/g)) {
    const numbers = (text.match(/-?(?:\d+\.?\d*|\.\d+)/g) ?? []).map(Number);
    const takes = TAKES[command.toUpperCase()] ?? 2;
    for (let start = 0; takes > 0 && start + takes <= numbers.length; start += takes) {
      const points = pointsOf(command, numbers.slice(start, start + takes), pen);
      for (const point of points) include(bounds, point);
      pen = points[points.length - 1] ?? pen;
    }
  }
  return bounds;
}

function pointsOf(command: string, numbers: number[], pen: Pen): Pen[] {
  const from = command === command.toLowerCase() ? pen : { x: 0, y: 0 };
  const [first = 0] = numbers;
  switch (command.toUpperCase()) {
    case 'H':
      return [{ x: from.x + first, y: pen.y }];
    case 'V':
      return [{ x: pen.x, y: from.y + first }];
    case 'A':
      return arcReach(numbers, from, pen);
    default:
      return Array.from({ length: numbers.length / 2 }, (_, index) => ({
        x: from.x + (numbers[2 * index] ?? 0),
        y: from.y + (numbers[2 * index + 1] ?? 0),
      }));
  }
}

/** An arc stays within twice its radius of both of its ends. */
function arcReach([rx = 0, ry = 0, , , , dx = 0, dy = 0]: number[], from: Pen, pen: Pen): Pen[] {
  const end = { x: from.x + dx, y: from.y + dy };
  const within = (axis: 'x' | 'y', radius: number) => {
    const reach = Math.max(0, 2 * radius - Math.abs(end[axis] - pen[axis]));
    return [Math.min(pen[axis], end[axis]) - reach, Math.max(pen[axis], end[axis]) + reach] as const;
  };
  const [left, right] = within('x', rx);
  const [top, bottom] = within('y', ry);
  return [{ x: left, y: top }, { x: right, y: bottom }, end];
}

function include(bounds: Bounds, { x, y }: Pen): void {
  bounds.left = Math.min(bounds.left, x);
  bounds.right = Math.max(bounds.right, x);
  bounds.top = Math.min(bounds.top, y);
  bounds.bottom = Math.max(bounds.bottom, y);
}
