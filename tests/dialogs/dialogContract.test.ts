import { Action, type ActionName, type ActionOf, type ActionValue } from '../../core/actions/index.ts';
import { LOCALES, type Locale } from '../../core/language.ts';
import type { ChatActivity } from '../../core/protocols/protocol.ts';
import { takesNoReply } from '../../dialogs/dialogModule.ts';
import { DIALOGS, type Topic } from '../../dialogs/index.ts';
import { guidePhrases } from '../../languages/guides/index.ts';
import { NOT_KNOWN } from '../support/desk/chosen.ts';
import { dialogParts } from '../support/desk/dialogParts.ts';
import { restartingTalk } from '../support/desk/restartingTalk.ts';

// What every dialog has to keep, whoever adds it. A new button needs a sample here, a dialog that waits its replies.

const ADDRESS = '0xd8da6bf26964af9d7eed9e03e53415d37aa96045';
const HASH = `0x${'5a'.repeat(32)}`;

const BUTTONS: { readonly [Name in ActionName]: ActionOf<Name> } = {
  ask: { action: 'ask', text: 'How long does it take?' },
  article: { action: 'article', id: 'send-pending', whole: true, part: 'steps' },
  another: { action: 'another' },
  helped: { action: 'helped', article: 'send-pending' },
  notHelped: { action: 'notHelped', article: 'latest' },
  'tx.check': { action: 'tx.check', hash: HASH, chain: '1', view: 'sender' },
  'tx.watch': { action: 'tx.watch', hash: 'latest' },
  'wallet.look': { action: 'wallet.look', address: ADDRESS },
  'wallet.watch': { action: 'wallet.watch', address: ADDRESS },
  fees: { action: 'fees', chain: '1' },
  guide: { action: 'guide', id: 'restore' },
  emergency: { action: 'emergency' },
  'fact.change': { action: 'fact.change', slot: 'network' },
  'fact.set': { action: 'fact.set', slot: 'network', value: 'Tron' },
  'care.company': { action: 'care.company', who: 'alone' },
  'care.region': { action: 'care.region', country: 'JP' },
  person: { action: 'person' },
  'staff.report': { action: 'staff.report', message: 7 },
  language: { action: 'language', language: 'ko' },
  rate: { action: 'rate', score: null },
  'rate.sentence': { action: 'rate.sentence' },
  'chat.end': { action: 'chat.end' },
  'data.show': { action: 'data.show' },
  'data.erase': { action: 'data.erase' },
  verify: { action: 'verify' },
  help: { action: 'help' },
  cancel: { action: 'cancel' },
  'queue.leave': { action: 'queue.leave' },
  'consent.accept': { action: 'consent.accept', history: false },
  'consent.decline': { action: 'consent.decline' },
  'consent.withdraw': { action: 'consent.withdraw' },
  'consent.choose': { action: 'consent.choose', purpose: 'model', allowed: true },
  'hash.confirm': { action: 'hash.confirm', isHash: true },
};
const PRESSED: readonly ActionValue[] = Object.values(BUTTONS);

/** Of each dialog that waits: what makes it, replies that it takes, and how often it may ask once more. */
const WAITING: Partial<Record<Topic, { begin: string | ActionValue; takes: readonly string[] }>> = {
  transaction: { begin: { action: 'tx.check', hash: 'latest' }, takes: ['yesterday', HASH, '0x5a5a5a…5a5a5a'] },
  address: { begin: 'is this the right address?', takes: ['this one', ADDRESS, `it is ${ADDRESS}`] },
  correct: { begin: { action: 'fact.change' }, takes: ['Network', 'wallet'] },
  verify: { begin: { action: 'verify' }, takes: [ADDRESS, 'bc1q', `0x${'ab'.repeat(65)}`] },
  guide: {
    begin: { action: 'guide', id: 'restore' },
    takes: Object.values(guidePhrases('en').restore.steps.phrase.ways),
  },
};

