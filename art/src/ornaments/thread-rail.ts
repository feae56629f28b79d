import { tenth, times } from '../numbers.ts';
import { bead } from './bead.ts';
import { inksFor } from './inks.ts';
import { thread } from './rope.ts';

const TILE_HEIGHT = 320;

/**
 * The thread that runs down the margin, as a tile for `background-repeat: round`. It begins and ends at the centre,
 * so joins cannot be seen, and it has no ids, so it may be used as a background image anywhere.
 */
export function threadRail(): string {
  const drawn = thread(`M8 0${times(16, (index) => waverTo((index + 1) * 20)).join('')}`, inksFor('rail'), {
    shadow: 'none',
  });
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="16" height="${TILE_HEIGHT}" viewBox="0 0 16 ${TILE_HEIGHT}" ` +
    `preserveAspectRatio="none">${drawn}</svg>`
  );
}

function waverTo(y: number): string {
  const calmAtTheEnds = Math.sin((Math.PI * y) / TILE_HEIGHT) ** 2;
  return `L${tenth(8 + 4.76 * Math.sin((2 * Math.PI * y) / TILE_HEIGHT) * calmAtTheEnds)} ${y}`;
}

type Progress = { id: string; share: number };

/** How far something has come, as a thread laid along a dotted line: 400 wide, a ring with a tick at its end. */
export function threadProgress({ id, share }: Progress): string {
  const inks = inksFor(id);
  const end = tenth(400 * Math.min(1, Math.max(0, share)));
  const at = (part: number) => tenth(end * part);
  const path = `M0 8C${at(0.12)} 3 ${at(0.22)} 13 ${at(0.34)} 8S${at(0.56)} 3 ${at(0.67)} 8S${at(0.88)} 12 ${end} 8`;
  const laid = end > 0 ? thread(path, inks, { width: 3.6 }) + bead({ x: end, y: 8, radius: 7 }, 'ruby', inks) : '';
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 -14 400 40" width="100%" aria-hidden="true">${inks.defs()}` +
    '<path d="M0 8H400" stroke="var(--line-strong,#b9a58c)" stroke-width="1.2" stroke-dasharray="1 5" stroke-linecap="round"/>' +
    `${laid}<g transform="translate(388 8)"><circle r="11" fill="var(--paper,#fffaf0)" stroke="var(--line-strong,#b9a58c)"/>` +
    '<path d="M-5 0l3.5 4L5 -4" fill="none" stroke="var(--ink-soft,#623037)" stroke-width="1.5"/></g></svg>'
  );
}
