import { type Case, NEW_CASE } from '../../../core/case.ts';
import type { Language } from '../../../core/language.ts';
import { NO_CARE } from '../../../understanding/claims/safety.ts';
import { isHarmless } from '../../../understanding/recognise/alone/harmless.ts';
import { othersIn } from '../../../understanding/recognise/care/others.ts';
import { certainIn } from '../../../understanding/recognise/certain.ts';
import { isAnnounced } from '../../../understanding/recognise/closing.ts';

/** What is said of a message after these parts, with this article open. */
function partFor(text: string, language: Language, said: readonly string[] = [], article?: string) {
  const open = article ? { article, query: '', turn: 1 } : null;
  const known: Case = { ...NEW_CASE, said: [...said], open };
  return certainIn({ text, language, known, care: NO_CARE });
}

describe('words in the hands of who has power over their owner', () => {
  it.each<[Language, string]>([
    ['ja', 'ことばの かみ しゃちょうが もっています'],
    ['ja', '単語は寮の管理人さんが保管しています'],
    ['zh-Hans', '工头收着我的助记词 护照也在他那'],
    ['zh-Hans', '助記詞喺中介度 我攞唔返 助记词在中介那'],
    ['en', 'my agent kept the paper with the words'],
    ['ko', '사장님이 제 단어 종이를 가져갔어요'],
  ])('are no safe words (%s): %s', (language, text) => {
    expect(partFor(text, language)?.part).toBe('phrase-exposed#family-knows');
  });

  it.each<[Language, string]>([
    ['ja', '社長に給料をUSDTでもらっています'],
    ['zh-Hans', '老板钱包里的助记词他自己有,我只要地址就行了吧'],
    ['zh-Hans', '老板收货款都是U 他让我每天对账'],
    ['en', 'my boss pays me in USDT'],
  ])('are not what a wage is (%s): %s', (language, text) => {
    expect(partFor(text, language)?.part).not.toBe('phrase-exposed#family-knows');
  });

  it('lead to another device, and to what shows of it when coins move', () => {
    expect(partFor('でんわ まいにち みられます いま トイレです', 'ja')?.part).toBe('coercion#checks-phone');
    expect(partFor('あたらしい さいふ つくったら わかりますか', 'ja', ['coercion#checks-phone'])?.part).toBe(
      'coercion#can-trace',
    );
    expect(partFor('あたらしい さいふ つくったら わかりますか', 'ja')).toBeNull();
  });
});

describe('a sheet that was in a shop', () => {
  it.each<[Language, string]>([
    ['zh-Hans', '她电脑里指定有啊 咋的 她还能懂这个?人挺好个孩子 都没收我钱'],
    ['zh-Hans', '照片微信發給店員 他幫我打的'],
    ['ja', 'あー…原本、ファミマのコピー機に置いてきたはず。蓋の中。'],
    ['ja', '写真屋さんのパソコンに入っていると思う、お店のパソコンに残ってる'],
  ])('is seen, while backups are spoken of (%s): %s', (language, text) => {
    expect(partFor(text, language, [], 'backup-phrase')).toMatchObject({
      part: 'backup-phrase#someone-saw',
      raises: 'phrase-exposed',
    });
    expect(partFor(text, language, [], 'lost-everything')?.part).toBe('backup-phrase#someone-saw');
    expect(partFor(text, language, [], 'send-pending')?.part).not.toBe('backup-phrase#someone-saw');
  });

  it.each<[Language, string]>([
    ['zh-Hans', '打印机坏了'],
    ['zh-Hans', '她电脑里没有存'],
    ['ja', 'コピー機はどこにありますか'],
    ['ja', '家のプリンターで印刷しました'],
  ])('is none where nobody else had it (%s): %s', (language, text) => {
    expect(partFor(text, language, [], 'backup-phrase')?.part).not.toBe('backup-phrase#someone-saw');
  });
});

describe('what burns, and what must not be typed', () => {
  it('is said before all else, and again while it charges', () => {
    expect(partFor('あと、つーかカードがなんか膨らんでんだけど', 'ja')?.part).toBe('hardware-broken#swollen');
    const said = ['hardware-broken#swollen'];
    expect(partFor('今も充電挿してる。トラックん中だぞ、やべえのか', 'ja', said)?.part).toBe('hardware-broken#swollen');
    expect(partFor('今も充電挿してる', 'ja')).toBeNull();
    expect(partFor('…まあいいや。カード使わずに数字だけで戻せんのか?', 'ja', said)?.part).toBe(
      'hardware-wallet#without-device',
    );
    expect(partFor('卡没电了怎么办', 'zh-Hans')?.part).not.toBe('hardware-broken#swollen');
  });

  it('is refused before the words of a device are in a phone', () => {
    const text =
      '出張組がスマホのMetaMaskにLedgerのフレーズを入れて署名しようかと言ってますが、私は反対です。言い方を考えてください。';
    expect(partFor(text, 'ja')?.part).toBe('restore-wallet#hardware-words');
    expect(partFor('MetaMaskにLedgerをつないで署名します', 'ja')).toBeNull();
  });
});

