import { LOCALES, type Locale } from '../../core/language.ts';
import { reportPhrases } from '../../languages/report/index.ts';
import { webPhrases } from '../../languages/web/index.ts';
import { type DeskUnderTest, MINA, openDeskUnderTest } from '../support/desk/deskUnderTest.ts';

let desk: DeskUnderTest;
beforeEach(async () => {
  desk = await openDeskUnderTest();
});
afterEach(() => desk.close());

async function withMina(locale: Locale, channel: string) {
  const visitor = desk.visitor(locale, channel);
  await visitor.enter();
  await visitor.press({ action: 'person' });
  await desk.desk.present(MINA);
  await desk.desk.shift(MINA, true);
  await desk.desk.claim(visitor.id, MINA);
  const joined = await visitor.hears();
  let count = 0;
  const says = async (text = 'I am looking at it now, thank you for waiting.') => {
    count += 1;
    return desk.desk.say(visitor.id, MINA, text, `${count}`);
  };
  return { visitor, joined, says };
}

const lineIn = (locale: Locale) => `${webPhrases(locale).staff.neverAsks}\n\n${reportPhrases(locale).how}`;

it.each(LOCALES)('is said on a channel with how to report, under every fifth message of staff: %s', async (locale) => {
  const { visitor, joined, says } = await withMina(locale, 'telegram');
  expect(joined.at(-1)).toContain(reportPhrases(locale).how);
  const lines = async () => (await visitor.hears()).filter((text) => text === lineIn(locale)).length;
  for (let n = 1; n <= 4; n += 1) await says();
  expect(await lines()).toBe(0);
  await says();
  expect(await lines()).toBe(1);
  for (let n = 1; n <= 5; n += 1) await says();
  expect(await lines()).toBe(1);
});

it('leaves the number of their own message to the page that wrote it', async () => {
  const { visitor, says } = await withMina('en', 'telegram');
  for (let n = 1; n <= 4; n += 1) await says();
  const said = await says('The fifth.');
  const entries = await desk.stores.conversations.entries(visitor.id, { after: 0, limit: 99, audience: 'everyone' });
  const own = entries.find(({ activity }) => activity.text === 'The fifth.');
  expect(said).toEqual({ kind: 'ok', seq: own?.seq });
  expect(entries.at(-1)).toMatchObject({ author: 'system', activity: { text: lineIn('en') } });
});

const WRITTEN: readonly (readonly [Locale, string])[] = [
  ['en', 'You really want me to install AnyDesk?'],
  ['ja', '本当に50ドル払うのですか？'],
  ['zh-Hans', '真的要去Telegram聊吗？'],
  ['zh-Hant', '真的要裝AnyDesk嗎？'],
  ['ko', 'AnyDesk 정말 설치해야 하나요?'],
];

it.each(WRITTEN)(
  'is said on a channel when the user writes of it, once until staff go on: %s',
  async (locale, text) => {
    const { visitor, says } = await withMina(locale, 'telegram');
    expect(await visitor.say(text)).toEqual([]);
    await says();
    await visitor.hears();
    expect(await visitor.say(text)).toEqual([lineIn(locale)]);
    expect(await visitor.say(text)).toEqual([]);
  },
);

it('is said to no user who writes of something else, nor in the web chat, where it stays in sight', async () => {
  const channel = await withMina('en', 'telegram');
  await channel.says();
  await channel.visitor.hears();
  expect(await channel.visitor.say('I sent 2 ETH yesterday')).toEqual([]);
  const web = await withMina('en', 'webchat');
  expect(web.joined.join()).not.toContain(reportPhrases('en').how);
  for (let n = 1; n <= 5; n += 1) await web.says();
  expect(await web.visitor.hears()).not.toContain(lineIn('en'));
});

it.each(['webchat', 'telegram'])(
  'stands with whatever staff say against a report, that it costs nothing: %s',
  async (channel) => {
    const { visitor, says } = await withMina('en', channel);
    await says('Please don’t press Report, it cancels your case.');
    expect((await visitor.hears()).at(-1)).toBe(reportPhrases('en').anyTime);
    await says('Please report it to the police.');
    expect(await visitor.hears()).not.toContain(reportPhrases('en').anyTime);
  },
);
