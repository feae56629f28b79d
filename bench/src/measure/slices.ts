import { type Doing, type Extent, load } from './load.ts';

/** CPU time used so far, in milliseconds, by whatever name. */
export type CpuMs = Record<string, number>;
export type Slice = { times: number[]; elapsedMs: number; cpuMs: CpuMs };

type Metered = { doing: Doing; cpuMs(): CpuMs; after?: (() => Promise<void>) | undefined };

/** A stretch of load with the CPU time it took, including what was left to do `after` it. */
export async function sliceOf({ doing, cpuMs, after }: Metered, extent: Extent): Promise<Slice> {
  const before = cpuMs();
  const loaded = await load(doing, extent);
  await after?.();
  const used = Object.entries(cpuMs()).map(([name, ms]) => [name, ms - (before[name] ?? 0)]);
  return { ...loaded, cpuMs: Object.fromEntries(used) };
}

export function joined(slices: readonly Slice[]): Slice {
  const names = Object.keys(slices[0]?.cpuMs ?? {});
  const total = (of: (slice: Slice) => number) => slices.reduce((sum, slice) => sum + of(slice), 0);
  return {
    times: slices.flatMap(({ times }) => times),
    elapsedMs: total(({ elapsedMs }) => elapsedMs),
    cpuMs: Object.fromEntries(names.map((name) => [name, total(({ cpuMs }) => cpuMs[name] ?? 0)])),
  };
}

export const perSecond = ({ times, elapsedMs }: Slice) => times.length / (elapsedMs / 1000);
export const cpuMsPerTurn = ({ times, cpuMs }: Slice): CpuMs =>
  Object.fromEntries(Object.entries(cpuMs).map(([name, ms]) => [name, ms / times.length]));
export const sumOf = (values: CpuMs) => Object.values(values).reduce((sum, each) => sum + each, 0);
