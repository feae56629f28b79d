export type Point = readonly [x: number, y: number];

export const FULL_TURN = Math.PI * 2;

export const polar = (angle: number, radius: number): Point => [Math.cos(angle) * radius, Math.sin(angle) * radius];

/** Points written as `x y, x y`: a list of corners should read like one. */
export const points = (text: string): Point[] => rows(text).map(([x = 0, y = 0]) => [x, y]);

/** Rows of numbers written as `1 2 3, 4 5 6`. */
export const rows = (text: string): number[][] => text.split(',').map((row) => row.trim().split(' ').map(Number));

type Ring = { count: number; radius: number; start?: number };
export type OnRing = { x: number; y: number; angle: number; index: number };

/** Draws the same thing evenly around the origin, the first one to the right. */
export function ring({ count, radius, start = 0 }: Ring, draw: (place: OnRing) => string): string {
  return Array.from({ length: count }, (_, index) => {
    const angle = start + (index / count) * FULL_TURN;
    const [x, y] = polar(angle, radius);
    return draw({ x, y, angle, index });
  }).join('');
}

/** Turned round the origin, by an angle in radians. */
export const turned = (angle: number, drawing: string) =>
  `<g transform="rotate(${Math.round(((angle * 180) / Math.PI) * 10) / 10})">${drawing}</g>`;
