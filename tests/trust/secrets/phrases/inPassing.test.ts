import { detect } from '../../../../trust/secrets/index.ts';

it.each([
  'my wallet (seed thunder weapon relief and so on) does not open',
  'by the way my seed phrase starts with grass, census and witness, can I still restore?',
  '最初の3つの単語がrose kitchen lunarなのですが、無効と出ます',
  'シードフレーズで覚えているのはいけばなとけんちくとさびしいだけです',
  '助记词我只记得income、leg和witness，其他的纸湿了',
  '助記詞開頭是述、適、題，剩下的在保險箱',
  '참고로 제 복구 구문은 통장, 선배, 인구로 시작하고 나머지는 금고에 있어요',
])('three words told beside the name of a phrase are asked about: %s', (text) => {
  expect(detect(text).verdict).not.toBe('allow');
});

it.each([
  'my recovery phrase, computer and phone were in the bag',
  'seed phrase, password, email: which one do you need?',
  'is a seed phrase safe, private and secure?',
  'I bought a Ledger, a Trezor and wrote down the seed phrase',
  '助记词、私钥和密码有什么区别',
  'シードフレーズとパスワードと秘密鍵の違いは何ですか',
  '복구 구문, 비밀번호, 개인키가 어떻게 다른가요',
])('what a phrase is named together with passes: %s', (text) => {
  expect(detect(text).verdict).toBe('allow');
});
