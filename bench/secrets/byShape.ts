import { base32 } from '@scure/base';
import { drawBytes, drawInt } from '../chance.ts';
import { groupsOf } from './hexWritings.ts';
import type { Attack, Told } from './redTeam.ts';

/*
 * Secrets that no name tells: an authenticator's seed beside a name that no list has, the keys of an exchange, codes with letters, codes
 * that are said or drawn, passwords in words of one's own. All made anew. `UNSEEN`: sentences that no rule was written from.
 */

const pick = <T>(items: readonly T[]): T => items[drawInt(items.length)] as T;
const told = (text: string): Told => ({ text, secret: true });
const CAPITALS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const SMALL = CAPITALS.toLowerCase();
const FIGURES = '0123456789';
const signs = (alphabet: string, count: number) => Array.from({ length: count }, () => pick([...alphabet])).join('');
const hex = (bytes: number) => drawBytes(bytes).toString('hex');

/** Of the length that the pages of services have, in the writings that those have. */
function seed(): string {
  const all = base32
    .encode(drawBytes(40))
    .replace(/=/g, '')
    .slice(0, pick([16, 16, 20, 24, 26, 32, 32, 52, 64]));
  return pick([
    all,
    all,
    all.toLowerCase(),
    groupsOf(all, 4).join(' '),
    groupsOf(all, 4).join(' ').toLowerCase(),
    groupsOf(all, 4).join('-'),
  ]);
}

const uuid = () => `${hex(4)}-${hex(2)}-4${hex(2).slice(1)}-a${hex(2).slice(1)}-${hex(6)}`;
const base62 = (count: number) => signs(CAPITALS + SMALL + FIGURES, count);
/** As exchanges and services hand them out. */
const apiSecret = () =>
  pick([
    () => base62(pick([32, 40, 64])),
    () => base62(64),
    () => hex(pick([16, 24, 32])),
    uuid,
    () => drawBytes(pick([24, 32, 48])).toString('base64url'),
    () => drawBytes(64).toString('base64'),
    () => signs(SMALL + FIGURES, pick([32, 36])),
    () => signs(CAPITALS + FIGURES, 32),
  ])();
const prefixed = () =>
  pick([
    () => `${pick(['sk', 'rk'])}_${pick(['live', 'test', 'prod'])}_${base62(24)}`,
    () => `sk-${base62(48)}`,
    () => `ghp_${base62(36)}`,
    () => `xoxb-${signs(FIGURES, 12)}-${base62(24)}`,
    () => `AKIA${signs(CAPITALS + FIGURES, 16)}`,
    () => `${signs(FIGURES, 10)}:AA${drawBytes(25).toString('base64url').slice(0, 33)}`,
    () => `eyJhbGciOiJIUzI1NiJ9.eyJ${drawBytes(30).toString('base64url')}.${drawBytes(32).toString('base64url')}`,
  ])();

/** With a figure and a letter at least, as services send them. */
function letterCode(): string {
  for (;;) {
    const code = pick([
      () => signs('ABCDEFGHJKLMNPQRSTUVWXYZ23456789', pick([6, 6, 8])),
      () => signs(SMALL + FIGURES, 6),
      () => `${signs('ABCDEFGHJKLMNPQRSTUVWXYZ23456789', 3)}-${signs('ABCDEFGHJKLMNPQRSTUVWXYZ23456789', 3)}`,
    ])();
    if (/\d/.test(code) && /[a-z]/i.test(code)) return code;
  }
}

const code = (count = 6) => {
  for (;;) {
    const figures = signs(FIGURES, count);
    if (!/^(?:19|20)|000/.test(figures)) return figures;
  }
};
const saying = (words: readonly string[], by: string) => (figures: string) =>
  [...figures].map((figure) => words[Number(figure)]).join(by);
