/** What the entries of some tables become; tables are OpenCC's: `from to|from to`, and of two alike the later wins. */
export function longestMatch(tables: readonly string[]): (text: string) => string {
  const entries = new Map<string, string>();
  /** By their first UTF-16 unit: how long the longest entry is. */
  const longest = new Map<number, number>();
  for (const table of tables) {
    for (const entry of table === '' ? [] : table.split('|')) {
      const gap = entry.indexOf(' ');
      const [from, first] = [entry.slice(0, gap), entry.charCodeAt(0)];
      entries.set(from, entry.slice(gap + 1));
      longest.set(first, Math.max(from.length, longest.get(first) ?? 0));
    }
  }
  return (text) => {
    let made = '';
    let kept = 0;
    for (let at = 0; at < text.length; ) {
      const from = matchAt(text, at, entries, longest.get(text.charCodeAt(at)) ?? 0);
      if (from !== '') {
        made += text.slice(kept, at) + entries.get(from);
        kept = at + from.length;
      }
      at += from.length || 1;
    }
    return kept === 0 ? text : made + text.slice(kept);
  };
}

/** The longest entry that begins here; empty where none does. */
function matchAt(text: string, at: number, entries: ReadonlyMap<string, string>, most: number): string {
  for (let length = Math.min(most, text.length - at); length > 0; length--) {
    const from = text.slice(at, at + length);
    if (entries.has(from)) return from;
  }
  return '';
}
