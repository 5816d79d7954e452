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
  setupFiles: ['<rootDir>/tests/support/running/regExps.ts'],
  transform: {
    '^.+\\.m?[tj]s$': [
      '@swc/jest',
      { jsc: { target: 'es2023', parser: { syntax: 'typescript' } }, module: { type: 'commonjs' } },
    ],
  },
  transformIgnorePatterns: [`/node_modules/(?!(${esmOnly.join('|')})/)`],
};

/** Whole products over HTTP, drills, browsers and everything that starts other processes. */
const products = ['drills', 'browser', 'compat', 'flows', 'promises', 'chains/live'].map(
  (folder) => `<rootDir>/tests/${folder}/`,
);
/** Learns, reads everything that can be said, tries what a generator makes, compiles a contract, or waits for a real node that is silent: more than two seconds each. */
const exhaustive = [
  'app/commands/talk/shippedStories',
  'bench/desk',
  'bench/stores',
  'chains/families/faults',
  'chains/lookup/txCommand',
  'core/patterns',
  'dialogs/saying/safely',
  'handoff/queue/queueSince',
  'knowledge/content',
  'knowledge/editing/questionTrial',
  'knowledge/facts/menus',
  'knowledge/facts/readFacts',
  'knowledge/parts',
  'trust/secrets/corpus',
  'trust/secrets/keys/hexRuns',
  'trust/secrets/longTexts',
  'trust/secrets/outgoing/harmlessOrders',
  'trust/secrets/outgoing/outgoing',
  'trust/secrets/outgoing/ownWords',
  'trust/secrets/phrases/wholePhrase',
  'trust/secrets/redTeam',
  'trust/secrets/words/tables',
  'trust/verification/contractAccount',
  'understanding/answer/waitAnswer',
  'understanding/askedWays',
  'understanding/claims/claims',
  'understanding/crisis',
  'understanding/recognise/alone/messageSense',
  'understanding/recognise/certain',
].map((suite) => `<rootDir>/tests/${suite}.test.ts`);
/** Suites that start no products: what the desk consists of is loaded once in a worker, and not once for each of some 350. */
const together = {
  testEnvironment: '<rootDir>/tests/support/running/oneRealm.cjs',
  runtime: '<rootDir>/tests/support/running/loadedOnce.cjs',
  setupFilesAfterEnv: ['<rootDir>/tests/support/running/chanceOfSuite.ts'],
  roots: ['<rootDir>/tests'],
};

// Its terms are for who evaluates it: it is run by who has put it there (docs/decisions/0026-playground-by-hand.md).
const playground = existsSync(join(__dirname, '.cache/playground/package/cli.js')) ? [] : ['/tests/compat/playground'];

module.exports = {
  maxWorkers: 2,
  // What suites leave behind adds up to Node's own limit after some three hundred; a worker that holds more begins anew.
  workerIdleMemoryLimit: '1500MB',
  testSequencer: '<rootDir>/tests/support/running/longestFirst.cjs',
  // Tests ask what happens, not how fast; a busy machine is no failure. A suite names a patience of its own only beyond this.
  testTimeout: 300_000,
  projects: [
    // The daily loop: whatever is neither of the two others.
    {
      ...{ ...shared, ...together, displayName: 'fast' },
      testPathIgnorePatterns: ['/node_modules/', ...products, ...exhaustive],
    },
    { ...shared, ...together, displayName: 'exhaustive', testMatch: exhaustive },
    {
      ...shared,
      displayName: 'slow',
      globalSetup: '<rootDir>/tests/support/running/learnFirst.cjs',
      roots: ['<rootDir>/tests'],
      testPathIgnorePatterns: ['/node_modules/', ...playground],
      testMatch: products.map((folder) => `${folder}**/*.test.ts`),
    },
  ],
};
