import { chainQuestion } from '../../chains/chainQuestion.ts';
import { CHAINS } from '../../chains/definitions/index.ts';

const ask = (text: string) => chainQuestion(text, CHAINS);

describe('what sending costs now', () => {
  it.each([
    ['how much is gas now?', null],
    ['What’s the gas price on Polygon', '137'],
    ['are fees high right now on ethereum?', '1'],
    ['current bitcoin network fee', 'bitcoin'],
    ['How much does it cost to send ETH right now', '1'],
    ['gas fees today', null],
    ['Fees on Base', '8453'],
    ['base fee now?', null],
    ['ガス代 いくら', null],
    ['今のガス代を教えて', null],
    ['ビットコインの手数料は今いくらですか？', 'bitcoin'],
    ['Polygonの手数料', '137'],
    ['现在手续费', null],
    ['现在以太坊的gas费多少', '1'],
    ['比特币手续费现在贵吗', 'bitcoin'],
    ['수수료 얼마', null],
    ['지금 이더리움 가스비 얼마예요?', '1'],
    ['폴리곤 수수료', '137'],
  ])('is asked by %s', (text, chain) => {
    expect(ask(text)).toEqual({ kind: 'fees', chain });
  });

  it.each([
    'what are fees?',
    'What is gas?',
    'why is gas so high right now?',
    'I paid the gas fee but it failed, how much is lost now',
    'Not enough ETH for gas now',
    'what is the swap fee now',
    'ガス代とは何ですか',
    'なぜ今ガス代が高いのですか',
    '手数料が足りません',
    '取引所の出金手数料はいくら',
    '什么是手续费',
    '为什么现在手续费这么高',
    '手续费不够怎么办',
    '수수료가 뭐예요',
    '왜 지금 수수료가 비싸요',
    '수수료가 부족해요',
    'where is my money now',
  ])('is not asked by %s', (text) => {
    expect(ask(text)?.kind).not.toBe('fees');
  });
});

describe('whether an address is right', () => {
  it.each([
    'Is this the right address?',
    'is this the correct deposit address for USDT',
    'Is that address safe?',
    'can you check this address for me',
    'これは正しいアドレスですか',
    '正しいアドレスか確認したい',
    'このアドレスで合っていますか？',
    'アドレスが間違っていないか確認してください',
    '这个地址对吗',
    '地址正确吗？',
    '请帮我确认一下这个地址',
    '이 주소가 맞나요?',
    '주소 확인해 주세요',
    '이거 올바른 주소예요?',
    'アドレス 0x70997970C51812dc3A010C7d01b50e0d17dc79C8 は正しいですか',
    '0x70997970C51812dc3A010C7d01b50e0d17dc79C8 这个地址正确吗',
    'is 0x70997970C51812dc3A010C7d01b50e0d17dc79C8 the right address?',
    'このアドレスで合っていますか。間違えて届かないのが怖いです',
    "is this the right address, my screen doesn't show all of it",
    '글씨가 작아 안 보여요 이 주소 맞나요',
    '그동안 보여준 주소 맞나요',
  ])('is asked by %s', (text) => {
    expect(ask(text)?.kind).toBe('address');
  });

  it('with the network that was named, and never with one that only a coin hints at', () => {
    expect(ask('is this the right address on Arbitrum?')).toEqual({ kind: 'address', chain: '42161' });
    expect(ask('is this the right address for my ETH?')).toEqual({ kind: 'address', chain: null });
  });

  it.each([
    'I sent it to the wrong address',
    'how do I check an address before sending?',
    'アドレスを間違えて送ってしまいました',
    '間違ったアドレスに送金した',
    '地址发错了怎么办',
    '주소를 잘못 보냈어요',
    'where is my address?',
    'is it the same address as for the usdc',
    'アドレスは何度も確認しましたので間違いないと思います',
    'メールアドレスで確認してもらえれば私だとわかります',
    '地址我核对过了，没错吧都对的',
    '이메일 주소로 확인해 주세요',
    '收到一封邮件说设备要做验证，里面有我的真名和地址，是真的吗',
    '信里连我家地址都写着，是真的吗',
    '편지에 제 이름과 집 주소까지 맞게 적혀 있는데 진짜인가요',
    'they knew my name and my address, is this the real address they use',
  ])('is not asked by %s', (text) => {
    expect(ask(text)).toBeNull();
  });

  it.each([
    'アドレスは合ってます。コピペしたので。でも3日経っても取引所の残高に入ってません',
    '地址是正确的，但是一直没到账',
    '주소는 맞아요 근데 안 들어왔어요',
  ])('is told, and not asked, by who misses a payment: %s', (text) => {
    expect(ask(text)?.kind).not.toBe('address');
  });
});

it.each([
  'Tell me when it confirms',
  'let me know once it has arrived',
  '承認されたら教えてください',
  '着金したら知らせて',
  '到账后通知我',
  '确认了告诉我',
  '승인되면 알려 주세요',
  '입금되면 알려줘',
])('"%s" is a wish to be told', (text) => {
  expect(ask(text)).toEqual({ kind: 'watch' });
});

describe('a missed payment', () => {
  it.each([
    'I sent 1 ETH two hours ago and it never arrived!!! help',
    'my coins have not arrived',
    'Where is my money?',
    'the transaction is stuck',
    '送金したのに届きません。どうしよう',
    '送ったETHが反映されない',
    'お金はどこですか',
    '我转了1 ETH，一直没到账',
    '钱去哪了',
    '보냈는데 도착하지 않았어요',
    '내 돈은 어디 있나요',
  ])('is missed by %s', (text) => {
    expect(ask(text)).toEqual({ kind: 'payment' });
  });

  it.each([
    'How do I send a transaction?',
    'I have not received the verification e-mail',
    '送金する方法を教えてください',
    '怎么转账',
    '송금하려면 어떻게 하나요',
    'how do I back up my wallet',
  ])('is not missed by %s', (text) => {
    expect(ask(text)).toBeNull();
  });
});

it('stays linear in hostile text', () => {
  const before = performance.now();
  for (const piece of ['is this the a ', 'how much is ', 'ガス代', '주소 ', 'a ']) ask(piece.repeat(20_000));
  expect(performance.now() - before).toBeLessThan(500);
});

describe('whether more leaves a wallet', () => {
  it.each([
    'is it still leaving?',
    'are they still taking my coins',
    'Is my money still going out?',
    'does anything still leave?',
    'has anything else left',
    'tell me if more leaves',
    'let me know when anything moves',
    'please keep an eye on my wallet',
    'まだ流出していますか',
    '今も抜かれていますか',
    'また出金があったら教えて',
    'ウォレットを見守ってください',
    '还在往外转吗',
    '钱还在被转走吗',
    '再有转出就告诉我',
    '帮我盯着我的钱包',
    '아직도 나가고 있나요',
    '지금도 돈이 빠져나가나요',
    '더 나가면 알려 주세요',
    '지갑을 계속 지켜봐 주세요',
  ])('is asked by %s', (text) => {
    expect(ask(text)).toEqual({ kind: 'leaving' });
  });

  it.each([
    'my wallet was drained yesterday',
    'I left my wallet at home',
    'how do I leave the queue',
    'is my wallet safe?',
    'how do I see my wallet address',
    'まだ届いていません',
    'ウォレットの出し方',
    '请看我的钱包地址对吗',
    '钱包地址在哪里看',
    '아직 도착하지 않았어요',
    '지갑 주소는 어디에 있나요',
  ])('is not asked by %s', (text) => {
    expect(ask(text)?.kind).not.toBe('leaving');
  });
});
