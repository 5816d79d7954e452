import { randomBytes } from 'node:crypto';
import { freshPhrase, PHRASE_LISTS } from '../../../bench/secretCorpus.ts';
import type { Language } from '../../../core/language.ts';
import { en } from '../../../languages/en.ts';
import { webPhrases } from '../../../languages/web/index.ts';
import { type DeskUnderTest, openDeskUnderTest } from '../../support/desk/deskUnderTest.ts';

let desk: DeskUnderTest;
beforeEach(async () => {
  desk = await openDeskUnderTest();
});
afterEach(() => desk.close());

/** What a made-up client sends: a button of ours under words of its own. */
const PIECES = ['legal winner thank', 'year wave sausage', 'worth useful legal', 'winner thank yellow'];

it('a phrase that comes in pieces as labels of a button adds up like one that is typed', async () => {
  const visitor = desk.visitor();
  await visitor.enter();
  await visitor.news();
  for (const text of PIECES) await visitor.send({ text, value: { action: 'help' } });
  const said = (await visitor.news()).flatMap(({ author, activity }) => (author === 'bot' ? [activity] : []));
  expect(said.some(({ channelData }) => channelData?.handrail?.card?.kind === 'stopped')).toBe(true);
  const whole = JSON.stringify(
    await desk.stores.conversations.entries(visitor.id, { after: 0, limit: 100, audience: 'staff' }),
  );
  expect(whole).not.toContain(PIECES.at(-1));
});

it('the desk’s own labels are no pieces of anything, however often they are pressed', async () => {
  const visitor = desk.visitor();
  await visitor.enter();
  await visitor.news();
  const labels = [en.buttons.emergency, webPhrases('en').staticHelp.browse, webPhrases('ja').staticHelp.emergency];
  for (const text of [...labels, ...labels, ...labels]) await visitor.send({ text, value: { action: 'help' } });
  const kinds = (await visitor.news()).map(({ activity }) => activity.channelData?.handrail?.card?.kind);
  expect(kinds).not.toContain('stopped');
});

describe('The id that a client numbers its message with', () => {
  const hex = (bytes: number) => randomBytes(bytes).toString('hex');
  /** Whether the guard stopped it. */
  async function isStopped(activity: object, id: string) {
    const visitor = desk.visitor();
    await visitor.enter();
    await visitor.news();
    await visitor.send({ text: 'go on', ...activity, channelData: { clientActivityID: id } });
    const kinds = (await visitor.news()).map(({ activity }) => activity.channelData?.handrail?.card?.kind);
    return kinds.includes('stopped');
  }

  it.each<[string, object]>([
    ['agrees', { value: { action: 'consent.accept' } }],
    ['chooses', { value: { action: 'consent.choose', purpose: 'history', allowed: false } }],
    ['opens a guide', { value: { action: 'guide', id: 'restore' } }],
    ['says a network', { value: { action: 'fact.set', slot: 'network', value: 'Tron' } }],
    ['asks for a person', { value: { action: 'person' } }],
    ['says something', {}],
  ])('is no secret of whoever %s because a machine drew it', async (_, activity) => {
    for (const id of [
      hex(8),
      hex(8).toUpperCase(),
      hex(6),
      hex(10),
      hex(12),
      `${Date.now()}-${hex(4)}`,
      `req_${hex(8)}`,
    ])
      expect([id, await isStopped(activity, id)]).toEqual([id, false]);
  });

  it.each([
    [
      'letters of both sizes that begin as keys do',
      ['LmNjB18J64GzTsKPkFscx', '9gk4zWkRAyr5wmS17YrY', 'KXvLg1JNzhmNCZYasFjNiiUv'],
    ],
    ['letters of one size', ['tz4a98xxat96iws9zbrgm3a3', 'cjld2cyuq0000t3rmniod1foy', 'kq3vt7wz2mxr5bnd']],
    ['as many as a session has', ['8EyCnvjyx8nCgyqasCvG2D9v9fc8Wud0', 'rNjodBVbmxXKvpENM29kPF3B8Meod0vr']],
  ])('is none that is drawn of %s', async (_, ids) => {
    for (const id of ids)
      expect([id, await isStopped({ value: { action: 'consent.accept' } }, id)]).toEqual([id, false]);
  });

  it('is looked at when it holds half of a key, or most of one', async () => {
    const key = 'KwDiBf89QgGbjEhKnhXJuH7LrciVrZi3qYjgd9M7rFU73sVHnoWn';
    for (const part of [key, key.slice(0, 26), key.slice(0, 40)])
      expect([part, await isStopped({ value: { action: 'person' } }, part)]).toEqual([part, true]);
    expect(await isStopped({ text: `my key starts ${key.slice(0, 22)}` }, hex(8))).toBe(true);
  });

  const phrase = freshPhrase(PHRASE_LISTS['english'] ?? []);
  it.each<[string, object, () => string]>([
    ['a phrase', { value: { action: 'consent.accept' } }, () => phrase.join('-')],
    ['a phrase, with figures', {}, () => phrase.map((word, n) => `${n + 1}.${word}`).join(',')],
    [
      'the end of a phrase',
      { name: phrase.slice(0, 7).join(' '), value: { action: 'person' } },
      () => phrase.slice(7).join('-'),
    ],
    ['a key that it names', { value: { action: 'person' } }, () => `privatekey=${hex(32)}`],
    ['a key in pairs', { value: { action: 'consent.accept' } }, () => hex(32).replace(/..(?=.)/g, '$&:')],
    ['a password that it names', { value: { action: 'help' } }, () => `password:Kestrel${hex(3)}`],
    [
      'a password that a name of the client’s own announces',
      { name: 'my wallet password is' },
      () => `Kestrel${hex(3)}`,
    ],
    ['a key of a known form', { value: { action: 'help' } }, () => 'S6c56bnXQiBjk9mqSYE7ykVQ7NzrRy'],
  ])('is looked at when it holds %s', async (_, activity, id) => {
    expect(await isStopped(activity, id())).toBe(true);
  });

  it('is asked about at the nodes when it is as long as a key', async () => {
    const key = hex(32);
    await desk.close();
    desk = await openDeskUnderTest({ holdsLiveKey: async (text) => (text.includes(key) ? 'yes' : 'no') });
    for (const activity of [{}, { value: { action: 'person' } }]) expect(await isStopped(activity, key)).toBe(true);
  });
});

