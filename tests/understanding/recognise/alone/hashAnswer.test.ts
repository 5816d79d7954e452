import { hashAnswer, hashAnswerRules } from '../../../../understanding/recognise/alone/hashAnswer.ts';

const MEANS = { hash: 'yes', notHash: 'no', sender: 'sender', receiver: 'receiver' } as const;

describe.each(hashAnswerRules().map((rule) => [`${rule.language} ${rule.answer}`, rule] as const))('%s', (_, rule) => {
  it.each(rule.yes)('is said by “%s”', (text) => expect(hashAnswer(text)).toBe(MEANS[rule.answer]));
  it.each(rule.no)('is not said by “%s”', (text) => expect(hashAnswer(text)).not.toBe(MEANS[rule.answer]));
});

it.each([
  ['yes', 'yes'],
  ['是的', 'yes'],
  ['아니요', 'no'],
  ['from Binance?', null],
  ['is it my private key?', null],
  ['yes, it is the hash, and while you look: how do I get my coins back from a scammer who has my phone', null],
])('“%s” says %s', (text, answer) => expect(hashAnswer(text)).toBe(answer));
