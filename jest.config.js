/** @type {import('jest').Config} */
export default {
  roots: ['<rootDir>/test', '<rootDir>/src'],
  testMatch: ['**/*.spec.ts'],
  globalSetup: '<rootDir>/test/support/global-setup.mts',
  globalTeardown: '<rootDir>/test/support/global-teardown.mts',
  setupFiles: ['<rootDir>/test/support/load-nest-first.ts'],
  setupFilesAfterEnv: ['<rootDir>/test/support/answers/fail-on-lies.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2024',
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true },
        },
        module: { type: 'es6' },
        sourceMaps: 'inline',
      },
    ],
  },
  // Sources import './x.js' as Node wants it; under jest the file is './x.ts'.
  moduleNameMapper: {
    '^(\\.{1,2}/.*)\\.js$': '$1',
    '^@linkfetch/sdk$': '<rootDir>/sdk/typescript/src/index.ts',
  },
  // Tests wait more than they work, and each has a database and a queue of its own.
  maxWorkers: 2,
  // Only what hangs takes so long: a start takes seconds, and on a busy machine many.
  testTimeout: 60_000,
};
