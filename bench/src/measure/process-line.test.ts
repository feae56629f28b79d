import { describe, expect, it } from 'vitest';
import { partWith, readProcessLine } from './process-line.ts';

/** utime 250, stime 31, cutime 4, cstime 5 ticks; 12,000 pages resident. */
const REST = 'S 4711 4711 4711 0 -1 4194304 9 9 9 9 250 31 4 5 20 0 11 0 777 1000000000 12000 18446744073709551615';

describe('a line of /proc/{pid}/stat', () => {
  it.each(['node', 'tmux: server', 'a) S 1 (b', '(sd-pam)'])('is read whatever the process is called: %s', (name) => {
    expect(readProcessLine(`4712 (${name}) ${REST}`)).toEqual({ parent: 4711, cpuMs: 2_900, residentMb: 49.152 });
  });
});

describe('a command line', () => {
  it.each([
    ['gateway', 'node\0--import\0tsx\0/shop/local/src/parts/gateway.ts\0'],
    ['stand-ins', 'node\0--import\0tsx\0/shop/local/src/parts/stand-ins.ts\0'],
    ['web', 'node\0--import\0tsx\0/shop/local/src/parts/web.ts\0'],
    ['engine', '/shop/node_modules/@dynoxide/linux-x64/dynoxide\0serve\0'],
    ['supervisor', 'node\0--import\0tsx\0local/src/start.ts\0'],
    [undefined, '/shop/node_modules/@esbuild/linux-x64/bin/esbuild\0--service\0'],
  ])('tells %s', (part, commandLine) => {
    expect(partWith(commandLine)).toBe(part);
  });
});
