import { defineConfig } from 'vitest/config';

/** The whole shop as `npm start` opens it: one story, told in order. */
export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['src/command/*.journey.ts'],
    bail: 1,
    testTimeout: 60_000,
    hookTimeout: 300_000,
  },
});
