const { TestEnvironment } = require('jest-environment-node');

/** The globals of this worker, made with its first suite, and what was among them then. */
let realm = null;
let symbols = new Set();
let variables = {};

/**
 * One set of globals for all suites of a worker, so that what was loaded for one is of use to the next (`loadedOnce.cjs`).
 * After each suite its environment variables, its timers and what Jest keeps of a suite are taken away; what else a suite puts
 * among the globals it has to take away itself, or name `@jest-environment node` in its first comment, which gives it its own.
 */
module.exports = class OneRealm {
  constructor(config, context) {
    if (!realm) {
      realm = new TestEnvironment(config, context);
      symbols = new Set(Object.getOwnPropertySymbols(realm.global));
      variables = { ...realm.global.process.env };
    }
    const { global, moduleMocker, fakeTimers, fakeTimersModern } = realm;
    Object.assign(this, { global, moduleMocker, fakeTimers, fakeTimersModern, exit: global.process.exit });
  }

  getVmContext() {
    return realm.getVmContext();
  }

  exportConditions() {
    return realm.exportConditions();
  }

  async setup() {}

  async teardown() {
    const { global } = this;
    this.fakeTimersModern.useRealTimers();
    global.process.exit = this.exit;
    const { env } = global.process;
    for (const name of Object.keys(env)) if (!(name in variables)) delete env[name];
    Object.assign(env, variables);
    // The next suite's Jest would take them for its own: who listens to events, what has run so far.
    for (const symbol of Object.getOwnPropertySymbols(global)) {
      if (!symbols.has(symbol)) Reflect.deleteProperty(global, symbol);
    }
  }
};
