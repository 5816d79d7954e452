import { type Case, NEW_CASE } from '../../../core/case.ts';
import { partsOf } from '../../../knowledge/parts.ts';
import type { Article, PartFits, ShortAnswer } from '../../../knowledge/ports.ts';
import { NOTHING_ALIKE } from '../../../understanding/answer/alike.ts';
import {
  type AnsweringParts,
  type Asked,
  type ChoosePart,
  type Chosen,
  createPartChoice,
  createWeighing,
} from '../../../understanding/answer/answering.ts';
import { answersTo } from '../../../understanding/answer/answersTo.ts';
import { PART_ROLES } from '../../../understanding/answer/reading.ts';
import { ACTS, type Act, CONTINUES, KINDS } from '../../../understanding/labelled/labels.ts';
import { chosenPart, NOT_KNOWN } from '../../support/desk/chosen.ts';

const article = (id: string) =>
  ({ id, title: id, lead: id, sections: [] as readonly unknown[], answers: [] as readonly unknown[] }) as Article;
const answered = (id: string) => chosenPart(article(id));
const asked = (text: string) => ({ text, locale: 'en' as const, known: NEW_CASE, model: true });

describe('a message of several questions', () => {
  it('is answered one after the other where both have an answer of their own', async () => {
    const choose: ChoosePart = async ({ text }) => answered(/cancel/.test(text) ? 'cancel' : 'pending');
    const both = await answersTo(choose, asked('Why is it pending? How do I cancel it?'));
    expect(both).toEqual([answered('pending'), answered('cancel')]);
  });

  it('is answered as a whole where a half alone is not sure', async () => {
    const of = (confidence: number): ChoosePart => {
      return async ({ text }) => {
        if (text.includes('?') && text.includes('How')) return answered('pending');
        return chosenPart(article(/cancel/.test(text) ? 'cancel' : 'wait'), 'lead', { confidence });
      };
    };
    const text = 'Why is it pending? and is there a way to cancel?';
    const named = async (confidence: number) =>
      (await answersTo(of(confidence), asked(text))).map((one) =>
        one.kind === 'part' ? one.part.article.id : one.kind,
      );
    expect(await named(0.5)).toEqual(['wait', 'cancel']);
    expect(await named(0.4)).toEqual(['cancel']);
  });

  it('is one question where one half says nothing', async () => {
    const choose: ChoosePart = async ({ text }) => (text.startsWith('Hello') ? NOT_KNOWN : answered('pending'));
    expect(await answersTo(choose, asked('Anyone there? Why is it pending?'))).toEqual([answered('pending')]);
  });
});

describe('a message that turns to another subject', () => {
  const OPEN = { article: 'fees', query: 'why is it so dear', turn: 1 };
  const heard = async (text: string) => {
    const all: [string, string | null][] = [];
    const choose: ChoosePart = async (one) => {
      all.push([one.text, one.known.open?.article ?? null]);
      return answered('anything');
    };
    await answersTo(choose, { ...asked(text), known: { ...NEW_CASE, open: OPEN } });
    return all[0];
  };

  it('is answered about that one, as if nothing was open', async () => {
    expect(await heard('all good now. Different thing, is the swap taxed')).toEqual(['is the swap taxed', null]);
  });

  it('keeps what is open where it comes back to something, or where nothing turns', async () => {
    expect(await heard('all good now. Back to the claim, what does it cost')).toEqual([
      'Back to the claim, what does it cost',
      'fees',
    ]);
    expect(await heard('and is the swap taxed')).toEqual(['and is the swap taxed', 'fees']);
  });
});

