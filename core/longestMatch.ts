/** What the entries of some tables become; tables are OpenCC's: `from to|from to`, and of two alike the later wins. */
export function longestMatch(tables: readonly string[]): (text: string) => string {
  const entries = new Map<string, string>();
  /** How long the longest entry is, by its first UTF-16 unit and by its first two. */
  const longest = new Uint8Array(0x10000);
  const longestOfPair = new Map<number, number>();
  for (const table of tables) {
    for (const entry of table === '' ? [] : table.split('|')) {
      const gap = entry.indexOf(' ');
      const [from, first, pair] = [entry.slice(0, gap), entry.charCodeAt(0), pairAt(entry, 0)];
      entries.set(from, entry.slice(gap + 1));
      longest[first] = Math.max(gap, longest[first] ?? 0);
      if (gap > 1) longestOfPair.set(pair, Math.max(gap, longestOfPair.get(pair) ?? 0));
    }
  }
  const longestAt = (text: string, at: number): number => {
    const most = longest[text.charCodeAt(at)] ?? 0;
    return most > 1 ? (longestOfPair.get(pairAt(text, at)) ?? 1) : most;
  };
  return (text) => {
    let made = '';
    let kept = 0;
    for (let at = 0; at < text.length; ) {
      const from = matchAt(text, at, entries, longestAt(text, at));
      if (from !== '') {
        made += text.slice(kept, at) + entries.get(from);
        kept = at + from.length;
      }
      at += from.length || 1;
    }
    return kept === 0 ? text : made + text.slice(kept);
  };
}

function pairAt(text: string, at: number): number {
  return (text.charCodeAt(at) << 16) | text.charCodeAt(at + 1);
}

/** The longest entry that begins here; empty where none does. */
function matchAt(text: string, at: number, entries: ReadonlyMap<string, string>, most: number): string {
  for (let length = Math.min(most, text.length - at); length > 0; length--) {
    const from = text.slice(at, at + length);
    if (entries.has(from)) return from;
  }
  return '';
}
