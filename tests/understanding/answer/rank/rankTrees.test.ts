import { NEW_CASE } from '../../../../core/case.ts';
import { KINDS } from '../../../../core/labels.ts';
import { partsOf } from '../../../../knowledge/parts.ts';
import type { PartFits } from '../../../../knowledge/ports.ts';
import type { BoostedTrees } from '../../../../text/learning/boostedTrees.ts';
import { NOTHING_ALIKE } from '../../../../understanding/answer/alike.ts';
import { articleFeatures } from '../../../../understanding/answer/rank/articleFeatures.ts';
import { rankArticles, rankParts } from '../../../../understanding/answer/rank/rank.ts';
import {
  type Candidate,
  keepRanking,
  messageFeatures,
  RANK_FEATURES,
  readRanking,
  rowsOf,
} from '../../../../understanding/answer/rank/rankTrees.ts';
import { SHIPPED } from '../../../../understanding/answer/rank/rankWeights.ts';
import { PART_ROLES } from '../../../../understanding/answer/reading.ts';
import { ACTS, CONTINUES, type Kind } from '../../../../understanding/labelled/labels.ts';
import type { ContextGuess } from '../../../../understanding/recognise/context.ts';
import { memoryValues } from '../../../support/stores/memoryValues.ts';
import { sampleArticle } from '../../../support/texts/sampleArticle.ts';

const answer = { needs: {}, claims: [], text: 'Some words.' };
const article = sampleArticle('pending', {
  answers: [
    { ...answer, id: 'cost', kind: 'howMuch', asked: ['what does it cost'] },
    { ...answer, id: 'long', kind: 'howLong', asked: ['how long'] },
  ],
});
const fits: PartFits = {
  of: (_, of) =>
    partsOf(of).map((part) => ({
      ...{ part, words: part.answer ? 1 : 0, concepts: 0, often: part.answer ? 1 : 0, learnt: 0, typical: 0 },
      asked: part.answer ? (part.anchor === 'cost' ? 0.9 : 0.8) : 0,
    })),
  text: () => 0,
  nearest: () => [],
  likely: () => new Map(),
  prepare: async () => undefined,
  learn: async () => undefined,
};
const even = <Name extends string>(names: readonly Name[], of: Partial<Record<Name, number>> = {}) =>
  Object.fromEntries(names.map((name) => [name, of[name] ?? 0.1])) as Record<Name, number>;
const guessOf = (kind: Kind): ContextGuess => ({
  ...{ continues: even(CONTINUES), act: even(ACTS), role: even(PART_ROLES) },
  kind: even(KINDS, { [kind]: 0.9 }),
});
const zero = <Name extends string>(of: Record<Name, number>) =>
  Object.fromEntries(Object.keys(of).map((name) => [name, 0])) as Record<Name, number>;
const alone = { hits: [], confidence: 0, verdict: 'notKnown', subject: null } as const;

/** One tree: who is asked for its own kind gets so much more. */
const OF_ITS_KIND: BoostedTrees = {
  features: RANK_FEATURES,
  trees: [{ feature: [RANK_FEATURES.indexOf('asked kind')], at: [0.5], add: [0, 9] }],
};

function best(kind: Kind, trees: BoostedTrees | null): string | undefined {
  // What is heard of the kind has a weight of its own: here it is the same for all, so that only trees tell it.
  const guess = guessOf(kind);
  const searches = { alone, inContext: null, inProblem: null };
  const known = { ...NEW_CASE, open: { article: 'pending', query: '', turn: 1 } };
  const articles = rankArticles(articleFeatures('?', searches, known, guess, () => article, fits, 'en'));
  const message = messageFeatures('?', guess, { alone, none: 0, known });
  const by = { weights: { ...SHIPPED, part: { ...SHIPPED.part, kind: 0 } }, trees, alike: NOTHING_ALIKE, message };
  return rankParts('?', articles, known, guess, fits, by)[0]?.part.anchor;
}

it('weights alone rank where no trees were learnt', () => {
  expect(best('howLong', null)).toBe('cost');
});

it('trees put forward what they know of a candidate in this message', () => {
  expect(best('howLong', OF_ITS_KIND)).toBe('long');
  expect(best('howMuch', OF_ITS_KIND)).toBe('cost');
});

it('a candidate is told by how far it is behind the best as well, and who has nothing of its own is not read', () => {
  const message = messageFeatures('?', null, { alone, none: 0, known: NEW_CASE });
  const [lead, cost, long] = partsOf(article).map((part) => ({ part, weighed: 0, own: null }));
  const nothing = { article: zero(SHIPPED.article), part: zero(SHIPPED.part) };
  const asked = (one: typeof lead, share: number, weighed: number): Candidate[] =>
    one ? [{ ...one, weighed, own: { ...nothing, part: { ...nothing.part, asked: share } } }] : [];
  const rows = rowsOf(
    [...asked(cost, 0.9, 1), ...asked(long, 0.6, 2), ...(lead ? [lead] : [])],
    NOTHING_ALIKE,
    message,
  );
  const column = (feature: string) => rows.map((row) => row[RANK_FEATURES.indexOf(feature)]);
  expect(column('behind in part asked')).toEqual([0, expect.closeTo(-0.3), undefined]);
  expect(column('behind by weights')).toEqual([-1, 0, undefined]);
  expect(column('rank by weights')).toEqual([1, 0, undefined]);
  expect(rows[0]?.length).toBe(RANK_FEATURES.length);
});

it('what was kept is read again, and nothing that another version made of other features', () => {
  const folder = memoryValues();
  keepRanking(folder, 'stories', OF_ITS_KIND);
  expect(readRanking(folder)).toEqual({ from: 'stories', trees: OF_ITS_KIND });
  const value = { from: 'stories', trees: [{ feature: ['x'] }] };
  expect(readRanking({ ...folder, readValue: () => ({ value, numbers: [] }) })).toBeNull();
  expect(readRanking({ ...folder, readValue: () => null })).toBeNull();
});