describe('an account in other hands', () => {
  it.each<[Language, string]>([
    ['zh-Hans', '他說是他做代購的貨款,因為他自己交易所額度滿了。我的 MAX 也有借他 臉是我自己刷的'],
    ['zh-Hans', '對啊帳密他有 放假都他在登'],
    ['ja', '取引所の口座は先輩に使わせている'],
  ])('is lent, and nothing is all right with it (%s): %s', (language, text) => {
    expect(partFor(text, language)?.part).toBe('money-mule#gave-account');
  });

  it('stays where it is when what passed through it is asked about', () => {
    const said = ['investment-scam#job-forward'];
    const left = '錢包裡現在還有他昨天打來的 8000U,他一直賴我叫我今天熄燈前轉走,我要轉嗎';
    expect(['money-mule#coins-left', 'investment-scam#job-forward', 'report-theft#afraid-to-report']).toContain(
      partFor(left, 'zh-Hans', said)?.part,
    );
    expect(partFor('欸剛剛看我郵局 app 不能領錢 寫什麼警示帳戶,是系統維護嗎??', 'zh-Hans', said)?.part).toBe(
      'money-mule#account-frozen',
    );
    expect(partFor('郵局 app 寫警示帳戶,是系統維護嗎', 'zh-Hans')?.part).toBe('bank-card-frozen#who-ordered');
    expect(partFor('警示戶大概多久能解', 'zh-Hans')).toBeNull();
  });

  it('is not what an exchange in maintenance is', () => {
    expect(partFor('交易所系统维护 充值暂停', 'zh-Hans')?.part).not.toBe('bank-card-frozen#who-ordered');
    expect(partFor('アカウントを貸してもいいですか', 'ja')?.part).not.toBe('money-mule#gave-account');
  });
});

describe('whoever keeps something for somebody else', () => {
  it('does not hear condolences, nor to move it to a wallet of their own', () => {
    const alive =
      'ご本人は昨年より認知症が進み、施設に入られました。ご存命です。この場合、私がお渡ししてよいものでしょうか。';
    expect(partFor(alive, 'ja')?.part).toBe('law-questions#for-relative');
    const seen = '板はそのままございます。ただ、ご次男様が携帯電話を手にしておいででしたので、もしや写真をと。';
    expect(partFor(seen, 'ja', ['law-questions#for-relative'])?.part).toBe('law-questions#relative-holds');
    expect(partFor('長女様はまだ何もご存じありません。', 'ja', ['law-questions#for-relative'])).toBeNull();
    expect(othersIn('先週ご次男様がお見えになり、封筒の単語を見られました')).toEqual([]);
  });
});

describe('who asks at this keyboard', () => {
  it.each<[Language, string]>([
    ['zh-Hans', '你好 我是她老公 她刚才问你什么了'],
    ['zh-Hans', '我係佢老公 佢頭先問咗你咩'],
    ['zh-Hans', '我老婆刚才跟你聊了什么'],
    ['ja', '彼女の夫です。さっき何を聞いていましたか'],
    ['ja', '妻がさっき何を相談していましたか'],
  ])('hears nothing of what was said before (%s): %s', (language, text) => {
    expect(isAnnounced(text, language)).toBe(true);
  });

  it.each<[Language, string]>([
    ['zh-Hans', '我是她老公 她的币被盗了'],
    ['zh-Hans', '客服刚才问了什么 要助记词'],
    ['ja', '彼女の夫です。コインが消えました'],
    ['ja', '妻が単語を聞かれました'],
  ])('is heard where something else is told (%s): %s', (language, text) => {
    expect(isAnnounced(text, language)).toBe(false);
  });
});

describe('what only sounds like a danger', () => {
  it('is another account of a messenger, or a PIN that its owner changed', () => {
    expect(
      isHarmless('てかぢつわ前のLINEに入れなくて新しく垢つくったの。同じ電話番号だょ??なのに残高0ってなってる'),
    ).toBe(true);
    expect(isHarmless('请问ledger换了pin以后 老的pin还能用吗')).toBe(true);
    expect(isHarmless('LINEを乗っ取られて新しい垢にした、残高0')).toBe(false);
    expect(isHarmless('他换了pin 旧pin不能用 币被转走了')).toBe(false);
  });

  it('is a blind user who wants nobody to look', () => {
    const text = '我想自己建一个钱包,不想让别人帮我看屏幕,我是盲人,哪个钱包对旁白支持好一点?';
    expect(partFor(text, 'zh-Hans')?.part).toBe('screen-reader#silent-page');
    expect(partFor('他要我开屏幕共享', 'zh-Hans')?.part).toBe('device-compromised#screen-wanted');
  });

  it('is a sheet of which somebody only says what became of it', () => {
    expect(othersIn('他說助記詞那張也糊掉了')).toEqual([]);
    expect(othersIn('他抄了我的助記詞')).toContain('shared');
  });

  it('are the ends of an address, which are no letters of a word', () => {
    const text = '頭4文字と後ろ4文字だけ読み上げさせるのでは足りませんか。全部聞くと二分近くかかります。';
    expect(partFor(text, 'ja', ['word-not-accepted#first-four'])?.part).toBe('check-address#whole-really');
    expect(partFor('最初の4文字のうち3文字だけ見えます、わかりますか', 'ja', ['word-not-accepted#lead'])?.part).toBe(
      'word-not-accepted#first-four',
    );
  });

  it('is a network that the exchange does not list and nothing was sent over', () => {
    expect(partFor('我交易所是 BitoPro,入金 USDT 可以選的裡面沒看到 Kaia 捏', 'zh-Hans')?.part).toBe(
      'exchange-not-credited#only-ethereum',
    );
    expect(partFor('交易所没有Kaia 我已经转了', 'zh-Hans')?.part).not.toBe('exchange-not-credited#only-ethereum');
  });
});
