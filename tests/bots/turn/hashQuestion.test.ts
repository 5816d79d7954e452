import { randomBytes } from 'node:crypto';
import type { Verdict } from '../../../chains/ports.ts';
import type { Locale } from '../../../core/language.ts';
import { MINUTE } from '../../../core/time.ts';
import { verdictCard } from '../../../dialogs/transaction/verdictCard.ts';
import { chainPhrases } from '../../../languages/chains/index.ts';
import { phrases } from '../../../languages/index.ts';
import { fakeVerdict } from '../../support/chains/fakeVerdict.ts';
import { type DeskUnderTest, openDeskUnderTest } from '../../support/desk/deskUnderTest.ts';

const DIGITS = /[0-9a-f]{64}/i;
let desk: DeskUnderTest;
let looked: string[];
beforeEach(async () => {
  looked = [];
  desk = await openDeskUnderTest({
    holdsLiveKey: async (text, _, said) => (DIGITS.test(text) && !said ? 'ask' : 'no'),
    checkTransaction: async (hash): Promise<Verdict> => {
      looked.push(hash);
      return fakeVerdict({ hash: hash as Verdict['hash'], code: 'pending-ok' });
    },
    sayVerdict: (verdict, language, manner) => verdictCard(verdict, language, 0, manner),
  });
});
afterEach(() => desk.close());

async function asked(locale: Locale) {
  const digits = randomBytes(32).toString('hex');
  const visitor = desk.visitor(locale);
  await visitor.enter();
  const said = async (text: string) => {
    await visitor.send({ text });
    const entries = (await visitor.news()).filter(({ author }) => author === 'bot');
    return entries.map(({ activity }) => activity);
  };
  expect((await said(digits)).map(({ text }) => text)).toEqual([chainPhrases(locale).askHash.ask]);
  return { visitor, digits, said };
}

/** Something of its own; who waits for it; that it comes from where no key is shown; neither yes nor no, but a key. */
const SAID: readonly [Locale, string, string, string, string][] = [
  [
    'en',
    'how long does a withdrawal take?',
    'sorry, it is me who waits',
    'yes from Binance',
    'it may be my private key',
  ],
  [
    'ja',
    '出金にはどのくらいかかりますか？',
    'すみません、待っているのは私です',
    'はい、バイナンスからです',
    '秘密鍵かもしれません',
  ],
  [
    'ko',
    '출금은 얼마나 걸리나요?',
    '죄송해요, 기다리는 건 저예요',
    '네, 바이낸스에서 복사했어요',
    '개인 키일 수도 있어요',
  ],
  ['zh-Hans', '提现一般要多久？', '不好意思，是我在等', '是的，从币安来的', '可能是我的私钥'],
  ['zh-Hant', '提現一般要多久？', '不好意思，是我在等', '是的，從幣安來的', '可能是我的私鑰'],
];

describe.each(SAID)('whether digits are a hash, in %s', (locale, question, waits, origin, key) => {
  const words = chainPhrases(locale).askHash;

  it('is asked once more with its buttons after what was asked instead is answered, and then no more', async () => {
    const { said } = await asked(locale);
    const [answer, ...more] = await said(question);
    expect(answer?.text).not.toBe(words.ask);
    expect(more.at(-1)?.text).toBe(words.ask);
    expect(more.at(-1)?.suggestedActions?.actions.map(({ value }) => value)).toEqual([
      { action: 'hash.confirm', isHash: true },
      { action: 'hash.confirm', isHash: false },
    ]);
    const after = await said(question);
    expect(after.map(({ text }) => text)).not.toContain(words.ask);
    expect(looked).toEqual([]);
  });

  it('stays the question for who only says whose it is, and the card is told to them', async () => {
    const { said, digits } = await asked(locale);
    expect((await said(waits)).map(({ text }) => text)).toEqual([words.ask]);
    const told = await said(locale === 'en' ? 'yes' : words.yes);
    expect(looked).toEqual([digits]);
    // Of a transaction whose sender could be asked nobody has to be asked who they are.
    expect(told.map(({ text }) => text)).not.toContain(chainPhrases(locale).askView.ask);
    expect(told).toHaveLength(1);
  });

  it('is answered by where it was copied', async () => {
    const { said, digits } = await asked(locale);
    await said(origin);
    expect(looked).toEqual([digits]);
  });

  it('is answered with a no by who thinks of a key, also after something else', async () => {
    const { said } = await asked(locale);
    await said(question);
    expect((await said(key))[0]?.text).toBe(words.kept);
    expect(looked).toEqual([]);
  });
});

/** Who sent it and since when, with words that are no button of ours. */
const SENT: readonly [Locale, string][] = [
  ['en', 'I sent it, half an hour ago'],
  ['ja', '自分で送りました。もう30分です'],
  ['ko', '제가 보냈어요. 30분 됐어요'],
  ['zh-Hans', '我发的，已经半小时了'],
  ['zh-Hant', '我發的，已經半小時了'],
];
it.each(SENT)(
  'under a card of a stranger whoever says in %s that they sent it gets the card in their view',
  async (locale, words) => {
    const { said, visitor } = await asked(locale);
    await visitor.press({ action: 'hash.confirm', isHash: true });
    const [card, ...more] = await said(words);
    expect(looked).toHaveLength(2);
    expect(card?.text).toBe(
      verdictCard(fakeVerdict({ hash: looked[0] as never, code: 'pending-ok' }), locale, 0, { view: 'sender' }).text,
    );
    expect(more).toEqual([]);
  },
);

describe('the question whether digits are a hash', () => {
  const words = chainPhrases('en').askHash;

  it('is not answered by the yes to another question, and its button still counts', async () => {
    const { said, visitor, digits } = await asked('en');
    // The desk asks for a shortened hash in full, and waits for it.
    await said('and what about 0x12345678...9abcdef0');
    await said('yes');
    expect(looked).toEqual([]);
    await visitor.press({ action: 'hash.confirm', isHash: true });
    expect(looked).toEqual([digits]);
  });

  it('is not put to who wants a person, or who is not at the desk any more', async () => {
    const { said } = await asked('en');
    expect((await said(phrases('en').buttons.person)).map(({ text }) => text)).not.toContain(words.ask);
  });

  it('waits as long again once it was asked again, and not for ever', async () => {
    const { said, visitor, digits } = await asked('en');
    desk.pass(4 * MINUTE);
    await said('how long does a withdrawal take?');
    desk.pass(4 * MINUTE);
    await visitor.press({ action: 'hash.confirm', isHash: true });
    expect(looked).toEqual([digits]);
    const other = await asked('en');
    desk.pass(6 * MINUTE);
    const after = await other.said('how long does a withdrawal take?');
    expect(after.map(({ text }) => text)).not.toContain(words.ask);
  });
});