describe('a second question', () => {
  const brief = (id: string, asks: string, confidence: number) => {
    const answer: ShortAnswer = { id, kind: 'why', needs: {}, text: id, claims: [], asked: [asks] };
    return chosenPart({ ...article('report'), answers: [answer] }, id, { confidence });
  };
  const worth = brief('worth-it', 'is it worth it', 0.7);
  const text = 'I was robbed in a bar last week. is there any point reporting it, and what do I bring to them?';
  const beside = async (confidence: number) => {
    const bring = brief('what-bring', 'what do I bring', confidence);
    const [answer, ...more] = await answersTo(
      async (one) => (one.text.startsWith('and what do I bring') ? bring : worth),
      asked(text),
    );
    expect(more).toEqual([]);
    return answer?.kind === 'part' ? [answer.part.anchor, answer.beside?.anchor ?? null] : [];
  };

  it('is answered beside the first where its own answer is sure', async () => {
    expect(await beside(0.6)).toEqual(['worth-it', 'what-bring']);
    expect(await beside(0.4)).toEqual(['worth-it', null]);
  });

  const elsewhere = async (confidence: number, first: Chosen = worth) => {
    const bring = brief('what-bring', 'what do I bring', confidence);
    const [answer] = await answersTo(async (one) => {
      if (one.text === text) return worth;
      return one.text.startsWith('and what do I bring') ? bring : first;
    }, asked(text));
    return answer?.kind === 'part' ? (answer.elsewhere ?? []).map(({ anchor }) => anchor) : [];
  };

  it('is named by what may answer it where nothing is sure, and not where that is a guess', async () => {
    expect(await elsewhere(0.4)).toEqual(['what-bring']);
    expect(await elsewhere(0.2)).toEqual([]);
    expect(await elsewhere(0.6)).toEqual([]);
  });

  it('is none where the answer is that of no question alone: then both ask one thing', async () => {
    expect(await elsewhere(0.4, brief('who-did-it', 'who was it', 0.4))).toEqual([]);
  });
});

describe('how to reach a person', () => {
  const choose: ChoosePart = async ({ text }) => {
    if (/anybody there/.test(text)) return answered('reach-a-person');
    return /swap/.test(text) ? answered('swap-failed') : NOT_KNOWN;
  };

  it('is no second answer', async () => {
    expect(await answersTo(choose, asked('Why did my swap fail? And is anybody there?'))).toEqual([
      answered('swap-failed'),
    ]);
  });

  it('is not the answer to a message that also tells what happened', async () => {
    const text = 'I am scared. The swap took my coins. Please, is anybody there?';
    expect(await answersTo(choose, asked(text))).toEqual([answered('swap-failed')]);
  });

  it('is the answer where nothing else was asked that can be answered', async () => {
    expect(await answersTo(choose, asked('anybody there?'))).toEqual([answered('reach-a-person')]);
    expect(await answersTo(choose, asked('I am seventy-eight. Please, is anybody there?'))).toEqual([
      answered('reach-a-person'),
    ]);
  });

  it('is asked of no model twice', async () => {
    const models: boolean[] = [];
    const counting: ChoosePart = (one) => {
      models.push(one.model);
      return choose(one);
    };
    await answersTo(counting, asked('The swap took my coins. Please, is anybody there?'));
    expect(models).toEqual([true, false, false, true]);
  });
});

