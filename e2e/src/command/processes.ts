import { readdirSync, readFileSync } from 'node:fs';

/** A process and all that it has started. Linux tells it without any other program. */
export function familyOf(pid: number): number[] {
  const parents = new Map(livingPids().map((each) => [each, parentOf(each)]));
  const family = [pid];
  for (const member of family) {
    for (const [child, parent] of parents) if (parent === member) family.push(child);
  }
  return family;
}

/** Those that still run; one that has ended and only waits to be counted by its parent is not among them. */
export function livingOf(pids: readonly number[]): number[] {
  return pids.filter((pid) => !['Z', undefined].includes(statusOf(pid)?.[0]));
}

function livingPids(): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number);
}

function parentOf(pid: number): number | undefined {
  const parent = statusOf(pid)?.[1];
  return parent === undefined ? undefined : Number(parent);
}

/** Its state, its parent and so on. What comes before, its name, may itself hold spaces and brackets. */
function statusOf(pid: number): string[] | undefined {
  try {
    const line = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return line.slice(line.lastIndexOf(')') + 2).split(' ');
  } catch {
    // It has ended meanwhile.
    return undefined;
  }
}
