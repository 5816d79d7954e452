import { fitsAnswer, withoutBareAnswer } from '../../../../understanding/recognise/leave/bareAnswer.ts';

it('leaves out the bare yes or no of a reply, bold or not, and never with nothing', () => {
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

it.each([
  ['en', '**Yes, if coins left your wallet.** Then report it.'],
  ['ja', '**はい、フレーズがあれば。** 開けます。'],
  ['ko', '**네, 먼저 다 저장한 다음에요.** 그다음 차단하세요.'],
  ['zh-Hans', '**能，有它的助记词就行：恢复后还是同样的币。**'],
] as const)('keeps a yes without which only its condition would be left (%s)', (language, reply) => {
  expect(withoutBareAnswer(reply, language)).toBe(reply);
});

/** A short answer of each language, the ways in which it is asked, and messages that its yes or no answers and does not. */
const ANSWERS = [
  {
    language: 'en',
    reply: '**No, a waiting transfer cannot be lost.** It is confirmed or dropped.',
    ways: ['is my money gone if it never confirms', 'can a pending transfer get lost', 'could the coins vanish'],
    fits: ['will my coins be gone?', 'is it lost now'],
    turned: [
      "is my money safe while it's pending?",
      'so my coins are still there?',
      'what happens if it stays pending',
      'do I have to send it again?',
    ],
  },
  {
    language: 'en',
    reply: '**Yes.** Your place is kept and the reply appears here.',
    ways: ['can I close this and come back', 'is it ok to leave the page'],
    fits: ['can I close the window?', 'is it ok if I go offline?'],
    turned: ['do I have to keep this open?', 'will I lose my place?', 'should I stay here or come back tomorrow?'],
  },
  {
    language: 'ja',
    reply: '**はい。** 順番はそのままで、返信はここに届きます。',
    ways: ['このページを閉じてもいいですか', '離れても大丈夫？'],
    fits: ['ブラウザを閉じてもいいですか'],
    turned: ['開いたままにしないといけませんか', '順番はなくなりますか', '話したらどうなりますか'],
  },
  {
    language: 'zh-Hans',
    reply: '**可以。** 排队位置会保留，回复显示在这里。',
    ways: ['可以关掉页面吗', '能不能先离开'],
    fits: ['我可以关掉吗', '關咗佢得唔得呀'],
    turned: ['需要一直开着吗', '我的排队会不会丢', '使唔使開住佢', '關掉會怎麼樣'],
  },
  {
    language: 'ko',
    reply: '**네.** 순서는 그대로이고 답장은 여기로 옵니다.',
    ways: ['이 창을 닫아도 되나요', '나갔다 와도 괜찮아요?'],
    fits: ['꺼도 돼요?'],
    turned: ['계속 켜 두어야 하나요', '순서가 사라지나요', '말하면 어떻게 되나요'],
  },
] as const;

describe.each(ANSWERS)(
  'the yes or no of a short answer ($language: $reply)',
  ({ language, reply, ways, fits, turned }) => {
    it.each(fits)('answers who asks the same way round: %s', (text) => {
      expect(fitsAnswer(reply, text, ways, language)).toBe(true);
    });

    it.each(turned)('answers nobody who asks the other way round: %s', (text) => {
      expect(fitsAnswer(reply, text, ways, language)).toBe(false);
    });
  },
);

it('is said to whoever asks leave for what it forbids, and not to who asks whether that is dangerous', () => {
  const ways = ['a helper wants me to verify first', 'should I connect to the page they sent'];
  const reply = "**No, don't connect, sign or pay there.** It is a trap.";
  for (const text of ['can I connect?', 'do I have to sign it?', 'is it safe to connect?'])
    expect(fitsAnswer(reply, text, ways, 'en')).toBe(true);
  expect(fitsAnswer(reply, 'is it dangerous to connect?', ways, 'en')).toBe(false);
});
