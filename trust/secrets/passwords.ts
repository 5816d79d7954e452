import { OTHER } from './calledOther.ts';
import type { Finding, SecretKind, Verdict } from './detection.ts';

/*
 * Passwords, PINs and one-time codes have no form of their own: only the words before a value tell. Talk about them
 * has no value. Patterns read folded text (lower case, no accents, katakana as hiragana); the gap before a value is
 * bounded, so each is linear.
 */

const IS = String.raw`(?:\s*(?:is|was|are|es|est|e|ist|je|で|は|が|も|是|为|為|는|은|이|가|[:=]|->|→)\s*){1,2}(?:now |set to |still )?`;
const QUOTE = `["'“”‘’「『«]?`;
/** Printable ASCII without blanks: what a password is in every language. */
const VALUE = `([!-~]{4,64})`;
/** "482133,5 minutes left": behind four figures no comma parts thousands, and Chinese writes none of its commas as a blank. */
const COUNTED = String.raw`\d{1,3}\s?(?:[分秒次位回度个個小时時条條天日桁번분초회개시차]|min|sec|tries|try|attempts?|times|hours?|days?|digits?)`;
const NO_MORE = String.raw`(?![a-z0-9]|[.%-]+\d|[,:/](?!${COUNTED})[.,:/%-]*\d)`;
/** What a name in Latin letters ends at: people write "PIN4821" and "OTP482913". */
const NO_LETTER = String.raw`(?![a-z]|\d{1,3}(?!\d))`;
const GLUED = String.raw`(?<=(?<![a-z0-9])(?:pins?|pin ?code|passcode|otp|2fa|mfa|totp|pwd?|password|code))`;
const DIGITS = String.raw`(?:(?<![a-z0-9.])|${GLUED})((?:\d[ -]?){3,7}\d)${NO_MORE}(?!\s*(?:digits?|characters?|桁|文字|位|자리|년|年|月|日|分|秒|円|원|元|[块塊枚]|どる|달러|코인|(?:usd[tc]?|jpy|dollars?|bucks|euros?|won|yen|sats?|coins?|tokens?|btc|eth|xrp|sol|trx|bnb|doge)(?![a-z])|%))`;

/** "密码是2021年设的": when, how long, how often. */
const NO_YEAR = String.raw`(?![!-~])(?!(?<=[^!-~]\d{1,8})\s?(?:年|년|月|日|回|次|桁|文字|位|자리|글자|번|分|분))`;

export const PASSWORD = `(?:(?<![a-z0-9])(?:pass ?words?|pass ?phrases?|passcode|pwd|pw|pass(?=\\s*(?:is|[:=：]))|contrasena|mot de passe|senha|heslo|passwort|kennwort)${NO_LETTER}|(?<![a-z0-9])pwd?(?=[a-z]{3,16}\\d)|ぱすわーど|ぱすふれーず|密[码碼]|口令|비밀번호|비번|암호|패스워드)`;
/** What opens a device or an app, by whatever name. */
export const PIN_NAME = String.raw`(?<![a-z0-9])(?:pins?(?:[ -]?(?:code|number|no)s?)?|passcode|(?:un)?lock(?:ing)? (?:code|number)|key ?code|secret number|puk|combination(?= is))${NO_LETTER}|暗証番号|ぱすこーど|ぴん(?:こーど|番号)?|解[除錠](?:こーど|番号)|秘密の番号|(?<!ぶ)ろっく番号|(?:開く|開ける|入れる)(?:時の|ときの)?(?:番号|数字)|(?:(?<![ぁ-んー])|出金|取引|決済)ぱす(?=は?\d{4,8}(?!\d))|pin[码碼]|(?:解[锁鎖]|支付)密[码碼]|解[锁鎖][码碼]|通行[码碼]|[个個]人[识識][别別][码碼]|暗(?:[码碼]|[号號](?=是))|取款[码碼]|(?:[开開锁鎖]屏|打[开開][钱錢]包)的?[数數]字|螢幕[鎖锁]|핀\s?번호|핀\s?코드|패스\s?코드|핀|잠금\s?(?:번호|화면|숫자)|보안\s?번호|비밀\s?숫자|개인\s?식별\s?번호|(?:여는|누르는|푸는)\s?(?:번호|숫자)`;
export const PIN = String.raw`(?<!(?:default|factory|standard|初期|初期設定の|默认|預設|기본|초기)\s?)(?:${PIN_NAME}|(?<![a-z0-9])password(?![a-z0-9])|ぱすわーど|密[码碼]|비밀번호|비번)`;
export const CODE = String.raw`(?:(?<![a-z0-9])(?:verification|verify|security|login|log-in|sign-?in|auth(?:entication|enticator)?|one[- ]?time|otp|2fa|mfa|sms|confirmation|access|activation|6[- ]digit|six[- ]digit)\s?(?:pass)?(?:code|number|pin|token)s?|(?<![a-z0-9])(?:otp|2fa|totp|google auth(?:enticator)?)${NO_LETTER}|おーせんてぃけーたー|谷歌[验驗][证證]|(?<![a-z])ga[码碼]|令牌(?=\s?\d{6}(?!\d))|어센티케이터|구글\s?인증|code de (?:verification|securite)|codigo de (?:verificac\w+|segur\w+|acesso)|codice di verifica|(?:認証|確認|検証|わんたいむ|二段階|2段階|二要素|せきゅりてぃ|ろぐいん|sms)(?:用)?(?:こーど|番号|ぱす\w{0,6}|の数字)|(?:[验驗][证證]|校[验驗]|[认認][证證]|短信|簡訊)[码碼]|[验驗][证證]器|[确確][认認][码碼]|[动動][态態]密?[码碼]|安全[码碼]|인증\s?(?:번호|코드)|확인\s?코드|보안\s?코드|일회용\s?(?:비밀번호|코드))`;

