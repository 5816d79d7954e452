/*
 * Words by keys that are made from them. The keys themselves are not kept: 100,000 short strings in a Map are 12 MB,
 * their hashes in typed arrays 1.5 MB. What a hash finds is checked against the keys of the word it leads to.
 */

/** Every word that has this key, in the order of the list. */
export type WordsByKey = (key: string) => readonly string[];

export function indexByKeys(words: readonly string[], keysOf: (word: string) => ReadonlySet<string>): WordsByKey {
  const entries = words.flatMap((word, place) => Array.from(keysOf(word), (key) => ({ hash: hash(key), place })));
  // Open addressing, at most half full: a search ends at the first free slot.
  const mask = 2 ** Math.ceil(Math.log2(2 * entries.length + 1)) - 1;
  const hashes = new Uint32Array(mask + 1);
  const places = new Uint16Array(mask + 1); // plus one; 0 = free
  for (const { hash, place } of entries) {
    let slot = hash & mask;
    while (places[slot]) slot = (slot + 1) & mask;
    hashes[slot] = hash;
    places[slot] = place + 1;
  }
  return (key) => {
    const wanted = hash(key);
    const found: string[] = [];
    for (let slot = wanted & mask; places[slot]; slot = (slot + 1) & mask) {
      const word = hashes[slot] === wanted ? words[(places[slot] ?? 0) - 1] : undefined;
      if (word !== undefined && keysOf(word).has(key)) found.push(word);
    }
    return found;
  };
}

/** FNV-1a over UTF-16 units. */
function hash(key: string): number {
  let sum = 0x811c9dc5;
  for (let i = 0; i < key.length; i++) sum = Math.imul(sum ^ key.charCodeAt(i), 0x01000193);
  return sum >>> 0;
}
