import { join } from 'node:path';
import { z } from 'zod';
import { readYaml } from '../../../core/files/yamlFile.ts';
import { packageRoot } from '../../../core/process/packageRoot.ts';

/* By which words names, homes, handles and papers are told. A native speaker can mend them: `understanding/names.yaml`. */

const List = z.array(z.string().min(1)).min(1);
/** Of many short words, with blanks between them. */
const Spaced = z.string().min(1);
const NameWords = z.strictObject({
  products: List,
  surnames: z.strictObject({ ja: Spaced, zh: Spaced, ko: Spaced }),
  words: List,
  before: List,
  names: List,
  titles: List,
  titlesApart: List,
  closings: List,
  labels: List,
  labelsHan: List,
  labelsJa: List,
  labelsKo: List,
  relations: List,
  first: Spaced,
  notFamily: List,
  streets: List,
  livesAt: List,
  regionsKo: List,
  surnamesApart: List,
  networks: List,
  accountWords: List,
  accountIs: List,
  handleWords: List,
  notHandle: List,
  networksHan: List,
  papers: List,
  paperWords: List,
  mailHosts: List,
  mailedAt: List,
  honorifics: List,
  own: List,
  ownElsewhere: List,
});
export type NameWords = z.infer<typeof NameWords>;

let words: NameWords | null = null;

/** Read once. Errors: `input.invalid` of the file. */
export function nameWords(): NameWords {
  words ??= readYaml(join(packageRoot(__dirname), 'understanding', 'names.yaml'), NameWords);
  return words;
}

/** A pattern of one of these words, the longest first. */
export function oneOf(list: readonly string[]): string {
  const longest = [...new Set(list)].sort((a, b) => b.length - a.length);
  return `(?:${longest.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)).join('|')})`;
}

/** The same, each with a small or a capital letter at its beginning. */
export function oneOfEither(list: readonly string[]): string {
  return oneOf(
    list.flatMap((word) => [word[0]?.toLowerCase() + word.slice(1), word[0]?.toUpperCase() + word.slice(1)]),
  );
}
