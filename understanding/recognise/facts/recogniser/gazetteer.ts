import { join } from 'node:path';
import { z } from 'zod';
import { readYaml } from '../../../../core/files/yamlFile.ts';
import { LANGUAGES, type Language } from '../../../../core/language.ts';
import { packageRoot } from '../../../../core/process/packageRoot.ts';

/** What names name; one file each in `understanding/gazetteer/`. */
export const GAZETTEER_KINDS = [
  'networks',
  'coins',
  'wallets',
  'exchanges',
  'devices',
  'errors',
  'countries',
  'currencies',
] as const;
export type GazetteerKind = (typeof GAZETTEER_KINDS)[number];

const words = z.array(z.string().trim().min(1).max(80)).max(60);
const Entry = z.strictObject({
  /** What is said and kept: `Ethereum`, `USDT`, `MetaMask`. */
  name: z.string().min(1).max(80),
  /** Of a network: that of chains/definitions, where it is described there. */
  id: z.string().min(1).max(40).optional(),
  names: words,
  /** What is said instead of the name: a standard (`trc20`), a nickname (小狐狸). */
  instead: words.default([]),
  /** Words of other meanings, which count only in their place. */
  ambiguous: words.default([]),
  /** The same, and in fewer places. */
  strict: words.default([]),
  /** Slang of one language. */
  local: z.partialRecord(z.enum(LANGUAGES), words).default({}),
  /** Of a coin: the only network it lives on. */
  home: z.string().optional(),
});
export type GazetteerEntry = z.infer<typeof Entry>;
export type Gazetteer = Readonly<Record<GazetteerKind, readonly GazetteerEntry[]>>;

export const GAZETTEER = join(packageRoot(__dirname), 'understanding', 'gazetteer');

/** Errors: `input.invalid` with file, line and reason; a name that two entries of a file claim is one. */
export function readGazetteer(dir: string = GAZETTEER): Gazetteer {
  const read = (kind: GazetteerKind) =>
    readYaml(join(dir, `${kind}.yaml`), z.array(Entry).min(1).max(2_000), claimedTwice);
  return Object.fromEntries(GAZETTEER_KINDS.map((kind) => [kind, read(kind)])) as unknown as Gazetteer; // every kind of the list has just been read
}

function claimedTwice(entries: readonly GazetteerEntry[]): [PropertyKey[], string][] {
  const owner = new Map<string, string>();
  const problems: [PropertyKey[], string][] = [];
  for (const [at, entry] of entries.entries()) {
    for (const word of [...entry.names, ...entry.instead, ...entry.ambiguous, ...entry.strict]) {
      const other = owner.get(word);
      if (other !== undefined)
        problems.push([[at], `"${word}" is ${other === entry.name ? 'twice here' : `a name of ${other} too`}`]);
      owner.set(word, entry.name);
    }
  }
  return problems;
}

/** How sure a word is of what it names. */
export type Sureness = 'sure' | 'ambiguous' | 'strict' | 'misspelt';
export interface NameHit {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly sureness: Sureness;
}

/** Names of one kind in folded text. */
export interface NameFinder {
  find(text: string): NameHit[];
  /** The one that the whole of a text is, in whatever sense: an answer to "which network?", a label. */
  exactly(text: string): string | null;
  /** All names as one alternative of a pattern, the longest first. */
  readonly pattern: string;
}

/** `language`: whose slang counts. */
export function nameFinder(entries: readonly GazetteerEntry[], language: Language): NameFinder {
  const known = new Map<string, { name: string; sureness: Sureness }>();
  for (const { name, names, instead, ambiguous, strict, local } of entries) {
    const say = (word: string, sureness: Sureness) => known.has(word) || known.set(word, { name, sureness });
    for (const word of [...names, ...instead, ...(local[language] ?? [])]) say(word, 'sure');
    for (const word of ambiguous) say(word, 'ambiguous');
    for (const word of strict) say(word, 'strict');
  }
  const all = [...known.keys()].sort((a, b) => b.length - a.length);
  const pattern = patternOf(all);
  const finder = new RegExp(pattern, 'gu');
  const spellings = all.filter((word) => /^[a-z]{7,}$/.test(word) && known.get(word)?.sureness === 'sure');
  return {
    pattern: `(?:${pattern})`,
    exactly: (text) =>
      known.get(text.trim())?.name ?? entries.find(({ name }) => name.toLowerCase() === text.trim())?.name ?? null,
    find(text) {
      const hits = [...text.matchAll(finder)].flatMap(({ 0: word, index }): NameHit[] => {
        const entry = known.get(word);
        return entry ? [{ ...entry, start: index, end: index + word.length }] : [];
      });
      return [...hits, ...misspelt(text, hits, spellings, known)].sort((a, b) => a.start - b.start);
    },
  };
}

