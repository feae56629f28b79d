import { defineConfig } from 'vitest/config';

/** The attacks: the shop's own wiring against the real engine and the stand-ins, one of each for all files. */
export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['src/**/*.test.ts'],
    globalSetup: ['../local/src/testing/stand-ins.ts'],
    env: { AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true' },
    testTimeout: 120_000,
    hookTimeout: 60_000,
  },
});
