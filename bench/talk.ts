import { join } from 'node:path';
import { type LocalStory, readStories } from '../app/commands/talk/readStories.ts';
import { waysIn } from '../app/compose/composeTalk.ts';
import type { Case } from '../core/case.ts';
import { LANGUAGES, type Locale, languageOf } from '../core/language.ts';
import { packageRoot } from '../core/packageRoot.ts';
import { openLibrary } from '../knowledge/articleStore/library.ts';
import type { LiveLibrary } from '../knowledge/ports.ts';
import { createLibrarySearch, type LibrarySearch } from '../knowledge/search/librarySearch.ts';
import { createPartFits } from '../knowledge/search/partFit.ts';
import { loadThesaurus } from '../text/thesaurus.ts';
import { articleFeatures, partFeatures, scoreArticle, scorePart } from '../understanding/rank.ts';
import type { ContextLine } from '../understanding/reading.ts';
import { type ContextReader, createContextReader } from '../understanding/recognise/context.ts';
import { readContextLines } from '../understanding/training.ts';
import type { BenchRow } from './row.ts';
import { type Choice, fitSoftmax, hits } from './softmax.ts';

const ROOT = packageRoot(__dirname);
const FOLDS = 4;
/** A story's message weighs as much as so many pairs: it comes from a whole conversation. */
const STORY_WEIGHT = 3;
const MOST_HITS = 6;

/** A message, where it stands, and what answers it. */
interface Example {
  readonly text: string;
  readonly locale: Locale;
  readonly known: Pick<Case, 'open' | 'waiting' | 'said' | 'last'>;
  readonly gold: readonly { readonly article: string; readonly part: string }[];
}

/**
 * What the shipped weights of `understanding/rank.ts` get right of stories that they were not fitted to (every second
 * one), and what the recognisers learnt from context pairs get right of pairs that were held out. `--fit=1` fits the
 * weights anew, on the pairs and the other stories, and prints them. Not seen here: messages in which nothing has to be
 * answered, several questions in one message, and what is said of the chosen part.
 */
export async function benchTalk({ fit = 0 }: Record<string, number> = {}): Promise<BenchRow[]> {
  const thesaurus = loadThesaurus();
  const quiet = () => undefined;
  const library = await openLibrary({
    articlesDir: join(ROOT, 'knowledge', 'articles'),
    log: { info: quiet, warn: quiet, error: quiet },
    variables: { wallet: 'Wallet' },
    pollEvery: 0,
  });
  const search = createLibrarySearch(library, { thesaurus });
  search.learn();
  const lines = new Map(LANGUAGES.map((language) => [language, readContextLines(language)]));
  const reader = (keeps: (index: number) => boolean): ContextReader => {
    const made = createContextReader({
      lines: (language) => (lines.get(language) ?? []).filter((_, index) => keeps(index)),
      thesaurus,
      about: search.guess,
    });
    made.learn();
    return made;
  };
  const whole = reader(() => true);
  const stories = readStories(join(ROOT, 'understanding', 'stories'), null);
  const half = (want: number) => stories.filter((_, index) => index % 2 === want).flatMap(examplesOf);
  const fitsBy = (keeps: (index: number) => boolean) =>
    createPartFits(
      library,
      thesaurus,
      waysIn((language) => (lines.get(language) ?? []).filter((_, index) => keeps(index))),
    );
  const choices = { library, search, fits: fitsBy(() => true) };
  const held = half(1).map((example) => choicesOf(example, whole, choices));
  const rows = [
    row(
      'article of a later message, held-out stories',
      hits(
        held.flatMap(({ article }) => article),
        scoreArticle,
      ),
    ),
    row(
      'part of the gold article, held-out stories',
      hits(
        held.flatMap(({ part }) => part),
        scorePart,
      ),
    ),
    ...recognised(lines, reader),
  ];
  if (fit === 1) {
    const pairs = heldOutPairs(lines, reader, (keeps) => ({ ...choices, fits: fitsBy(keeps) }));
    const fitted = half(0).map((example) => choicesOf(example, whole, choices));
    const all = [...pairs, ...Array.from({ length: STORY_WEIGHT }, () => fitted).flat()];
    console.log(fitSoftmax(all.flatMap(({ article }) => article)));
    console.log(fitSoftmax(all.flatMap(({ part }) => part)));
  }
  library.close();
  return rows;
}

interface Parts {
  readonly library: LiveLibrary;
  readonly search: LibrarySearch;
  readonly fits: ReturnType<typeof createPartFits>;
}

