import { wasOpened } from '../../core/case.ts';
import { type Locale, languageOf } from '../../core/language.ts';
import type { LiveLibrary, Part, PartFits } from '../../knowledge/ports.ts';
import type { LibrarySearch } from '../../knowledge/search/librarySearch.ts';
import type { BoostedTrees } from '../../text/learning/boostedTrees.ts';
import type { Alike, FindAlike } from '../../understanding/answer/alike.ts';
import { GOES_ON, MOST_ARTICLES, queriesAround } from '../../understanding/answer/answering.ts';
import { articleFeatures } from '../../understanding/answer/rank/articleFeatures.ts';
import { type RankedPart, rankArticles, rankParts } from '../../understanding/answer/rank/rank.ts';
import { messageFeatures } from '../../understanding/answer/rank/rankTrees.ts';
import type { ArticleFeature, PartFeature, RankWeights } from '../../understanding/answer/rank/rankWeights.ts';
import { type SureFeature, sureFeatures } from '../../understanding/answer/rank/sureness.ts';
import type { ContextLine } from '../../understanding/answer/reading.ts';
import type { AlarmLine } from '../../understanding/labelled/alarmLines.ts';
import type { Example } from '../../understanding/labelled/examples.ts';
import { ALARMS, type AlarmFeature, alarmFeatures } from '../../understanding/recognise/alarm.ts';
import { type AsideFeature, asideFeatures } from '../../understanding/recognise/aside.ts';
import type { ContextReader } from '../../understanding/recognise/context.ts';
import { type EvidenceParts, evidenceOf } from '../../understanding/recognise/evidence.ts';
import { toldIn } from '../../understanding/recognise/facts/told.ts';
import type { Choice } from './softmax.ts';

const MOST_HITS = 6;

export interface ExampleParts {
  readonly library: LiveLibrary;
  readonly search: LibrarySearch;
  readonly fits: PartFits;
  /** What was right in stories that are not read here. */
  readonly alike: FindAlike;
  readonly sense: EvidenceParts['sense'];
  readonly sign: EvidenceParts['sign'];
}

/** What speaks for an article is told apart from what speaks for its part. */
export type JointFeature = `article ${ArticleFeature}` | `part ${PartFeature}`;

/** What may be chosen of a message, with what speaks for each. */
export interface Choices {
  readonly article: Choice<ArticleFeature>[];
  /** Of the parts of the articles that come closest by these weights, with what speaks for their articles. */
  readonly part: (weights: RankWeights) => Choice<JointFeature>[];
  /** The same parts, best first; none where a message wants no answer. */
  readonly ranked: (weights: RankWeights, trees: BoostedTrees | null) => readonly Part[];
  /** Whether the best part by these weights, and trees beside them, answers. */
  readonly sure: (weights: RankWeights, trees: BoostedTrees | null) => Choice<SureFeature>[];
  readonly alarm: Choice<AlarmFeature>[];
  readonly aside: Choice<AsideFeature>[];
}

export function choicesOf(example: Example, reader: ContextReader, parts: ExampleParts): Choices {
  const { text, locale, known, gold } = example;
  const setting = { after: known.last, open: known.open?.article ?? null };
  const guess = reader.guess(text, locale, setting);
  const evidence = evidenceOf(text, locale, setting, {
    ...parts,
    search: parts.search.search,
    about: parts.search.guess,
    guess: reader.guess,
  });
  const alike = parts.alike(example);
  const candidates = gold.length > 0 || example.unanswered ? candidatesOf(example, reader, parts, alike) : [];
  const isGold = ({ article, anchor }: Part) => gold.some((one) => one.article === article.id && one.part === anchor);
  const alone = parts.search.search(text, locale, MOST_HITS);
  const none = parts.search.guess(text, languageOf(locale))?.none ?? 0;
  const message = messageFeatures(text, guess, { alone, none, known });
  const ranked = (weights: RankWeights, trees: BoostedTrees | null = null) =>
    rankParts(text, rankArticles(candidates, weights).slice(0, MOST_ARTICLES), known, guess, parts.fits, {
      ...{ weights, trees, message, alike },
    });
  const joint = (parts: readonly RankedPart[]) =>
    parts.map(({ part, features }) => {
      const own = candidates.find(({ article }) => article.id === part.article.id);
      return { part, features: { ...named('article', own?.features ?? {}), ...named('part', features) } as Joint };
    });
  return {
    article: known.open ? choice(candidates, (one) => gold.some((each) => each.article === one.article.id)) : [],
    part: (weights) => choice(joint(ranked(weights)), ({ part }) => isGold(part)),
    ranked: (weights, trees) => ranked(weights, trees).map(({ part }) => part),
    sure: (weights, trees) => {
      const [best] = ranked(weights, trees);
      if (!best) return [];
      const features = sureFeatures(best, {
        alone,
        goesOn: Number((known.open ? (guess?.continues.stays ?? 0) : 0) >= GOES_ON),
        opened: wasOpened(known.said, best.part.article.id),
        none,
      });
      return yesOrNo(features, isGold(best.part));
    },
    alarm: evidence ? yesOrNo(alarmFeatures(evidence), example.alarm) : [],
    aside: evidence ? yesOrNo(asideFeatures(evidence), example.aside) : [],
  };
}

