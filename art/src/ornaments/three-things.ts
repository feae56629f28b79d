import { bead } from './bead.ts';
import { type Inks, inksFor } from './inks.ts';
import { sun } from './medallions.ts';
import { thread } from './rope.ts';

type Drawing = {
  id: string;
  /** Whether the thread runs on through the drawing's right edge to the next one, as on wide pages. */
  threaded?: boolean;
};

/** First: a rakhi lies on the thread. 190 by 150. */
export const chooseTheThread = (asked: Drawing) =>
  framed(asked, (inks) => {
    const run = asked.threaded ? thread('M-78 92C-30 120 110 60 200 84S400 104 476 92', inks, { width: 3.8 }) : '';
    return `${run}<g transform="translate(92 76) scale(.62) rotate(-10)">${sun(inks)}</g>`;
  });

/** Second: a sheet and a feather to write with. 190 by 150. */
export const writeTheLetter = (asked: Drawing) =>
  framed(asked, (inks) => {
    const run = asked.threaded ? thread('M-10 92C60 60 130 104 200 92S440 98 476 92', inks, { width: 3.8 }) : '';
    return run + writtenSheet(inks) + FEATHER;
  });

/** Third: the parcel, tied. 190 by 150. */
export const carryTheParcel = (asked: Drawing) =>
  framed(asked, (inks) => {
    const ties = [
      'M96 22C94 60 98 90 96 126',
      'M96 74C60 40 40 46 50 62S80 80 96 74C126 40 150 44 142 62S112 82 96 74',
    ];
    return (
      parcel(inks) +
      thread('M-10 92C4 89 18 78 32 76C70 72 120 78 160 76', inks, { width: 3.8 }) +
      ties.map((path) => thread(path, inks)).join('') +
      bead({ x: 96, y: 74, radius: 6 }, 'gold', inks)
    );
  });

function framed({ id }: Drawing, draw: (inks: Inks) => string): string {
  const inks = inksFor(id);
  const drawn = draw(inks);
  return (
    '<svg xmlns="http://www.w3.org/2000/svg" class="draw" viewBox="0 0 190 150" aria-hidden="true">' +
    `${inks.defs()}${drawn}</svg>`
  );
}

const writtenSheet = (inks: Inks) =>
  '<g transform="translate(96 70) rotate(-6)">' +
  `<rect x="-46" y="-56" width="92" height="118" fill="#3a120c" opacity=".25" filter="${inks.blur(8)}" transform="translate(2 6)"/>` +
  `<rect x="-48" y="-60" width="96" height="120" fill="${inks.fill('paper')}"/>` +
  '<g fill="none" stroke="#5c1226" stroke-width="1.5"><path d="M-34 -34c8 -5 10 4 18 0s10 -5 18 0 10 4 26 0"/>' +
  '<path d="M-34 -18c8 -5 10 4 18 0s10 -5 18 0 10 4 26 0"/><path d="M-34 -2c8 -5 10 4 18 0s10 -5 18 0 10 4 26 0"/>' +
  '<path d="M-34 14c8 -5 10 4 18 0s10 -5 18 0 10 4 6 0"/></g></g>';

const FEATHER =
  '<g transform="translate(136 62) rotate(28)"><path d="M-3 38L0 50L3 38L5 -30H-5Z" fill="#5c1226"/>' +
  '<path d="M-5 -30C-20 -64 -2 -84 8 -92C14 -70 10 -50 5 -30Z" fill="#0d5c61"/>' +
  '<path d="M0 -30C2 -54 4 -70 8 -92" stroke="#9fd0c6" stroke-width="1.2" fill="none"/></g>';

const parcel = (inks: Inks) =>
  '<g transform="translate(96 74)">' +
  `<rect x="-62" y="-48" width="128" height="104" fill="#3a120c" opacity=".3" filter="${inks.blur(8)}" transform="translate(2 6)"/>` +
  '<rect x="-64" y="-52" width="128" height="104" fill="#d3ad78"/><rect x="-64" y="-52" width="128" height="22" fill="#c59c64"/>' +
  '<rect x="14" y="12" width="40" height="28" fill="#fff8ea"/>' +
  '<path d="M20 20h26M20 26h20M20 32h24" stroke="#5c1226" stroke-width="1.5"/></g>';
