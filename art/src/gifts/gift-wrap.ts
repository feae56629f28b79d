import { PAISLEY } from '../medallions/paisley.ts';
import { darker, lighter } from '../pen/colour.ts';
import { ACROSS, DOWN, type Pen } from '../pen/pen.ts';
import { boxShadow, castShadow } from '../pen/shadow.ts';
import { placed, roundedRect, svg } from '../pen/svg.ts';
import { clipTo } from './tray.ts';

type WrappedBox = { width: number; height: number; colour: string; ribbon: string };

/** A wrapped present from above, printed with paisleys. */
export function wrappedBox(pen: Pen, { width, height, colour, ribbon }: WrappedBox): string {
  const outline = roundedRect(width, height, 8);
  const [x, y] = [width / 2, height / 2];
  return (
    boxShadow({ width, height, corner: 8 }, { opacity: 0.45, dx: 26, dy: 36, blur: 24 }) +
    castShadow(pen, outline, { opacity: 0.4, dx: 5, dy: 8, blur: 5 }) +
    `<path d="${outline}" fill="${pen.linear({ 0: lighter(colour, 0.3), 0.4: colour, 1: darker(colour, 0.35) })}"/>` +
    `<g clip-path="${clipTo(pen, outline)}"><g fill="#f3d27a" fill-opacity=".5">${paisleys(width, height)}</g>` +
    svg`<path d="M${-x} ${-y}H${x}" stroke="#fff" stroke-width="8" stroke-opacity=".3"/>` +
    svg`<path d="M${x} ${-y}V${y}H${-x}" fill="none" stroke="#1c0806" stroke-width="14" stroke-opacity=".22"/></g>` +
    ribbonsAcross(pen, { width, height, colour: ribbon }) +
    placed({ x: -width * 0.12, y: -height * 0.06, turn: -8 }, ribbonBow(pen, { radius: width * 0.25, colour: ribbon }))
  );
}

const PITCH = 62;

function paisleys(width: number, height: number): string {
  let print = '';
  for (let row = 0; row * PITCH + 30 < height; row++) {
    for (let column = 0; column * PITCH + 30 < width; column++) {
      const x = 30 - width / 2 + column * PITCH + (row % 2 ? PITCH / 2 : 0);
      const y = 30 - height / 2 + row * PITCH;
      print += placed({ x, y, turn: (row + column) % 2 ? 180 : 0, scale: 0.2 }, `<path d="${PAISLEY}"/>`);
    }
  }
  return print;
}

type Ribbons = { width: number; height: number; colour: string };

function ribbonsAcross(pen: Pen, { width, height, colour }: Ribbons): string {
  const broad = width * 0.13;
  const x = -broad / 2 - width * 0.12;
  const y = -broad / 2 - height * 0.06;
  const down = pen.linear(
    { 0: darker(colour, 0.3), 0.3: lighter(colour, 0.5), 0.6: colour, 1: darker(colour, 0.4) },
    ACROSS,
  );
  const across = pen.linear({ 0: lighter(colour, 0.45), 0.5: colour, 1: darker(colour, 0.4) }, DOWN);
  return (
    svg`<rect x="${x + 4}" y="${-height / 2}" width="${broad}" height="${height}" fill="#1c0806" fill-opacity=".25"/>` +
    svg`<rect x="${x}" y="${-height / 2}" width="${broad}" height="${height}" fill="${down}"/>` +
    svg`<rect x="${-width / 2}" y="${y + 5}" width="${width}" height="${broad}" fill="#1c0806" fill-opacity=".25"/>` +
    svg`<rect x="${-width / 2}" y="${y}" width="${width}" height="${broad}" fill="${across}"/>`
  );
}

const LOOP = 'M0 0C30 -75 125 -80 120 -10C115 35 50 25 0 0Z';

/** A bow; its loops reach as far as `radius`. */
export function ribbonBow(pen: Pen, { radius, colour }: { radius: number; colour: string }): string {
  const shine = pen.linear({ 0: lighter(colour, 0.5), 0.5: colour, 1: darker(colour, 0.45) });
  const tailFill = pen.linear({ 0: lighter(colour, 0.3), 0.5: colour, 1: darker(colour, 0.3) });
  const tail = `<path d="M0 0C20 40 30 80 75 125L50 120L36 142C10 90 -5 50 0 0Z" fill="${tailFill}"/>`;
  const loop =
    `<path d="${LOOP}" fill="${shine}"/>` +
    `<path d="M0 0C35 -40 90 -45 95 -10C90 12 40 10 0 0Z" fill="${darker(colour, 0.5)}" fill-opacity=".75"/>` +
    '<path d="M15 -28C45 -66 100 -60 112 -20" stroke="#fff6e0" stroke-width="6" fill="none" stroke-opacity=".5"/>';
  const mirrored = (drawing: string) => `<g transform="scale(-1 1)">${drawing}</g>${drawing}`;
  return placed(
    { x: 0, y: 0, scale: radius / 100 },
    `<g transform="translate(12 20)" fill="#1c0806" fill-opacity=".28">${mirrored(`<path d="${LOOP}"/>`)}</g>` +
      `${mirrored(tail)}${mirrored(loop)}<path d="${roundedRect(42, 46, 14)}" fill="${shine}"/>`,
  );
}
