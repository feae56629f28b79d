import type { Pen } from '../pen/pen.ts';
import { ring } from '../pen/points.ts';
import { svg } from '../pen/svg.ts';

/** The mango shape of block prints, about 120 by 180 around the origin. */
export const PAISLEY =
  'M6 84C-44 88 -70 50 -62 8C-54 -30 -14 -46 8 -72C20 -88 44 -96 56 -80C44 -80 40 -68 48 -48C58 -22 66 4 58 36C52 64 32 82 6 84Z';

const [MADDER, INDIGO, CLOTH] = ['#9c2a1c', '#1d3a63', '#ead7ae'];

/** A paisley printed with a wooden block: the colour does not take everywhere. */
export function paisley(pen: Pen): string {
  const dots = ring({ count: 22, radius: 1 }, ({ x, y }) => svg`<circle cx="${x * 80}" cy="${y * 84}" r="4.6"/>`);
  const petals = ring({ count: 6, radius: 14 }, ({ x, y, angle }) => {
    const turn = (angle * 180) / Math.PI;
    return svg`<ellipse cx="${x}" cy="${y}" rx="8" ry="4.4" transform="rotate(${turn} ${x} ${y})"/>`;
  });
  return (
    `<g filter="${patchyInk(pen)}"><g fill="${INDIGO}">${dots}</g><path d="${PAISLEY}" fill="${MADDER}"/>` +
    `<path d="${PAISLEY}" transform="translate(1 9) scale(.76)" fill="none" stroke="${CLOTH}" stroke-width="4.5"/>` +
    `<path d="${PAISLEY}" transform="translate(1 16) scale(.5)" fill="${INDIGO}"/>` +
    `<g transform="translate(0 22)" fill="${CLOTH}">${petals}<circle r="5"/></g></g>`
  );
}

function patchyInk(pen: Pen): string {
  const steps =
    '<feTurbulence type="fractalNoise" baseFrequency=".09" numOctaves="2" seed="8"/>' +
    '<feColorMatrix values="0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 -7 4.9"/>' +
    '<feComposite in="SourceGraphic" operator="in"/>';
  return pen.paint(
    'ink',
    steps,
    (id) => `<filter id="${id}" x="-5%" y="-5%" width="110%" height="110%">${steps}</filter>`,
  );
}
