import { describe, expect, it } from 'vitest';
import { readOptions } from './options.ts';

const read = (argv: string[], environment: Record<string, string> = {}) => readOptions(argv, environment, '/shop');

describe('npm start', () => {
  it('takes port 4700, the folder .data and the demo shop when nothing is said', () => {
    expect(read([])).toEqual({ port: 4700, dataDir: '/shop/.data', fresh: false, demo: true, help: false });
  });

  it('listens to PORT and DATA_DIR, and to --port before PORT', () => {
    const environment = { PORT: '4801', DATA_DIR: 'elsewhere' };
    expect(read([], environment)).toMatchObject({ port: 4801, dataDir: '/shop/elsewhere' });
    expect(read(['--port', '4802'], environment)).toMatchObject({ port: 4802 });
  });

  it('begins anew, or without the demo, when asked', () => {
    expect(read(['--fresh', '--no-demo'])).toMatchObject({ fresh: true, demo: false });
  });

  it('takes an empty PORT or DATA_DIR for none', () => {
    expect(read([], { PORT: '', DATA_DIR: '' })).toMatchObject({ port: 4700, dataDir: '/shop/.data' });
  });

  it.each([['--help'], ['-h']])('explains itself with %s', (flag) => {
    expect(read([flag]).help).toBe(true);
  });

  it.each([
    ['--port', '0'],
    ['--port', '70000'],
    ['--port', 'many'],
    ['--colour', 'red'],
  ])('refuses %s %s and says how it is written', (...argv) => {
    expect(() => read(argv)).toThrow(/--port/);
  });
});
