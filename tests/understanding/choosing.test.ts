import { type Case, NEW_CASE } from '../../core/case.ts';
import { partsOf } from '../../knowledge/parts.ts';
import type { Article, PartFits, ShortAnswer } from '../../knowledge/ports.ts';
import { type ChoosePart, type Chosen, createAnswering, type Weighed } from '../../understanding/answer/answering.ts';
import { answersTo } from '../../understanding/answer/answersTo.ts';
import type { Found } from '../../understanding/answer/found.ts';
import { BY_WEIGHTS } from '../../understanding/answer/rank/rank.ts';
import { PART_ROLES } from '../../understanding/answer/reading.ts';
import { ACTS, type Act, CONTINUES, KINDS } from '../../understanding/labelled/labels.ts';
import type { ContextGuess } from '../../understanding/recognise/context.ts';
import { chosenPart, NOT_KNOWN } from '../support/desk/chosen.ts';

const section = (anchor: string) => ({ anchor, heading: anchor, markdown: anchor });
const stuck = {
  id: 'stuck',
  title: 'stuck',
  lead: 'stuck',
  // Of two alone one would be likely.
  sections: ['why', 'wait', 'check', 'if-it-fails', 'next'].map(section),
  answers: [] as readonly unknown[],
} as unknown as Article;

/** So long that none of its parts is likely. */
const long: Article = { ...stuck, sections: [...stuck.sections, ...[...'abcdefghijkl'].map(section)] };

/** How much each part is asked like the message. */
const fitsOf = (askedOf: (anchor: string) => number): PartFits => ({
  of: (_, article) =>
    partsOf(article).map((part) => {
      const asked = askedOf(part.anchor);
      return { part, words: 0, concepts: 0, asked, often: asked, learnt: 0, typical: 0 };
    }),
  text: () => 0,
  nearest: () => [],
  likely: () => new Map(),
  prepare: async () => undefined,
  learn: async () => undefined,
});

const spread = <Name extends string>(names: readonly Name[], likely: Partial<Record<Name, number>>) =>
  Object.fromEntries(names.map((name) => [name, likely[name] ?? 0])) as Record<Name, number>;
const guessOf = (act: Act): ContextGuess => ({
  continues: spread(CONTINUES, { stays: 1 }),
  act: spread(ACTS, { [act]: 1 }),
  kind: spread(KINDS, { none: 1 }),
  role: spread(PART_ROLES, { other: 1 }),
});
const nothing: Found = { hits: [], confidence: 0.1, verdict: 'notKnown', subject: null };

/** What is chosen for a message that the search alone knows nothing of. */
function chosen(
  text: string,
  {
    none,
    act = 'question',
    open = true,
    asked = 0,
    alone = nothing,
    known = open ? { ...NEW_CASE, said: ['stuck#lead'] } : NEW_CASE,
  }: { none: number; act?: Act; open?: boolean; asked?: number; alone?: Found; known?: Case },
  article = stuck,
  askedOf: (anchor: string) => number = () => asked,
  found = article,
) {
  const weighed: Weighed = {
    open: open ? article : null,
    alone,
    guess: guessOf(act),
    articles: [{ article: found, behind: 0 }],
    ...{ none, by: BY_WEIGHTS },
  };
  const choose = createAnswering(async () => weighed, { fits: fitsOf(askedOf) });
  return choose({ text, locale: 'en', known, model: false });
}

it('refuses what is most likely about nothing of this desk, whatever is open', async () => {
  expect(await chosen('which sourdough bakery in Lisbon opens early?', { none: 0.5 })).toEqual(NOT_KNOWN);
});

it('refuses it even where it is asked like a part: a forgotten password of something else', async () => {
  expect((await chosen('forgot my wifi password, what now?', { none: 0.9, asked: 0.5 })).kind).toBe('notKnown');
  expect((await chosen('forgot my password, what now?', { none: 0.3, asked: 0.5 })).kind).toBe('part');
});

it('offers what comes near where a message is surely of this desk and nothing answers it', async () => {
  const asked = 0.05;
  expect((await chosen('does it move on its own?', { none: 0.01, asked }, long)).kind).toBe('near');
  expect((await chosen('does it move on its own?', { none: 0.01, asked, open: false }, long)).kind).toBe('near');
  expect((await chosen('asdf qwer', { none: 0.01, open: false }, long)).kind).toBe('notKnown');
  expect((await chosen('does it move on its own?', { none: 0.15, open: false }, long)).kind).toBe('notKnown');
});

it('asks for the rest where a first message tells that something is wrong and not what', async () => {
  const opening = async (none: number, asked: number) => {
    const answer = await chosen('my withdrawal does not work', { none, act: 'problem', open: false, asked }, long);
    return answer.kind === 'opening' ? answer.parts.length : answer.kind;
  };
  expect(await opening(0.15, 0)).toBe(0);
  expect(await opening(0.01, 0.05)).toBeGreaterThan(0);
  // Most likely about nothing of this desk.
  expect(await opening(0.8, 0)).toBe('notKnown');
});

describe('where the best answer takes for granted what nobody told', () => {
  const tron: Article = { ...stuck, id: 'tron-energy', sections: [section('cost')] };
  const answered: Found = { hits: [], confidence: 0.9, verdict: 'answered', subject: null };
  const found = (text: string, open: boolean) => {
    const weighed: Weighed = {
      open: open ? stuck : null,
      alone: answered,
      guess: guessOf('question'),
      // What is left is no more likely than any other.
      articles: [
        { article: tron, behind: 0 },
        { article: long, behind: 2 },
      ],
      ...{ none: 0.01, by: BY_WEIGHTS },
    };
    const choose = createAnswering(async () => weighed, { fits: fitsOf((anchor) => (anchor === 'cost' ? 0.3 : 0)) });
    return choose({ text, locale: 'en', known: NEW_CASE, model: false });
  };

  it('asks for the rest instead of the next guess, or names what comes near the open problem', async () => {
    expect((await found('it does not send, why?', false)).kind).toBe('opening');
    expect(await found('it does not send, why?', true)).toMatchObject({ kind: 'near', likely: 0 });
  });

  it('answers where it is told', async () => {
    expect(await found('usdt on tron does not send, why?', false)).toMatchObject({
      kind: 'part',
      part: { article: { id: 'tron-energy' } },
    });
  });
});

