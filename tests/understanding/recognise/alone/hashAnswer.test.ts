import { hashAnswer, hashAnswerRules } from '../../../../understanding/recognise/alone/hashAnswer.ts';
import { viewSaid } from '../../../../understanding/recognise/alone/viewSaid.ts';

const MEANS = { hash: 'yes', notHash: 'no', sender: 'sender', receiver: 'receiver' } as const;

const [times, rules] = [true, false].map((isTime) =>
  hashAnswerRules().filter(({ answer }) => (answer === 'time') === isTime),
);
describe.each((rules ?? []).map((rule) => [`${rule.language} ${rule.answer}`, rule] as const))('%s', (_, rule) => {
  it.each(rule.yes)('is said by “%s”', (text) =>
    expect(hashAnswer(text)).toBe(MEANS[rule.answer as keyof typeof MEANS]),
  );
  it.each(rule.no)('is not said by “%s”', (text) =>
    expect(hashAnswer(text)).not.toBe(MEANS[rule.answer as keyof typeof MEANS]),
  );
});

it.each([
  ['yes', 'yes'],
  ['是的', 'yes'],
  ['아니요', 'no'],
  ['from Binance?', null],
  ['is it my private key?', null],
  ['yes, it is the hash, and while you look: how do I get my coins back from a scammer who has my phone', null],
])('“%s” says %s', (text, answer) => expect(hashAnswer(text)).toBe(answer));

const SENT = { en: 'I sent it', ja: '自分で送りました', 'zh-Hans': '我发的', ko: '제가 보냈어요' } as const;
describe.each((times ?? []).map((rule) => [rule.language, rule] as const))(
  'who somebody is and since when, in %s',
  (language, rule) => {
    it.each(rule.yes)('is all that it says: “%s”', (time) =>
      expect(viewSaid(`${SENT[language]}. ${time}`)).toBe('sender'),
    );
    it.each(rule.no)('is not all that it says: “%s”', (more) =>
      expect(viewSaid(`${SENT[language]}. ${more}`)).toBeNull(),
    );
  },
);

it.each([
  ['I sent it, half an hour ago', 'sender'],
  ['自分で送りました。もう30分です', 'sender'],
  ['我發的，已經半小時了', 'sender'],
  ['sorry, it is me who waits', 'receiver'],
  ['I sent it, is it lost?', null],
  ['I sent it to a scammer', null],
  ['half an hour ago', null],
])('“%s” is said by the %s', (text, view) => expect(viewSaid(text)).toBe(view));