const DESPAIR: readonly (readonly [Language, string])[] = [
  ['en', 'I want to kill myself tonight'],
  ['ja', '今夜死にたいです'],
  ['zh-Hans', '我今晚想自杀'],
  ['ko', '오늘 밤 죽고 싶어요'],
];

it.each(DESPAIR)(
  'who is in a crisis hears the number under a line about secrets, and nobody else does: %s',
  async (locale, text) => {
    const visitor = desk.visitor(locale);
    await visitor.enter();
    const phrase = freshPhrase(PHRASE_LISTS['english'] ?? []).join(' ');
    const [before = ''] = await visitor.say(phrase);
    await visitor.say(text);
    const [after = ''] = await visitor.say(phrase);
    expect(after.startsWith(before)).toBe(true);
    expect(before).not.toMatch(/\d{3}/);
    expect(after.slice(before.length)).toMatch(/\d{3}|above/);
  },
);

describe('64 digits in pieces', () => {
  const DIGITS = randomBytes(32).toString('hex');
  const BROKEN = `0x${DIGITS.slice(0, 34)}\n${DIGITS.slice(34)}`;

  async function said(text: string, answer: 'yes' | 'no' | 'unknown') {
    await desk.close();
    desk = await openDeskUnderTest({ holdsLiveKey: async (text) => (text.includes(DIGITS.slice(40)) ? answer : 'no') });
    const visitor = desk.visitor();
    await visitor.enter();
    await visitor.send({ text });
    const entries = await desk.stores.conversations.entries(visitor.id, { after: 0, limit: 100, audience: 'staff' });
    const kinds = (await visitor.news()).map(({ activity }) => activity.channelData?.handrail?.card?.kind);
    return { kept: JSON.stringify(entries), stopped: kinds.includes('stopped') };
  }

  it('as a hash is broken over lines go on in one piece when the chains say that they are no key', async () => {
    const { kept, stopped } = await said(`where is ${BROKEN}`, 'no');
    expect(stopped).toBe(false);
    expect(kept).toContain(`0x${DIGITS}`);
  });

  it('are stopped when they open an account, and taken out when no chain answers', async () => {
    expect(await said(BROKEN, 'yes')).toMatchObject({ stopped: true });
    const { kept } = await said(`where is ${BROKEN}`, 'unknown');
    expect(kept).toContain('where is');
    expect(kept).not.toContain(DIGITS.slice(0, 34));
    expect(kept).not.toContain(DIGITS.slice(34));
  });

  it.each([
    ['a card', 'card 4111 1111 1111 1111', '4111 1111 1111 1111'],
    ['a mail address', 'my mail is anna.k@proton.me', 'anna.k@proton.me'],
    ['a telephone number', 'call +81 90 1234 5678', '+81 90 1234 5678'],
    ['a card, told in Japanese', 'カード番号は4111 1111 1111 1111です', '4111 1111 1111 1111'],
    ['a mail address, told in Chinese', '我的邮箱 anna.k@proton.me 请联系', 'anna.k@proton.me'],
    ['a telephone number, told in Korean', '전화 010-1234-5678 이에요', '010-1234-5678'],
  ])('keep %s beside them masked, whatever the chains say', async (_, words, personal) => {
    const whole = await said(`${words}\n${BROKEN}`, 'no');
    expect(whole).toMatchObject({ stopped: false, kept: expect.stringContaining(`0x${DIGITS}`) });
    expect(whole.kept).not.toContain(personal);
    const { kept } = await said(`${words}\n${BROKEN}`, 'unknown');
    expect(kept).not.toContain(personal);
  });

  it('as no hash is ever written are asked about, whatever the chains say', async () => {
    const { kept, stopped } = await said(DIGITS.replace(/../g, '$&:'), 'no');
    expect(stopped).toBe(true);
    expect(kept).not.toContain(DIGITS.slice(0, 2).concat(':'));
  });
});
