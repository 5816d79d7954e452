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
  /^(?:(?:do|does|did|is|was|ca|wo|would|could|should)nt|[a-z]+(?:n['’]t|['’](?:s|re|ll|ve)|ed|ing|able|ible|ful|less|ous|ive))$/;
const LATIN = "[a-z][a-z'’-]{3,23}(?: [a-z'’-]{2,14}){0,2}?";
const QUOTE = `["'“‘「『]?`;
const CLOSES = `["'”’」』]?`;

const ENGLISH = new RegExp(
  String.raw`(?<![a-z0-9])(?:pass ?words?|passcode|pwd|pw)(?:['’]s)?(?: (?:for|of|to|on) (?:the|my|our|this) [a-z]{2,14}(?: [a-z]{2,14})?)?\s?(?:(?:is|was|were|used to be|might be|must be|should be)\s|[:=：]\s?)(?:now |set to |still )?${QUOTE}(${LATIN})${CLOSES}(?=\s?(?:[.!,;]|$|\n)| (?:but|and|yet|it|in|with|all)(?![a-z]))`,
  'gu',
);

const JA_NO = new RegExp(
  `^(?:${PREDICATES_JA})|(?:${PREDICATES_JA}|[うたるいなく]ん|から|なら|たら|まで|より|[をがはへのいるうたくてでなもかよねず]|[れけせてねめ]ば)$|[をがはへ、]|ます|ませ|です|ない|なか|った|って|して|され|でき`,
);
const JAPANESE = new RegExp(
  String.raw`(?:ぱすわーど|口令)\s?(?:は、?|が|[:=：])\s?${QUOTE}([ぁ-んー\p{sc=Han}]{2,12}?|[a-z]{4,24})${CLOSES}\s?(?=(?:です(?!か)|でした(?!か)|だった|だと|だよ|なん(?:です|だ)|なの|に(?:して|しま|した|設定|変え)|と(?:して|いう|設定)|という|で(?:ろぐいん|開|入))|[。、,.!]|$|\n)`,
  'gu',
);

const CHINESE = new RegExp(
  String.raw`密[码碼](?:我?(?:[设設](?:置|定)?|用|改)?[的成]?)?(?:就?[是为為]|[:=：])\s?${QUOTE}([\p{sc=Han}]{2,10}?|[a-z]{4,24})${CLOSES}\s?(?=[。，,！!；;、.\s吧啊呀哦]|打不|登不|[进進]不|但|可是|怎[么麼]|$)`,
  'gu',
);

const KO_COPULA = '입니다|이에요|예요|이예요|인데|이고|였|이었|이야|으?로 (?:했|해|설정|바꿨)|(?:인|이) ?것 같';
/** Whoever asks whether it is that gives none. */
const NO_QUESTION = '(?![^\\s.,!]{0,4}[?？])';
const KOREAN = new RegExp(
  String.raw`(?:비밀번호|비번|암호|패스워드)(?:[는은이가를을]\s?${QUOTE}([가-힣]{2,10}?(?: [가-힣]{2,6})?|[a-z]{4,24})${CLOSES}\s?(?=(?:${KO_COPULA})${NO_QUESTION})|\s?[:=：]\s?${QUOTE}([가-힣]{2,10}|[a-z]{4,24})${CLOSES}(?=\s?(?:[.,!]|$|\n)))`,
  'gu',
);

interface Tongue {
  readonly pattern: RegExp;
  readonly isPredicate: (value: string) => boolean;
}

function isLatinPredicate(value: string): boolean {
  const words = value.split(' ');
  return words.some((word) => SAID_OF_IT.has(word)) || FORMED.test(words[0] ?? '');
}

const TONGUES: readonly Tongue[] = [
  { pattern: ENGLISH, isPredicate: isLatinPredicate },
  ...(
    [
      [JAPANESE, JA_NO],
      [CHINESE, PREDICATES_ZH],
      [KOREAN, PREDICATES_KO],
    ] as const
  ).map(([pattern, no]) => ({
    pattern,
    isPredicate: (value: string) => (/^[a-z]/.test(value) ? isLatinPredicate(value) : no.test(value)),
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