const EN = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const JA = ['ゼロ', 'いち', 'に', 'さん', 'よん', 'ご', 'ろく', 'なな', 'はち', 'きゅう'];
const ZH = [...'零一二三四五六七八九'];
const KO = [...'영일이삼사오육칠팔구'];
const SAID = {
  en: () => saying(EN, pick([' ', ', ', '-', ' ']))(code(pick([4, 6]))),
  ja: () => pick([saying(JA, pick(['', '、', ' '])), saying([...'〇一二三四五六七八九'], '')])(code(pick([4, 6]))),
  zh: () => saying(ZH, pick(['', ' ', '、']))(code(pick([4, 6]))),
  ko: () => saying(KO, pick(['', ' ']))(code(pick([4, 6]))),
};
const drawn = () => {
  const figures = [...code(pick([4, 6]))];
  return pick([
    () => figures.map((figure) => `${figure}\ufe0f\u20e3`).join(pick(['', ' '])),
    () => figures.map((figure) => '⓪①②③④⑤⑥⑦⑧⑨'.charAt(Number(figure))).join(pick(['', ' '])),
    () => figures.map((figure) => '⓿❶❷❸❹❺❻❼❽❾'.charAt(Number(figure))).join(''),
    () => figures.join(pick(['*', '.', '/', ' - ', '_', ', ', '・', '|', '~', ' . '])),
    () => figures.map((figure) => `[${figure}]`).join(pick(['', ' '])),
  ])();
};

type Language = 'en' | 'ja' | 'zh' | 'ko';
type Frames = Readonly<Record<Language, readonly ((value: string) => string)[]>>;
const LANGUAGES: readonly Language[] = ['en', 'ja', 'zh', 'ko'];

/** Words that people take for a password, and that no sentence goes on with. */
const OWN: Readonly<Record<Language, readonly string[]>> = {
  en: [
    'moonlight',
    'dragonfly',
    'blue elephant',
    'sunshine',
    'correcthorse',
    'grandma kitchen',
    'liverpool',
    'butterfly',
    'ilovecoffee',
    'starwars',
    'princess',
    'monkeybusiness',
  ],
  ja: [
    'さくら',
    'ひまわり',
    '月の光',
    'おにぎり',
    '夏祭り',
    'ねこだいすき',
    '富士山',
    'アンパンマン',
    'sakura',
    'トトロ',
    '桜吹雪',
    'himawari',
  ],
  zh: [
    '月光宝盒',
    '小白兔',
    '我爱北京',
    '红烧肉',
    '天下第一',
    '春暖花开',
    '孙悟空',
    '平安喜乐',
    'woaini',
    '大吉大利',
    '桃花岛',
    'xiaobaitu',
  ],
  ko: [
    '달빛소나타',
    '무지개',
    '사랑해',
    '떡볶이',
    '고양이',
    '백두산',
    '행복한하루',
    '토끼풀',
    'sarang',
    '아이스크림',
    '강아지',
    'dalbit',
  ],
};

const UNSEEN_OWN: typeof OWN = {
  en: ['rainbow', 'summer holiday', 'chocolate', 'manchester', 'iloveyou', 'football', 'letmein', 'velvet morning'],
  ja: ['たんぽぽ', '花火大会', 'カレーライス', '北海道', 'neko', 'ドラえもん', '星の王子さま', 'まめしば'],
  zh: ['梅兰竹菊', '小龙虾', '万里长城', '糖醋排骨', 'nihao', '心想事成', '猪八戒', '黄山'],
  ko: ['해바라기', '김치찌개', '제주도', '별헤는밤', 'saranghae', '호랑이', '첫눈', '바다사랑'],
};

