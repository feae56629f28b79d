import type { Ground } from '../grounds/ground.ts';
import type { PlantShadow } from '../grounds/window-light.ts';
import type { Pen } from '../pen/pen.ts';
import type { RakhiDesign } from '../rakhi/design.ts';
import type { LumbaDesign } from '../rakhi/lumba-designs.ts';
import { type Drawn, rakhi } from '../rakhi/rakhi.ts';
import { wornLumba, wornRakhi } from '../rakhi/worn.ts';
import type { Along } from './curves.ts';
import { along } from './curves.ts';

/**
 * How a product is shown. Everything is placed in a square of 1200 around (600, 600);
 * the picture shows a little less of it sideways and more above and below.
 */
export type Scene = {
  ground: Ground;
  arrange: (pen: Pen) => Drawn;
  plant?: PlantShadow;
  /** How much of the width is seen; less than 1200 comes closer. */
  width?: number;
  /** What the third picture shows on a wrist; without it, it shows everything packed in a box. */
  worn?: (pen: Pen) => string;
  /** Too large for a box: the third picture shows it on a festive table instead. */
  tableSized?: boolean;
};

type Props = (pen: Pen) => string;

const NOTHING: Props = () => '';

type Single = {
  design: RakhiDesign;
  lie: Along;
  scale: number;
  ground: Ground;
  /** What lies under the rakhi, and what lies over it. */
  under?: Props;
  over?: Props;
  /** The radius of what the detail shows, when it is not the medallion. */
  closeUp?: number;
} & Pick<Scene, 'plant' | 'width'>;

/** A single rakhi fills the picture. */
const CLOSE = 1010;

/** One rakhi across the picture. */
export function single({
  design,
  lie,
  scale,
  ground,
  under = NOTHING,
  over = NOTHING,
  closeUp,
  ...rest
}: Single): Scene {
  return {
    width: CLOSE,
    ...rest,
    ground,
    worn: (pen) => wornRakhi(pen, design),
    arrange: (pen) => {
      const below = under(pen);
      const { drawing, focus } = rakhi(pen, design, { along: along(lie), scale });
      return { drawing: below + drawing + over(pen), focus: { ...focus, r: closeUp ?? focus.r } };
    },
  };
}

export type LaidRakhi = { design: RakhiDesign; lie: Along; scale: number };

export const lay = (pen: Pen, { design, lie, scale }: LaidRakhi) => rakhi(pen, design, { along: along(lie), scale });

type Several = {
  rakhis: [LaidRakhi, ...LaidRakhi[]];
  ground: Ground;
  under?: Props;
  over?: Props;
  /** Which one the detail shows. */
  closeUp?: number;
} & Pick<Scene, 'plant' | 'width'>;

/** A set of rakhis. */
export function several({ rakhis, ground, under = NOTHING, over = NOTHING, closeUp = 0, ...rest }: Several): Scene {
  const [first] = rakhis;
  return {
    ...rest,
    ground,
    worn: (pen) => wornRakhi(pen, (rakhis[closeUp] ?? first).design),
    arrange: (pen) => {
      const below = under(pen);
      const laid = rakhis.map((one) => lay(pen, one));
      const { focus } = laid[closeUp] ?? lay(pen, first);
      const drawing = below + laid.map((one) => one.drawing).join('') + over(pen);
      return { drawing, focus: { ...focus, r: focus.r * 1.2 } };
    },
  };
}

/** Something to put beside a rakhi or a lumba, whose own scene says how it is worn. */
export const wearing = (design: LumbaDesign) => (pen: Pen) => wornLumba(pen, design);
