import { z } from 'zod';
import type { Case } from '../../../core/case.ts';
import { KINDS } from '../../../core/labels.ts';
import type { Part } from '../../../knowledge/ports.ts';
import { columns } from '../../../text/columns.ts';
import type { BoostedTrees, Growing } from '../../../text/learning/boostedTrees.ts';
import { digestOf, type KeptValues } from '../../../text/learning/keptModels.ts';
import { ACTS, CONTINUES } from '../../labelled/labels.ts';
import type { ContextGuess } from '../../recognise/context.ts';
import { ALIKE_FEATURES, type Alike } from '../alike.ts';
import type { Found } from '../found.ts';
import { PART_ROLES } from '../reading.ts';
import { ARTICLE_FEATURES, type ArticleFeature, PART_FEATURES, type PartFeature } from './rankWeights.ts';
import type { Weights } from './weigh.ts';

/** What a message is, for all candidates alike: by itself it chooses none, and beside what a candidate is it does. */
export type MessageFeatures = readonly number[];

const VERDICTS = ['notKnown', 'unsure', 'answered'] as const;
/** In columns. */
const LONGEST = 300;
const MOST_SAID = 12;
/** In characters. */
const LONGEST_PART = 600;

const MESSAGE_FEATURES: readonly string[] = [
  ...ACTS.map((act) => `act ${act}`),
  ...KINDS.map((kind) => `kind ${kind}`),
  ...CONTINUES.map((how) => `continues ${how}`),
  ...PART_ROLES.map((role) => `role ${role}`),
  ...['none', 'confidence', 'verdict', 'columns', 'said', 'open'],
];

/** What a candidate is told by alone. */
const OWN_FEATURES: readonly string[] = [
  ...ARTICLE_FEATURES.map((feature) => `article ${feature}`),
  ...PART_FEATURES.map((feature) => `part ${feature}`),
  ...ALIKE_FEATURES.map((feature) => `alike ${feature}`),
  ...MESSAGE_FEATURES,
  ...['length', 'asked kind'],
];
/** Of these also by how much less it has than the one that has most: a tree reads one candidate at a time and sees no other. */
const COMPARED = [
  ...[
    'article alone',
    'article learnt',
    'article often',
    'part learnt',
    'part typical',
    'part asked',
    'part often',
    'part words',
  ],
  ...['alike part', 'alike partOften', 'alike article', 'alike articleOften'],
].map((feature) => OWN_FEATURES.indexOf(feature));
/** The articles' and the parts' together. */
const LEARNT = ['article learnt', 'part learnt'].map((feature) => OWN_FEATURES.indexOf(feature));
/** After so many others it is far behind. */
const LAST_RANK = 10;

/** The columns of a candidate's row, in their order. */
export const RANK_FEATURES: readonly string[] = [
  ...OWN_FEATURES,
  ...COMPARED.map((feature) => `behind in ${OWN_FEATURES[feature]}`),
  ...['behind in learnt', 'behind by weights', 'rank by weights'],
];

/** A part with what speaks for it and its score by weights alone; trees do not read who has nothing of its own. */
export interface Candidate {
  readonly part: Part;
  readonly own: { readonly article: Weights<ArticleFeature>; readonly part: Weights<PartFeature> } | null;
  readonly weighed: number;
}

/** Candidates as trees read them, each beside the others, in the order of `RANK_FEATURES`; empty where one has nothing of its own. */
export function rowsOf(candidates: readonly Candidate[], alike: Alike, message: MessageFeatures): readonly number[][] {
  const rows = candidates.map(({ part, own }) => (own ? rowOf(part, own, alike, message) : []));
  const learnt = rows.map((row) => LEARNT.reduce((sum, feature) => sum + (row[feature] ?? 0), 0));
  const scores = candidates.map(({ weighed }) => weighed);
  const compared = [...COMPARED.map((feature) => rows.map((row) => row[feature] ?? 0)), learnt, scores].map(behindBest);
  return rows.map((row, at) => {
    if (row.length === 0) return [];
    const rank = scores.filter((score) => score > (scores[at] ?? 0)).length;
    return [...row, ...compared.map((behind) => behind[at] ?? 0), Math.min(LAST_RANK, rank)];
  });
}

function behindBest(values: readonly number[]): number[] {
  const best = Math.max(...values);
  return values.map((value) => value - best);
}

/** `none`: how likely the message is about nothing of this desk. */
export function messageFeatures(
  text: string,
  guess: ContextGuess | null,
  { alone, none, known }: { alone: Found; none: number; known: Pick<Case, 'open' | 'said'> },
): MessageFeatures {
  return [
    ...ACTS.map((act) => guess?.act[act] ?? 0),
    ...KINDS.map((kind) => guess?.kind[kind] ?? 0),
    ...CONTINUES.map((how) => guess?.continues[how] ?? 0),
    ...PART_ROLES.map((role) => guess?.role[role] ?? 0),
    none,
    alone.confidence,
    VERDICTS.indexOf(alone.verdict),
    Math.min(LONGEST, columns(text)),
    Math.min(MOST_SAID, known.said.length),
    Number(known.open !== null),
  ];
}

/** In the order of `OWN_FEATURES`. */
function rowOf(
  { article, anchor, section, answer }: Part,
  own: NonNullable<Candidate['own']>,
  alike: Alike,
  message: MessageFeatures,
): number[] {
  return [
    ...ARTICLE_FEATURES.map((feature) => own.article[feature]),
    ...PART_FEATURES.map((feature) => own.part[feature]),
    ...alike.of({ article: article.id, anchor }),
    ...message,
    Math.min(LONGEST_PART, (answer?.text ?? section?.markdown ?? article.lead).length),
    answer ? (message[ACTS.length + KINDS.indexOf(answer.kind)] ?? 0) : -1,
  ];
}

/**
 * Of 350 turns of 50 stories that were not learnt, weights alone have an answer on top for 51 %, with these 65 (docs/decisions/0024).
 */
export const GROWING: Growing = { trees: 200, depth: 4, rate: 0.1, ridge: 20 };

const Numbers = z.array(z.number());
const File = z.object({
  from: z.string(),
  trees: z.array(z.object({ feature: Numbers, at: Numbers, add: Numbers })),
});

const NAME = 'ranking';
/** Trees tell nothing of an article but what speaks for it, so those that were grown on some serve for all. */
const KEY = digestOf([RANK_FEATURES]);

/** What was kept; null where nothing was, or by a version with other features. `from`: digest of what it was grown on. */
export function readRanking(kept: KeptValues): { readonly from: string; readonly trees: BoostedTrees } | null {
  const file = File.safeParse(kept.readValue(NAME, KEY)?.value).data;
  return file ? { from: file.from, trees: { features: RANK_FEATURES, trees: file.trees } } : null;
}

export function keepRanking(kept: KeptValues, from: string, { trees }: BoostedTrees): void {
  kept.keepValue(NAME, KEY, { value: { from, trees }, numbers: [] });
}
