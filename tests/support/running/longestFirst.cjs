const { default: Sequencer } = require('@jest/test-sequencer');

/** Folders whose suites take longest; a fresh clone knows no times, and whoever is last has a core to itself. */
const LONG = ['drills', 'browser', 'promises', 'flows', 'compat', 'chains/live'];

/**
 * What takes long begins first: drills wait for processes, and others compute meanwhile. Before them whatever reads with all regular expressions
 * of the product for minutes, in a worker that has done nothing yet: behind two dozen suites that start products it takes nine times as long.
 */
module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    const rank = ({ path, context }) => {
      if (context.config.displayName?.name === 'exhaustive') return -1;
      const at = LONG.findIndex((folder) => path.includes(`/tests/${folder}/`));
      return at < 0 ? LONG.length : at;
    };
    return [...super.sort(tests)].sort((a, b) => rank(a) - rank(b));
  }
};