/** Long enough to be a question of its own, in each writing. */
const QUESTION: Readonly<Record<Locale, string>> = {
  en: 'How do I add a network to my wallet?',
  ja: 'ウォレットにネットワークを追加する方法を教えてください',
  'zh-Hans': '请问怎么在钱包里添加一个新的网络呢',
  'zh-Hant': '請問怎麼在錢包裡新增一個新的網路呢',
  ko: '지갑에 새 네트워크를 추가하려면 어떻게 해야 하나요?',
};
const WRITTEN_IN: Readonly<Record<Locale, RegExp>> = {
  en: /[a-z]{3}/,
  ja: /[぀-ヿ]/,
  'zh-Hans': /\p{Script=Han}/u,
  'zh-Hant': /\p{Script=Han}/u,
  ko: /\p{Script=Hangul}/u,
};

const textOf = (said: readonly ChatActivity[]) => said.map(({ text }) => text ?? '').join('\n');
const idOf = (topic: Topic) => DIALOGS.find((one) => one.topic === topic)?.create(dialogParts()).id;

/** A talk in which the dialog waits; `searched`: what was taken for a question since. */
async function waitingTalk(topic: Topic, locale: Locale = 'en') {
  const searched: string[] = [];
  const talk = restartingTalk(locale, {
    choose: async ({ text }) => {
      searched.push(text);
      return NOT_KNOWN;
    },
    chainQuestion: (text) => (/right address/.test(text) ? { kind: 'address', chain: null } : null),
  });
  const { begin = '' } = WAITING[topic] ?? {};
  const asked = typeof begin === 'string' ? await talk.say(begin) : await talk.press(begin);
  return { talk, searched, asked };
}

describe.each(PRESSED.map((button) => [button.action, button] as const))('the button %s', (_, button) => {
  it('is understood as it is sent, and a field that nobody knows gets no further', () => {
    expect(Action.parse(JSON.parse(JSON.stringify(button)))).toEqual(button);
    expect(Action.parse({ ...button, script: 'x' })).toEqual(button);
    expect(Action.safeParse({ ...button, action: `${button.action}2` }).success).toBe(false);
  });

  it.each(LOCALES)('begins a dialog that has its words in %s', async (locale) => {
    const own = button.action === 'language' ? { ...button, language: locale } : button;
    const text = textOf(await restartingTalk(locale).press(own));
    expect(text).toMatch(WRITTEN_IN[locale]);
    expect(text).not.toMatch(/undefined|\[object/);
  });

  it('leaves nothing waiting that takes no reply', async () => {
    const talk = restartingTalk('en');
    await talk.press(button);
    const waiting = DIALOGS.find(({ topic }) => idOf(topic) === talk.waits());
    expect(waiting === undefined || waiting.topic in WAITING).toBe(true);
  });
});

it('is told what takes a reply: each dialog but those that wait takes none', () => {
  const takes = DIALOGS.filter((one) => one.acceptsReply !== takesNoReply || 'pressedBy' in one);
  expect(takes.map(({ topic }) => topic).sort()).toEqual(Object.keys(WAITING).sort());
  expect(new Set(DIALOGS.map(({ topic }) => topic)).size).toBe(DIALOGS.length);
});

describe.each(DIALOGS.filter(({ topic }) => topic in WAITING))('$topic, which waits', (module) => {
  const { topic } = module;
  const takes = WAITING[topic]?.takes ?? [];

  it.each(LOCALES)('asks in %s, and is left for a question that answers nothing', async (locale) => {
    const { talk, searched, asked } = await waitingTalk(topic, locale);
    expect(talk.waits()).toBe(idOf(topic));
    expect(textOf(asked)).toMatch(WRITTEN_IN[locale]);
    await talk.say(QUESTION[locale]);
    expect(searched).toEqual([QUESTION[locale]]);
    expect(talk.waits()).toBeNull();
  });

  it.each(takes)('takes %s for an answer, after a restart as well', async (reply) => {
    const { talk, searched } = await waitingTalk(topic);
    const said = textOf(await talk.say(reply));
    expect(searched).toEqual([]);
    expect(said).not.toBe('');
  });

  it('is left for a person, for stopping and for a change of language, and nothing waits then', async () => {
    for (const leaving of [BUTTONS.person, BUTTONS.cancel, BUTTONS.language]) {
      const { talk } = await waitingTalk(topic);
      await talk.press(leaving);
      expect(talk.waits()).toBeNull();
    }
  });
});

it('looks at a hash where an address was asked for', async () => {
  const { talk } = await waitingTalk('address');
  expect(textOf(await talk.say(HASH))).toContain('Ethereum');
});
