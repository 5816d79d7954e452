import { base58, bech32 } from '@scure/base';
import { drawBytes } from '../../../bench/chance.ts';
import { MASKED, mask } from '../../../trust/secrets/mask.ts';
import { looksPersonal } from '../../../trust/secrets/names/looksPersonal.ts';

const key = drawBytes(32).toString('hex');
const groups = (size: number) => key.match(new RegExp(`.{1,${size}}`, 'g')) ?? [];

describe('a text on its way to a model', () => {
  it.each([
    ['in one piece', key],
    ['in groups of four', groups(4).join(' ')],
    ['in bytes', groups(2).join(':')],
    ['over lines', groups(16).join('\n')],
    [
      'numbered',
      groups(16)
        .map((piece, at) => `${at + 1}. ${piece}`)
        .join('\n'),
    ],
    [
      'in bold pieces',
      groups(8)
        .map((piece) => `**${piece}**`)
        .join(' '),
    ],
    ['in full-width digits', key.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))],
  ])('holds nothing of a key %s', (_name, written) => {
    const said = mask(`this is it ${written} what now`);
    expect(said).toContain('⟦code⟧');
    for (const piece of groups(8)) expect(said.normalize('NFKC').replace(/[^0-9a-f]/gi, '')).not.toContain(piece);
  });

  it.each([
    ['where is 0xabcdef1234567890 now', 'where is ⟦code⟧ now'],
    ['from 0x1234…abcd to bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq', 'from ⟦code⟧ to ⟦code⟧'],
    ['mail me at ann@example.com', 'mail me at ⟦mail⟧'],
    ['call +81 90 1234 5678', 'call ⟦number⟧'],
    ['order 2024 1127 3391', 'order ⟦number⟧'],
    ['see https://evil.example/claim?x=1 first', 'see ⟦link⟧ first'],
    ['he is @helper_desk on telegram', 'he is ⟦name⟧ on telegram'],
    ['my name is Ann Lee, it failed', 'my name is ⟦name⟧, it failed'],
    ['私の名前は田中です。送れません', '私の名前は⟦name⟧です。送れません'],
    ['我叫王小明，转账没到', '我叫⟦name⟧，转账没到'],
    ['제 이름은 김민수입니다', '제 이름은 ⟦name⟧입니다'],
    // Links and mailboxes in any writing.
    ['write to maria at gmail dot com', 'write to ⟦mail⟧'],
    ['write me at john.doe [at] gmail.com please', 'write me at ⟦mail⟧ please'],
    ['taro@日本語.jp に送って', '⟦mail⟧ に送って'],
    ['我的邮箱是taro@例子.中国谢谢', '我的邮箱是⟦mail⟧'],
    ['my telegram t.me/johnsmith77 was hacked', 'my telegram ⟦link⟧ was hacked'],
    ['it said evil-site.com/pay?id=3 first', 'it said ⟦link⟧ first'],
    ['walletfix dot com told me so', '⟦link⟧ told me so'],
    // Names that stand for accounts, and handles.
    ['johnsmith.eth did not receive my coins', '⟦code⟧ did not receive my coins'],
    ['from 张三.eth and shop.john.bnb', 'from ⟦code⟧ and ⟦code⟧'],
    ['@김철수 님이 알려줬어요', '⟦name⟧ 님이 알려줬어요'],
    ['群里@张三 加我', '群里⟦name⟧ 加我'],
    ['discord john#1234 wrote', 'discord ⟦name⟧ wrote'],
    // Numbers to ring in other figures, letters and words.
    ['电话一三八一二三四五六七八', '电话⟦number⟧'],
    ['phone 〇九〇一二三四五六七八', 'phone ⟦number⟧'],
    ['전화 공일공 일이삼사 오육칠팔', '전화 ⟦number⟧'],
    ['it is four one five, five five five, oh one nine nine', 'it is ⟦number⟧'],
    ['ring +1 8oo 555 o199', 'ring ⟦number⟧'],
    ['٠٩٠١٢٣٤٥٦٧٨', '⟦number⟧'],
    // Names as people give them without the word.
    ['I am John Smith from 12 Baker Street, London', 'I am ⟦name⟧ from ⟦name⟧, London'],
    ['Please help. Best, John Smith', 'Please help. Best, ⟦name⟧'],
    ['It failed.\n\nKind regards,\nMaria Garcia', 'It failed.\n\nKind regards,\n⟦name⟧'],
    ['John here, it failed', '⟦name⟧ here, it failed'],
    ['私は田中太郎です', '私は⟦name⟧です'],
    ['田中です。送れません', '⟦name⟧です。送れません'],
    ['送れません。佐々木より', '送れません。⟦name⟧より'],
    ['我是李明，转账没到', '我是⟦name⟧，转账没到'],
    ['转账没到。李明敬上', '转账没到。⟦name⟧敬上'],
    ['我是歐陽明，沒有收到', '我是⟦name⟧，沒有收到'],
    ['저는 김철수입니다', '저는 ⟦name⟧입니다'],
    ['송금이 안 돼요. 김철수 드림', '송금이 안 돼요. ⟦name⟧ 드림'],
    // In small letters, in capitals, with a reading, on a form, by who it is to somebody.
    ['im john smith from leeds and my swap is stuck', 'im ⟦name⟧ from leeds and my swap is stuck'],
    ['I AM JOHN SMITH and my swap is stuck', 'I AM ⟦name⟧ and my swap is stuck'],
    ['my name is carlos garcia', 'my name is ⟦name⟧'],
    ['my wife Anna Schmidt sent it', 'my wife ⟦name⟧ sent it'],
    ['my brother mike sent it', 'my brother ⟦name⟧ sent it'],
    ['Account holder: JOHN SMITH', 'Account holder: ⟦name⟧'],
    ['山田太郎（やまだたろう）です', '⟦name⟧です'],
    ['口座名義：ヤマダ タロウ', '口座名義：⟦name⟧'],
    ['氏名 田中太郎', '氏名 ⟦name⟧'],
    ['姓名 李伟，还没到账', '姓名 ⟦name⟧，还没到账'],
    ['戶名：陳小明', '戶名：⟦name⟧'],
    ['김철수예요. 송금이 안 돼요', '⟦name⟧예요. 송금이 안 돼요'],
    ['예금주: 박영희', '예금주: ⟦name⟧'],
    // Where somebody lives.
    ['i live at 12 baker street in leeds', 'i live at ⟦name⟧ in leeds'],
    ['我住在北京市朝阳区建国路88号，币没到', '我住在⟦name⟧，币没到'],
    ['地址是台北市信義路五段7號', '地址是⟦name⟧'],
    ['東京都渋谷区神南1-2-3に住んでいます', '⟦name⟧に住んでいます'],
    ['서울시 강남구 테헤란로 123에 살아요', '⟦name⟧에 살아요'],
    // Handles without a figure, mailboxes by halves, papers.
    ['telegram johnsmith stole my coins', 'telegram ⟦name⟧ stole my coins'],
    ['line id: tanaka', 'line id: ⟦name⟧'],
    ['加我微信 zhangsan', '加我微信 ⟦name⟧'],
    ['카톡 아이디는 minsukim 입니다', '카톡 아이디는 ⟦name⟧ 입니다'],
    ['john_doe at gmail', '⟦mail⟧'],
    ['mail me at johndoe at gmail please', 'mail me at ⟦mail⟧ please'],
    ['my passport C01X00T47 was asked', 'my passport ⟦code⟧ was asked'],
    ['NI number QQ123456C', 'NI number ⟦code⟧'],
    ['パスポート番号はTK1234567です', 'パスポート番号は⟦code⟧です'],
    ['护照号：E12345678', '护照号：⟦code⟧'],
    ['여권번호 M12345678', '여권번호 ⟦code⟧'],
  ])('%s', (text, masked) => expect(mask(text)).toBe(masked));

  it.each([
    ['base58 in fours', 4, ' '],
    ['base58 in fives', 5, '-'],
    ['base58 in threes, over lines', 3, '\n'],
    ['base58 in two halves', 17, ' '],
    ['base58 sign by sign', 1, ' '],
  ])('holds no address written as %s', (_name, size, between) => {
    const left = Array.from({ length: 100 }, () => {
      const address = `T${base58.encode(drawBytes(25)).slice(0, 33)}`;
      const pieces = address.match(new RegExp(`.{1,${size}}`, 'g')) ?? [];
      const said = mask(`they sent it to ${pieces.join(between)} yesterday`);
      return said.replace('they sent it to', '').replace('yesterday', '').replace(MASKED, '').replace(/[\s-]/g, '');
    });
    // Groups may look like words by chance (one address in four hundred); a short rest tells nobody's address.
    expect(left.filter((rest) => rest.length > 8).length).toBeLessThanOrEqual(4);
  });

  it('holds no bech32 address in groups', () => {
    const words = bech32.toWords(drawBytes(20));
    const groups = bech32.encode('bc', [0, ...words]).match(/.{1,4}/g) ?? [];
    for (const between of [' ', '-', '\n']) {
      const left = mask(groups.join(between)).replace(MASKED, '').replace(/[\s-]/g, '');
      expect(left.length).toBeLessThanOrEqual(8);
    }
  });

  it.each([
    'I am lost, this is Ledger and not Trust Wallet',
    'this is Trust Wallet',
    '我是新手，我是程序员，我是安卓手机',
    '저는 초보입니다. 저는 이용자입니다',
    '私は初心者です。私は被害者です',
    'I sent it from crypto.com on BEP20, not TRC20 or ERC20, to MetaMask v11.16 on my iPhone14 ProMax',
    'すこしです。Trust Walletから',
    '1.BTC 2.ETH 3.SOL',
    'Thanks, it worked',
    'I sent 0.25 ETH and 1,200 USDT on BSC at 14:30, still 0 of 12 confirmations',
    '초보입니다. BEP20으로 보냈어요',
    'ERC-20 か TRC-20 か分かりません。3回試しました',
    '昨天从币安提了500个USDT',
    'im lost and scared, my swap is stuck',
    'I AM SO ANGRY, MY COINS ARE GONE',
    'my wife sent it, my friend Ledger support said so',
    'my brother sent 100 USDT to my sister',
    'Account name: Trust Wallet',
    'this is frank talk, this will pass',
    'telegram group told me, my telegram account was hacked',
    'line is busy, online banking is down',
    '微信 wallet 里的币，微信支付',
    '카카오톡으로 연락이 왔어요. 이메일이에요',
    'I looked at gmail and found nothing',
    'my passport was asked, order id 12345 and chain id 56',
    'passport check takes 3 days',
    '다시 코인으로 100 보냈어요. 친구 코인으로 100',
    '一路走来 3 号才到，走在路上 5 分钟',
    '1-2-3の順に押した。市場で10-20-30',
    '名義が違う。氏名の確認は必要ですか',
    '姓名 错误，户名 不一致',
    'it is at 5 main points on the road',
  ])('keeps what is needed to understand it: %s', (text) => expect(mask(text)).toBe(text));
});

describe('a sentence that would be kept for training', () => {
  it.each([
    'my telegram is walletrescue',
    'my home address is near the station',
    'gary told me to stake it',
    '田中さんから電話がきています',
    '王先生让我转账',
    '김철수씨가 보내라고 했어요',
    '제 카톡으로 보내 주세요',
  ])('may tell of somebody: %s', (sentence) => expect(looksPersonal(sentence)).toBe(true));

  it.each([
    'my swap is stuck',
    'my address is correct but nothing came',
    'my phone is in the water',
    'his bot sent me a link',
    'お客様サポートはどこですか',
    '電話番号はありますか',
    '先生让我转账，小姐姐也说',
    '선생님, 고객님이라고 불러요',
    'トークンの名前は何ですか',
  ])('tells of nobody: %s', (sentence) => expect(looksPersonal(sentence)).toBe(false));
});
