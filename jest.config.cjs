const { existsSync } = require('node:fs');
const { join } = require('node:path');

// ES-module-only packages that Jest has to transform; add one here when Jest says "Must use import to load ES Module".
const esmOnly = [
  'jose',
  'openid-client',
  'oauth4webapi',
  '@scure',
  '@noble',
  'micro-packed',
  '@signinwithethereum',
  'opencc-js',
  'preact',
  'markdown-it',
  'linkify-it',
  'uc.micro',
  'mdurl',
  'entities',
  'punycode.js',
];

const shared = {
  testEnvironment: 'node',
  transform: {
    '^.+\\.m?[tj]s$': [
      '@swc/jest',
      { jsc: { target: 'es2023', parser: { syntax: 'typescript' } }, module: { type: 'commonjs' } },
    ],
  },
  transformIgnorePatterns: [`/node_modules/(?!(${esmOnly.join('|')})/)`],
};

// `slow` = drills, browsers, whole products over HTTP and everything that starts other processes; `fast` = the daily loop.
const slow = ['drills', 'browser', 'compat', 'flows', 'promises', 'chains/live'].map(
  (folder) => `<rootDir>/tests/${folder}/`,
);

// Its terms are for who evaluates it: it is run by who has put it there (docs/decisions/0026-playground-by-hand.md).
const playground = existsSync(join(__dirname, '.cache/playground/package/cli.js')) ? [] : ['/tests/compat/playground'];

module.exports = {
  maxWorkers: 2,
  // What suites leave behind adds up to Node's own limit after some three hundred; a worker that holds more begins anew.
  workerIdleMemoryLimit: '1500MB',
  testSequencer: '<rootDir>/tests/support/longestFirst.cjs',
  // Tests ask what happens, not how fast; a busy machine is no failure. A suite names a patience of its own only beyond this.
  testTimeout: 300_000,
  projects: [
    { ...shared, displayName: 'fast', roots: ['<rootDir>/tests'], testPathIgnorePatterns: ['/node_modules/', ...slow] },
    {
      ...shared,
      displayName: 'slow',
      globalSetup: '<rootDir>/tests/support/learnFirst.cjs',
      roots: ['<rootDir>/tests'],
      testPathIgnorePatterns: ['/node_modules/', ...playground],
      testMatch: slow.map((folder) => `${folder}**/*.test.ts`),
    },
  ],
};
