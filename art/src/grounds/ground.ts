import type { Pen } from '../pen/pen.ts';
import { svg } from '../pen/svg.ts';

/** What everything lies on. */
export type Ground = (pen: Pen) => string;

/** Scenes are composed in a square of 1200; the picture shows more above and below, so grounds reach further. */
const REACH = { x: -60, y: -180, width: 1320, height: 1560 };

/** A sheet that fills the whole picture. */
export const sheet = (fill: string, opacity = 1) =>
  svg`<rect x="${REACH.x}" y="${REACH.y}" width="${REACH.width}" height="${REACH.height}" fill="${fill}"${opacity < 1 ? svg` fill-opacity="${opacity}"` : ''}/>`;
