import { mean, percentile, rounded, share } from './measures.ts';

export const OUT_OF_SCOPE = 'none';

export interface RoutingFigures {
  n: number;
  accuracy: number;
  inScopeAccuracy: number;
  macroF1: number;
  oosRecall: number;
  oosPrecision: number;
  trainMs: number;
  p50Ms: number;
  p99Ms: number;
}

export interface Labelled {
  readonly text: string;
  readonly label: string;
  readonly lang: string;
}

/** `route` answers a label, `none` when it refuses; a refused in-scope text is wrong. */
export function evaluateRouting(
  route: (text: string, language: string) => string,
  test: readonly Labelled[],
): Omit<RoutingFigures, 'trainMs'> {
  const outcomes = test.map(({ text, label, lang }) => {
    const start = performance.now();
    const said = route(text, lang);
    return { truth: label, said, ms: performance.now() - start };
  });
  const inScope = outcomes.filter(({ truth }) => truth !== OUT_OF_SCOPE);
  const outOfScope = outcomes.filter(({ truth }) => truth === OUT_OF_SCOPE);
  const refused = outcomes.filter(({ said }) => said === OUT_OF_SCOPE);
  const right = ({ truth, said }: { truth: string; said: string }) => truth === said;
  const times = outcomes.map(({ ms }) => ms);
  return {
    n: outcomes.length,
    accuracy: rounded(share(outcomes, right)),
    inScopeAccuracy: rounded(share(inScope, right)),
    macroF1: rounded(mean([...new Set(test.map(({ label }) => label))].map((label) => f1(outcomes, label)))),
    oosRecall: rounded(share(outOfScope, right)),
    oosPrecision: rounded(share(refused, right)),
    p50Ms: rounded(percentile(times, 0.5), 3),
    p99Ms: rounded(percentile(times, 0.99), 3),
  };
}

function f1(outcomes: readonly { truth: string; said: string }[], label: string): number {
  const hit = outcomes.filter(({ truth, said }) => truth === label && said === label).length;
  const truths = outcomes.filter(({ truth }) => truth === label).length;
  const claims = outcomes.filter(({ said }) => said === label).length;
  return truths + claims === 0 ? 0 : (2 * hit) / (truths + claims);
}
