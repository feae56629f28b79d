import { existsSync } from 'node:fs';
import { partIsReady, told } from '../../parts/part-process.ts';

export type Told = { pid: number; greeting: string };

// A part for tests: says who it is. It ends before that when MUTE is set, and right after it where the file BROKEN exists.
if (process.env['MUTE']) process.exit(3);
const facts: Told = { pid: process.pid, greeting: told('GREETING') };
partIsReady(facts, async () => undefined);
if (process.env['BROKEN'] && existsSync(process.env['BROKEN'])) process.exit(3);
setInterval(() => undefined, 1_000);
