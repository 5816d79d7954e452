import type { Case } from '../../../../core/case.ts';
import { partsOf } from '../../../../knowledge/parts.ts';
import type { PartFits } from '../../../../knowledge/ports.ts';
import type { Weigh } from '../../../../understanding/answer/answering.ts';
import { BY_WEIGHTS } from '../../../../understanding/answer/rank/rank.ts';
import { inOrder, learnRanking, readChoices } from '../../../../understanding/answer/rank/rankLesson.ts';
import { parseStory } from '../../../../understanding/labelled/stories.ts';
import { sampleArticle } from '../../../support/texts/sampleArticle.ts';

const STORY = `id: en-001-two-messages
turns:
  - say: "my transfer is pending since noon"
    gold: { act: problem, kind: none, continues: none, move: answer, parts: [send-pending#lead] }
  - say: "and how long does it take"
    gold: { act: question, kind: howLong, continues: stays, move: answer, parts: [send-pending#wait] }
`;

const fits: PartFits = {
  of: (_, article) =>
    partsOf(article).map((part) => ({ part, words: 0, concepts: 0, asked: 0, often: 0, learnt: 0, typical: 0 })),
  text: () => 0,
  nearest: () => [],
  likely: () => new Map(),
  prepare: async () => undefined,
  learn: async () => undefined,
};

const READING: Awaited<ReturnType<Weigh>> = {
  ...{ open: null, guess: null, none: 0, by: BY_WEIGHTS },
  alone: { hits: [], confidence: 0, verdict: 'notKnown', subject: null },
  articles: ['send-pending', 'fees-explained'].map((id, behind) => ({ article: sampleArticle(id), behind })),
};

it('puts what two threads have read in the order in which one would have', async () => {
  const parsed = parseStory(STORY);
  if (parsed.kind !== 'ok') throw new Error(JSON.stringify(parsed.problems));
  const [first, second] = parsed.story.turns;
  if (!first || !second) throw new Error('two turns');
  // Of every third story is learnt how parts are ranked: of these seven three, which are two shares of two and one.
  const talks = [[first], [first], [first], [second, first], [first], [first], [first, second, second]];
  const stories = talks.map((turns) => ({ story: { ...parsed.story, turns }, locale: 'en' as const }));
  const lesson = { weighAfter: async (): Promise<Weigh> => async () => READING, fits };
  const shares = await Promise.all([0, 1].map((at) => readChoices(stories, lesson, { at, of: 2 })));
  expect(shares.map((share) => share.map(({ length }) => length))).toEqual([[1, 3], [2]]);
  expect(inOrder(shares)).toEqual((await readChoices(stories, lesson, { at: 0, of: 1 })).flat());
});

it('reads each message of a talk after what the weights have said to the one before, right or wrong', async () => {
  const parsed = parseStory(STORY);
  if (parsed.kind !== 'ok') throw new Error(JSON.stringify(parsed.problems));
  const opened: (string | undefined)[] = [];
  const weigh: Weigh = async ({ known }: { known: Pick<Case, 'open'> }) => {
    opened.push(known.open?.article);
    return { ...READING, articles: [{ article: sampleArticle('fees-explained'), behind: 0 }] };
  };
  await learnRanking([{ story: parsed.story, locale: 'en' }], { weighAfter: async () => weigh, fits });
  expect(opened).toEqual([undefined, 'fees-explained']);
});
