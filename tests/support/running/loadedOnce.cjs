const asyncHooks = require('node:async_hooks');
const { isAbsolute, join, sep } = require('node:path');
const { default: Runtime } = require('jest-runtime');
const OneRealm = require('./oneRealm.cjs');

/** What was loaded, by the resolver of a run: in the next one, of a watching Jest, a file may be another. */
const loaded = new WeakMap();

/**
 * What the product and its packages consist of is loaded once for all suites of a worker; what a suite brings itself, below
 * `tests/`, is loaded for it alone. A suite with an environment of its own loads everything for itself.
 */
module.exports = class LoadedOnce extends Runtime {
  constructor(config, environment, resolver, ...others) {
    super(config, environment, resolver, ...others);
    this.ofSuites = join(config.rootDir, 'tests') + sep;
    this.resolver = resolver;
    if (!(environment instanceof OneRealm)) return;
    this.shared = loaded.get(resolver) ?? new Runtime(config, environment, resolver, ...others);
    loaded.set(resolver, this.shared);
    this.storages = [];
  }

  /** What Jest itself runs a suite with is made anew for each; the packages that this needs (`expect` and all below it) are not. */
  requireInternalModule(from, name) {
    if (!this.shared || name === undefined || isAbsolute(name) || name.startsWith('.'))
      return super.requireInternalModule(from, name);
    return name === 'node:async_hooks' ? this.asyncHooks() : this.shared.requireInternalModule(from, name);
  }

  /** Each storage that stays in use makes every promise of all later suites slower: what a suite has begun ends with it. */
  asyncHooks() {
    const { storages } = this;
    const AsyncLocalStorage = class extends asyncHooks.AsyncLocalStorage {
      constructor(...options) {
        super(...options);
        storages.push(this);
      }
    };
    return { ...asyncHooks, AsyncLocalStorage };
  }

  teardown() {
    for (const storage of this.storages ?? []) storage.disable();
    super.teardown();
  }

  requireModuleOrMock(from, name) {
    return this.isShared(from, name)
      ? this.shared.requireModuleOrMock(from, name)
      : super.requireModuleOrMock(from, name);
  }

  isShared(from, name) {
    if (!this.shared || this.resolver.isCoreModule(name) || name === '@jest/globals') return false;
    const conditions = ['require', 'default', ...this._environment.exportConditions()];
    return !this.resolver.resolveModule(from, name, { conditions }).startsWith(this.ofSuites);
  }

  getSourceMaps() {
    return this.shared ? new Both(super.getSourceMaps(), this.shared.getSourceMaps()) : super.getSourceMaps();
  }
};

/** Reads of two maps that both go on growing: as much of a map as is asked of source maps. */
class Both {
  constructor(...maps) {
    this.maps = maps;
  }

  get(key) {
    return this.maps.map((map) => map.get(key)).find((found) => found !== undefined);
  }

  has(key) {
    return this.maps.some((map) => map.has(key));
  }

  *[Symbol.iterator]() {
    for (const map of this.maps) yield* map;
  }
}
