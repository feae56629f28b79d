import { readdirSync, readFileSync } from 'node:fs';
import { PARTS, type Part, type ProcessLine, partWith, readProcessLine } from './process-line.ts';

export type ByPart = Record<Part, number>;
export type Use = { cpuMs: ByPart; residentMb: ByPart };

/** What each part of a shop has used of the processor so far, and holds in memory, with all that it has started. */
export function useOf(supervisor: number): Use {
  const processes = allProcesses();
  const use = { cpuMs: nothingYet(), residentMb: nothingYet() };
  const add = (pid: number, parentPart: Part) => {
    const { commandLine = '', cpuMs = 0, residentMb = 0 } = processes.get(pid) ?? {};
    const part = partWith(commandLine) ?? parentPart;
    use.cpuMs[part] += cpuMs;
    use.residentMb[part] += residentMb;
    for (const [child, { parent }] of processes) if (parent === pid) add(child, part);
  };
  add(supervisor, 'supervisor');
  return use;
}

/** Of a process that runs. */
export function cpuMsOf(pid: number): number {
  return readProcessLine(readFileSync(`/proc/${pid}/stat`, 'utf8')).cpuMs;
}

const nothingYet = () => Object.fromEntries(PARTS.map((part) => [part, 0])) as ByPart;

type Process = ProcessLine & { commandLine: string };

function allProcesses(): Map<number, Process> {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return new Map(pids.map((pid) => [Number(pid), processOf(pid)] as const).filter(isThere));
}

function processOf(pid: string): Process | undefined {
  try {
    const line = readProcessLine(readFileSync(`/proc/${pid}/stat`, 'utf8'));
    return { ...line, commandLine: readFileSync(`/proc/${pid}/cmdline`, 'utf8') };
  } catch {
    // It has ended meanwhile.
    return undefined;
  }
}

const isThere = (entry: readonly [number, Process | undefined]): entry is readonly [number, Process] =>
  entry[1] !== undefined;