const SEEDS: Frames = {
  en: [
    (v) => `for my Acme login: ${v}`,
    (v) => `${v} is what the page showed under the square picture`,
    (v) => `it gave me ${v} to type into the app`,
    (v) => v,
    (v) => `I saved ${v} in my notes for the phone thing`,
    (v) => `Northwind account -> ${v}, what now?`,
    (v) => `old phone died, all I have left is\n${v}`,
  ],
  ja: [
    (v) => `ログイン用に ${v} が表示されました`,
    (v) => `QRの下に書いてあったのは${v}です`,
    (v) => v,
    (v) => `メモ帳に${v}と残っていました`,
    (v) => `機種変更前に控えたのが ${v} なんですが`,
    (v) => `サイトの表示：${v}`,
  ],
  zh: [
    (v) => `登录的时候显示${v}`,
    (v) => `二维码下面写着 ${v}`,
    (v) => v,
    (v) => `我在备忘录里记了${v}`,
    (v) => `换手机之前抄下来的是 ${v} ，怎么用`,
    (v) => `网站给的：${v}`,
  ],
  ko: [
    (v) => `로그인할 때 ${v} 라고 나왔어요`,
    (v) => `QR 아래에 ${v} 이렇게 써 있어요`,
    (v) => v,
    (v) => `메모장에 ${v} 라고 적어 뒀어요`,
    (v) => `폰 바꾸기 전에 적은 게 ${v} 인데요`,
    (v) => `사이트에서 준 거: ${v}`,
  ],
};
const UNSEEN_SEEDS: Frames = {
  en: [
    (v) => `before I wiped the phone I copied ${v}`,
    (v) => `what does ${v} do? it came with the square code`,
    (v) => `Contoso: ${v}\nplease restore`,
  ],
  ja: [
    (v) => `${v} ←これを打ち込めばいいですか`,
    (v) => `紙には ${v} とだけ書いてあります`,
    (v) => `古い端末で見た文字列（${v}）をどこに入れますか`,
  ],
  zh: [(v) => `纸上只有这一串 ${v}`, (v) => `${v} 这个要输到哪里`, (v) => `旧手机上看到的（${v}）还能用吗`],
  ko: [
    (v) => `종이에 ${v} 만 있어요`,
    (v) => `${v} 이거 어디에 넣나요`,
    (v) => `예전 폰에서 본 문자열(${v})인데 쓸 수 있나요`,
  ],
};