it('says what is new where it answers nearly as likely as what was said, and else what answers', async () => {
  const alone: Found = { hits: [], confidence: 0.9, verdict: 'answered', subject: null };
  const after = async (said: string, other: number) => {
    const asked = (anchor: string) => (anchor === said ? 1 : anchor === 'check' ? other : 0);
    const known = { ...NEW_CASE, said: ['stuck#lead', `stuck#${said}`] };
    const answer = await chosen('and how long is that?', { none: 0.01, alone, known }, stuck, asked);
    return answer.kind === 'part' ? answer.part.anchor : answer.kind;
  };
  expect(await after('wait', 0.95)).toBe('check');
  expect(await after('wait', 0)).toBe('wait');
});

it('takes in one thing more that is told of the open problem, with what goes on from there', async () => {
  const noted = await chosen('it is a Nano X, bought in 2019', { none: 0.15, act: 'answer' });
  expect(noted).toMatchObject({ kind: 'noted', article: { id: 'stuck' } });
  expect(noted.kind === 'noted' && noted.parts.map(({ anchor }) => anchor)).toEqual(['why', 'wait', 'check']);
});

it('takes in what is put right about the open problem, whatever else its words are like', async () => {
  const elsewhere: Article = { ...stuck, id: 'cheap', title: 'cheap' };
  const alone: Found = { hits: [], confidence: 0.9, verdict: 'answered', subject: null };
  const answer = async (text: string, found: Article) => {
    const all = { none: 0.01, act: 'answer' as const, alone, known: { ...NEW_CASE, said: ['stuck#lead'] } };
    return chosen(text, all, stuck, (anchor) => Number(anchor === 'check'), found);
  };
  const right = 'sorry, I misread it, it was the cheap one';
  expect(await answer(right, elsewhere)).toMatchObject({ kind: 'noted', article: { id: 'stuck' } });
  expect((await answer('is it the cheap one?', elsewhere)).kind).toBe('part');
  expect((await answer('sorry, I misread it, it was Polygon', elsewhere)).kind).toBe('part');
  expect((await answer(right, stuck)).kind).toBe('part');
});

it('tells nobody with what is noted that all is well', async () => {
  const well: ShortAnswer = { id: 'found', kind: 'whatNext', needs: {}, text: 'good', claims: [], asked: ['found it'] };
  const noted = await chosen(
    'it is a Nano X, bought in 2019',
    { none: 0.15, act: 'answer' },
    {
      ...stuck,
      answers: [well],
    },
  );
  expect(noted.kind === 'noted' && noted.parts.map(({ anchor }) => anchor)).not.toContain('found');
});

it('takes in nothing where something is asked, where nothing is open, or of another world', async () => {
  expect((await chosen('it is a Nano X, can I sell it?', { none: 0.15, act: 'answer' })).kind).not.toBe('noted');
  expect((await chosen('it is a Nano X', { none: 0.15, act: 'answer', open: false })).kind).not.toBe('noted');
  expect((await chosen('my bag is on the train to Leeds', { none: 0.8, act: 'answer' })).kind).toBe('notKnown');
});

it('opens an article with the short answer that is most likely meant, and else with its beginning', async () => {
  const short: ShortAnswer = { id: 'brief', kind: 'why', needs: {}, text: 'brief', claims: [], asked: ['why brief'] };
  const article: Article = { ...stuck, answers: [short] };
  const first = async (others: number) => {
    const asked = (anchor: string) => (anchor === 'brief' ? 0.39 : others);
    const alone: Found = { hits: [], confidence: 0.9, verdict: 'answered', subject: null };
    const answer = await chosen('does it wait on its own?', { none: 0.01, open: false, alone }, article, asked);
    return answer.kind === 'part' ? answer.part.anchor : answer.kind;
  };
  expect(await first(0)).toBe('brief');
  expect(await first(0.35)).toBe('lead');
});

describe('a message that nothing answers as a whole', () => {
  const asked = (text: string) => ({ text, locale: 'en' as const, known: NEW_CASE, model: false });
  const NEAR: Chosen = { kind: 'near', article: stuck, parts: [], likely: 0 };
  const answered = (confidence: number) => chosenPart({ ...stuck, id: 'pin' }, 'lead', { confidence });
  const text = 'I write for my husband. He had a stroke in March. How do I find his PIN?';
  const choosing =
    (confidence: number): ChoosePart =>
    async (one) =>
      one.text.startsWith('How do I find') ? answered(confidence) : NEAR;

  it('is answered by the clause that asks', async () => {
    expect(await answersTo(choosing(0.5), asked(text))).toEqual([answered(0.5)]);
  });

  it('stays unanswered where no clause is answered surely', async () => {
    expect(await answersTo(choosing(0.1), asked(text))).toEqual([NEAR]);
  });

  it('is refused as a whole where it is about nothing of this desk, whatever a clause of it sounds like', async () => {
    const strange: ChoosePart = async (one) => (one.text === text ? NOT_KNOWN : answered(0.9));
    expect(await answersTo(strange, asked(text))).toEqual([NOT_KNOWN]);
  });
});
