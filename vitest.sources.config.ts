import { defineConfig } from 'vitest/config';

// Tests against the three source articles, which a clone that stands alone does not have.
export default defineConfig({
  test: { include: ['test/sources/**/*.test.ts'], isolate: false, testTimeout: 180_000 },
});
