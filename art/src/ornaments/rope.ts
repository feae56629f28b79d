import { tenth } from '../numbers.ts';
import type { Inks } from './inks.ts';
import { inksFor } from './inks.ts';
import { type PathPoint, pointsAlong } from './path.ts';

type Plies = { ply: string; secondPly: string; bed: string };

/** Where a rope's shadow falls; thick cords lie higher above the paper than the thin page thread. */
type Shadow = { right: number; down: number; opacity: number };

export type Rope = {
  width: number;
  plies: Plies;
  /** The distance between two plies, in widths of the rope. */
  pitch: number;
  /** Every how many plies the second colour comes. */
  every: number;
  shadow: Shadow | 'none';
};

const THREAD: Rope = {
  width: 3.4,
  plies: { ply: '#c8371f', secondPly: '#eaa935', bed: '#8a1f1a' },
  pitch: 0.8,
  every: 3,
  shadow: { right: 1, down: 3, opacity: 0.16 },
};

const CORD: Rope = {
  width: 11,
  plies: { ply: '#7b1628', secondPly: '#c9485a', bed: '#3d0714' },
  pitch: 0.62,
  every: 2,
  shadow: { right: 2, down: 8, opacity: 0.34 },
};

/** The page's own thread, vermilion with every third ply marigold, along a path of M, L, C and S commands. */
export const thread = (path: string, inks: Inks, changes: Partial<Rope> = {}) =>
  rope(path, inks, { ...THREAD, ...changes });

/** The thick maroon cord of the rakhi itself. */
export const cord = (path: string, inks: Inks, changes: Partial<Rope> = {}) =>
  rope(path, inks, { ...CORD, ...changes });

/** The page's thread as a group to place inside another SVG; `id` must be unique on the page. */
export function threadAlong(path: string, { id, width = THREAD.width }: { id: string; width?: number }): string {
  const inks = inksFor(id);
  const drawn = thread(path, inks, { width });
  return `<g>${inks.defs()}${drawn}</g>`;
}

/** Any rope as a group to place inside another SVG; `id` must be unique on the page. */
export function ropeAlong(path: string, { id, ...changes }: { id: string } & Partial<Rope>): string {
  const inks = inksFor(id);
  const drawn = cord(path, inks, changes);
  return `<g>${inks.defs()}${drawn}</g>`;
}

function rope(path: string, inks: Inks, { width, plies, pitch, every, shadow }: Rope): string {
  const step = width * pitch;
  const points = pointsAlong(path, step);
  const strands = (isSecond: boolean) =>
    points
      .filter((_, index) => (index % every === 0) === isSecond)
      .map((point) => ply(point, width, step))
      .join('');
  const plyWidth = tenth(step * 0.86);
  return (
    (shadow === 'none' ? '' : fallenShadow(path, inks, { width, ...shadow })) +
    `<path d="${path}" fill="none" stroke="${plies.bed}" stroke-width="${width}" stroke-linecap="round"/>` +
    `<path d="${strands(false)}" stroke="${plies.ply}" stroke-width="${plyWidth}" stroke-linecap="round"/>` +
    `<path d="${strands(true)}" stroke="${plies.secondPly}" stroke-width="${plyWidth}" stroke-linecap="round"/>` +
    (width > 5 ? lightFromAbove(path, width) : '')
  );
}

/** One slanted stitch across the rope: what makes a line look twisted. */
function ply({ x, y, towardsX, towardsY }: PathPoint, width: number, step: number): string {
  const across = width * 0.36;
  const along = step * 0.75;
  const dx = -towardsY * across + towardsX * along;
  const dy = towardsX * across + towardsY * along;
  return `M${tenth(x - dx)} ${tenth(y - dy)}L${tenth(x + dx)} ${tenth(y + dy)}`;
}

function fallenShadow(path: string, inks: Inks, { width, right, down, opacity }: Shadow & { width: number }): string {
  return (
    `<path d="${path}" fill="none" stroke="#4a1a10" stroke-opacity="${opacity}" stroke-width="${width}" ` +
    `stroke-linecap="round" transform="translate(${right} ${down})" filter="${inks.blur(width > 6 ? 4 : 2)}"/>`
  );
}

function lightFromAbove(path: string, width: number): string {
  return (
    `<path d="${path}" fill="none" stroke="#fff3d6" stroke-opacity=".22" stroke-width="${tenth(width * 0.22)}" ` +
    `transform="translate(0 ${tenth(-width * 0.2)})" stroke-linecap="round"/>`
  );
}
