import { asksIfWrong, withoutBareAnswer, wrongRules } from '../../../../understanding/recognise/leave/wrongAsked.ts';

describe.each(wrongRules().map((rule) => [rule.language, rule] as const))(
  'a question whether something is wrong (%s)',
  (language, { yes, no }) => {
    it.each(yes)('is heard: %s', (text) => {
      expect(asksIfWrong(text, language)).toBe(true);
    });

    it.each(no)('is none: %s', (text) => {
      expect(asksIfWrong(text, language)).toBe(false);
    });
  },
);

it('is heard in Traditional Chinese and with curly quotes', () => {
  expect(asksIfWrong('打那個號碼不對吧', 'zh-Hans')).toBe(true);
  expect(asksIfWrong('that’s wrong, isn’t it?', 'en')).toBe(true);
});

it('is answered without the bare yes or no, bold or not, and never with nothing', () => {
  expect(withoutBareAnswer('**No, neither by mail.** Write it down.', 'en')).toBe(
    '**Neither by mail.** Write it down.',
  );
  expect(withoutBareAnswer('**No.** First the device.', 'en')).toBe('First the device.');
  expect(withoutBareAnswer('**いいえ。写真もだめです。** 写しが残ります。', 'ja')).toBe(
    '**写真もだめです。** 写しが残ります。',
  );
  expect(withoutBareAnswer('아니요, 보내지 마세요.', 'ko')).toBe('보내지 마세요.');
  expect(withoutBareAnswer('不会，不动钱包就没事。', 'zh-Hans')).toBe('不动钱包就没事。');
  for (const reply of ['No.', '**No.**', 'Nobody can.', 'Not yet, wait.']) {
    expect(withoutBareAnswer(reply, 'en')).toBe(reply);
  }
});

it.each([
  ['en', '**Yes, but only inside the marketplace that you opened yourself.** You pay the fee.'],
  ['ja', '**はい、 ただし自分で開いた所だけです。** 手数料がかかります。'],
  ['ko', '**네, 단 직접 연 마켓 안에서만요.** 수수료를 냅니다.'],
  ['zh-Hans', '**可以， 但只在您自己打开的市场里。** 手续费由您付。'],
] as const)('keeps a yes that a "but" takes half of back, whatever stands between the two (%s)', (language, reply) => {
  expect(withoutBareAnswer(reply, language)).toBe(reply);
});
