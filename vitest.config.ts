import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['*/src/**/*.test.ts', '*.test.ts'],
    // The attacks are a part of their own, with longer times: drills/vitest.config.ts.
    exclude: ['**/node_modules/**', 'drills/**'],
    // One engine and one of each stand-in for all files; each file makes a table, an account and a pool of its own.
    globalSetup: ['local/src/testing/stand-ins.ts'],
    // The AWS SDK says at every start that its versions of next year want a newer Node; ours is pinned.
    env: { AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true' },
    testTimeout: 20_000,
    hookTimeout: 30_000,
  },
});
