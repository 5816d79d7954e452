import { arrivalIn, arrivalRules, seesCoins } from '../../../understanding/recognise/arrivals.ts';

describe.each(arrivalRules().map((rule) => [rule.language, rule] as const))(
  'good news of coins (%s)',
  (language, { yes, no }) => {
    it.each(yes)('is heard: %s', (text) => {
      expect(arrivalIn(text, language)).not.toBeNull();
    });

    it.each(no)('is none: %s', (text) => {
      expect(arrivalIn(text, language)).toBeNull();
    });
  },
);

it('tells coins that are seen again from coins that have come in', () => {
  expect(arrivalIn('I can see them now', 'en')).toBe('seen');
  expect(arrivalIn('28 came in', 'en')).toBe('came');
});

it.each([
  ['en', 'There it is, all 0.3! Why is it a bit less?'],
  ['ja', '出ました、0.31。前は3つあったけど?'],
  ['zh-Hans', 'ok 看到了！！吓死，0.3497。为什么少了一点点？'],
  ['zh-Hans', '得咗得咗！原來頭個字係大楷，0.8 個喺晒度，嚇到我標冷汗'],
  ['ko', '나왔심더 나왔어 ㅎㅎ 10년은 늙었네예. 근데 그게 정상이지예?'],
] as const)('hears (%s) that coins are there again, whatever is asked beside it: %s', (language, text) => {
  expect(seesCoins(text, language)).toBe(true);
});

it.each([
  ['en', 'found the menu, thanks'],
  ['en', 'is it all there?'],
  ['ja', '設定のメニューが見つかりました'],
  ['zh-Hans', '那个按钮找到了'],
  ['ko', '메뉴 찾았어요'],
] as const)('takes (%s) no menu for coins, and no question for news: %s', (language, text) => {
  expect(seesCoins(text, language)).toBe(false);
});
