import { createHash } from 'node:crypto';

/**
 * A pure function of texts that works each out once: values are kept by the digest of what they were worked out from, and no text
 * is. `most`: the oldest of more values are forgotten.
 */
export function workedOutOnce<Texts extends readonly string[], Value>(
  most: number,
  work: (...texts: Texts) => Value,
): (...texts: Texts) => Value {
  const known = new Map<string, { readonly value: Value }>();
  return (...texts) => {
    const id = digestOf(texts);
    const found = known.get(id);
    if (found) return found.value;
    const value = work(...texts);
    if (known.size >= most) known.delete(known.keys().next().value ?? '');
    known.set(id, { value });
    return value;
  };
}

/** Stands for texts that are not kept; where one ends and the next begins counts as well. */
export function digestOf(texts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const text of texts) hash.update(`${text.length} `).update(text);
  return hash.digest('base64url');
}
