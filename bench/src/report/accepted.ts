import { readFileSync } from 'node:fs';
import type { Measured } from '../measure/measure-unit.ts';

/** CPU milliseconds of all processes for one unit: the most that we accept. */
type Accepted = Record<string, { cpuMs: number }>;

export type Verdict = 'within' | 'above' | '';

export function readAccepted(): Accepted {
  return JSON.parse(readFileSync(new URL('../../accepted.json', import.meta.url), 'utf8')) as Accepted;
}

/** Nothing for a unit that no limit was set for. */
export function verdictOn({ unit, cpuMs }: Pick<Measured, 'unit' | 'cpuMs'>, accepted: Accepted): Verdict {
  const limit = accepted[unit];
  if (!limit) return '';
  return cpuMs <= limit.cpuMs ? 'within' : 'above';
}
