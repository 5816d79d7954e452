import { parseActivity } from '../../../bots/inboundActivity.ts';
import { CHAINS } from '../../../chains/definitions/index.ts';
import { LOCALES, type Locale } from '../../../core/language.ts';
import type { ChatActivity } from '../../../core/protocols/protocol.ts';
import { actionOf, readAction } from '../../../dialogs/routing/understand.ts';
import { casePhrases } from '../../../languages/case/index.ts';
import { valueIn } from '../../../understanding/case/echo.ts';
import { chosenPart } from '../../support/desk/chosen.ts';
import { restartingTalk } from '../../support/desk/restartingTalk.ts';
import { sampleArticle } from '../../support/texts/sampleArticle.ts';

const ARTICLE = sampleArticle('send-pending', { title: 'Pending', lead: 'It waits.' });

/** A talk in which everything is answered; `asked`: what was searched, and on which network it was known to be then. */
function answeringTalk(locale: Locale = 'en') {
  const asked: [string, string | undefined][] = [];
  const talk = restartingTalk(locale, {
    networks: [
      { id: '1' as never, name: 'Ethereum' },
      { id: 'tron' as never, name: 'Tron' },
    ],
    choose: async ({ text, known }) => {
      asked.push([text, known.facts.network?.value]);
      return chosenPart(ARTICLE);
    },
  });
  return { talk, asked };
}

const SAID: Readonly<Record<Locale, string>> = {
  en: 'my usdt is stuck, its the trc20 one',
  ja: 'TRC20のUSDTが届きません',
  'zh-Hans': '我的trc20的usdt没到账',
  'zh-Hant': '我的trc20的usdt沒到帳',
  ko: 'trc20 usdt가 안 들어와요',
};
const echoIn = (said: readonly ChatActivity[]) => {
  const card = said.at(-1)?.channelData?.handrail?.card;
  return card?.kind === 'answer' ? (card.echo ?? null) : null;
};
const actionsIn = (said: readonly ChatActivity[]) =>
  (said.at(-1)?.suggestedActions?.actions ?? []).map(({ value }) => value);

it.each(LOCALES)('reads back once in %s what was understood, and offers to change it', async (locale) => {
  const { talk } = answeringTalk(locale);
  const said = await talk.say(SAID[locale]);
  const words = casePhrases(locale).echo;
  const echo = echoIn(said);
  expect(echo).toContain('USDT');
  expect(echo).toContain('Tron');
  expect(said.at(-1)?.text).toContain(echo ?? 'nothing');
  expect(actionsIn(said)).toContainEqual({ action: 'fact.change' });
  expect(echoIn(await talk.say(SAID[locale]))).toBeNull();
  // Typed by its title, where there are no buttons.
  expect((await talk.say(words.change)).at(-1)?.text).toBe(words.which);
});

it('answers anew on the network that it is, and asks nothing that is known', async () => {
  const { talk, asked } = answeringTalk();
  await talk.say(SAID.en);
  const which = await talk.press({ action: 'fact.change' });
  expect(actionsIn(which)).toContainEqual({ action: 'fact.change', slot: 'network' });
  const offers = await talk.press({ action: 'fact.change', slot: 'network' });
  expect(offers.at(-1)?.text).toBe(casePhrases('en').echo.ask.network);
  // Not what was understood wrongly.
  expect(actionsIn(offers)).toContainEqual({ action: 'fact.set', slot: 'network', value: 'Ethereum' });
  expect(actionsIn(offers)).not.toContainEqual({ action: 'fact.set', slot: 'network', value: 'Tron' });
  const again = await talk.say('erc20');
  expect(asked).toEqual([
    [SAID.en, 'Tron'],
    ['my usdt is stuck, its the Ethereum one', 'Ethereum'],
  ]);
  expect(again.at(-1)?.text).toContain('It waits.');
  expect(echoIn(again)).toBeNull();
  expect(talk.waits()).toBeNull();
});

it('is left for another message, which is answered', async () => {
  const { talk, asked } = answeringTalk();
  await talk.say(SAID.en);
  await talk.press({ action: 'fact.change', slot: 'network' });
  await talk.say('is ethereum slow today?');
  expect(asked.at(-1)?.[0]).toBe('is ethereum slow today?');
});

it('knows the direction by a press', async () => {
  const { talk, asked } = answeringTalk();
  await talk.say(SAID.en);
  await talk.press({ action: 'fact.set', slot: 'direction', value: 'in' });
  expect(asked.at(-1)?.[0]).toBe(SAID.en);
  expect(JSON.parse(talk.stored()).dialogs.case.facts.direction.value).toBe('in');
});

describe('the value of a press', () => {
  const own = [
    ['network', 'Tron'],
    ['coin', 'USDT'],
    ['wallet', 'MetaMask'],
    ['direction', 'in'],
  ] as const;
  it.each(own)('is a name of the desk: %s %s', (slot, value) => {
    expect(actionOf({ value: { action: 'fact.set', slot, value } })).toEqual({ action: 'fact.set', slot, value });
  });

  it.each(CHAINS.map(({ name }) => name))('may be a network that is offered: %s', (name) => {
    const value = valueIn(name, 'network', 'en');
    expect(readAction({ action: 'fact.set', slot: 'network', value })).not.toBeNull();
  });

  it.each([
    ['network', 'legal'],
    ['network', 'year wave sausage'],
    ['coin', 'my mail anna.k@proton.me'],
    ['wallet', '단어'],
    ['wallet', '言葉'],
    ['coin', '助记词'],
    ['direction', 'thank'],
    ['direction', 'Tron'],
  ] as const)('is nothing else, and what is none is no action: %s %s', (slot, value) => {
    const activity = { type: 'message', text: 'Network', value: { action: 'fact.set', slot, value } };
    expect(actionOf(activity)).toBeNull();
    expect(parseActivity(activity)).toMatchObject({ kind: 'refused', code: 'BadAction' });
  });
});