const API_KEYS: Frames = {
  en: [
    (v) => `my api key is ${v}`,
    (v) => `API secret: ${v}`,
    (v) => `the exchange gave me this secret ${v}`,
    (v) => `${v} is the access key of my bot`,
    (v) => `the uuid ${v} is my secret`,
    (v) => `api passphrase ${v}`,
    (v) => `connecting my portfolio tracker, key = ${v} but it says permission denied`,
    (v) => `I pasted ${v} as the api key and the secret in the second field`,
    (v) => `trading bot credentials\nsecret ${v}`,
    (v) => `here's the client secret they issued -> ${v}`,
  ],
  ja: [
    (v) => `APIキーは${v}です`,
    (v) => `シークレットキー：${v}`,
    (v) => `取引所のAPIシークレットが ${v} です`,
    (v) => `アクセストークン ${v}`,
    (v) => `自動売買ツールに入れたAPIのシークレット「${v}」が弾かれます`,
    (v) => `発行されたアクセスキーがこちら ${v}`,
    (v) => `APIキー（${v}）で権限エラーになります`,
  ],
  zh: [
    (v) => `我的API密钥是${v}`,
    (v) => `Secret Key：${v}`,
    (v) => `交易所的 api secret 是 ${v}`,
    (v) => `访问令牌 ${v}`,
    (v) => `机器人里填的API密钥「${v}」报权限错误`,
    (v) => `交易所发的密钥 ${v} ，另一个填哪里`,
    (v) => `我把 ${v} 当作 api key 填进去了`,
  ],
  ko: [
    (v) => `API 키는 ${v} 입니다`,
    (v) => `시크릿 키: ${v}`,
    (v) => `거래소 API 시크릿이 ${v} 예요`,
    (v) => `액세스 토큰 ${v}`,
    (v) => `자동매매 봇에 넣은 API 키 "${v}" 권한 오류가 나요`,
    (v) => `발급받은 액세스 키가 ${v} 인데 안 돼요`,
    (v) => `${v} 이게 API 시크릿이에요`,
  ],
};
const UNSEEN_API_KEYS: Frames = {
  en: [
    (v) => `my tax software wants the API key, it is ${v}, right?`,
    (v) => `exchange api\n${v}`,
    (v) => `secret key (the long one) ${v} does not validate`,
  ],
  ja: [
    (v) => `税金ソフトにAPIキー ${v} を入れました`,
    (v) => `シークレットキーの方は${v}でした`,
    (v) => `${v}がアクセストークンです`,
  ],
  zh: [(v) => `报税软件要API密钥，我填了${v}`, (v) => `密钥（长的那个）${v} 不对`, (v) => `${v}就是访问令牌`],
  ko: [
    (v) => `세금 프로그램에 API 키 ${v} 넣었어요`,
    (v) => `시크릿 키 쪽은 ${v} 였어요`,
    (v) => `${v} 가 액세스 토큰이에요`,
  ],
};
/** The key, and its secret in the next message. */
const PAIRS: readonly (readonly [(v: string) => string, (v: string) => string])[] = [
  [(v) => `api key: ${v}`, (v) => `secret: ${v}`],
  [() => 'my api secret is', (v) => v],
  [(v) => `APIキーは${v}です`, (v) => `シークレットは${v}です`],
  [() => 'APIシークレットは', (v) => v],
  [(v) => `api密钥 ${v}`, (v) => `secret是${v}`],
  [() => '我的API密钥是', (v) => v],
  [(v) => `API 키 ${v}`, (v) => `시크릿은 ${v}`],
  [() => 'API 시크릿은', (v) => v],
  [(v) => `first one, api key ${v}`, (v) => `and the second one ${v}`],
  [() => 'here comes the exchange api key:', (v) => `${v}`],
  [(v) => `取引所のAPIキー ${v}`, (v) => `もう一つは ${v}`],
  [() => '取引所のアクセスキーはこれです', (v) => v],
  [(v) => `交易所 api key 是${v}`, (v) => `第二个是 ${v}`],
  [() => '交易所的访问密钥如下', (v) => v],
  [(v) => `거래소 API 키는 ${v}`, (v) => `두 번째는 ${v}`],
  [() => '거래소 액세스 키는 아래와 같아요', (v) => v],
];
const UNSEEN_PAIRS: typeof PAIRS = [
  [(v) => `api key ${v}`, (v) => `now the other: ${v}`],
  [() => 'ok, the secret key is', (v) => v],
  [(v) => `APIキー：${v}`, (v) => `あと${v}`],
  [() => 'アクセストークンは', (v) => v],
  [(v) => `API密钥：${v}`, (v) => `还有${v}`],
  [() => '访问令牌是', (v) => v],
  [(v) => `API 키: ${v}`, (v) => `그리고 ${v}`],
  [() => '액세스 토큰은', (v) => v],
];

const LETTER_CODES: Frames = {
  en: [
    (v) => `the confirmation code is ${v}`,
    (v) => `they mailed me the verification code ${v}`,
    (v) => `${v} is my login code`,
    (v) => `security code: ${v}`,
    (v) => `I typed the confirmation code ${v} twice and nothing happens`,
    (v) => `got an email with a sign-in code, it says ${v}`,
    (v) => `is ${v} the right verification code?`,
  ],
  ja: [
    (v) => `確認コードは${v}です`,
    (v) => `認証コード ${v} が届きました`,
    (v) => `${v}という認証コードが来ました`,
    (v) => `メールの確認コード「${v}」を入れてもだめでした`,
    (v) => `ログインコードとして${v}が送られてきました`,
  ],
  zh: [
    (v) => `验证码是${v}`,
    (v) => `收到的确认码：${v}`,
    (v) => `${v}是我的验证码`,
    (v) => `邮件里的验证码 ${v} 输进去没反应`,
    (v) => `确认码我这边显示${v}`,
  ],
  ko: [
    (v) => `인증 코드는 ${v} 예요`,
    (v) => `확인 코드 ${v} 왔어요`,
    (v) => `${v}가 인증번호예요`,
    (v) => `메일로 온 인증 코드 "${v}" 넣어도 안 돼요`,
    (v) => `확인 코드로 ${v}가 왔는데요`,
  ],
};
const UNSEEN_LETTER_CODES: Frames = {
  en: [
    (v) => `your mail had a confirmation code in it (${v})`,
    (v) => `do I enter ${v} as the login code`,
    (v) => `verification code = ${v} and then?`,
  ],
  ja: [(v) => `届いた認証コード（${v}）の有効期限は？`, (v) => `認証コードに${v}と入れました`],
  zh: [(v) => `邮箱收到验证码（${v}），过期了吗`, (v) => `我输入的验证码是${v}`],
  ko: [(v) => `받은 인증 코드(${v}) 유효한가요`, (v) => `인증 코드에 ${v} 넣었어요`],
};

