import { defineConfig } from 'vitest/config';

// Tests against real programs that come as Debian packages: .ci/run installs them. One at a time: they time out otherwise.
export default defineConfig({
  test: {
    include: ['test/system/**/*.test.ts'],
    isolate: false,
    fileParallelism: false,
    testTimeout: 240_000,
    hookTimeout: 120_000,
  },
});
