import type { Finding } from './detection.ts';

/*
 * What a second factor is made from: the secret of an authenticator, as pages show it in groups of four, and lists of
 * codes for a day without it. Both open an account for good. Patterns read folded text.
 */

const AUTHENTICATOR = String.raw`(?:(?<![a-z0-9])(?:2fa|mfa|totp|otp|two[- ]factor|authenticator|authy|(?:manual )?set-?\s?up key|manual entry key)(?![a-z0-9])|認証あぷり|二段階認証|[两兩]步[验驗][证證]|二次[验驗][证證]|[验驗][证證]器|인증\s?앱|2단계 인증|otp)`;
const SECRET = new RegExp(
  String.raw`${AUTHENTICATOR}[^\n.!?。！？]{0,40}?[\s:=は是는은「"'(]((?:[a-z2-7]{4}[ -]?){4,16}[a-z2-7]{0,4})(?![a-z0-9])`,
  'gu',
);
const CODES = String.raw`(?:(?<![a-z])(?:backup|recovery|emergency|rescue|scratch|2fa|one[- ]time) codes?(?![a-z])|(?:ばっくあっぷ|りかばり|復旧|予備の?)こーど|[备備]用(?:[验驗][证證])?[码碼]|(?:恢[复復]|救援)(?:代)?[码碼]|(?:백업|복구|비상)\s?코드)`;
const NAME = new RegExp(CODES, 'gu');
/** As they are printed: two groups, or one of eight and more. */
const CODE = /(?<![\w.-])(?:[a-z0-9]{4,6}[ -][a-z0-9]{4,6}|\d{8}|[a-z0-9]{8,12})(?![\w-])/g;
const FEWEST_CODES = 3;
const LIST_WITHIN = 440;
/** A letter beside a figure: in 96 of 100 secrets of sixteen signs, and in no words of four letters. */
const MIXED = /[a-z][2-7]|[2-7][a-z]/;
/** In each code, but for one in some hundred. */
const FEWEST_FIGURES = 2;

/** Secrets of authenticators, and lists of backup codes. */
export function readSecondFactors(folded: string): Finding[] {
  const secrets = [...folded.matchAll(SECRET)].flatMap((match): Finding[] => {
    const value = match[1] ?? '';
    if (!MIXED.test(value)) return [];
    const start = match.index + match[0].length - value.length;
    return [{ verdict: 'ask', kind: 'one-time-code', start, end: start + value.length }];
  });
  return [...secrets, ...codeLists(folded), ...bareList(folded)];
}

const listOf = (code: string) =>
  new RegExp(`^\\s*(?:(?:\\d{1,2}[.)] {0,2}|[-*•] )?${code}(?:[\\s,;、，]+|$)){5,40}$`, 'u');
/** Five codes of one form, counted or not, and nothing else: how Google, GitHub and exchanges print them. */
const BARE_LISTS = ['\\d{8}', '\\d{4}[ -]\\d{4}', '[a-z0-9]{5}-[a-z0-9]{5}'].map(listOf);
const DAY = /(?<!\d)(?:19|20)\d\d[01]\d[0-3]\d(?!\d)/g;
const LONGEST_LIST = 800;

function bareList(folded: string): Finding[] {
  if (folded.length > LONGEST_LIST || !BARE_LISTS.some((list) => list.test(folded))) return [];
  const isOfCodes = (folded.match(/\d/g)?.length ?? 0) >= 2 * FEWEST_CODES && (folded.match(DAY)?.length ?? 0) < 2;
  return isOfCodes ? [{ verdict: 'ask', kind: 'one-time-code', start: 0, end: folded.length }] : [];
}

/** As many codes behind a name as no text has by chance, wherever the name stands. */
function codeLists(folded: string): Finding[] {
  const codes = [...folded.matchAll(CODE)]
    .filter(({ 0: code }) => code.replace(/\D/g, '').length >= FEWEST_FIGURES)
    .map(({ 0: code, index }) => ({ start: index, end: index + code.length }));
  let first = 0;
  return [...folded.matchAll(NAME)].flatMap(({ 0: name, index }): Finding[] => {
    const end = index + name.length;
    while ((codes[first]?.start ?? Number.POSITIVE_INFINITY) < end) first++;
    const last = codes[first + FEWEST_CODES - 1];
    return last && last.end - end <= LIST_WITHIN
      ? [{ verdict: 'ask', kind: 'one-time-code', start: index, end: Math.min(folded.length, end + LIST_WITHIN) }]
      : [];
  });
}
