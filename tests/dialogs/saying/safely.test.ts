import { join } from 'node:path';
import type { TurnContext } from 'botbuilder';
import { placesOf } from '../../../app/commands/claims.ts';
import { type Case, NEW_CASE } from '../../../core/case.ts';
import type { ConversationId } from '../../../core/ids.ts';
import { LOCALES, type Locale, languageOf } from '../../../core/language.ts';
import { onCard } from '../../../core/markdown/donts.ts';
import { packageRoot } from '../../../core/process/packageRoot.ts';
import type { Card } from '../../../core/protocols/protocol.ts';
import { keepCare } from '../../../dialogs/care/careMemory.ts';
import { keepCase } from '../../../dialogs/case.ts';
import { guideStep } from '../../../dialogs/guides/guideStep.ts';
import { GUIDES } from '../../../dialogs/guides/index.ts';
import { botMessage, type Said, say } from '../../../dialogs/saying/say.ts';
import { ConversationDraft, carryDraft } from '../../../handoff/draft.ts';
import { DEFAULT_RULES } from '../../../handoff/record/retention.ts';
import { openLibrary } from '../../../knowledge/articleStore/library.ts';
import { partsOf, speak } from '../../../knowledge/parts.ts';
import type { LiveLibrary } from '../../../knowledge/ports.ts';
import { readIn } from '../../../languages/hant/traditional.ts';
import { safetyPhrases } from '../../../languages/safety/index.ts';
import { claimsIn, sentencesIn } from '../../../understanding/claims/claims.ts';
import { forbiddenIn, NO_CARE } from '../../../understanding/claims/safety.ts';
import type { Claim } from '../../../understanding/labelled/labels.ts';
import { NOON, sampleFacts } from '../../support/desk/sampleConversation.ts';
import { silentLog } from '../../support/desk/silentLog.ts';

let library: LiveLibrary;
beforeAll(async () => {
  const articlesDir = join(packageRoot(__dirname), 'knowledge', 'articles');
  library = await openLibrary({ articlesDir, log: silentLog, pollEvery: 0 });
});
afterAll(() => library.close());

const problem = (article: string) => ({ article, query: 'q', turn: 1 });
/** Cases in which something is forbidden. */
const STATES: Readonly<Record<string, Partial<Case>>> = {
  'the phrase was told': { facts: { phrase: { value: 'exposed', turn: 1 } } },
  'the phrase is stored': { facts: { phrase: { value: 'stored', turn: 1 } } },
  'the phrase may have been seen': { open: problem('phrase-exposed') },
  'coins are gone': { facts: { gone: { value: 'all', turn: 1 } } },
  'a theft waits behind another problem': { open: problem('add-network'), waiting: [problem('funds-stolen')] },
  'somebody asks for money': { facts: { scam: { value: 'asked', turn: 1 } } },
  'somebody is about to pay': { facts: { scam: { value: 'aboutToPay', turn: 1 } } },
  'somebody has just paid': { facts: { scam: { value: 'justPaid', turn: 1 } } },
  'somebody paid long ago': { facts: { scam: { value: 'paidLongAgo', turn: 1 } } },
  'a site may be false': { open: problem('phishing-site') },
};

/** A turn of a conversation with this case, in which the user wrote `text`, and what is sent in it. */
function turnOf(locale: Locale, known: Partial<Case>, text = '…') {
  const facts = sampleFacts({ language: locale });
  const draft = new ConversationDraft('conversation' as ConversationId, null, facts, NOON, DEFAULT_RULES);
  keepCase(draft, { ...NEW_CASE, ...known });
  const sent: Said[] = [];
  const state = new Map<unknown, unknown>();
  const context = {
    activity: { type: 'message', text },
    turnState: { get: (key: unknown) => state.get(key), set: (key: unknown, value: unknown) => state.set(key, value) },
    sendActivity: async (activity: Said & { channelData?: { handrail?: { card?: Card } } }) => {
      const card = activity.channelData?.handrail?.card;
      sent.push({ text: activity.text, ...(card ? { card } : {}) });
    },
  } as unknown as TurnContext; // the members that dialogs use
  carryDraft(context, draft);
  return { context, draft, sent };
}

/** Everything that a reply shows, of its card and of its words. */
const shown = (said: unknown): string[] =>
  typeof said === 'string'
    ? [said]
    : typeof said === 'object' && said !== null
      ? Object.entries(said).flatMap(([key, value]) => (key === 'title' || key === 'source' ? [] : shown(value)))
      : [];

