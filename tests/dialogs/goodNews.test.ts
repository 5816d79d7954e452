import type { TurnContext } from 'botbuilder';
import { type Case, NEW_CASE } from '../../core/case.ts';
import type { ConversationId } from '../../core/ids.ts';
import { LOCALES, type Locale } from '../../core/language.ts';
import { keepCase } from '../../dialogs/case.ts';
import { sayKindly } from '../../dialogs/smallTalkDialog.ts';
import { ConversationDraft, carryDraft } from '../../handoff/draft.ts';
import { DEFAULT_RULES } from '../../handoff/record/retention.ts';
import { phrases } from '../../languages/index.ts';
import { safetyPhrases } from '../../languages/safety/index.ts';
import { NOON, sampleFacts } from '../support/desk/sampleConversation.ts';

/** What is said to good news in this case, written or pressed. */
async function saidTo(locale: Locale, known: Partial<Case>, value?: unknown): Promise<string> {
  const facts = sampleFacts({ language: locale });
  const draft = new ConversationDraft('conversation' as ConversationId, null, facts, NOON, DEFAULT_RULES);
  keepCase(draft, { ...NEW_CASE, ...known });
  const sent: string[] = [];
  const state = new Map<unknown, unknown>();
  const context = {
    activity: { type: 'message', text: '…', ...(value === undefined ? {} : { value }) },
    turnState: { get: (key: unknown) => state.get(key), set: (key: unknown, one: unknown) => state.set(key, one) },
    sendActivity: async ({ text }: { text: string }) => sent.push(text),
  } as unknown as TurnContext; // the members that dialogs use
  carryDraft(context, draft);
  await sayKindly(context, 'helped');
  return sent.join('\n');
}

const open = (article: string): Partial<Case> => ({ open: { article, query: 'q', turn: 1 } });
const pressed = { action: 'helped', article: 'funds-stolen' };

describe.each(LOCALES)('good news (%s)', (locale) => {
  const { goodNews, acknowledged } = phrases(locale);
  const { instead } = safetyPhrases(locale);
  const cheers = (said: string) => goodNews.some((one) => said.includes(one));

  it('is cheered where nothing is in danger, and where the button of an answer tells it', async () => {
    expect(cheers(await saidTo(locale, open('send-pending')))).toBe(true);
    expect(cheers(await saidTo(locale, open('funds-stolen'), pressed))).toBe(true);
  });

  it('is taken in without a cheer in the middle of a danger, and what counts is said with it', async () => {
    const dangers = [
      [open('phrase-exposed'), instead['coins-safe']],
      [open('funds-stolen'), instead['coins-safe']],
      [{ facts: { scam: { value: 'asked' as const, turn: 1 } } }, instead.send],
    ] as const;
    for (const [known, truth] of dangers) {
      const said = await saidTo(locale, known);
      expect(cheers(said)).toBe(false);
      expect(acknowledged.some((one) => said.startsWith(one))).toBe(true);
      expect(said).toContain(truth);
    }
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
