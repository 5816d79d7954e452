import { NEW_CASE } from '../../../core/case.ts';
import type { Article, Part, PartFits } from '../../../knowledge/ports.ts';
import { createAllowedInCare, createCareAnswer } from '../../../understanding/answer/careAnswer.ts';
import type { RankedPart } from '../../../understanding/answer/rank/rank.ts';
import type { Claim } from '../../../understanding/labelled/labels.ts';

/** Articles that have one short answer each, as like the message as is told here. */
function answerWith(
  parts: Readonly<Record<string, { asked: number; claims?: readonly Claim[] }>>,
  ranked: readonly { article: string; likely: number; claims?: readonly Claim[] }[] = [],
) {
  const article = (id: string) =>
    ({
      id,
      answers: ['they-know-phrase', 'recovery-fee', 'just-once'].map((one) => ({ id: one })),
    }) as unknown as Article; // what an answer is found by
  const fits: Pick<PartFits, 'of'> = {
    of(_, of) {
      const { asked, claims = [] } = parts[of.id] ?? { asked: 0 };
      const answer = { id: 'one', kind: 'whatNext' as const, needs: {}, text: 'Do this.', claims, asked: [] };
      const part: Part = { article: of, anchor: 'one', section: null, answer };
      return [{ part, words: 0, concepts: 0, asked, often: asked, learnt: 0, typical: 0 }];
    },
  };
  const rankedPart = ({ article: id, likely, claims = [] }: (typeof ranked)[number]) => ({
    part: { article: article(id), anchor: 'ranked', section: null, answer: { claims } },
    likely,
  });
  const rank = async () => ranked.map(rankedPart) as unknown as RankedPart[]; // all that is read of them
  const answer = createCareAnswer({ article }, fits, rank);
  const asked = {
    text: 'how do I delete this',
    locale: 'en' as const,
    kinds: ['coercion'] as const,
    firm: null,
    held: false,
    known: NEW_CASE,
    last: null,
    asks: true,
  };
  return async (changed: Partial<Parameters<typeof answer>[0]> = {}) =>
    (await answer({ ...asked, ...changed }))?.part.article.id ?? null;
}

it('speaks of embassies to who is held, and to nobody who is forced at home', async () => {
  const answer = answerWith({ captive: { asked: 0.8 }, coercion: { asked: 0.6 } });
  expect(await answer({ firm: 'violence', held: true })).toBe('captive');
  expect(await answer({ firm: 'violence' })).toBe('coercion');
});

it('is the short answer that is asked most like the message', async () => {
  expect(await answerWith({ coercion: { asked: 0.6 }, 'our-data': { asked: 0.8 } })()).toBe('our-data');
});

it('is none where nothing is asked so, and never one that says something of coins', async () => {
  expect(await answerWith({ coercion: { asked: 0.3 } })()).toBeNull();
  expect(await answerWith({ coercion: { asked: 0.9, claims: ['send'] } })()).toBeNull();
});

it('is not the same twice running', async () => {
  const answer = answerWith({ coercion: { asked: 0.8 }, blackmail: { asked: 0.6 } });
  expect(await answer({ last: 'coercion#one' })).toBe('blackmail');
});

it('is out of articles about force only where somebody is forced', async () => {
  expect(await answerWith({ coercion: { asked: 0.9 } })({ kinds: ['crisis'] })).toBeNull();
});

it('is the certain one before any that is only asked so', async () => {
  const answer = answerWith({ 'our-data': { asked: 0.8 } });
  expect(await answer({ text: 'he took a photo of my phrase last week' })).toBe('coercion');
  expect(await answer({ text: 'someone can recover it for 10% upfront', kinds: ['crisis'] })).toBe('funds-stolen');
});

it('is what the whole desk would say where it is of these articles and likely, and nothing else', async () => {
  expect(await answerWith({}, [{ article: 'blackmail', likely: 0.6 }])()).toBe('blackmail');
  expect(await answerWith({}, [{ article: 'blackmail', likely: 0.2 }])()).toBeNull();
  expect(await answerWith({}, [{ article: 'send-pending', likely: 0.9 }])()).toBeNull();
  expect(await answerWith({}, [{ article: 'blackmail', likely: 0.6, claims: ['send'] }])()).toBeNull();
});

describe('whoever asks whether paying ends it', () => {
  const text = 'if I pay the 900, would that be the end of it';

  it('hears no where the threat is pictures, and nothing of refusing where somebody hits them', async () => {
    const answer = answerWith({ blackmail: { asked: 0.9 }, coercion: { asked: 0.5 } });
    expect(await answer({ text, firm: 'pictures' })).toBe('blackmail');
    expect(await answer({ text, firm: 'violence' })).toBe('coercion');
  });
});

describe('what a state allows', () => {
  const part = (article: Article, anchor: string, claims: readonly Claim[], asked: number) => {
    const answer = { id: anchor, kind: 'whatNext' as const, needs: {}, text: 'Do this.', claims, asked: [] };
    return {
      part: { article, anchor, section: null, answer },
      words: 0,
      concepts: 0,
      asked,
      often: asked,
      learnt: 0,
      typical: 0,
    };
  };
  const allowed = createAllowedInCare(
    { article: (id) => ({ id }) as unknown as Article }, // what a part is named by
    {
      of: (_, of) => [
        part(of, 'phone-me', [], 0.9),
        part(of, 'two', ['send'], 0.9),
        part(of, of.id, [], of.id.length / 100),
      ],
    },
  );
  const of = (changed: Partial<Parameters<typeof allowed>[0]>) => {
    const asked = {
      text: 'and then',
      locale: 'en' as const,
      kinds: ['coercion'] as const,
      firm: null,
      held: false,
      last: null,
    };
    return allowed({ ...asked, known: NEW_CASE, ...changed }).map(({ article, anchor }) => `${article.id}#${anchor}`);
  };

  it('speaks of embassies where somebody is held alone', () => {
    const ofCaptives = (held: boolean) => of({ firm: 'violence', held }).some((id) => id.startsWith('captive#'));
    expect([ofCaptives(true), ofCaptives(false)]).toEqual([true, false]);
  });

  it('is every short answer of its articles that says nothing of coins, but the one just said; those about the state first', () => {
    expect(of({})).toEqual(expect.arrayContaining(['coercion#coercion', 'phrase-exposed#phrase-exposed']));
    expect(of({}).some((id) => id.endsWith('#two') || id === 'reach-a-person#phone-me')).toBe(false);
    const about = ['coercion', 'blackmail', 'our-data', 'reach-a-person'];
    const isOwn = of({}).map((id) => about.includes(id.split('#')[0] ?? ''));
    expect(isOwn).toEqual(isOwn.toSorted((a, b) => Number(b) - Number(a)));
    expect(isOwn.at(-1)).toBe(false);
    expect(of({})[0]).toBe('coercion#phone-me');
    expect(of({ last: 'coercion#coercion' })).not.toContain('coercion#coercion');
  });

  it('is nothing of refusing to pay beside somebody who hits, nor of what has nothing to do with it', () => {
    expect(of({ firm: 'violence' }).some((id) => id.startsWith('blackmail'))).toBe(false);
    expect(of({}).some((id) => id.startsWith('send-pending'))).toBe(false);
  });
});

it('says nothing of coins to who only tells where they are, in a crisis', async () => {
  const answer = answerWith({ 'funds-stolen': { asked: 0.9 } });
  const told = { text: 'I am sitting at the bus stop', kinds: ['crisis', 'minor'] as const };
  expect(await answer({ ...told, asks: false })).toBeNull();
  expect(await answer({ ...told, asks: true })).toBe('funds-stolen');
});
