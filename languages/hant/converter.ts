/** What the entries of some tables become; tables are OpenCC's: `from to|from to`, and of two alike the later wins. */
export function longestMatch(tables: readonly string[]): (text: string) => string {
  const entries = new Map<string, string>();
  /** By their first character: how long the longest entry is. */
  const longest = new Map<string, number>();
  for (const table of tables) {
    for (const entry of table === '' ? [] : table.split('|')) {
      const gap = entry.indexOf(' ');
      const [from, first] = [entry.slice(0, gap), entry.charAt(0)];
      entries.set(from, entry.slice(gap + 1));
      longest.set(first, Math.max(from.length, longest.get(first) ?? 0));
    }
  }
  return (text) => {
    let made = '';
    for (let at = 0; at < text.length; ) {
      const [from, to] = matchAt(text, at, entries, longest.get(text.charAt(at)) ?? 0);
      made += to;
      at += from.length;
    }
    return made;
  };
}

/** The longest entry that begins here, or one character as it is. */
function matchAt(text: string, at: number, entries: ReadonlyMap<string, string>, most: number): [string, string] {
  for (let length = Math.min(most, text.length - at); length > 0; length--) {
    const from = text.slice(at, at + length);
    const to = entries.get(from);
    if (to !== undefined) return [from, to];
  }
  return [text.charAt(at), text.charAt(at)];
}
