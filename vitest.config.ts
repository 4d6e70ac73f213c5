import { defineConfig } from 'vitest/config';

// One module graph per worker (isolate: false): wink-nlp tolerates one instance per process only.
export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/sources/**', 'test/system/**', 'test/crash/**'],
    isolate: false,
    testTimeout: 120_000,
    hookTimeout: 60_000,
  },
});
