import { darker, lighter, mix, SHADE, seeThrough } from '../pen/colour.ts';
import { spline } from '../pen/curve.ts';
import { DOWN, type Pen } from '../pen/pen.ts';
import { points } from '../pen/points.ts';
import { castShadow } from '../pen/shadow.ts';
import { svg } from '../pen/svg.ts';
import { band } from '../thread/band.ts';

export type Person = { skin: string; sleeve: string; trim: string };

const ARM =
  'M-80 326C160 372 330 400 520 412C650 420 740 396 840 372C960 346 1090 352 1260 392L1260 700C1200 730 1150 736 1096 728' +
  'C1010 790 930 838 846 846C786 850 754 822 700 790C600 770 300 800 -80 854Z';
const SLEEVE = 'M-80 258C60 280 190 300 330 330C352 420 360 640 338 856C200 880 60 912 -80 938Z';

/** A forearm from the left out of a kurta sleeve; the hand leaves the picture at the right. */
export function wrist(pen: Pen, { skin, sleeve, trim }: Person): string {
  return arm(pen, skin) + kurtaSleeve(pen, sleeve, trim);
}

function arm(pen: Pen, skin: string): string {
  const tones = { 0: lighter(skin, 0.3), 0.42: skin, 0.82: darker(skin, 0.3), 1: mix(skin, '#7a2f1e', 0.6) };
  const clip = pen.define('arm', (id) => `<clipPath id="${id}"><path d="${ARM}"/></clipPath>`);
  return (
    castShadow(pen, ARM, { opacity: 0.5, dx: 20, dy: 44, blur: 26 }) +
    `<path d="${ARM}" fill="${pen.linear(tones, { from: [0.3, 0], to: [0.55, 1] })}"/><g clip-path="url(#${clip})" fill="none" stroke-linecap="round">` +
    soft('M-80 866C300 810 560 800 720 850C800 884 900 884 1100 790L1260 760', {
      colour: darker(skin, 0.6),
      width: 190,
      opacity: 0.09,
    }) +
    soft('M-80 400C300 440 500 470 700 448C860 420 1000 390 1260 440', {
      colour: lighter(skin, 0.6),
      width: 96,
      opacity: 0.1,
    }) +
    soft('M690 780C780 730 900 690 1040 700C1060 720 1080 724 1096 728', {
      colour: darker(skin, 0.65),
      width: 60,
      opacity: 0.11,
    }) +
    soft('M980 440C1060 420 1150 430 1230 460M1000 560C1080 548 1160 552 1240 570', {
      colour: lighter(skin, 0.45),
      width: 60,
      opacity: 0.1,
    }) +
    `<path d="M706 786C800 742 900 706 1010 704C1046 706 1078 716 1096 728" stroke="${darker(skin, 0.6)}" stroke-width="5" stroke-opacity=".55" stroke-linecap="round"/>` +
    `<path d="M790 430C800 440 806 452 808 468M776 760C782 748 790 738 802 730" stroke="${darker(skin, 0.5)}" stroke-width="3" stroke-opacity=".3"/></g>`
  );
}

function kurtaSleeve(pen: Pen, cloth: string, trim: string): string {
  const clip = pen.define('sleeve', (id) => `<clipPath id="${id}"><path d="${SLEEVE}"/></clipPath>`);
  const cuff = spline(points('296 330, 318 440, 324 600, 304 858'), 4);
  const fill = pen.linear(
    { 0: lighter(cloth, 0.35), 0.5: cloth, 1: darker(cloth, 0.4) },
    { from: [0.3, 0], to: [0.5, 1] },
  );
  return (
    castShadow(pen, SLEEVE, { opacity: 0.5, dx: 22, dy: 16, blur: 14 }) +
    `<path d="${SLEEVE}" fill="${fill}"/><g clip-path="url(#${clip})"><g fill="none">${folds(pen, cloth)}</g>` +
    band(pen, cuff, { width: 74, colour: trim, weave: 'satin', trim: '#e9c25e', motif: '#fff0c2' }) +
    `<path d="${SLEEVE}" fill="${pen.linear({ 0.6: seeThrough(SHADE, 0), 1: seeThrough(SHADE, 0.4) }, DOWN)}"/></g>`
  );
}

/** Creases of the sleeve, soft by strokes of falling width. */
function folds(pen: Pen, cloth: string): string {
  return Array.from({ length: 7 }, (_, index) => {
    const x = -98 + index * 58 + pen.between(-12, 12);
    const dark = svg`M${x} 240C${x + 46} 420 ${x - 20} 640 ${x + 30} 940`;
    const light = svg`M${x + 26} 240C${x + 70} 420 ${x + 6} 640 ${x + 56} 940`;
    return (
      soft(dark, { colour: darker(cloth, 0.55), width: pen.between(14, 30), opacity: 0.05 }) +
      soft(light, { colour: '#fffaf0', width: pen.between(10, 20), opacity: 0.085 })
    );
  }).join('');
}

const LAYERS = 12;

/** A line without edges: strokes of falling width, so many that no step is seen. */
const soft = (path: string, { colour, width, opacity }: { colour: string; width: number; opacity: number }) =>
  svg`<g stroke="${colour}" stroke-opacity="${opacity / 2}">` +
  Array.from({ length: LAYERS }, (_, index) => {
    return svg`<path d="${path}" stroke-width="${(2 * width * (index + 0.5)) / LAYERS}"/>`;
  }).join('') +
  '</g>';
