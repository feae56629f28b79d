import { darker, lighter } from '../pen/colour.ts';
import { DOWN, type Pen } from '../pen/pen.ts';
import { castShadow } from '../pen/shadow.ts';
import { placed, svg } from '../pen/svg.ts';

type Leaf = { x: number; y: number; length: number; turn: number };

const GREEN = '#3f6b34';

/** A leaf that points along its turn. */
export function leaf(pen: Pen, { x, y, length, turn }: Leaf, colour = GREEN): string {
  const outline =
    svg`M0 0C${length * 0.2} ${-length * 0.2} ${length * 0.7} ${-length * 0.2} ${length} 0` +
    svg`C${length * 0.7} ${length * 0.17} ${length * 0.25} ${length * 0.18} 0 0Z`;
  const fill = pen.linear({ 0: lighter(colour, 0.35), 0.45: colour, 1: darker(colour, 0.35) }, DOWN);
  return placed(
    { x, y, turn },
    castShadow(pen, outline, { opacity: 0.45, dx: 6, dy: 9, blur: 6 }) +
      `<path d="${outline}" fill="${fill}"/><g fill="none">` +
      svg`<path d="M0 0Q${length * 0.5} ${-length * 0.03} ${length} 0" stroke="${lighter(colour, 0.5)}" stroke-width="2" stroke-opacity=".8"/>` +
      `<path d="${veins(length)}" stroke="${lighter(colour, 0.4)}" stroke-width="1" stroke-opacity=".4"/></g>`,
  );
}

const veins = (length: number) =>
  Array.from({ length: 7 }, (_, index) => {
    const along = ((index + 1) / 8.5) * length;
    const reach = Math.sin(((index + 1) / 8) * 3);
    return svg`M${along} 0l${length * 0.1} ${-length * 0.11 * reach}M${along} 0l${length * 0.1} ${length * 0.1 * reach}`;
  }).join('');
