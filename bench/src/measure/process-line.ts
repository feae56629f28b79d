/** What Linux tells of a process in `/proc/{pid}/stat`, as far as we need it. */
export type ProcessLine = {
  parent: number;
  /** In user and system mode, with that of children that have ended; in steps of 10 ms. */
  cpuMs: number;
  /** What it holds in real memory; pages that it shares with others count for each. */
  residentMb: number;
};

/** Both are fixed on Linux x64: `getconf CLK_TCK` and `getconf PAGESIZE`. */
const TICK_MS = 10;
const PAGE_BYTES = 4096;

/** Where they are behind the name: man 5 proc_pid_stat counts from 1 and has the state as number 3. */
const PARENT = 4 - 3;
const CPU = [14, 15, 16, 17].map((number) => number - 3);
const RESIDENT = 24 - 3;

/** The name of a process, in brackets, may itself hold spaces and brackets. */
export function readProcessLine(line: string): ProcessLine {
  const fields = line.slice(line.lastIndexOf(')') + 2).split(' ');
  const numberAt = (index: number) => Number(fields[index]);
  return {
    parent: numberAt(PARENT),
    cpuMs: CPU.reduce((sum, index) => sum + numberAt(index), 0) * TICK_MS,
    residentMb: (numberAt(RESIDENT) * PAGE_BYTES) / 1e6,
  };
}

export const PARTS = ['gateway', 'engine', 'stand-ins', 'web', 'supervisor'] as const;
export type Part = (typeof PARTS)[number];

/** How the command line of each part can be told. */
const SIGNS: readonly (readonly [sign: string, part: Part])[] = [
  ['parts/gateway.ts', 'gateway'],
  ['dynoxide', 'engine'],
  ['parts/stand-ins.ts', 'stand-ins'],
  ['parts/web.ts', 'web'],
  ['local/src/start.ts', 'supervisor'],
];

/** Undefined for what a part has started for itself, such as a compiler. */
export function partWith(commandLine: string): Part | undefined {
  return SIGNS.find(([sign]) => commandLine.includes(sign))?.[1];
}
