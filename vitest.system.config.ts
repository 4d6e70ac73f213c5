import { defineConfig } from 'vitest/config';

// Tests that start, kill and watch processes, and those against real programs that come as Debian packages: .ci/run
// installs them. One file at a time, with time for slow machines.
export default defineConfig({
  test: {
    include: ['test/system/**/*.test.ts', 'test/crash/**/*.test.ts'],
    isolate: false,
    fileParallelism: false,
    testTimeout: 600_000,
    hookTimeout: 300_000,
  },
});
