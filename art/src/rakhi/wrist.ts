import { darker, lighter, mix, SHADE } from '../pen/colour.ts';
import { spline } from '../pen/curve.ts';
import type { Pen } from '../pen/pen.ts';
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
    `<path d="${ARM}" fill="${pen.linear(tones, { from: [0.3, 0], to: [0.55, 1] })}"/><g clip-path="url(#${clip})" fill="none">` +
    `<g filter="${pen.blur(24)}"><path d="M-80 800C300 740 560 740 720 800C800 850 900 850 1100 740L1260 720V900H-80Z" fill="${darker(skin, 0.6)}" opacity=".5"/>` +
    `<path d="M-80 400C300 440 500 470 700 448C860 420 1000 390 1260 440" stroke="${lighter(skin, 0.6)}" stroke-width="54" opacity=".42"/>` +
    `<path d="M690 780C780 730 900 690 1040 700C1060 720 1080 724 1096 728" stroke="${darker(skin, 0.65)}" stroke-width="26" opacity=".5"/>` +
    `<path d="M980 440C1060 420 1150 430 1230 460M1000 560C1080 548 1160 552 1240 570" stroke="${lighter(skin, 0.45)}" stroke-width="26" opacity=".4"/></g>` +
    `<path d="M706 786C800 742 900 706 1010 704C1046 706 1078 716 1096 728" stroke="${darker(skin, 0.6)}" stroke-width="5" opacity=".55" stroke-linecap="round"/>` +
    `<path d="M790 430C800 440 806 452 808 468M776 760C782 748 790 738 802 730" stroke="${darker(skin, 0.5)}" stroke-width="3" opacity=".3"/></g>`
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
    `<path d="${SLEEVE}" fill="${fill}"/><g clip-path="url(#${clip})"><g filter="${pen.blur(9)}" fill="none">${folds(pen, cloth)}</g>` +
    band(pen, cuff, { width: 74, colour: trim, weave: 'satin', trim: '#e9c25e', motif: '#fff0c2' }) +
    `<g filter="${pen.blur(16)}"><path d="M-80 900C100 880 240 860 350 840V960H-80Z" fill="${SHADE}" opacity=".45"/></g></g>`
  );
}

function folds(pen: Pen, cloth: string): string {
  return Array.from({ length: 7 }, (_, index) => {
    const x = -98 + index * 58 + pen.between(-12, 12);
    return (
      svg`<path d="M${x} 240C${x + 46} 420 ${x - 20} 640 ${x + 30} 940" stroke="${darker(cloth, 0.55)}" stroke-width="${pen.between(14, 30)}" opacity=".24"/>` +
      svg`<path d="M${x + 26} 240C${x + 70} 420 ${x + 6} 640 ${x + 56} 940" stroke="#fffaf0" stroke-width="${pen.between(10, 20)}" opacity=".4"/>`
    );
  }).join('');
}
