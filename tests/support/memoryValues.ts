import type { KeptValues } from '../../text/learning/keptModels.ts';

/** What is kept of values, in memory and through JSON; `kept` by name and what they were made of. */
export function memoryValues(): KeptValues & { readonly kept: Map<string, string> } {
  const kept = new Map<string, string>();
  return {
    kept,
    readValue: (name, from) => JSON.parse(kept.get(`${name} ${from}`) ?? 'null'),
    keepValue: (name, from, value) => void kept.set(`${name} ${from}`, JSON.stringify(value)),
  };
}