const SAID_CODES: Frames = {
  en: [
    (v) => `my pin is ${v}`,
    (v) => `the verification code is ${v}`,
    (v) => `the code they sent me is ${v}`,
    (v) => `2fa code: ${v}`,
    (v) => `${v} is the code from the text message`,
    (v) => `so the sms says ${v}, is that the code you need`,
    (v) => `I unlock it with the pin ${v}`,
    (v) => `one-time code came through, reading it out: ${v}`,
  ],
  ja: [
    (v) => `暗証番号は${v}です`,
    (v) => `認証コードは${v}です`,
    (v) => `届いたコードは${v}でした`,
    (v) => `SMSで来た番号、${v}です`,
    (v) => `ワンタイムパスワード、${v}と出ています`,
    (v) => `PINは${v}にしています`,
  ],
  zh: [
    (v) => `PIN码是${v}`,
    (v) => `验证码是${v}`,
    (v) => `收到的码是${v}`,
    (v) => `短信里的验证码念给你：${v}`,
    (v) => `我的支付密码设的是${v}`,
    (v) => `动态码显示${v}`,
  ],
  ko: [
    (v) => `핀번호는 ${v}`,
    (v) => `인증번호는 ${v}입니다`,
    (v) => `문자로 온 코드는 ${v}예요`,
    (v) => `문자에 온 인증번호 불러드릴게요 ${v}`,
    (v) => `핀은 ${v}로 해 놨어요`,
    (v) => `일회용 비밀번호가 ${v}래요`,
  ],
};
const UNSEEN_SAID_CODES: Frames = {
  en: [
    (v) => `pin? ${v}`,
    (v) => `they texted the code, ${v}, what do I do with it`,
    (v) => `my trezor pin used to be ${v}`,
  ],
  ja: [(v) => `ピンコードですが${v}で合ってますか`, (v) => `ショートメールの認証番号が${v}でした`],
  zh: [(v) => `解锁密码就是${v}`, (v) => `手机短信验证码：${v}，对吗`],
  ko: [(v) => `잠금번호가 ${v} 맞는데요`, (v) => `SMS 인증번호 ${v} 왔습니다`],
};