type Joint = Readonly<Record<JointFeature, number>>;

function named(kind: 'article' | 'part', features: object): Record<string, number> {
  return Object.fromEntries(Object.entries(features).map(([feature, value]) => [`${kind} ${feature}`, value]));
}

/** The article that is chosen of a message by the shipped weights. */
export function articleOf(example: Example, reader: ContextReader, parts: ExampleParts): string | undefined {
  return rankArticles(candidatesOf(example, reader, parts, parts.alike(example)))[0]?.article.id;
}

function candidatesOf(
  { text, locale, known }: Example,
  reader: ContextReader,
  { library, search, fits }: ExampleParts,
  alike: Alike,
) {
  const language = languageOf(locale);
  const article = (id: string) => library.article(id, language);
  const open = known.open && article(known.open.article);
  const queries = queriesAround(text, open, known);
  const find = (query: string | null) => (query === null ? null : search.search(query, locale, MOST_HITS));
  const found = {
    alone: search.search(text, locale, MOST_HITS),
    inContext: find(queries.inContext),
    inProblem: find(queries.inProblem),
  };
  const guess = reader.guess(text, locale, { after: known.last, open: open?.id ?? null });
  return articleFeatures(text, found, known, guess, article, fits, language, alike);
}

function choice<Feature extends string, One extends { features: Readonly<Record<Feature, number>> }>(
  candidates: readonly (One & { features: Readonly<Record<Feature, number>> })[],
  isRight: (one: One) => boolean,
): Choice<Feature>[] {
  const made = candidates.map((one) => ({ features: one.features, right: isRight(one) }));
  return made.length > 0 ? [made] : [];
}

/** A logistic regression is a choice between what speaks for something and nothing. */
function yesOrNo<Feature extends string>(
  features: Readonly<Record<Feature, number>>,
  is: boolean | null,
): Choice<Feature>[] {
  const nothing = Object.fromEntries(Object.keys(features).map((feature) => [feature, 0])) as typeof features;
  return is === null
    ? []
    : [
        [
          { features, right: is },
          { features: nothing, right: !is },
        ],
      ];
}

/** A context pair: what was open, what was done last, the message and the part that answers it. */
export function exampleOf({ text, open, after, part, act, continues }: ContextLine, locale: Locale): Example {
  const [article = '', anchor = ''] = part?.includes('#') ? part.split('#') : [open ?? '', part ?? ''];
  const told = act === 'problem' && (continues === 'switches' || continues === 'none');
  const isTalk = part === null && ['thanks', 'emotion', 'chatter'].includes(act);
  return {
    text,
    locale,
    known: { open: open ? { article: open, query: '', turn: 0 } : null, waiting: [], said: [], last: after, facts: {} },
    gold: part === null ? [] : [{ article, part: anchor }],
    ...{ query: null, isAnswered: part !== null, unanswered: false },
    alarm: isAboutToPay(text, locale) ? null : part !== null && told && (ALARMS as readonly string[]).includes(article),
    aside: part !== null ? false : isTalk ? true : null,
  };
}

/** Pairs say what answers, and not whether a person has to be called: of whoever is about to pay a swindler both may be right. */
function isAboutToPay(text: string, locale: Locale): boolean {
  const stage = toldIn(text, languageOf(locale)).facts.scam?.value;
  return stage === 'aboutToPay' || stage === 'justPaid';
}

/** A message about nothing of this desk, after an article that happens to be open. */
export function strangeExample(text: string, open: string, locale: Locale): Example {
  const known = { open: { article: open, query: '', turn: 0 }, waiting: [], said: [`${open}#lead`], facts: {} };
  return {
    text,
    locale,
    known: { ...known, last: 'answer' },
    gold: [],
    query: null,
    isAnswered: false,
    unanswered: true,
    alarm: null,
    aside: null,
  };
}

const NOTHING_SAID = { query: null, isAnswered: false, unanswered: false };

/** A message of which only is known whether it raises a card. */
export function alarmExample({ text, open, after, label }: AlarmLine, locale: Locale): Example {
  const problem = open === null ? null : { article: open, query: '', turn: 0 };
  const known = { open: problem, waiting: [], said: [], last: after, facts: {} };
  return { text, locale, known, gold: [], ...NOTHING_SAID, alarm: label !== 'calm', aside: null };
}
