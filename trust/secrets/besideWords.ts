import { type Finding, matches, type Span } from './detection.ts';
import { PASSWORD } from './passwords.ts';

/*
 * A password on either side of the word for it within a sentence: "I wrote X down as the password", パスワード（X）が違う, 把密码改成X了,
 * "X? that is my login". The value is told by what it is made of, and the less so the nearer it stands. All are asked about. Linear.
 */

const NAMES = new RegExp(
  String.raw`${PASSWORD}|(?<![a-z])(?:pass|p/w)(?=\s[^a-z]{0,3}\S{0,24}\d)|(?<![\u3041-\u3096ー])ぱす(?=[はがを:\s「(])|合言葉|(?<=ぺい|の|、|。|^)暗号(?=は)`,
  'gu',
);
/** What a password opens: only beside a value that nothing else looks like. */
const OPENS =
  /(?<![a-z])(?:log-?\s?ins?|log(?:ged|ging)? (?:me )?in|sign(?:ed|ing)? in|unlock(?:s|ed|ing)?|decrypt(?:s|ed|ing)?|credentials?|my secret is)(?![a-z])|ろぐいん|解除|入れません|開いて|登[录錄入陆]|登不[上进進]|解[锁鎖]|로그인|잠금/gu;
const REACH = { before: 40, after: 56 };
const TOKEN = /[!-~]+/g;
const AROUND = /^["'“”‘’「」『』«»([{<?!.,:;=-]+|["'“”‘’「」『』«»)\]}>.,;:]+$/g;
/** Between the word and a value right beside it. */
const BESIDE =
  /^(?:['’]?s)?(?:\s|is|was|are|to|set|now|[-=:：→>,?("'“「『【[]|[はがをにともで]|[是为為就设設改成了的]|[는은이가를을요])*$/u;
const BESIDE_AFTER =
  /^["'”」』)\]]?\s?(?:down |in )?(?:as|is|was|for|を|が|は|という|って|를|을|이|가|是|当|當|做|作|strong|enough|my|the|our|a|the new|\s)*$/u;
const END = /[。！？\n]|[.!?](?=\s|$)/u;

/** Names of things with a number; units, standards, and what counts. */
export const THING =
  /^(?:iphone|ipad|ipod|ios|ipados|android|windows?|win|galaxy|pixel|macos|mac|macbook|chrome|firefox|safari|edge|opera|brave|error|err|status|metamask|ledger|nano|trezor|safepal|onekey|keystone|imtoken|tokenpocket|trust|phantom|exodus|okx|miui|redmi|xiaomi|huawei|mate|nova|oppo|vivo|note|sm|version|ver|build|erc|trc|bep|eip|bip|bep|slip|sha|secp|keccak|ripemd|chacha|aes|rsa|md|utf|base|web|http|https|code|ticket|case|order|ord|ref|id|inc|req|hd|no|nr|utc|gmt|usdt?|usdc|eth|btc|bnb|sol|trx|step|day|round|layer|covid|page|word|words|level|block|nonce|port|line|room|version|since|v)[-_.:#]{0,2}[a-z]?\d/;
const COUNTED = /^\d+(?:[.,-]\d+)*-?[a-z]{1,12}$|^[\d.,:/%$+-]+[a-z]{0,5}$|^v?\d+(?:\.\d+)+/;
const PUBLIC =
  /^(?:https?:|www\.|0x|[\w.+-]+@[\w-]+\.[\w.-]+$|(?:bc1|tb1|addr1|npub1|ltc1|cosmos1|[xyz]pub))|\w\/\w|\.{2}|…|[a-z]\.[a-z]{2,6}(?:\/|$)|^[0-9a-f]{24,}$/;
const LONGEST = 32;

/** Passwords beside their words, however many of these there are. `folded`: see `fold.ts`. */
export function passwordsBeside(folded: string): Finding[] {
  const names = [...namesIn(folded, NAMES, true), ...namesIn(folded, OPENS, false)].sort((a, b) => a.start - b.start);
  if (names.length === 0) return [];
  let first = 0;
  return valuesIn(folded).flatMap((value): Finding[] => {
    while ((names[first]?.end ?? value.start) < value.start - REACH.after) first++;
    for (let at = first; (names[at]?.start ?? Number.POSITIVE_INFINITY) <= value.start + REACH.before; at++) {
      const name = names[at];
      if (name && isToldBeside(name, value, folded))
        return [{ verdict: 'ask', kind: 'password', start: value.start, end: value.end }];
    }
    return [];
  });
}

interface Name extends Span {
  /** Else it is only what a password opens. */
  readonly isName: boolean;
}

interface Value extends Span {
  readonly text: string;
}

function namesIn(folded: string, words: RegExp, isName: boolean): Name[] {
  return matches(folded, words).map((span) => ({ ...span, isName }));
}

function valuesIn(folded: string): Value[] {
  return [...folded.matchAll(TOKEN)].flatMap(({ 0: token, index }) => {
    const text = token.replace(AROUND, '');
    return isValue(text) ? [{ text, start: index, end: index + token.length }] : [];
  });
}

function isToldBeside({ start, end, isName }: Name, value: Value, folded: string): boolean {
  const isBehind = value.start >= end;
  if (!isBehind && value.end > start) return false;
  const gap = isBehind ? folded.slice(end, value.start) : folded.slice(value.end, start);
  if (isName && (isBehind ? BESIDE.test(gap) : BESIDE_AFTER.test(gap))) return true;
  const isEnded = END.test(isBehind ? gap : `${folded.charAt(value.end - 1) === '.' ? '.' : ''}${gap}`);
  return !isEnded && (isName ? isMadeUp(value.text) : isStrong(value.text));
}

/** Whether a word is a thing with its number, an amount, a version, an address or a link. */
export const isOfThing = (word: string): boolean => [THING, COUNTED, PUBLIC].some((shape) => shape.test(word));

/** Letters and figures, and nothing that has a number by nature. */
export function isValue(value: string): boolean {
  return value.length >= 6 && value.length <= LONGEST && /[a-z]/.test(value) && /\d/.test(value) && !isOfThing(value);
}

/** A word and a few figures may be a name; four of them, a sign, or figures in two places hardly are. */
function isMadeUp(value: string): boolean {
  return (
    isValue(value) &&
    (/[!#$%&*?@^~+=_]/.test(value.replace(/[!?]+$/, '')) || /\d{4}|\d[a-z]+\d/.test(value) || /[a-z][.-]\d/.test(value))
  );
}

/** The sign as well. */
function isStrong(value: string): boolean {
  return (
    value.length >= 8 &&
    isMadeUp(value) &&
    /[a-z]{3}[._-]?\d{2,}[!#$%&*?@^~+=]|[a-z]{3}[._]\d{3}|[a-z]{3}\d{4}/.test(value)
  );
}
