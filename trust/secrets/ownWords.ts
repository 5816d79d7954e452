import type { Finding } from './detection.ts';
import { PREDICATES, PREDICATES_JA, PREDICATES_KO, PREDICATES_ZH } from './words/predicates.ts';

/*
 * Passwords without a figure, in words of one's own: "my password is moonlight", パスワードは月の光です, 密码是月光宝盒, 비밀번호는 무지개입니다.
 * Told by what they are not: no predicate of a sentence about a password ("wrong", "the same", 必要, 对的, 필수). All are asked about.
 * Patterns read folded text; each gap is bounded, so each is linear.
 */

const SAID_OF_IT = new Set(PREDICATES);
/** What was done to it, and what it is like. */
const FORMED =
  /^(?:(?:do|does|did|is|was|ca|wo|would|could|should)nt|[a-z]+(?:n['’]t|['’](?:s|re|ll|ve)|ed|ing|able|ible|ful|less|ous|ive)|[a-z]{4,}(?<!f)ly|un(?!i)[a-z]{4,})$/;
/** "suddenly refused"; a password ends in "morning" as well. */
const FORMED_BEHIND = /(?:ed|[a-z]{4}(?<!f)ly)$/;
/** In the writings of East Asia a word of two signs is no password: each app wants more. */
const FEWEST_SIGNS = 3;
const LATIN = "[a-z][a-z'’-]{3,23}(?: [a-z'’-]{2,14}){0,2}?";
/** Joined by hyphens they are one: "diamond-sunset-silver". */
const ONE_WORD = '[a-z](?:[a-z]|[-_.](?=[a-z])){3,39}';
const QUOTE = `["'“‘「『]?`;
const CLOSES = `["'”’」』]?`;

/** How sure somebody is says nothing of what it is. */
const HEDGE =
  '(?:(?:now|set to|still|actually|just|probably|always|maybe|simply|perhaps|currently|really|definitely|i think) )?';

const ENGLISH = new RegExp(
  String.raw`(?<![a-z0-9])(?:pass ?words?|passcode|pwd|pw)(?:['’]s)?(?: (?:for|of|to|on) (?:(?:the|my|our|this) )?[a-z]{2,14}(?: [a-z]{2,14})?| (?:that )?(?:i|we) (?:always )?(?:set|use|used|chose|picked|made|have|had|put|wrote|typed|enter|entered))?\s?(?:(?:is|was|were|used to be|might be|must be|should be)\s|[:=：]\s?)${HEDGE}${QUOTE}(${LATIN})${CLOSES}(?=\s?(?:[.!,;]|$|\n)| (?:but|and|yet|it|in|with|all|i (?:think|guess|believe))(?![a-z]))`,
  'gu',
);

