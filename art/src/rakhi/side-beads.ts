import { omMedallion } from '../medallions/om.ts';
import { kundanDrop } from '../medallions/stones.ts';
import { type Curve, pointAt } from '../pen/curve.ts';
import type { Pen } from '../pen/pen.ts';
import { FULL_TURN, polar } from '../pen/points.ts';
import { softShadow } from '../pen/shadow.ts';
import { svg } from '../pen/svg.ts';
import { bareBead, bead, wooden } from '../thread/bead.ts';
import { spacer } from '../thread/wire.ts';
import type { SideBead } from './design.ts';
import type { Scaled } from './rakhi.ts';

type Spot = { x: number; y: number; turn: number };

/** The beads on both sides of the medallion, mirrored. */
export function sideBeads(pen: Pen, curve: Curve, { design, scale }: Scaled): string {
  const start = design.size === 0 ? 0 : 98 * design.size * scale * (design.gap ?? 1);
  let drawing = '';
  for (const side of [-1, 1]) {
    const spot = (distance: number): Spot => pointAt(curve, curve.length / 2 + side * distance);
    let reached = start;
    for (const item of design.side) {
      if (item === 'drops') {
        drawing += rowOfDrops(pen, (distance) => spot(start + distance), { scale, side });
        continue;
      }
      const half = halfLength(item) * scale;
      reached += half;
      drawing += oneBead(pen, item, { ...spot(reached), scale, bandWidth: design.band.width * scale });
      reached += half;
    }
  }
  return drawing;
}

const halfLength = (item: Exclude<SideBead, 'drops'>) => (typeof item === 'string' ? 7.5 : item[1] * 0.97);

type Threaded = Spot & { scale: number; bandWidth: number };

function oneBead(pen: Pen, item: Exclude<SideBead, 'drops'>, { x, y, turn, scale, bandWidth }: Threaded): string {
  if (typeof item === 'string') {
    const metal = item === 'gold ring' ? 'gold' : 'silver';
    return spacer(pen, { x, y, turn }, { width: Math.max(bandWidth * 1.5, 44 * scale), metal });
  }
  const [look, radius] = item;
  const r = radius * scale;
  if (look === 'om') return pen.at({ x, y, scale: r / 100 }, () => omMedallion(pen, { colour: '#6b1420' }));
  if (look === 'rudraksha') return pen.at({ x, y, turn, scale: r / 92 }, () => smallRudraksha(pen));
  return bead(pen, { x, y, r }, look);
}

function smallRudraksha(pen: Pen): string {
  const lump = () => {
    const [x, y] = polar(pen.between(0, FULL_TURN), 84 * Math.sqrt(pen.chance()));
    return svg`<circle cx="${x}" cy="${y}" r="${pen.between(5, 11)}" fill="${pen.pick(['#a5683a', '#4a200d'])}" fill-opacity=".45"/>`;
  };
  return (
    softShadow(pen, { x: 20, y: 30, rx: 110, ry: 105 }) +
    bareBead(pen, { x: 0, y: 0, r: 92 }, wooden('#7a3d1c')) +
    '<path d="M-30 -86C-44 -30 -44 30 -30 86M30 -86C44 -30 44 30 30 86M0 -92V92" stroke="#2a0f05" stroke-width="9" fill="none" stroke-opacity=".7"/>' +
    Array.from({ length: 46 }, lump).join('')
  );
}

/** Kundan drops that lie on a broad band and point away from the medallion, smaller and smaller. */
function rowOfDrops(
  pen: Pen,
  spot: (distance: number) => Spot,
  { scale, side }: { scale: number; side: number },
): string {
  return [0, 1, 2, 3]
    .map((index) => {
      const { x, y, turn } = spot((44 + index * 62) * scale);
      return pen.at({ x, y, turn, scale: scale * (1 - index * 0.12) }, () => {
        const drop = kundanDrop(pen, { length: 46, width: 32, colour: index % 2 ? '#c2304a' : '#f1dfc0' });
        return `<g transform="rotate(${side * 90}) translate(0 24)">${drop}</g>`;
      });
    })
    .join('');
}
