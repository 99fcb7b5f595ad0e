// Native ESM: sources and tests are TypeScript modules, transformed one by one without type information.
export default {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': ['@swc/jest', { jsc: { target: 'es2022', parser: { syntax: 'typescript' } }, module: { type: 'es6' } }] },
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  moduleNameMapper: {
    '^@weegbrug/core/plugin$': '<rootDir>/core/src/plugins/api/index.ts',
    '^@weegbrug/core/plugin-testing$': '<rootDir>/core/src/plugins/testing/index.ts',
    '^@weegbrug/core/(forms|framework|weights|workflow|explanation|rules|shared)$': '<rootDir>/core/src/$1/index.ts',
  },
  modulePathIgnorePatterns: ['<rootDir>/core/dist', '<rootDir>/plugins/[^/]+/dist', '<rootDir>/data'],
  globalSetup: '<rootDir>/test/browser/setUp.mjs',
  globalTeardown: '<rootDir>/test/browser/tearDown.mjs',
  // Two, also on two cores: much of the time is waiting for a server, a browser or a disk.
  maxWorkers: 2,
  watchman: false,
  testTimeout: 30_000,
};
