import { type Point, points } from '../pen/points.ts';

/** The ways a band may lie, through the middle of a square of 1200. */
const LIES = {
  steep: points('130 905, 270 968, 440 850, 600 600, 760 350, 930 232, 1070 295'),
  rising: points('100 740, 240 800, 430 730, 600 600, 770 470, 960 400, 1100 460'),
  falling: points('130 330, 270 250, 440 380, 600 600, 760 820, 930 950, 1070 870'),
  sinking: points('100 500, 240 430, 430 480, 600 600, 770 720, 960 770, 1100 700'),
  hanging: points('150 190, 170 400, 320 570, 600 630, 880 570, 1030 400, 1050 190'),
  level: points('90 640, 230 690, 420 640, 600 600, 780 560, 970 510, 1110 560'),
};

export type Along = {
  lie: keyof typeof LIES;
  size: number;
  /** Where its middle lies. */
  x?: number;
  y?: number;
  turn?: number;
};

export function along({ lie, size, x = 600, y = 600, turn = 0 }: Along): Point[] {
  const angle = (turn * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle) * size, Math.sin(angle) * size];
  return LIES[lie].map(([u, v]) => [x + (u - 600) * cos - (v - 600) * sin, y + (u - 600) * sin + (v - 600) * cos]);
}
