import { askedBehindCard, BEHIND_CARD, behindCardRules } from '../../../understanding/recognise/behindCard.ts';

const all = behindCardRules().flatMap(({ language, heard, not }) => [
  ...heard.map((text, at) => [language, BEHIND_CARD[at] ?? null, text] as const),
  ...not.map((text) => [language, null, text] as const),
]);

it.each(all)('%s hears %s in “%s”', (language, question, text) => {
  expect(askedBehindCard(text, language)).toBe(question);
});

/** Others than those that stand beside the rules. */
it.each([
  ['en', 'lost', 'did I lose the 0.81 eth?'],
  ['en', 'howLong', 'when will it arrive?'],
  ['en', 'now', 'what now'],
  ['en', 'now', 'any news?'],
  ['en', null, 'he says I have to pay a fee so it arrives'],
  ['ja', 'now', '今どうなっていますか？'],
  ['ja', 'howLong', 'いつ届きますか'],
  ['ja', 'now', '手数料を上げました。今どうなっていますか？'],
  ['en', 'now', 'I raised the fee. How is it now?'],
  ['en', null, 'Is it a scam? What should I do with my phone?'],
  ['ja', null, 'メモは不要と言われました。もう3時間です'],
  ['zh-Hans', 'lost', '钱还在我这里吗'],
  ['zh-Hans', 'lost', '錢還在我這裡嗎'],
  ['zh-Hans', 'cancel', '怎么取消'],
  ['zh-Hans', null, '下次怎么避免'],
  ['ko', 'cancel', '어떻게 취소하나요?'],
  ['ko', 'lost', '제 돈 없어진 거예요?'],
  ['ko', null, '그럼 제 돈은 어디 있나요'],
] as const)('%s hears %s in “%s”, which is in no rule', (language, question, text) => {
  expect(askedBehindCard(text, language)).toBe(question);
});
