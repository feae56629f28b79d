import { tenth } from '../numbers.ts';
import { type Inks, inksFor, type Stone } from './inks.ts';
import { pointsAlong } from './path.ts';

export type Place = { x: number; y: number; radius: number };

/** A round bead with its shadow and its gleam. */
export function bead({ x, y, radius }: Place, stone: Stone, inks: Inks): string {
  const gleamX = tenth(x - radius * 0.32);
  const gleamY = tenth(y - radius * 0.38);
  return (
    `<circle cx="${tenth(x + radius * 0.12)}" cy="${tenth(y + radius * 0.5)}" r="${tenth(radius * 0.95)}" ` +
    `fill="#4a1a10" opacity=".25" filter="${inks.blur(2)}"/>` +
    `<circle cx="${tenth(x)}" cy="${tenth(y)}" r="${tenth(radius)}" fill="${inks.fill(stone)}"/>` +
    `<ellipse cx="${gleamX}" cy="${gleamY}" rx="${tenth(radius * 0.3)}" ry="${tenth(radius * 0.2)}" fill="#fff" ` +
    `opacity=".7" transform="rotate(-35 ${gleamX} ${gleamY})"/>`
  );
}

/** Beads threaded on a path, each `distances` away from its start, shrinking a little towards the end. */
export function beadsOn(path: string, { distances, radius }: { distances: number[]; radius: number }, inks: Inks) {
  const points = pointsAlong(path, 1);
  return distances
    .map((distance, index) => {
      const point = points[distance];
      return point ? bead({ x: point.x, y: point.y, radius: radius - index * 0.5 }, 'pearl', inks) : '';
    })
    .join('');
}

/** The small bead that marks a section on the thread, as its own drawing. */
export function sectionBead({ id, stone }: { id: string; stone: Stone }): string {
  const inks = inksFor(id);
  const drawn = bead({ x: 0, y: 0, radius: 7.5 }, stone, inks);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-10 -10 20 20" aria-hidden="true">${inks.defs()}${drawn}</svg>`;
}