interface Rule {
  readonly kind: SecretKind;
  /** `ask` where the number may be something else. */
  readonly verdict?: 'ask';
  readonly pattern: RegExp;
  /** What the value must be besides its form. */
  readonly accept: (value: string, match: string) => boolean;
}

/** "The code is 482913": most likely one of those that come by message. */
const SIX_DIGITS =
  /(?<!(?:error|status|promo|zip|postal|country|area|referral|invite|order|product|discount|coupon|えらー|すてーたす|招待|紹介|郵便|国|注文|错误|錯誤|邀请|邮政|오류|에러|추천|초대|우편|주문)\s?)(?:\bcode\b|こーど|代码|코드)(?:\s*(?:is|was|は|是|는|은|[:：=])\s*|\s+)(\d{3}[ -]?\d{3}|\d\d([ -])\d\d\2\d\d)(?![a-z0-9]|[.,:-]\d)/gu;
/** "Authenticator shows 332109", "the number in the text is 552109". */
const SIX_DIGITS_SENT =
  /(?:\bauthenticator\b|\bauthy\b|(?:[2二]段階|二要素|google|ぐーぐる)認証|認証(?:あぷり|器)|[验驗][证證]器|인증(?:기|\s?앱|\s?어플)|\b(?:texted|sms)\b|\btext message\b|短信|簡訊|短訊|문자(?:로|에)|しょーとめーる|しょーとめっせーじ)[^\d\n.!?。！？]{0,16}?(\d{3}[ -]?\d{3})(?![a-z0-9]|[.,:-]\d)(?!\s*(?:円|원|元|usd|jpy|krw|won|yen|%))/gu;
