import { svg } from '../pen/svg.ts';

export const sparkle = ({ x, y, radius, colour = '#fff' }: { x: number; y: number; radius: number; colour?: string }) =>
  svg`<path transform="translate(${x} ${y})" d="M0 ${-radius}Q${radius * 0.1} ${-radius * 0.1} ${radius} 0Q${radius * 0.1} ${radius * 0.1} 0 ${radius}Q${-radius * 0.1} ${radius * 0.1} ${-radius} 0Q${-radius * 0.1} ${-radius * 0.1} 0 ${-radius}Z" fill="${colour}" fill-opacity=".95"/>`;
