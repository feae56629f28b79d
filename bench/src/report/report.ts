import type { Oversell } from '../crowd/oversell.ts';
import type { Measured } from '../measure/measure-unit.ts';
import { PARTS } from '../measure/process-line.ts';
import { sumOf } from '../measure/slices.ts';
import type { StartUp } from '../measure/start-up.ts';
import type { Verdict } from './accepted.ts';
import { figure, tableOf } from './table.ts';

const UNIT_HEAD = [
  'unit',
  'at once',
  'per s',
  'p50 ms',
  'p95 ms',
  'p99 ms',
  'CPU ms',
  ...PARTS,
  'floor',
  '× floor',
  'MB',
];

/** One row for each unit at each concurrency; the parts add up to the CPU milliseconds of one unit. */
export function unitTable(rows: readonly (Measured & { verdict: Verdict })[]): string {
  return tableOf(
    [...UNIT_HEAD, 'limit'],
    rows.map(({ title, concurrency, perSecond, ms, cpuMs, cpuMsByPart, residentMb, floor, verdict }) => [
      title,
      String(concurrency),
      ...[perSecond, ms.p50, ms.p95, ms.p99, cpuMs, ...PARTS.map((part) => cpuMsByPart[part] ?? 0)].map(figure),
      ...[floor.cpuMs, cpuMs / floor.cpuMs, sumOf(residentMb)].map(figure),
      verdict,
    ]),
  );
}

export function startTable(starts: readonly StartUp[]): string {
  return tableOf(
    ['start', 'seconds', 'CPU s', ...PARTS.map((part) => `${part} MB`), 'all MB'],
    starts.map(({ name, openedInMs, cpuMs, residentMb }) => [
      name,
      ...[openedInMs / 1000, sumOf(cpuMs) / 1000, ...PARTS.map((part) => residentMb[part]), sumOf(residentMb)].map(
        figure,
      ),
    ]),
  );
}

export function oversellSentence({ buyers, units, placed, refused, paid, left, sold, elapsedMs }: Oversell): string {
  const reasons = Object.entries(refused).map(([code, times]) => `${times} × ${code}`);
  return [
    `${buyers} buyers at once for ${units} units, in ${figure(elapsedMs)} ms:`,
    `${placed} placed, ${paid} paid, ${sold} counted as sold, ${left} left; refused ${reasons.join(', ') || 'nobody'}.`,
  ].join(' ');
}
