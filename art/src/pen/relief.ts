import type { Pen } from './pen.ts';
import { svg } from './svg.ts';

export type Relief = {
  /** How wide the bevel is, in units. */
  bevel?: number;
  height?: number;
  shine?: number;
  /** High values make small, hard highlights. */
  sharpness?: number;
  /** The height of the light above the picture, in degrees. */
  elevation?: number;
};

/** Metal, plush, carved wood: the outline becomes a height map, lit from the upper left. */
export const relief = (pen: Pen, surface: Relief, drawing: string) =>
  `<g filter="${reliefFilter(pen, surface)}">${drawing}</g>`;

/** The filter alone. Its heights count in pixels, so it belongs to the scale at which it was asked for. */
function reliefFilter(
  pen: Pen,
  { bevel = 3, height = 6, shine = 0.7, sharpness = 22, elevation = 56 }: Relief,
): string {
  const scale = svg`${Math.round(height * pen.pixels * 10) / 10}`;
  const brightness = svg`${1.04 / Math.sin((elevation * Math.PI) / 180)}`;
  const light = (angle: number) => svg`<feDistantLight azimuth="225" elevation="${angle}"/>`;
  const steps =
    svg`<feGaussianBlur in="SourceAlpha" stdDeviation="${bevel}" result="h"/>` +
    svg`<feDiffuseLighting in="h" surfaceScale="${scale}" diffuseConstant="1" lighting-color="#fff" result="d">${light(elevation)}</feDiffuseLighting>` +
    svg`<feSpecularLighting in="h" surfaceScale="${scale}" specularConstant="${shine}" specularExponent="${sharpness}" lighting-color="#fffdf2" result="s">${light(elevation - 6)}</feSpecularLighting>` +
    svg`<feComposite in="SourceGraphic" in2="d" operator="arithmetic" k1="${brightness}" result="m"/>` +
    // Atop lays the shine over the shape and nowhere else.
    '<feComposite in="s" in2="m" operator="atop"/>';
  const region = 'x="-3%" y="-3%" width="106%" height="106%" color-interpolation-filters="sRGB"';
  return pen.paint('e', steps, (id) => `<filter id="${id}" ${region}>${steps}</filter>`);
}