/** The articles that may be meant where something is open, and the parts of the gold article. */
function choicesOf(example: Example, reader: ContextReader, { library, search, fits }: Parts) {
  const { text, locale, known, gold } = example;
  const language = languageOf(locale);
  const article = (id: string) => library.article(id, language);
  const open = known.open && article(known.open.article);
  const alone = search.search(text, locale, MOST_HITS);
  const inContext = open ? search.search(`${open.title}\n${text}`, locale, MOST_HITS) : null;
  const guess = reader.guess(text, locale, { after: known.last, open: open?.id ?? null });
  const candidates = open ? articleFeatures(text, { alone, inContext }, known, guess, article) : [];
  const right = article(gold[0]?.article ?? '');
  const parts = right ? partFeatures(fits.of(text, right), known.said, guess) : [];
  return {
    article: choice(candidates, (one) => gold.some((each) => each.article === one.article.id)),
    part: choice(parts, ({ fit }) => gold.some((each) => each.article === right?.id && each.part === fit.part.anchor)),
  };
}

function choice<Feature extends string, One extends { features: Record<Feature, number> }>(
  candidates: readonly One[],
  isRight: (one: One) => boolean,
): Choice<Feature>[] {
  const made = candidates.map((one) => ({ features: one.features, right: isRight(one) }));
  return made.length > 0 ? [made] : [];
}

/** What each message of a story is written after, by the labels. */
function examplesOf({ story, locale }: LocalStory): Example[] {
  const examples: Example[] = [];
  let known: Example['known'] = { open: null, waiting: [], said: [], last: 'nothing' };
  for (const { say, gold } of story.turns) {
    const parts = gold.parts.map((name) => {
      const [article = '', part = ''] = name.split('#');
      return { article, part };
    });
    if (say && parts.length > 0) examples.push({ text: say, locale, known, gold: parts });
    const first = parts[0];
    if (first) known = opened(known, first);
    known = { ...known, last: gold.move === 'alarm' ? 'alarm' : first?.part === 'steps' ? 'steps' : 'answer' };
  }
  return examples;
}

function opened(known: Example['known'], { article, part }: Example['gold'][number]): Example['known'] {
  const said = [...known.said, `${article}#${part}`];
  if (known.open?.article === article) return { ...known, said };
  const waiting = [...known.waiting, ...(known.open ? [known.open] : [])].filter((one) => one.article !== article);
  return { ...known, said, waiting, open: { article, query: '', turn: 0 } };
}

type Lines = ReadonlyMap<(typeof LANGUAGES)[number], readonly ContextLine[]>;
type ReaderOf = (keeps: (index: number) => boolean) => ContextReader;

const foldOf = (index: number): number => (index * 7919) % FOLDS;

/** Each pair is read by a reader that has not learnt it. */
function heldOutPairs(lines: Lines, reader: ReaderOf, partsBy: (keeps: (index: number) => boolean) => Parts) {
  return Array.from({ length: FOLDS }, (_, fold) => {
    const keeps = (index: number) => foldOf(index) !== fold;
    const [made, parts] = [reader(keeps), partsBy(keeps)];
    return [...lines].flatMap(([language, all]) =>
      all
        .filter((line, index) => foldOf(index) === fold && line.part !== null)
        .map((line) => choicesOf(exampleOf(line, language), made, parts)),
    );
  }).flat();
}

function exampleOf({ text, open, after, part }: ContextLine, locale: Locale): Example {
  const [article, anchor] = part?.includes('#') ? part.split('#') : [open ?? '', part ?? ''];
  const problem = open ? { article: open, query: '', turn: 0 } : null;
  return {
    text,
    locale,
    known: { open: problem, waiting: [], said: [], last: after },
    gold: [{ article: article ?? '', part: anchor ?? '' }],
  };
}

/** One fold is enough to say how well each is told. */
function recognised(lines: Lines, reader: ReaderOf): BenchRow[] {
  const made = reader((index) => foldOf(index) !== 0);
  const counts = { continues: [0, 0], act: [0, 0], kind: [0, 0] } as Record<
    'continues' | 'act' | 'kind',
    [number, number]
  >;
  for (const [language, all] of lines)
    for (const [index, line] of all.entries()) {
      if (foldOf(index) !== 0) continue;
      const guess = made.guess(line.text, language, { after: line.after, open: line.open });
      if (!guess) continue;
      for (const label of ['continues', 'act', 'kind'] as const) {
        if (label === 'continues' && line.open === null) continue;
        counts[label][0] += Number(topOf(guess[label]) === line[label]);
        counts[label][1] += 1;
      }
    }
  return Object.entries(counts).map(([label, [right, of]]) => row(`${label}, held-out pairs`, { right, of }));
}

function topOf(spread: Readonly<Record<string, number>>): string {
  return Object.entries(spread).sort(([, a], [, b]) => b - a)[0]?.[0] ?? '';
}

function row(name: string, { right, of }: { right: number; of: number }): BenchRow {
  const share = of === 0 ? 0 : right / of;
  return { name, figure: share, unit: 'right', against: `${of} messages`, ratio: share };
}
