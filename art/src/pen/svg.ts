/**
 * Writes numbers short: a tenth of a unit is invisible in our frame, but factors around one need more,
 * because they may scale something large.
 */
function written(value: number): string {
  const size = Math.abs(value);
  const digits = size < 1 ? 1000 : size < 10 ? 100 : 10;
  return String(Math.round(value * digits) / digits);
}

/** A piece of drawing: the text as it stands, with its numbers written short. */
export const svg = (text: TemplateStringsArray, ...values: (string | number)[]): string =>
  text.reduce((drawing, part, index) => {
    const value = values[index - 1] ?? '';
    return drawing + (typeof value === 'number' ? written(value) : value) + part;
  });

/** Where something lies: its centre, its turn in degrees clockwise, its scale. */
export type Place = { x: number; y: number; turn?: number; scale?: number };

export function placed({ x, y, turn = 0, scale = 1 }: Place, drawing: string): string {
  const turned = turn === 0 ? '' : svg` rotate(${turn})`;
  const scaled = scale === 1 ? '' : ` scale(${Math.round(scale * 1000) / 1000})`;
  return svg`<g transform="translate(${x} ${y})${turned}${scaled}">${drawing}</g>`;
}

/** A rectangle around the origin with round corners, as path data. */
export function roundedRect(width: number, height: number, corner: number): string {
  const x = width / 2;
  const y = height / 2;
  const arc = (toX: number, toY: number) => svg`A${corner} ${corner} 0 0 1 ${toX} ${toY}`;
  return (
    svg`M${corner - x} ${-y}H${x - corner}${arc(x, corner - y)}V${y - corner}${arc(x - corner, y)}` +
    svg`H${corner - x}${arc(-x, y - corner)}V${corner - y}${arc(corner - x, -y)}Z`
  );
}
