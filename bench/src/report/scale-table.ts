import { sumOf } from '../measure/slices.ts';
import type { AtSize } from '../scale/measure-size.ts';
import { figure, tableOf } from './table.ts';

/** One column for each size of the shop; CPU milliseconds of all processes for one unit, then what the size itself costs. */
export function scaleTable(sizes: readonly AtSize[]): string {
  const titles = sizes[0]?.units.map(({ title }) => title) ?? [];
  const row = (title: string, figureOf: (size: AtSize) => number) => [
    title,
    ...sizes.map((size) => figure(figureOf(size))),
  ];
  return tableOf(
    ['CPU ms', ...sizes.map(({ name }) => name)],
    [
      ...titles.map((title, index) => row(title, ({ units }) => units[index]?.cpuMs ?? Number.NaN)),
      row('catalogue read again', ({ catalogueCpuMs }) => catalogueCpuMs),
      row('start, seconds', ({ start }) => start.openedInMs / 1000),
      row('start, CPU seconds', ({ start }) => sumOf(start.cpuMs) / 1000),
      row('gateway after start, MB', ({ start }) => start.residentMb.gateway),
      row('gateway at the end, MB', ({ units }) => units.at(-1)?.residentMb.gateway ?? Number.NaN),
      row('engine at the end, MB', ({ units }) => units.at(-1)?.residentMb.engine ?? Number.NaN),
      row('table on disk, MB', ({ engineFileMb }) => engineFileMb),
    ],
  );
}
