import { paisleyOutline } from '../medallions/paisley.ts';
import { darker, lighter } from '../pen/colour.ts';
import { ACROSS, DOWN, type Pen } from '../pen/pen.ts';
import { castShadow } from '../pen/shadow.ts';
import { placed, roundedRect, svg } from '../pen/svg.ts';
import { clipTo } from './tray.ts';

function wrappedBox(
  pen: Pen,
  { width, height, colour, ribbon, ...options }: { width: number; height: number; colour: string; ribbon: string },
) {
  const outline = roundedRect(width, height, 8);
  let pat = '';
  for (let y = -height / 2 + 30; y < height / 2; y += 62)
    for (let x = -width / 2 + 30; x < width / 2; x += 62)
      pat +=
        svg`<g transform="translate(${x + (Math.round((y + height) / 62) % 2 ? 31 : 0)} ${y}) scale(.2) rotate(${(x + y) % 120 > 60 ? 0 : 180})">` +
        svg`<path d="${paisleyOutline()}"/></g>`;
  const cl = clipTo(pen, 'wr' + width, outline);
  return (
    castShadow(pen, outline, { opacity: 0.45, dx: 26, dy: 36, blur: 24 }) +
    castShadow(pen, outline, { opacity: 0.4, dx: 5, dy: 8, blur: 5 }) +
    svg`<path d="${outline}" fill="${pen.linear({ 0: lighter(colour, 0.3), 0.4: colour, 1: darker(colour, 0.35) })}"/>` +
    svg`<g clip-path="url(#${cl})"><g fill="#f3d27a" opacity=".5">${pat}` +
    svg`</g><path d="M${-width / 2} ${-height / 2}H${width / 2}" stroke="#fff" stroke-width="8" opacity=".3"/>` +
    svg`<path d="M${width / 2} ${-height / 2}V${height / 2}H${-width / 2}" fill="none" stroke="#1c0806" stroke-width="14" opacity=".22"/></g>` +
    [[ribbon, width * 0.13]]
      .map(
        ([rc, t]) =>
          svg`<g><rect x="${-t / 2 - width * 0.12 + 4}" y="${-height / 2}" width="${t}" height="${height}" fill="#1c0806" opacity=".25"/>` +
          svg`<rect x="${-t / 2 - width * 0.12}" y="${-height / 2}" width="${t}" height="${height}" fill="${pen.linear({ 0: darker(rc, 0.3), 0.3: lighter(rc, 0.5), 0.6: rc, 1: darker(rc, 0.4) }, ACROSS)}"/>` +
          svg`<rect x="${-width / 2}" y="${-t / 2 - height * 0.06 + 5}" width="${width}" height="${t}" fill="#1c0806" opacity=".25"/>` +
          svg`<rect x="${-width / 2}" y="${-t / 2 - height * 0.06}" width="${width}" height="${t}" fill="${pen.linear({ 0: lighter(rc, 0.45), 0.5: rc, 1: darker(rc, 0.4) }, DOWN)}"/></g>`,
      )
      .join('') +
    placed({ x: -width * 0.12, y: -height * 0.06, turn: -8 }, ribbonBow(pen, { radius: width * 0.25, colour: ribbon }))
  );
}

export function ribbonBow(pen: Pen, { radius, colour }: { radius: number; colour: string }) {
  const lp = (s: number) =>
    svg`<path d="M0 0C${s * radius * 0.3} ${-radius * 0.75} ${s * radius * 1.25} ${-radius * 0.8} ${s * radius * 1.2} ${-radius * 0.1}C${s * radius * 1.15} ${radius * 0.35} ${s * radius * 0.5} ${radius * 0.25} 0 0Z" fill="${pen.linear({ 0: lighter(colour, 0.5), 0.5: colour, 1: darker(colour, 0.45) }, { from: [s > 0 ? 1 : 0, 0], to: [s > 0 ? 0 : 1, 1] })}"/>` +
    svg`<path d="M0 0C${s * radius * 0.35} ${-radius * 0.4} ${s * radius * 0.9} ${-radius * 0.45} ${s * radius * 0.95} ${-radius * 0.1}C${s * radius * 0.9} ${radius * 0.12} ${s * radius * 0.4} ${radius * 0.1} 0 0Z" fill="${darker(colour, 0.5)}" opacity=".75"/>` +
    svg`<path d="M${s * radius * 0.15} ${-radius * 0.28}C${s * radius * 0.45} ${-radius * 0.66} ${s * radius} ${-radius * 0.6} ${s * radius * 1.12} ${-radius * 0.2}" stroke="#fff6e0" stroke-width="${radius * 0.06}" fill="none" opacity=".5"/>`;
  const tl = (s: number) =>
    svg`<path d="M0 0C${s * radius * 0.2} ${radius * 0.4} ${s * radius * 0.3} ${radius * 0.8} ${s * radius * 0.75} ${radius * 1.25}L${s * radius * 0.5} ${radius * 1.2}L${s * radius * 0.36} ${radius * 1.42}C${s * radius * 0.1} ${radius * 0.9} ${-s * radius * 0.05} ${radius * 0.5} 0 0Z" fill="${pen.linear({ 0: lighter(colour, 0.3), 0.5: colour, 1: darker(colour, 0.3) })}"/>`;
  return (
    svg`<g transform="translate(${radius * 0.12} ${radius * 0.2})" fill="#1c0806" opacity=".28">` +
    svg`<path d="M0 0C${radius * 0.3} ${-radius * 0.75} ${radius * 1.25} ${-radius * 0.8} ${radius * 1.2} ${-radius * 0.1}C${radius * 1.15} ${radius * 0.35} ${radius * 0.5} ${radius * 0.25} 0 0C${-radius * 0.3} ${-radius * 0.75} ${-radius * 1.25} ${-radius * 0.8} ${-radius * 1.2} ${-radius * 0.1}C${-radius * 1.15} ${radius * 0.35} ${-radius * 0.5} ${radius * 0.25} 0 0Z"/></g>` +
    tl(-1) +
    tl(1) +
    lp(-1) +
    lp(1) +
    svg`<path d="${roundedRect(radius * 0.42, radius * 0.46, radius * 0.14)}" fill="${pen.linear({ 0: lighter(colour, 0.45), 0.5: colour, 1: darker(colour, 0.45) })}"/>`
  );
}