/** "They texted me 482913, that's the code". */
const SIX_DIGITS_FIRST =
  /(?<![a-z0-9.#-])(\d{3}[ -]?\d{3})(?![a-z0-9]|[.,:-]\d)[^\d\n]{1,24}(?:\b(?:the|my|your|an?) (?:[a-z]{2,14} ){0,2}code\b|\bauthenticator\b|\bauthy\b|\bto (?:verify|confirm|log ?in|sign ?in)\b|認証(?:あぷり|器)|인증(?:기|\s?앱)|[验驗][证證]器|が?こーど(?:です|でした|が)|是?[验驗][证證][码碼]|코드(?:예요|입니다|래요))/gu;
const GAP = String.raw`[^\d\n.!?。！？]{0,18}?`;
const always = () => true;
/** "2FA since 2023", "PIN fails, case 482193". */
const isNoYear = (value: string, match: string) =>
  !OTHER.endsIn(match.slice(0, match.length - value.length)) &&
  !(/^(?:19|20)\d\d$/.test(value) && /(?<![a-z])(?:since|in|until|from|of|before|after) \d{4}$/.test(match));

/** "25th word", a passphrase: what is added to a phrase may be any word, so a value is asked about. */
export const ADDED = String.raw`(?:(?<![a-z0-9])(?:pass ?phrases?|(?:25|13|19)(?:th|\.)? ?(?:seed |recovery )?word|(?:twenty-?fifth|thirteenth|extra|hidden|additional) (?:seed |recovery |wallet )?(?:word|pass ?word|pass ?phrase))(?![a-z0-9])|ぱすふれーず|(?:25|13)(?:番目|個目|語目)の?(?:単語|言葉|わーど)?|密[码碼](?:短[语語]|[词詞])|附加[词詞](?!是不是)|追加の単語|第(?:25|13|二十五|十三)[个個]?(?:单?[词詞]|單詞)|패스\s?프레이즈|(?:25|13)(?:번째|번)\s?단어)`;
const FOREIGN_VALUE = String.raw`([a-z0-9][!-~]{2,}(?: [!-~]{1,20}){0,5}|["'“「『][^"'”」』\n]{2,40})`;

const PHRASE_WORDS = '(?:12|24|twelve|twenty-?four)';
/** A value right behind the name of an added word, or put behind the words of the phrase. */
const ADDED_TO = [
  String.raw`${ADDED}[\s"'“「(]{1,3}([!-~]{4,32})`,
  String.raw`(?<![a-z])(?:add(?:ed|ing)?|put|append(?:ed)?|typed?|enter(?:ed)?) ["'“]?([!-~]{4,32}?)["'”]? (?:after|behind|at the end of|to|below) (?:the |my |all )*(?:${PHRASE_WORDS}|recovery|seed)`,
  String.raw`${PHRASE_WORDS}(?:個の?)?(?:単語|語|わーど)の?(?:あと|後ろ?|最後|うしろ)に["'「]?([!-~]{4,32})`,
  String.raw`${PHRASE_WORDS}[个個]?(?:单?[词詞]|單詞|字)(?:的?(?:后|後)(?:面|边|邊)?|[之最](?:后|後))?(?:[还還]|又|再)?[加添放输輸填](?:[了上入])?["'“「]?([!-~]{4,32})`,
  String.raw`${PHRASE_WORDS}개?\s?단어\s?(?:뒤|다음|끝)에\s?["'“]?([!-~]{4,32})`,
].map((pattern) => new RegExp(pattern, 'gu'));

const RULES: readonly Rule[] = [
  {
    kind: 'password',
    verdict: 'ask',
    pattern: new RegExp(`${ADDED}${IS}${QUOTE}${FOREIGN_VALUE}`, 'gu'),
    accept: isAddedWord,
  },
  // "25th word Harley80", "I added Minho80! after the 24 words": letters and figures, as no sentence goes on.
  ...ADDED_TO.map((pattern) => ({
    ...{ kind: 'password' as const, verdict: 'ask' as const, pattern },
    accept: (value: string) =>
      /[a-z]/.test(value) && /\d/.test(value) && !/^(?:\d{1,2}(?:th|nd|rd|st)|\d+[a-z]{1,3})$/.test(value),
  })),
  // "PIN is 97 twice".
  {
    kind: 'pin',
    verdict: 'ask',
    pattern: new RegExp(`${PIN}${GAP}(?<!\\d)(\\d\\d) ?(?:twice|two times|を?[2二]回|[两兩]次|두 ?번)`, 'gu'),
    accept: always,
  },
  // "PWSakura33です".
  {
    kind: 'password',
    verdict: 'ask',
    pattern: /(?<![a-z0-9])pwd?([a-z]{3,16}\d[!-~]{0,20})/gu,
    accept: always,
  },
  { kind: 'one-time-code', pattern: new RegExp(`${CODE}${GAP}${DIGITS}`, 'gu'), accept: isNoYear },
  {
    kind: 'one-time-code',
    pattern: new RegExp(
      String.raw`(?<![a-z0-9.])(\d{3}[ -]?\d{3}|\d{4,8})(?![a-z0-9])\s*(?:(?:is|was|が|は|是|이|가|es|est)\s*)?(?:my|your|the|あなたの|私の|我的|你的|您的|tu|mi|votre)?\s*[(（「\[]?(?:\w{2,12} |登[录錄陆入])?${CODE}`,
      'gu',
    ),
    accept: always,
  },
  { kind: 'one-time-code', verdict: 'ask', pattern: SIX_DIGITS, accept: always },
  { kind: 'one-time-code', verdict: 'ask', pattern: SIX_DIGITS_SENT, accept: always },
  { kind: 'one-time-code', verdict: 'ask', pattern: SIX_DIGITS_FIRST, accept: always },
  { kind: 'pin', pattern: new RegExp(`${PIN}${GAP}${DIGITS}`, 'gu'), accept: isNoYear },
  // Asked back, and told: "pin? 4712".
  {
    kind: 'pin',
    verdict: 'ask',
    pattern: new RegExp(String.raw`${PIN}\s?[?？]\s?${DIGITS}(?=\s*(?:$|\n|[.!。]))`, 'gu'),
    accept: always,
  },
  {
    kind: 'password',
    pattern: new RegExp(`${PASSWORD}${IS}${QUOTE}${VALUE}${NO_YEAR}`, 'gu'),
    accept: looksLikePassword,
  },
  {
    kind: 'password',
    // Letters alone count after a colon, when nothing follows them.
    pattern: new RegExp(String.raw`${PASSWORD}\s*[:=]\s*([a-z]{4,64})(?=\s*(?:$|[\n,;.!」]))`, 'gu'),
    accept: (value) => !NOT_A_VALUE.test(value),
  },
  {
    kind: 'password',
    pattern: new RegExp(String.raw`${PASSWORD}[\s]*["'“「『](?![,:;}\])])${VALUE}`, 'gu'),
    accept: (value) => value.length >= 6 && /\d/.test(value),
  },
  {
    kind: 'password',
    pattern: new RegExp(String.raw`${PASSWORD}\s+${VALUE}`, 'gu'),
    accept: (value) => {
      // passphrase ("25th word")
      const word = value.replace(/^[("“「\\]+/, '');
      return word.length >= 6 && /[a-z]/.test(word) && /\d/.test(word) && !/[/.]\w/.test(word);
    },
  },
];

/** Words that follow "password is" in a complaint. */
const NOT_A_VALUE =
  /^(?:not|wrong|incorrect|correct|invalid|required|forgotten|lost|same|different|too|the|my|your|right|working|accepted|rejected|needed|long|short|weak|strong|safe|changed|set|reset|about|being|there|here|something|nothing|never|always|still|also|what|for|from|used|stored|saved|encrypted|empty|blank|unknown|unset|off|on|yes|no|ok|okay|fine|default|old|new|see|your_password(?:_here)?|case.sensitive|https?:.*|none|null|n\/a|optional|hidden|\*+|\.+|•+|x+|-+)[.,!?;:)]*$/;

/** No sentence goes on so: "my passphrase is moonlight", and no "is a word that I chose". */
const SAYS_MORE =
  /^(?:a|an|the|my|your|only|an?other|one|it|that|this|these|how|why|when|where|who|in|on|at|of|and|or|to|so|as|if|just|added|something|optional|like|different|longer|case|up|created|made|kept|chosen|really|very|too|also|still|written|missing|gone|empty|blank|unknown|known)\b/;

const NO_WORD =
  /^(?:not|no|none|null|n\/a|optional|required|needed|wrong|incorrect|invalid|forgotten|lost|never|always|https?:)/;

function isAddedWord(value: string, match: string): boolean {
  const text = value.replace(/^["'“「『]/, '');
  const [first = ''] = text.split(' ');
  if (text.includes('?') || /^[a-z]+n't/.test(first)) return false;
  if (/[:=：是]\s*["'“「『]?$/.test(match.slice(0, match.length - value.length))) return !NO_WORD.test(text);
  return !(NOT_A_VALUE.test(first) && (text === first || NO_WORD.test(first))) && !SAYS_MORE.test(text);
}

/** A figure, a sign in the middle, or quotation marks: what no sentence goes on with. */
function looksLikePassword(value: string, match: string): boolean {
  const word = value.replace(/[.,!?;:)"'”’」』]+$/, '');
  if (word.length < 4 || /^\d{1,3}%$/.test(word) || NOT_A_VALUE.test(word) || /^[a-z]+n't$/.test(word)) return false;
  if (/\d/.test(word) || /[a-z][!-/:-@[-`{-~]+[a-z]/.test(word.replace(/['’-]/g, ''))) return true;
  return /["“「『]\S+$/.test(match);
}

/** What everybody names when they speak of bad ones, where the text does: nobody's own. */
const EVERYBODYS = /^(?:(\d)\1{3,7}|1234\d{0,4}|4321|1212|(?:password|qwerty|admin|abc)\d{0,4})$/;
const OF_BAD_ONES =
  /(?<![a-z])(?:never|don['’]?t|do not|avoid|weak|worst|bad|silly|people use|like|such as|e\.g|for example|articles?)(?![a-z])|弱い|危険|避け|使わない|ような|例えば|たとえば|不要用|[别別]用|太[简簡][单單]|例如|比如|[这這]种|쓰지\s?마|약한|위험|예를\s?들|같은/u;

/** Whether a value is named as an example. `folded`: all of the text. */
export const isExample = (value: string, folded: string): boolean =>
  EVERYBODYS.test(value.replace(/[.,!?]+$/, '')) &&
  OF_BAD_ONES.test(folded) &&
  !/(?<![a-z])my (?:\w+ ){0,2}(?:pin|pass)|私の|我的|[내제] /u.test(folded);

const BLOCK: Verdict = 'block';

/** Passwords, PINs and one-time codes that are given with a cue. */
export function readPasswords(folded: string): Finding[] {
  return RULES.flatMap(({ kind, verdict = BLOCK, pattern, accept }) =>
    [...folded.matchAll(pattern)].flatMap((match): Finding[] => {
      const value = match[1] ?? '';
      if (!accept(value, match[0]) || isExample(value, folded)) return [];
      const start = match.index + match[0].indexOf(value);
      return [{ verdict, kind, start, end: start + value.length }];
    }),
  );
}