function claimed(said: readonly Said[], locale: Locale): Claim[] {
  const claims = claimsIn(languageOf(locale));
  return said
    .flatMap(shown)
    .flatMap(sentencesIn)
    .flatMap((sentence) => [...claims.of(sentence)]);
}

/** Every part of every article, as the first thing said of it and as a later one. */
function partsAsSaid(locale: Locale): Said[] {
  const all = library.articles(languageOf(locale)).flatMap((article) =>
    partsOf(article).flatMap((part) =>
      [true, false].map((again): Said => {
        const { lead, steps, never } = readIn(locale, speak(part, { fits: () => 0, again }));
        const source = { articleId: article.id, title: '', href: '', reviewed: '' };
        const text = [lead, ...steps.map((step, at) => `${at + 1}. ${step}`), ...never.map((one) => one.text)].join(
          '\n',
        );
        return { text, card: { kind: 'answer', lead, steps: [...steps], ...onCard(never), source } };
      }),
    ),
  );
  return all.filter(({ text }) => text.trim() !== '');
}

/** Set phrases, steps of guides, verdicts and emergencies. */
function phrasesAsSaid(locale: Locale): Said[] {
  const places = Object.entries(placesOf({ articles: () => [] }, languageOf(locale)));
  const texts = places.filter(([place]) => place !== 'phrases-care').flatMap(([, all]) => readIn(locale, all));
  const guides = (Object.keys(GUIDES) as (keyof typeof GUIDES)[]).flatMap((id) =>
    Object.keys(GUIDES[id].steps).map((step) => guideStep({ id, trail: [step], offered: false }, locale)),
  );
  return [...texts.map((text): Said => ({ text })), ...guides, ...texts.map(asVerdict), ...texts.map(asEmergency)];
}

const stepOf = (text: string) => ({ role: 'means' as const, label: 'label', text });

function asVerdict(text: string): Said {
  const table = [{ label: '·', value: '·', note: text }];
  const card = { severity: 'ok' as const, band: '·', heading: text, steps: [stepOf(text)], table, foot: text };
  return { text, card: { kind: 'verdict', ...card, hash: null } };
}

function asEmergency(text: string): Said {
  const card = { band: '·', heading: '·', steps: [stepOf(text)], checklist: [text], source: null };
  return { text, card: { kind: 'emergency', ...card } };
}

describe.each(LOCALES)('what may be said (%s)', (locale) => {
  const language = languageOf(locale);

  /** What claims something of coins at all, and what does not. */
  let ofArticles: Said[] = [];
  let ofPhrases: Said[] = [];
  let quiet: Said[] = [];
  beforeAll(() => {
    const claims = (said: Said) => claimed([said], locale).length > 0;
    const [articles, phrases] = [partsAsSaid(locale), phrasesAsSaid(locale)];
    expect(articles.length).toBeGreaterThan(500);
    [ofArticles, ofPhrases] = [articles.filter(claims), phrases.filter(claims)];
    quiet = [...articles, ...phrases].filter((said) => !claims(said));
  });

  const wrong = async (all: readonly Said[], known: Partial<Case>): Promise<string[]> => {
    const forbidden = forbiddenIn({ ...NEW_CASE, ...known }, NO_CARE);
    const found: string[] = [];
    for (const said of all) {
      const { context, sent } = turnOf(locale, known);
      await say(context, said);
      if (claimed(sent, locale).some((claim) => forbidden.has(claim))) found.push(said.text.slice(0, 200));
      if (sent.every(({ text }) => text.trim() === '')) found.push(`says nothing instead of: ${said.text}`);
    }
    return found;
  };

  describe.each(Object.entries(STATES))('when %s', (_, known) => {
    it('forbids something, and no part of any article says it', async () => {
      expect(forbiddenIn({ ...NEW_CASE, ...known }, NO_CARE).size).toBeGreaterThan(0);
      expect(ofArticles.length).toBeGreaterThan(100);
      expect(await wrong(ofArticles, known)).toEqual([]);
    });

    it('holds for set phrases, steps of guides, verdicts and emergencies', async () => {
      expect(await wrong(ofPhrases, known)).toEqual([]);
    });
  });

  it('is said whole where it claims nothing, whatever is forbidden', async () => {
    const [known = {}] = Object.values(STATES);
    expect(await wrong(quiet, known)).toEqual([]);
    const { context, sent } = turnOf(locale, known);
    for (const said of quiet) await say(context, said);
    expect(sent.map(({ text }) => text)).toEqual(quiet.map(({ text }) => text));
  });

  it('is everything where nothing has happened', async () => {
    const { context, sent } = turnOf(locale, {});
    const [article] = library.articles(language).filter(({ id }) => id === 'not-enough-for-fee');
    const text = readIn(locale, article?.lead ?? '');
    await say(context, { text });
    expect(sent).toEqual([{ text }]);
  });

  it('begins with no where leave is asked for what the case forbids, once in a turn', async () => {
    const asks = {
      en: 'can i pay a small part to test?',
      ja: '試しに少しだけ払ってもいいですか？',
      ko: '조금만 내 봐도 돼요?',
    };
    const text = language === 'zh-Hans' ? readIn(locale, '可以先付一点试试吗？') : asks[language];
    const { context, sent } = turnOf(locale, { facts: { scam: { value: 'asked', turn: 1 } } }, text);
    await say(context, { text: 'first' });
    await say(context, { text: 'second' });
    const { no, instead } = safetyPhrases(locale);
    expect(sent[0]?.text.startsWith(no)).toBe(true);
    expect(sent[0]?.text).toContain(instead.pay);
    expect(sent[1]?.text).toBe('second');
  });
});

