type Channels = readonly [red: number, green: number, blue: number];

const CREAM = '#fff6e4';
/** Darks are warm, never black. */
const SOOT = '#1a0608';

/** The colour of every shadow. */
export const SHADE = '#1c0806';

/** From `from` towards `to`; 0 leaves it as it is, 1 arrives. Colours are #rgb or #rrggbb. */
export function mix(from: string, to: string, share: number): string {
  const target = channelsOf(to);
  const mixed = channelsOf(from).map((value, index) => {
    const step = ((target[index] ?? 0) - value) * share;
    return Math.max(0, Math.min(255, Math.round(value + step)));
  });
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

export const lighter = (colour: string, share: number) => mix(colour, CREAM, share);

export const darker = (colour: string, share: number) => mix(colour, SOOT, share);

export const seeThrough = (colour: string, opacity: number) =>
  `rgba(${channelsOf(colour).join(',')},${Math.round(opacity * 1000) / 1000})`;

/** How bright a colour is to the eye, 0 to 1. */
export function brightness(colour: string): number {
  const [red, green, blue] = channelsOf(colour);
  return (red * 0.3 + green * 0.59 + blue * 0.11) / 255;
}

function channelsOf(colour: string): Channels {
  const hex = colour.length === 4 ? colour.replace(/[0-9a-f]/gi, '$&$&') : colour;
  const channel = (start: number) => Number.parseInt(hex.slice(start, start + 2), 16);
  return [channel(1), channel(3), channel(5)];
}