describe('the part that answers', () => {
  const WORDS = { gas: ['gas'], few: ['words'], seen: ['gas'] };
  const short = (id: keyof typeof WORDS, needs: ShortAnswer['needs'] = {}): ShortAnswer => ({
    id,
    kind: 'mayI',
    needs,
    text: id,
    claims: [],
    asked: WORDS[id],
  });
  const exposed = {
    ...article('exposed'),
    answers: [short('gas'), short('few', { phrase: ['exposed'] }), short('seen', { gas: ['none'] })],
  };
  /** Asked for a short answer where the message has one of its words. */
  const fits: PartFits = {
    of: (text, of) =>
      partsOf(of).map((part) => {
        const asked = Number(part.answer?.asked.some((word) => text.includes(word)) ?? false);
        const words = Number(text.includes(part.anchor));
        return { part, words, concepts: 0, asked, often: asked, learnt: words, typical: 0 };
      }),
    text: () => 0,
    nearest: () => [],
    likely: () => new Map(),
    prepare: async () => undefined,
    learn: async () => undefined,
  };
  const choose = createPartChoice(fits);
  const section = (anchor: string) => ({ anchor, heading: anchor, markdown: `1. ${anchor}\n2. more` });
  const whole = { ...exposed, sections: [section('steps'), section('check')] };
  const partFor = (text: string, known: Partial<Case>) => {
    const chosen = choose({ text, locale: 'en', known: { ...NEW_CASE, ...known } }, exposed, null);
    return chosen?.anchor;
  };
  const opened = { said: ['exposed#lead', 'exposed#steps'] };

  it('is a short answer where that is asked, of an open article or of one that it opens', () => {
    expect(partFor('may I add gas', opened)).toBe('gas');
    expect(partFor('may I add gas', {})).toBe('gas');
    expect(partFor('what happened', {})).toBe('lead');
  });

  it('is the next steps of an open article only for who has done something or asks what comes next', () => {
    const spread = <Name extends string>(names: readonly Name[], likely: Partial<Record<Name, number>>) =>
      Object.fromEntries(names.map((name) => [name, likely[name] ?? 0])) as Record<Name, number>;
    const partOf = (act: Partial<Record<Act, number>>) =>
      choose({ text: 'the steps', locale: 'en', known: { ...NEW_CASE, ...opened } }, whole, {
        continues: spread(CONTINUES, { stays: 1 }),
        act: spread(ACTS, act),
        kind: spread(KINDS, { whatNext: 1 }),
        role: spread(PART_ROLES, { steps: 1 }),
      })?.anchor;
    expect(partOf({ progress: 1 })).toBe('steps');
    expect(partOf({ question: 1 })).toBe('steps');
    // "I put in eight hundred thousand": one more thing of the problem.
    expect(partOf({ problem: 1 })).not.toBe('steps');
  });

  it('is what a message asks for in the middle of a talk, and no beginning of another article', () => {
    const chosenAfter = (said: string[]) =>
      choose({ text: 'is it in the check', locale: 'en', known: { ...NEW_CASE, said } }, whole, null)?.anchor;
    expect(chosenAfter([])).toBe('lead');
    expect(chosenAfter(['fees#lead'])).toBe('check');
  });

  it('is none that what is known contradicts, the beginning of its article neither', () => {
    const pending = {
      ...article('send-pending'),
      sections: [section('why')],
      answers: [{ ...short('gas'), id: 'explorer-success', text: 'done' }],
    };
    const chosen = (text: string, facts: Case['facts']) =>
      choose({ text, locale: 'en', known: { ...NEW_CASE, facts } }, pending, null)?.anchor;
    const arrived = { state: { value: 'arrived' as const, turn: 1 } };
    expect(chosen('why is that', {})).toBe('lead');
    expect(chosen('why is that', arrived)).toBeUndefined();
    expect(chosen('why is that, with gas', arrived)).toBe('explorer-success');
  });

  it('is the one that needs what was observed, where both are asked alike', () => {
    const gas = (value: 'none' | 'some') => ({ gas: { value, turn: 1, observed: true as const } });
    expect(partFor('may I add gas', { ...opened, facts: gas('none') })).toBe('seen');
    expect(partFor('may I add gas', { ...opened, facts: gas('some') })).toBe('gas');
  });

  it('is no short answer whose facts are not known to hold', () => {
    const seen = { phrase: { value: 'exposed' as const, turn: 1 } };
    expect(partFor('only some words', { ...opened, facts: seen })).toBe('few');
    expect(partFor('only some words', opened)).not.toBe('few');
    expect(partFor('only some words', { ...opened, facts: { phrase: { ...seen.phrase, suspected: true } } })).not.toBe(
      'few',
    );
  });
});

describe('what was written before a model was allowed', () => {
  const told = async (since: number | undefined, allowed: Partial<Asked> = {}) => {
    const outside: string[] = [];
    const parts = {
      find: async (question: string, _locale: string, _limit: number, byMeaning: boolean) => {
        if (byMeaning) outside.push(question);
        return { hits: [], confidence: 0, verdict: 'unknown', subject: null };
      },
      library: { article: (id: string) => ({ ...article(id), related: [], markdown: '', questions: [] }) },
      reader: { guess: () => null },
      about: () => null,
      fits: { prepare: async () => undefined, likely: () => new Map(), of: () => [], nearest: () => [] },
      trees: () => null,
      alike: () => NOTHING_ALIKE,
    } as unknown as AnsweringParts; // what weighing reads of them
    const open = { article: 'pending', query: 'written first', turn: 2 } as Case['open'];
    await createWeighing(parts)({
      ...asked('and then?'),
      known: { ...NEW_CASE, open },
      ...(since === undefined ? {} : { since }),
      ...allowed,
    });
    return allowed.meaning === false
      ? outside.length > 0
      : outside.some((question) => question.includes('written first'));
  };

  it('is searched for on this machine alone', async () => {
    expect(await told(2)).toBe(false);
    expect(await told(undefined)).toBe(false);
    expect(await told(1)).toBe(true);
  });

  it('and all else are searched for here alone where so many were searched for by meaning', async () => {
    expect(await told(1, { meaning: false })).toBe(false);
  });
});
