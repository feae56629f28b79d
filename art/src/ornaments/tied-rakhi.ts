import { inksFor } from './inks.ts';
import { sun } from './medallions.ts';
import { thread } from './rope.ts';

type Laid = {
  viewBox: string;
  thread: { path: string; width: number };
  bow: { at: string; paths: string[]; width: number };
  medallionAt: string;
};

const LOOPS = 'M60 38C30 2 2 4 8 26S44 48 60 38C92 2 120 6 112 28S76 48 60 38';

const LAID: Record<'wide' | 'narrow', Laid> = {
  wide: {
    viewBox: '-400 0 2080 320',
    thread: {
      path: 'M-420 284C-320 256 -180 238 -10 262C160 286 420 226 620 236S850 220 906 150C960 110 1040 190 1120 170S1240 90 1300 110S1500 210 1700 150',
      width: 3.4,
    },
    bow: {
      at: 'translate(786 58) scale(2)',
      paths: [LOOPS, 'M60 38C54 56 46 66 34 84', 'M60 38C66 54 74 66 92 80'],
      width: 1.9,
    },
    medallionAt: 'translate(906 134) scale(.44)',
  },
  narrow: {
    viewBox: '-232 -5 800 120',
    thread: {
      path: 'M-260 66C-200 40 -120 50 -40 70C30 90 90 60 168 62S300 80 380 50S520 40 600 64',
      width: 3,
    },
    bow: {
      at: 'translate(90 6) scale(1.3)',
      paths: [LOOPS, 'M60 38C54 56 46 62 38 76', 'M60 38C66 54 74 60 86 72'],
      width: 2.3,
    },
    medallionAt: 'translate(168 56) scale(.34)',
  },
};

/** A rakhi tied: a thread across the page, a slack bow and the medallion on it. Wider than any screen, not to be scaled. */
export function tiedRakhi({ id, shape }: { id: string; shape: 'wide' | 'narrow' }): string {
  const inks = inksFor(id);
  const laid = LAID[shape];
  const drawn =
    thread(laid.thread.path, inks, { width: laid.thread.width }) +
    `<g transform="${laid.bow.at}">${laid.bow.paths.map((path) => thread(path, inks, { width: laid.bow.width })).join('')}</g>` +
    `<g transform="${laid.medallionAt}">${sun(inks)}</g>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${laid.viewBox}" aria-hidden="true">${inks.defs()}${drawn}</svg>`;
}
