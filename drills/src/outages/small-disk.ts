import { spawnSync } from 'node:child_process';
import { closeSync, fsyncSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** A disk of a few megabytes at `path`, which only the processes of one room see, and which goes when they have gone. */
export type SmallDisk = {
  command: string[];
  pathIn(pid: number, path: string): string;
  /** Fills it to the last byte. @returns what makes room again */
  fill(pid: number): () => void;
};

const MEGABYTES = 24;

/** Undefined where this machine lets nobody mount anything; `why` then says so. */
export function smallDiskAt(path: string): { disk: SmallDisk } | { why: string } {
  const mount = `mount -t tmpfs -o size=${MEGABYTES}m,mode=700 tmpfs "$0" && exec "$@"`;
  const ways = [
    ['unshare', '--map-root-user', '--mount'],
    ['unshare', '--mount'],
  ];
  const tries = ways.map((way) => {
    const command = [...way, 'sh', '-c', mount, path];
    const { status, stderr, error } = spawnSync(command[0] ?? '', [...command.slice(1), 'true'], { encoding: 'utf8' });
    return { command, works: status === 0, why: error?.message ?? stderr.trim() };
  });
  const found = tries.find(({ works }) => works);
  if (!found) return { why: tries.map(({ why }) => why).join('; ') };
  const pathIn = (pid: number, inside: string) => `/proc/${pid}/root${inside}`;
  return { disk: { command: found.command, pathIn, fill: (pid) => fill(pathIn(pid, path)) } };
}

function fill(folder: string): () => void {
  const ballast = join(folder, 'ballast');
  const file = openSync(ballast, 'w');
  for (let size = 1 << 20; size >= 1; size >>= 1) {
    try {
      for (;;) if (writeSync(file, Buffer.alloc(size)) < size) break;
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error;
    }
  }
  fsyncSync(file);
  closeSync(file);
  if (statfsSync(folder).bavail > 0) throw new Error('The disk is not full.');
  return () => rmSync(ballast);
}