describe.each(LOCALES)('who asks in the negative (%s)', (locale) => {
  const language = languageOf(locale);
  const wrong = {
    en: 'i should not pay a small part to test, right?',
    ja: '試しに少しだけ払ったらだめですか？',
    ko: '조금만 내 보면 안 되는 거죠?',
    'zh-Hans': '我不该先付一点试试吧？',
  };
  const answers = {
    en: 'No, wait.',
    ja: 'いいえ、待ってください。',
    ko: '아니요, 기다리세요.',
    'zh-Hans': '不，请等等。',
  };
  const text = readIn(locale, wrong[language]);

  it('hears what to do first and no bare no', async () => {
    const { context, sent } = turnOf(locale, { facts: { scam: { value: 'asked', turn: 1 } } }, text);
    await say(context, { text: 'first' });
    const { no, instead } = safetyPhrases(locale);
    expect(sent[0]?.text.startsWith(instead.pay)).toBe(true);
    expect(sent[0]?.text).not.toContain(`${no} `);
  });

  it('hears an answer without the no that was written for the plain question', async () => {
    const answer = readIn(locale, answers[language]);
    const asked = turnOf(locale, {}, text);
    await say(asked.context, { text: answer });
    expect(answer.endsWith((asked.sent[0]?.text ?? '').slice(1))).toBe(true);
    expect(asked.sent[0]?.text).not.toBe(answer);
    const plain = turnOf(locale, {}, '…');
    await say(plain.context, { text: answer });
    expect(plain.sent[0]?.text).toBe(answer);
  });
});

describe.each(LOCALES)('who asks for no yes or no (%s)', (locale) => {
  const open = { en: 'what do they take?', ja: '何を取られますか', ko: '뭘 가져가나요', 'zh-Hans': '他们拿走什么' };
  const yesNo = { en: 'can they take it?', ja: '取られますか', ko: '가져갈 수 있나요', 'zh-Hans': '他们能拿走吗' };
  const answers = {
    en: '**Yes, everything.** Move it.',
    ja: '**はい、すべてです。** 移してください。',
    ko: '**네, 전부예요.** 옮기세요.',
    'zh-Hans': '**会，全部。**请转走。',
  };
  const language = languageOf(locale);
  const lead = readIn(locale, answers[language]);
  const source = { articleId: 'a', title: 't', href: '/', reviewed: '2026-01-01' };
  const card = { kind: 'answer' as const, lead, steps: [], never: [], source };
  const said = async (text: string) => {
    const { context, sent } = turnOf(locale, {}, readIn(locale, text));
    await say(context, { text: lead, card });
    return sent[0]?.text ?? '';
  };

  it('hears an answer without the one that it begins with, and who asks for it hears it', async () => {
    expect(await said(yesNo[language])).toBe(lead);
    const bare = await said(open[language]);
    expect(bare).not.toBe(lead);
    expect(lead.toLowerCase().endsWith(bare.slice(2).toLowerCase())).toBe(true);
  });
});

