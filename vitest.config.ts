import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    reporters: ['default', './test/setup/closing-line.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // Programs that tests start keep nothing of earlier runs, and leave nothing in the folder of this account.
    env: { ROLLCALL_CACHE_DIR: 'off' },
  },
});