/** "My password is silver shadow pepper silver but it says wrong": four and more, none of which a sentence about it has. */
const ROW_OF_WORDS =
  /(?<![a-z0-9])(?:pass ?words?|passcode|pwd|pw)\s?(?:(?:is|was|were)\s|[:=：]\s?)["'“‘]?([a-z]{4,10}(?: [a-z]{4,10}){3,5})(?![a-z-])/gu;
/** "Password sail-powder-veteran does not work": no sentence about a password joins three words. */
const JOINED_WORDS =
  /(?<![a-z0-9])(?:pass ?words?|passcode|pwd|pw)\s["'“‘]?([a-z]{3,12}([-_.])[a-z]{3,12}(?:\2[a-z]{3,12}){1,5})(?![a-z-])/gu;
const saysOfIt = (value: string) => value.split(/[^a-z]/).some((word) => SAID_OF_IT.has(word) || FORMED.test(word));

/** What is added to a phrase. */
const ADDED_JA = '(?:(?:25|13)(?:番目|個目|語目)|追加)の(?:単語|言葉|わーど)';
const ADDED_ZH = '密[语語]|passphrase|第(?:25|13|二十五|十三)[个個]?(?:单?[词詞]|單詞)|附加[词詞]';
const ADDED_KO = '패스\\s?프레이즈|(?:25|13)번째\\s?단어|추가\\s?단어';

const JA_NO = new RegExp(
  `^(?:${PREDICATES_JA})|(?:${PREDICATES_JA}|[うたるいなく]ん|から|なら|たら|まで|より|[をがはへのいるうたくてでなもかよねず]|[れけせてねめ]ば)$|[をがはへ、]|ます|ませ|です|ない|なか|った|って|して|され|でき`,
);
const JA_BEGINS = new RegExp(`^(?:${PREDICATES_JA})`);
const JAPANESE = new RegExp(
  String.raw`(?:ぱすわーど|ぱすふれーず|口令|(?<![ぁ-んー])ぱす(?=[はがを])|${ADDED_JA})\s?(?:[はが]、?|って、?|[:=：])\s?(?:たぶん|多分|おそらく|たしか|確か|いつも)?${QUOTE}([ぁ-んー\p{sc=Han}]{2,12}?|${ONE_WORD})${CLOSES}\s?(?=(?:です(?!か)|でした(?!か)|だった|だと|だよ|かな|のはず|なん(?:です|だ)|なの|に(?:して|しま|した|設定|変え)|と(?:して|いう|設定)|という|で(?:ろぐいん|開|入))|[。、,.!]|$|\n)`,
  'gu',
);

const CHINESE = new RegExp(
  String.raw`(?:密[码碼]|${ADDED_ZH})(?:(?:我?(?:[设設](?:置|定)?|用|改)?[的成]?)?(?:[应應][该該]|好像|可能|大概|一直|其[实實])?(?:就?[是为為]|[:=：])|我?(?:[设設](?:置|定)?|改|[换換])[成为為])\s?${QUOTE}([\p{sc=Han}]{2,10}?|${ONE_WORD})${CLOSES}\s?(?=[。，,！!；;、.\s吧啊呀哦了]|不[对對]|打不|登不|[进進]不|但|可是|怎[么麼]|$)`,
  'gu',
);

const KO_COPULA =
  '입니다|이에요|예요|이예요|인데|이고|였|이었|이야|으?로 (?:했|해|설정|바꿨)|(?:인|이) ?것 같|거든|맞죠|일 거|라고 ';
/** Whoever asks whether it is that gives none. */
const NO_QUESTION = '(?![^\\s.,!]{0,4}[?？])';
const KOREAN = new RegExp(
  String.raw`(?:비밀번호|비번|암호|패스워드|${ADDED_KO})(?:[는은이가를을]\s?(?:(?:아마|그냥|항상|원래) )?${QUOTE}([가-힣]{2,10}?(?: [가-힣]{2,6})?|${ONE_WORD})${CLOSES}\s?(?=(?:${KO_COPULA})${NO_QUESTION})|\s?[:=：]\s?${QUOTE}([가-힣]{2,10}|${ONE_WORD})${CLOSES}(?=\s?(?:[.,!]|$|\n)))`,
  'gu',
);

const JAPANESE_SET = new RegExp(
  String.raw`ぱすわーどを${QUOTE}([ぁ-んー\p{sc=Han}]{3,12}?|${ONE_WORD})${CLOSES}\s?に(?:し(?:た|まし|て)|設定|変え|変更)`,
  'gu',
);
const KOREAN_BARE = new RegExp(
  `(?:비밀번호|비번|암호|패스워드) ([가-힣]{3,10}?|${ONE_WORD}) ?(?=(?:입니다|이에요|예요|인데)${NO_QUESTION})`,
  'gu',
);

/** The value first: Xというパスワード, 用X当密码, X라는 비밀번호. */
const CALLED = {
  japanese:
    /(?<![ぁ-んー\p{sc=Han}a-z])["“「『]?([ぁ-んー\p{sc=Han}]{3,12}|[a-z]{4,24})["”」』]?(?:という|って)ぱすわーど/gu,
  chinese: /用["“「]?([\p{sc=Han}]{3,10}?|[a-z]{4,24})["”」]?[当當做作][为為了]?我?的?密[码碼]/gu,
  korean: /(?<![가-힣])["“‘]?([가-힣]{3,10}|[a-z]{4,24})["”’]? ?이?(?:라는|란) (?:비밀번호|비번|암호)/gu,
};

/** In quotation marks right behind its name, and what becomes of it: パスワード「…」が通りません. */
const quoted = (name: string, value: string, fails: string) =>
  new RegExp(String.raw`(?:${name})\s?["“‘「『(（](${value})["”’」』)）](?=[^.!?。！？\n]{0,16}(?:${fails}))`, 'gu');
const QUOTED = {
  latin: quoted(
    '(?<![a-z])pass ?words?|passcode|pwd|pw',
    LATIN,
    "is|was|fail|wrong|refuse|reject|not|stop|work|n[’']t",
  ),
  japanese: quoted(
    'ぱすわーど|ぱすふれーず',
    '[ぁ-んー\\p{sc=Han}]{3,12}|[a-z]{4,24}',
    '通|弾|違|ちが|開|えらー|入れ|駄目|だめ',
  ),
  chinese: quoted('密[码碼]', '[\\p{sc=Han}]{3,10}|[a-z]{4,24}', '不|错|錯|登|打|[进進]|[没沒]'),
  korean: quoted('비밀번호|비번|암호|패스워드', '[가-힣 ]{3,14}|[a-z]{4,24}', '안|틀|오류|거부|맞|실패'),
};

/** What opens a hidden wallet, or was added to the words: told by what is done with it. */
const OPENS = {
  latin: new RegExp(
    `(?:(?:hidden|passphrase) (?:wallet|account|one)s?(?: (?:opens?|unlocks?) (?:with|by|using)|,? (?:i|we) (?:type|enter|use|put)) |(?:behind|after) (?:the|my) (?:12|24) words,? (?:i|we) (?:put|add|added|type|enter) )${QUOTE}([a-z]{5,24})(?![a-z])|(?<![a-z])(?:added|put|used|chose) ${QUOTE}([a-z]{5,24})${CLOSES} as (?:the |my |a )?(?:25|13)(?:th)? word`,
    'gu',
  ),
  japanese: new RegExp(
    `(?:隠し(?:うぉれっと|財布)[はをも]${QUOTE}([ぁ-んー\\p{sc=Han}]{3,12}?|${ONE_WORD})${CLOSES}で(?:開|入)|(?:${ADDED_JA})に${QUOTE}([ぁ-んー\\p{sc=Han}]{3,12}?|${ONE_WORD})${CLOSES}[とを](?:入れ|付け|つけ|設定|し))`,
    'gu',
  ),
  chinese: new RegExp(
    `[隐隱]藏的?[钱錢]包是?用${QUOTE}([\\p{sc=Han}]{3,10}?|${ONE_WORD})${CLOSES}(?:打[开開]|[进進]|解[锁鎖])`,
    'gu',
  ),
  korean: new RegExp(
    `(?:(?:히든|숨김|숨긴) ?지갑[은는을이]? ${QUOTE}([가-힣]{3,10}?|${ONE_WORD})${CLOSES}으?로 (?:열|들어)|(?:${ADDED_KO})(?:로|에) ${QUOTE}([가-힣]{3,10}?|${ONE_WORD})${CLOSES}(?:[을를])? (?:넣|추가|썼|설정))`,
    'gu',
  ),
};

interface Tongue {
  readonly pattern: RegExp;
  readonly isPredicate: (value: string) => boolean;
}

function isLatinPredicate(value: string): boolean {
  const words = value.split(' ');
  return (
    words.some((word) => SAID_OF_IT.has(word)) || FORMED.test(words[0] ?? '') || FORMED_BEHIND.test(words.at(-1) ?? '')
  );
}

/** Whether a word is said of a password, whatever its language: "wrong", 同じ, 对的, 필수. */
export function isPredicate(word: string): boolean {
  if (/^[a-z]/.test(word)) return isLatinPredicate(word);
  if (/[가-힣]/.test(word)) return PREDICATES_KO.test(word);
  return /[ぁ-ん]/.test(word) ? JA_NO.test(word) : PREDICATES_ZH.test(word) || JA_BEGINS.test(word);
}

const isShort = (value: string) => value.replace(/\s/gu, '').length < FEWEST_SIGNS;

const TONGUES: readonly Tongue[] = [
  ...[ENGLISH, QUOTED.latin, OPENS.latin].map((pattern) => ({ pattern, isPredicate: isLatinPredicate })),
  ...[ROW_OF_WORDS, JOINED_WORDS].map((pattern) => ({ pattern, isPredicate: saysOfIt })),
  ...(
    [
      [JAPANESE, JA_NO],
      [JAPANESE_SET, JA_NO],
      [CALLED.japanese, JA_NO],
      [QUOTED.japanese, JA_NO],
      [OPENS.japanese, JA_NO],
      [OPENS.chinese, PREDICATES_ZH],
      [OPENS.korean, PREDICATES_KO],
      [CHINESE, PREDICATES_ZH],
      [CALLED.chinese, PREDICATES_ZH],
      [QUOTED.chinese, PREDICATES_ZH],
      [KOREAN, PREDICATES_KO],
      [KOREAN_BARE, PREDICATES_KO],
      [CALLED.korean, PREDICATES_KO],
      [QUOTED.korean, PREDICATES_KO],
    ] as const
  ).map(([pattern, no]) => ({
    pattern,
    isPredicate: (value: string) => (/^[a-z]/.test(value) ? isLatinPredicate(value) : isShort(value) || no.test(value)),
  })),
];

/** Passwords that are words. `folded`: see `fold.ts`. */
export function ownWords(folded: string): Finding[] {
  return TONGUES.flatMap(({ pattern, isPredicate }) =>
    [...folded.matchAll(pattern)].flatMap((match): Finding[] => {
      const value = match[1] ?? match[2] ?? '';
      if (isPredicate(value)) return [];
      const start = match.index + match[0].lastIndexOf(value);
      return [{ verdict: 'ask', kind: 'password', start, end: start + value.length }];
    }),
  );
}
