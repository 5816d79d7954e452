import { isOfThing } from './besideWords.ts';
import { OTHER } from './calledOther.ts';
import type { Finding, Span } from './detection.ts';
import { isRandomHex } from './keys/hexRuns.ts';

/*
 * Lists of codes that nothing calls so ("lost my phone with the authenticator, I still have this list: …"), and a key that somebody copies in
 * pieces of one length with words between them ("it starts with …, then …, there is a fold, then …"): many values of one shape in one message
 * are neither amounts nor days, which differ in theirs. All are asked about. Linear.
 */

/** Shapes of one-time backup codes; `enough`: so many different ones are a list. Figures alone are orders and blocks too. */
const SHAPES: readonly { readonly shape: RegExp; readonly enough: number }[] = [
  { shape: /(?<![\w.,/#-])\d{4}[ -]\d{4}(?![\w.,/-]\d|\w)/g, enough: 5 },
  { shape: /(?<![\w.,/#$€£¥-])(?:\d{6}|\d{8})(?![\w%]|[.,:/-]\d)/g, enough: 5 },
  { shape: /(?<![\w-])(?=[a-z-]{0,6}\d)[0-9a-z]{4,6}-[0-9a-z]{4,6}(?![\w-])/g, enough: 3 },
  { shape: /(?<![\w-])(?=[0-9]{0,9}[a-z])(?=[a-z]{0,9}\d)(?:[0-9a-z]{8}|[0-9a-z]{10})(?![\w-])/g, enough: 3 },
];
const KEY = /(?<![a-z0-9])[0-9a-f]{4,32}(?![a-z0-9])/g;
const KEY_DIGITS = [64, 128];
/** More are a log. */
const MOST = 40;

/** `folded`: see `fold.ts`. */
export function codeLists(folded: string): Finding[] {
  const lists = SHAPES.flatMap(({ shape, enough }) => {
    const codes = spansOf(folded, shape);
    const [first] = codes;
    const isList = first !== undefined && codes.length <= MOST && !OTHER.endsIn(folded.slice(0, first.start));
    return isList && differentOf(codes, folded) >= enough && !areCounted(codes, folded) ? [whole(codes)] : [];
  });
  return [...lists.map(askedAs('one-time-code')), ...keysIn(folded).map(askedAs('private-key'))];
}

/** Pieces of one length that are as many digits as a key has. */
function keysIn(folded: string): Span[] {
  const pieces = spansOf(folded, KEY);
  const lengths = new Set(pieces.map(({ start, end }) => end - start));
  return [...lengths].flatMap((length) => {
    const alike = pieces.filter(({ start, end }) => end - start === length);
    const digits = alike.map(({ start, end }) => folded.slice(start, end)).join('');
    const isTold = alike.length > 1 && /\p{L}/u.test(between(alike, folded));
    return isTold && KEY_DIGITS.includes(digits.length) && isRandomHex(digits) ? [whole(alike)] : [];
  });
}

/** Blocks and tickets of one day begin alike. */
function areCounted(codes: readonly Span[], folded: string): boolean {
  return new Set(codes.map(({ start }) => folded.slice(start, start + 2))).size * 2 <= codes.length;
}

/** What stands between them: nothing but blanks and signs is read with other runs of digits (`hexRuns.ts`). */
const between = (pieces: readonly Span[], folded: string) =>
  pieces.map(({ end }, at) => folded.slice(end, pieces[at + 1]?.start ?? end)).join('');

const askedAs =
  (kind: Finding['kind']) =>
  (span: Span): Finding => ({ verdict: 'ask', kind, ...span });

const spansOf = (folded: string, shape: RegExp): Span[] =>
  [...folded.matchAll(shape)].flatMap(({ 0: code, index }) =>
    /[a-z]/.test(code) && isOfThing(code) ? [] : [{ start: index, end: index + code.length }],
  );

const differentOf = (codes: readonly Span[], folded: string) =>
  new Set(codes.map(({ start, end }) => folded.slice(start, end))).size;

const whole = (codes: readonly Span[]): Span => ({ start: codes[0]?.start ?? 0, end: codes.at(-1)?.end ?? 0 });
