import { defineConfig } from 'vitest/config';

/** The pages as they are deployed. They are built first, which is too slow for the tests that everybody runs all day. */
export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['src/web/*.journey.ts'],
    globalSetup: ['../local/src/testing/stand-ins.ts', 'src/web/testing/built-pages.ts'],
    env: { AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true' },
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
});