const OWN_WORDS: Frames = {
  en: [
    (v) => `my password is ${v}`,
    (v) => `the wallet password is ${v}.`,
    (v) => `password: ${v}`,
    (v) => `my password is ${v} but it does not open`,
    (v) => `I think my password was ${v}`,
    (v) => `the password for the app is ${v}, all small letters`,
    (v) => `pw is ${v} and it won't let me in`,
  ],
  ja: [
    (v) => `パスワードは${v}です`,
    (v) => `ウォレットのパスワードは「${v}」です`,
    (v) => `パスワード：${v}`,
    (v) => `パスワードは${v}だったと思います`,
    (v) => `アプリのパスワードは${v}なのに開きません`,
    (v) => `パスワードは ${v} にしました`,
  ],
  zh: [
    (v) => `密码是${v}`,
    (v) => `我的钱包密码是${v}，打不开`,
    (v) => `密码：${v}`,
    (v) => `我记得密码是${v}`,
    (v) => `APP的密码就是${v}。怎么还是进不去`,
    (v) => `密码我设的是${v}`,
  ],
  ko: [
    (v) => `비밀번호는 ${v}입니다`,
    (v) => `지갑 비밀번호가 ${v}인데 안 열려요`,
    (v) => `비밀번호: ${v}`,
    (v) => `제 비밀번호는 ${v}였던 것 같아요`,
    (v) => `앱 비번이 ${v}이고 계속 틀렸다고 나와요`,
    (v) => `비밀번호를 ${v}로 했어요`,
  ],
};
const UNSEEN_OWN_WORDS: Frames = {
  en: [
    (v) => `my old password was ${v}.`,
    (v) => `wallet password: "${v}"`,
    (v) => `password for the wallet is ${v} and it says incorrect`,
  ],
  ja: [
    (v) => `パスワードが${v}なんですが入れません`,
    (v) => `私のパスワードは『${v}』でした`,
    (v) => `パスワードは、${v}です。`,
  ],
  zh: [(v) => `钱包的密码就是${v}，怎么登不上`, (v) => `密码设的是${v}。`, (v) => `密码是“${v}”`],
  ko: [(v) => `비밀번호가 ${v}이에요`, (v) => `지갑 비번은 '${v}'인데요`, (v) => `암호: ${v}`],
};

const inFrames =
  (frames: Frames, language: Language, value: () => string): Attack =>
  () => [told(pick(frames[language])(value()))];
const inPairs =
  (pairs: typeof PAIRS): Attack =>
  () => {
    const [first, second] = pick(pairs);
    const opens = first('');
    const head = first(apiSecret());
    return [{ text: head, secret: opens !== head }, told(second(apiSecret()))];
  };

function kinds(frames: {
  readonly seeds: Frames;
  readonly apiKeys: Frames;
  readonly pairs: typeof PAIRS;
  readonly letterCodes: Frames;
  readonly saidCodes: Frames;
  readonly ownWords: Frames;
  readonly own: typeof OWN;
}): Record<string, Attack> {
  const each = (name: string, one: Frames, value: (language: Language) => string) =>
    LANGUAGES.map((language) => [`${name}, ${language}`, inFrames(one, language, () => value(language))] as const);
  return Object.fromEntries([
    ...each('seed that nothing names', frames.seeds, seed),
    ...each('key of an exchange', frames.apiKeys, apiSecret),
    ['key, then its secret', inPairs(frames.pairs)] as const,
    ...each('code with letters', frames.letterCodes, letterCode),
    ...each('code that is said', frames.saidCodes, (language) => SAID[language]()),
    ...each('code that is drawn', frames.saidCodes, drawn),
    ...each('password in own words', frames.ownWords, (language) => pick(frames.own[language])),
  ]);
}

export const SHAPE_ATTACKS: Readonly<Record<string, Attack>> = {
  ...kinds({
    seeds: SEEDS,
    apiKeys: API_KEYS,
    pairs: PAIRS,
    letterCodes: LETTER_CODES,
    saidCodes: SAID_CODES,
    ownWords: OWN_WORDS,
    own: OWN,
  }),
  'token with its prefix': () => [
    told(pick([prefixed(), `I used ${prefixed()} for it`, `${prefixed()}です`, `用的是${prefixed()}`])),
  ],
  'token that nothing names': () => [
    told(pick([base62(64), `what is ${base62(64)}`, `${base62(48)}と出ました`, `显示${base62(64)}`])),
  ],
};

export const UNSEEN_SHAPE_ATTACKS: Readonly<Record<string, Attack>> = kinds({
  seeds: UNSEEN_SEEDS,
  apiKeys: UNSEEN_API_KEYS,
  pairs: UNSEEN_PAIRS,
  letterCodes: UNSEEN_LETTER_CODES,
  saidCodes: UNSEEN_SAID_CODES,
  ownWords: UNSEEN_OWN_WORDS,
  own: UNSEEN_OWN,
});
