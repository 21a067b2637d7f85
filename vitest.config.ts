import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** Test code would otherwise get graphql's ESM file and its dependencies the CommonJS one. */
const oneGraphql = { find: /^graphql$/, replacement: 'graphql/index.js' };
const decorators = { decorator: { legacy: true, emitDecoratorMetadata: false } };
const shared = { resolve: { alias: [oneGraphql] }, oxc: decorators };

export default defineConfig({
  test: {
    projects: [
      {
        ...shared,
        test: {
          name: 'unit',
          // By itself vitest leaves a core free, which of two is half of the machine.
          maxWorkers: availableParallelism(),
          include: ['test/**/*.test.ts'],
          exclude: ['test/e2e/**', 'test/browser/**'],
        },
      },
      {
        ...shared,
        // One file at a time: they share one real server with real models, on a machine of few cores.
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          globalSetup: ['test/e2e/global-setup.ts'],
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        ...shared,
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          globalSetup: ['test/browser/global-setup.ts'],
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
