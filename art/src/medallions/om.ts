import { ribbonOf, spline } from '../pen/curve.ts';
import { METALS } from '../pen/metals.ts';
import type { Pen } from '../pen/pen.ts';
import { points, ring, turned } from '../pen/points.ts';
import { relief } from '../pen/relief.ts';
import { svg } from '../pen/svg.ts';
import { GOLD_BEAD, granulation, SILVER_BEAD } from '../thread/bead.ts';
import { brushed, enamel, medallionShadow, metalDisc } from './metal-disc.ts';

type OmMetal = 'gold' | 'silver';

const PEN_WIDTH = 18;
const FIELD = 'M-82 0A82 82 0 1 0 82 0A82 82 0 1 0 -82 0Z';

/** Om on a disc of radius 100: on coloured enamel, or on brushed silver. */
export function omMedallion(
  pen: Pen,
  { metal = 'gold', colour = '#8c1226' }: { metal?: OmMetal; colour?: string } = {},
) {
  const field = metal === 'gold' ? enamelField(pen, colour) : brushedField(pen);
  return (
    medallionShadow(pen, 100) +
    metalDisc(pen, 100, metal) +
    granulation(pen, { count: 44, radius: 92, size: 5.6 }, metal === 'silver' ? SILVER_BEAD : GOLD_BEAD) +
    field +
    pen.at({ x: 0, y: 4, scale: 0.86 }, () => raisedOm(pen, { metal })) +
    '<path d="M-82 -12A83 83 0 0 1 26 -79C-14 -70 -56 -50 -82 -12Z" fill="#fff" fill-opacity=".16"/>'
  );
}

/** The sign alone, raised in metal. */
export function raisedOm(pen: Pen, { metal = 'gold' }: { metal?: OmMetal } = {}): string {
  const edge = metal === 'silver' ? '#4f5a62' : '#6b400a';
  return (
    `<path d="${OM}" transform="translate(5 7)" fill="#1c0806" fill-opacity=".55" filter="${pen.blur(3)}"/>` +
    `<path d="${OM}" fill="${edge}" stroke="${edge}" stroke-width="3.4" stroke-linejoin="round"/>` +
    relief(pen, { bevel: 2, height: 5, shine: 0.9, sharpness: 16 }, `<path d="${OM}" fill="${METALS[metal](pen)}"/>`)
  );
}

const enamelField = (pen: Pen, colour: string) =>
  enamel(pen, { outline: FIELD, colour }) +
  ring({ count: 24, radius: 72 }, ({ angle }) =>
    turned(angle + Math.PI / 2, '<path d="M0 -78C-5 -74 -5 -70 0 -66C5 -70 5 -74 0 -78Z" fill="#f0cd72"/>'),
  );

const brushedField = (pen: Pen) =>
  svg`<circle r="82" fill="${pen.radial({ 0: '#eef1f3', 0.6: '#b9c1c7', 1: '#7d868e' })}"/>` +
  brushed(pen, { radius: 80, count: 130, colour: '#fff', opacity: 0.4 });

/** Four strokes of a broad pen, each swelling and thinning in its own way, and the point. */
const OM =
  stroke('-58 -38, -50 -52, -30 -60, -8 -52, -1 -34, -12 -16, -34 -9', (t) => 0.3 + 0.75 * swell(t)) +
  stroke('-36 -12, -8 -11, 13 4, 19 28, 8 54, -18 65, -44 57, -60 36', (t) =>
    t > 0.7 ? ((1 - t) / 0.3) * 0.8 + 0.18 : 0.75 + 0.35 * Math.sin(Math.PI * t),
  ) +
  stroke('10 4, 24 -10, 42 -16, 58 -6, 64 14, 56 34, 40 38, 33 28', (t) => 0.42 + 0.55 * Math.sin(Math.PI * t)) +
  stroke('8 -54, 18 -40, 36 -36, 54 -46, 60 -62', (t) => 0.12 + 0.72 * Math.sin(Math.PI * t)) +
  'M35 -74L45 -62L35 -50L25 -62Z';

function stroke(through: string, widthAt: (share: number) => number): string {
  return ribbonOf(spline(points(through), 2), (share) => PEN_WIDTH * widthAt(share));
}

function swell(share: number): number {
  return Math.sin(Math.PI * Math.min(1, share * 0.9 + 0.1));
}