describe.each(LOCALES)('who asks the other way round (%s)', (locale) => {
  const language = languageOf(locale);
  const asks = {
    en: { gone: 'is my money gone?', safe: 'is my money safe?', reply: '**No, it cannot be lost.** Wait.' },
    ja: {
      gone: 'お金はなくなりますか',
      safe: 'お金は安全ですか',
      reply: '**いいえ、なくなることはありません。** お待ちください。',
    },
    ko: { gone: '돈이 사라지나요', safe: '돈은 안전한가요', reply: '**아니요, 없어질 수 없습니다.** 기다리세요.' },
    'zh-Hans': { gone: '钱会不会丢', safe: '钱安全吗', reply: '**不会，丢不了。**请等等。' },
  }[language];
  const lead = readIn(locale, asks.reply);
  const source = { articleId: 'a', title: 't', href: '/', reviewed: '2026-01-01' };
  const card = { kind: 'answer' as const, lead, steps: [], never: [], source };
  const said = async (text: string) => {
    const { context, sent } = turnOf(locale, {}, readIn(locale, text));
    await say(context, { text: lead, card, asked: [asks.gone] });
    return sent[0]?.text ?? '';
  };

  it('hears a short answer without its yes or no, and who asks as it is asked hears it', async () => {
    expect(await said(asks.gone)).toBe(lead);
    const bare = await said(asks.safe);
    expect(bare).not.toBe(lead);
    expect(lead.toLowerCase().endsWith(bare.slice(2).toLowerCase())).toBe(true);
  });
});

describe('what a case demands', () => {
  const scam = { facts: { scam: { value: 'asked' as const, turn: 1 } } };

  it('comes before a card that has no place for it', async () => {
    const { context, sent } = turnOf('en', scam, 'should i pay him?');
    const card = { kind: 'emergency' as const, band: 'b', heading: 'h', steps: [], checklist: [], source: null };
    await say(context, { text: 'the card in words', card });
    expect(sent.map(({ text }) => text.split(' ')[0])).toEqual(['No.', 'the']);
  });

  it('stands on the card of an answer, and before the words of a prompt', () => {
    const source = { articleId: 'a', title: 't', href: '/', reviewed: '2026-01-01' };
    const card = { kind: 'answer' as const, lead: 'Lead.', steps: [], never: [], source };
    const answer = botMessage(turnOf('en', scam, 'should i pay him?').context, { text: 'Lead.', card });
    expect(answer.channelData.handrail.card.lead).toMatch(/^No\. .*\n\nLead\.$/s);
    const plain = botMessage(turnOf('en', scam, 'should i pay him?').context, { text: 'copy this', plain: true });
    expect(plain.text).toMatch(/^No\. .*copy this$/s);
  });

  it.each([
    ['can you stop the transfer before it goes to them?', scam],
    ['do i need a memo when i send it to my own wallet?', scam],
    ["I'll hold off paying him then", scam],
    ['can I pay the fee in USDT?', scam],
    ['28 came in, I can send it now', scam],
    // Another problem is open, or this very message has found it.
    ['can I put in ETH for gas?', { open: problem('add-network'), waiting: [problem('phrase-exposed')] }],
    ['are my coins safe?', { turn: 1, open: problem('phrase-exposed') }],
  ])('is nothing where that is not what is asked: %s', async (text, known) => {
    const { context, sent } = turnOf('en', known, text);
    await say(context, { text: 'reply' });
    expect(sent.map((one) => one.text)).toEqual(['reply']);
  });

  it.each([
    ['can I put in ETH for gas?', { turn: 2, open: problem('phrase-exposed') }],
    ['are my coins safe?', { turn: 1, open: problem('phrase-exposed'), alarm: 'phrase-exposed' }],
    ['should I pay him now?', { turn: 2, open: problem('add-network'), waiting: [problem('investment-scam')] }],
  ])('is said in a problem that goes on, and money is warned of in any: %s', async (text, known) => {
    const { context, sent } = turnOf('en', known, text);
    await say(context, { text: 'reply' });
    expect(sent[0]?.text).not.toBe('reply');
  });

  it('has no "No" where one asks which of two to do with the words', async () => {
    const { words } = safetyPhrases('en');
    for (const [text, begins] of [
      ['should I send you the words or a photo of them?', words],
      ['should I send you the words?', `No. ${words}`],
    ] as const) {
      const { context, sent } = turnOf('en', {}, text);
      await say(context, { text: 'reply' });
      expect(sent[0]?.text.startsWith(begins)).toBe(true);
    }
  });

  it('is nothing where nothing is asked for, nothing forbids it, or a crisis has its own words', async () => {
    for (const [known, text] of [
      [scam, 'who are these people'],
      [{}, 'should i pay him?'],
    ] as const) {
      const { context, sent } = turnOf('en', known, text);
      await say(context, { text: 'reply' });
      expect(sent.map((one) => one.text)).toEqual(['reply']);
    }
    const { context, draft, sent } = turnOf('en', scam, 'should i pay him?');
    keepCare(draft, { crisis: true });
    await say(context, { text: 'reply' });
    expect(sent.map((one) => one.text)).toEqual(['reply']);
  });
});
