import type { KeptValue, KeptValues } from '../../../text/learning/keptModels.ts';

/** What is kept of values, in memory; `kept` by name and what they were made of. */
export function memoryValues(): KeptValues & { readonly kept: Map<string, KeptValue> } {
  const kept = new Map<string, KeptValue>();
  return {
    kept,
    readValue: (name, from) => kept.get(`${name} ${from}`) ?? null,
    keepValue: (name, from, value) => void kept.set(`${name} ${from}`, value),
  };
}
