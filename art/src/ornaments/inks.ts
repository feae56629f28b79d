type Stop = [offset: number, colour: string];

const METALS_AND_PAPERS = {
  goldLeaf: [
    [0, '#fbe7a8'],
    [0.35, '#dca63c'],
    [0.55, '#f6dc93'],
    [1, '#8d5a17'],
  ],
  paper: [
    [0, '#fffdf7'],
    [1, '#f3e8d3'],
  ],
  envelope: [
    [0, '#f0dfc2'],
    [1, '#dcc49d'],
  ],
} satisfies Record<string, Stop[]>;

const STONES = {
  gold: [
    [0, '#fff4cf'],
    [0.32, '#eec25a'],
    [0.7, '#b87a1d'],
    [1, '#6d4110'],
  ],
  pearl: [
    [0, '#fff'],
    [0.45, '#f7eadb'],
    [0.8, '#d9c0a8'],
    [1, '#a58669'],
  ],
  ruby: [
    [0, '#ff9d8a'],
    [0.35, '#c8252c'],
    [1, '#5b0714'],
  ],
  teal: [
    [0, '#a6efe0'],
    [0.4, '#15898a'],
    [1, '#063b46'],
  ],
  cobalt: [
    [0, '#8fb6ff'],
    [0.4, '#1f4fb4'],
    [1, '#0b1f5c'],
  ],
  kundan: [
    [0, '#fffdf2'],
    [0.5, '#f3e6c6'],
    [1, '#c9a763'],
  ],
  maroon: [
    [0, '#b33347'],
    [0.6, '#781529'],
    [1, '#430817'],
  ],
} satisfies Record<string, Stop[]>;

export type Stone = keyof typeof STONES;
type Ink = Stone | keyof typeof METALS_AND_PAPERS;

export type Inks = {
  fill(ink: Ink): string;
  blur(radius: number): string;
  defs(): string;
};

/**
 * The gradients and filters of one ornament. Their ids begin with `id`, because an inline SVG shares its ids
 * with the whole page; only those which were asked for are written.
 */
export function inksFor(id: string): Inks {
  const used = new Map<string, string>();
  const refer = (name: string, define: (fullId: string) => string) => {
    const fullId = `${id}-${name}`;
    if (!used.has(fullId)) used.set(fullId, define(fullId));
    return `url(#${fullId})`;
  };
  return {
    fill: (ink) => refer(ink, (fullId) => gradient(fullId, ink)),
    blur: (radius) => refer(`blur${radius}`, (fullId) => blur(fullId, radius)),
    defs: () => (used.size === 0 ? '' : `<defs>${[...used.values()].join('')}</defs>`),
  };
}

function gradient(id: string, ink: Ink): string {
  if (ink in STONES) {
    const stops = stopsOf(STONES[ink as Stone]);
    return `<radialGradient id="${id}" cx=".36" cy=".3" r=".85">${stops}</radialGradient>`;
  }
  const stops = stopsOf(METALS_AND_PAPERS[ink as keyof typeof METALS_AND_PAPERS]);
  return `<linearGradient id="${id}" x1="0" y1="0" x2="1" y2="1">${stops}</linearGradient>`;
}

const stopsOf = (stops: readonly (readonly (number | string)[])[]) =>
  stops.map(([offset, colour]) => `<stop offset="${offset}" stop-color="${colour}"/>`).join('');

const blur = (id: string, radius: number) =>
  `<filter id="${id}" x="-40%" y="-40%" width="180%" height="180%"><feGaussianBlur stdDeviation="${radius}"/></filter>`;
