import type { TurnContext } from 'botbuilder';
import { type Case, NEW_CASE } from '../../core/case.ts';
import type { ConversationId } from '../../core/ids.ts';
import { LOCALES, type Locale, languageOf } from '../../core/language.ts';
import { keepCase } from '../../dialogs/case.ts';
import { sayKindly } from '../../dialogs/smallTalkDialog.ts';
import { ConversationDraft, carryDraft } from '../../handoff/draft.ts';
import { DEFAULT_RULES } from '../../handoff/record/retention.ts';
import { phrases } from '../../languages/index.ts';
import { safetyPhrases } from '../../languages/safety/index.ts';
import { NOON, sampleFacts } from '../support/desk/sampleConversation.ts';

/** What is said to good news in this case, written or pressed. */
async function saidTo(
  locale: Locale,
  known: Partial<Case>,
  { text = '…', value }: { text?: string; value?: unknown } = {},
): Promise<string> {
  const facts = sampleFacts({ language: locale });
  const draft = new ConversationDraft('conversation' as ConversationId, null, facts, NOON, DEFAULT_RULES);
  keepCase(draft, { ...NEW_CASE, ...known });
  const sent: string[] = [];
  const state = new Map<unknown, unknown>();
  const context = {
    activity: { type: 'message', text, ...(value === undefined ? {} : { value }) },
    turnState: { get: (key: unknown) => state.get(key), set: (key: unknown, one: unknown) => state.set(key, one) },
    sendActivity: async ({ text }: { text: string }) => sent.push(text),
  } as unknown as TurnContext; // the members that dialogs use
  carryDraft(context, draft);
  await sayKindly(context, 'helped');
  return sent.join('\n');
}

const open = (article: string): Partial<Case> => ({ open: { article, query: 'q', turn: 1 } });
/** What the user has told, and nothing weighed. */
const told = {
  phrase: { facts: { phrase: { value: 'exposed', turn: 1 } } },
  gone: { facts: { gone: { value: 'all', turn: 1 } } },
  scam: { facts: { scam: { value: 'asked', turn: 1 } } },
} as const satisfies Record<string, Partial<Case>>;
const seen = {
  en: 'I see them now, all 0.3',
  ja: '見えました。0.3あります',
  ko: '오 보입니다 0.3 딱 있네요',
  'zh-Hans': '出来了，800u看到了',
};
const came = { en: '28 came in', ja: '28枚入りました', ko: '왔어요 28개 들어왔어요', 'zh-Hans': '朋友转了28个过来' };
const pressed = { action: 'helped', article: 'funds-stolen' };

describe.each(LOCALES)('good news (%s)', (locale) => {
  const { goodNews, acknowledged } = phrases(locale);
  const { instead } = safetyPhrases(locale);
  const cheers = (said: string) => goodNews.some((one) => said.includes(one));

  it('is cheered where nothing is in danger, and where the button of an answer tells it', async () => {
    expect(cheers(await saidTo(locale, open('send-pending')))).toBe(true);
    expect(cheers(await saidTo(locale, open('funds-stolen'), { value: pressed }))).toBe(true);
  });

  it('is taken in without a cheer in the middle of a danger that was told, and what counts is said with it', async () => {
    for (const [known, truth] of [
      [told.phrase, instead['coins-safe']],
      [told.gone, instead['coins-safe']],
      [{ ...open('funds-stolen'), alarm: 'funds-stolen' }, instead['coins-safe']],
      [told.scam, instead.send],
      [{ ...told.scam, ...open('investment-scam') }, instead.send],
    ] as const) {
      const said = await saidTo(locale, known);
      expect(cheers(said)).toBe(false);
      expect(acknowledged.some((one) => said.startsWith(one))).toBe(true);
      expect(said).toContain(truth);
    }
  });

  it('is taken in without a warning where a danger was only weighed, or was told of something else', async () => {
    for (const known of [
      open('phrase-exposed'),
      open('investment-scam'),
      { ...told.scam, ...open('not-enough-for-fee') },
    ])
      expect(acknowledged).toContain(await saidTo(locale, known));
  });

  it('of coins that are seen again ends the fear of a theft, and nothing else', async () => {
    const text = seen[languageOf(locale)];
    expect(cheers(await saidTo(locale, { ...open('funds-stolen'), alarm: 'funds-stolen' }, { text }))).toBe(true);
    expect(cheers(await saidTo(locale, told.gone, { text }))).toBe(true);
    expect(await saidTo(locale, told.phrase, { text })).toContain(instead['coins-safe']);
    expect(acknowledged).toContain(await saidTo(locale, told.scam, { text }));
  });

  it('of coins that came in is no cause to warn of who asks for some, unless a card was shown for it', async () => {
    const text = came[languageOf(locale)];
    expect(acknowledged).toContain(await saidTo(locale, told.scam, { text }));
    expect(await saidTo(locale, { ...told.scam, alarm: 'investment-scam' }, { text })).toContain(instead.send);
    expect(await saidTo(locale, told.gone, { text })).toContain(instead['coins-safe']);
  });

  it('is taken in without a word of coins where somebody is forced, or an alarm was raised', async () => {
    for (const known of [
      open('coercion'),
      open('blackmail'),
      { ...open('second-hand-device'), alarm: 'wallet-swept' },
    ]) {
      expect(acknowledged).toContain(await saidTo(locale, known));
    }
  });
});
