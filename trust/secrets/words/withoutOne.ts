/** The word with each of its letters taken out once: what it shares with every typing error of one letter. */
export function withoutOne(word: string): Set<string> {
  const shorter = new Set<string>();
  for (let i = 0; i < word.length; i++) shorter.add(word.slice(0, i) + word.slice(i + 1));
  return shorter;
}
