import { describe, expect, it } from 'vitest';
import { readOptions } from './options.ts';

describe('the options', () => {
  it('measure every unit for five seconds with 1, 8 and 16 at once', () => {
    expect(readOptions([], '/shop')).toEqual({
      mode: 'units',
      seconds: 5,
      only: [],
      concurrency: [1, 8, 16],
      port: undefined,
      json: '/shop/bench/results/latest.json',
      isStrict: false,
    });
  });

  it('take lists, numbers and a file', () => {
    const argv = [
      '--seconds',
      '0.5',
      '--only',
      'list,add',
      '--at',
      '4',
      '--port',
      '4801',
      '--json',
      'out.json',
      '--strict',
    ];
    expect(readOptions(argv, '/shop')).toMatchObject({
      seconds: 0.5,
      only: ['list', 'add'],
      concurrency: [4],
      port: 4801,
      json: '/shop/out.json',
      isStrict: true,
    });
  });

  it.each([[['--seconds', 'many']], [['--at', '0']], [['--sceonds', '5']]])('refuse %j', (argv) => {
    expect(() => readOptions(argv, '/shop')).toThrow();
  });

  it('measure nothing when help is asked for', () => {
    expect(readOptions(['--help'], '/shop')).toBeUndefined();
  });
});