/** Particles that a short Korean name may be followed by without becoming another word. */
const KOREAN_END =
  '(?=$|[^가-힣]|이|가|은|는|을|를|에|으로|로|도|만|랑|하고|의|요|인데|야|나|까지|부터|한테|꺼|거|보|샀|전송|지갑|쪽|다)';

/** A name is no part of a longer word: `sol` in "resolve", 이더 in 이더라. Digits may touch it: `0.3bnb`. */
const BOUNDS: readonly { readonly of: RegExp; readonly before: string; readonly after: string }[] = [
  { of: /^[a-z]/, before: '(?<![a-z_])', after: '(?![a-z0-9])' },
  { of: /^[0-9]/, before: '(?<![a-z0-9])', after: '(?![a-z0-9])' },
  { of: /^[가-힣]{1,2}$/, before: '(?<![가-힣])', after: KOREAN_END },
  { of: /^[가-힣]/, before: '(?<![가-힣])', after: '' },
  { of: /^[ァ-ヶー]{1,4}$/, before: '(?<![ァ-ヶー])', after: '(?![ァ-ヶー])' },
  { of: /^[ァ-ヶー]/, before: '(?<![ァ-ヶー])', after: '' },
  { of: /^/, before: '', after: '' },
];

/** One alternative of all; `words`: the longest first. */
function patternOf(words: readonly string[]): string {
  return BOUNDS.map((bound, kind) => ({ ...bound, kind, some: words.filter((word) => kindOf(word) === kind) }))
    .filter(({ some }) => some.length > 0)
    .sort((one, other) => bySize(one.kind) - bySize(other.kind))
    .map(({ before, after, some }) => `${before}(?:${some.map(escaped).join('|')})${after}`)
    .join('|');
}

function kindOf(word: string): number {
  return BOUNDS.findIndex(({ of }) => of.test(word));
}

function escaped(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}

/** Long names of a script before its short ones. */
function bySize(kind: number): number {
  return kind === 2 || kind === 4 ? kind + 1.5 : kind;
}

const WORD = /(?<![a-z0-9])[a-z]{7,}(?![a-z0-9])/g;

/** `metamusk`: long names alone, one slip (two from ten letters on), and the first letter right. */
function misspelt(
  text: string,
  hits: readonly NameHit[],
  spellings: readonly string[],
  known: ReadonlyMap<string, { name: string }>,
): NameHit[] {
  return [...text.matchAll(WORD)].flatMap(({ 0: word, index }): NameHit[] => {
    if (hits.some(({ start, end }) => start < index + word.length && end > index)) return [];
    const meant = spellings.find((name) => name[0] === word[0] && slips(word, name) <= (name.length >= 10 ? 2 : 1));
    const entry = meant === undefined || `${meant}s` === word ? undefined : known.get(meant);
    return entry ? [{ name: entry.name, start: index, end: index + word.length, sureness: 'misspelt' }] : [];
  });
}

/** Damerau–Levenshtein (optimal string alignment); 3 for all that is further. */
export function slips(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) return 3;
  let [before, last] = [[] as number[], Array.from({ length: b.length + 1 }, (_, at) => at)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let best = Math.min((last[j] ?? 9) + 1, (row[j - 1] ?? 9) + 1, (last[j - 1] ?? 9) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, (before[j - 2] ?? 9) + 1);
      row.push(best);
    }
    [before, last] = [last, row];
  }
  return Math.min(3, last[b.length] ?? 3);
}
