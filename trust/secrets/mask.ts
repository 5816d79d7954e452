import type { Span } from './detection.ts';
import { detect } from './index.ts';
import { hexRuns } from './keys/hexRuns.ts';
import { view } from './written/fold.ts';

/** What stands where something was left out. */
export const MASKED = /⟦(?:code|number|mail|link|name)⟧/g;

interface Hidden extends Span {
  readonly as: 'code' | 'number' | 'mail' | 'link' | 'name';
}

/** Fewer digits are an amount, an hour or a block. */
const FEWEST_DIGITS = 7;
/** Fewer letters and digits in a row are a word. */
const FEWEST_IN_CODE = 24;
/** Fewer hexadecimal digits, in whatever pieces, tell nothing of a key or an account. */
const FEWEST_HEX = 8;

const SHAPES: readonly (readonly [Hidden['as'], RegExp])[] = [
  ['mail', /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}/g],
  ['link', /(?:https?:\/\/|www\.)[^\s⟦⟧]{1,2000}/gi],
  ['name', /(?<![\w@])@\w{3,64}/g],
  ['code', /(?<![0-9a-z])0x[0-9a-f]{3,}(?:(?:\.{2,3}|…)[0-9a-f]{3,})?/gi],
  ['code', /(?<![0-9a-z])[0-9a-z]{3,60}(?:\.{2,3}|…)[0-9a-z]{3,60}(?![0-9a-z])/gi],
  ['code', new RegExp(String.raw`(?<![0-9a-z])(?=[a-z]{0,90}\d)[0-9a-z]{${FEWEST_IN_CODE},}(?![0-9a-z])`, 'gi')],
  ['number', /(?<![\d])\+?\d(?:[\s().,_·•:/-]{0,3}\d){6,}/g],
];

/** How people give their name. What follows is left out as far as it may be one. */
const NAMES: readonly RegExp[] = [
  /\b(?:my name(?:'s|’s| is)|i am called|i'm called|regards,|sincerely,)\s+(\p{L}[\p{L}'’-]{0,40}(?:\s+\p{Lu}[\p{L}'’-]{0,40}){0,3})/giu,
  /\b(?:mr|mrs|ms|dr)\.?\s+(\p{Lu}[\p{L}'’-]{0,40}(?:\s+\p{Lu}[\p{L}'’-]{0,40}){0,2})/gu,
  /(?:名前は|氏名は)([\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana} 　]{1,20}?)(?=(?:です|と申します|と言います|といいます))/gu,
  /(?<=^|[。、！？\s])([\p{sc=Han}\p{sc=Katakana}]{1,12})(?=(?:と申します|といいます))/gu,
  /(?:我叫|名字是|名字叫|姓名是|姓名：)([\p{sc=Han}]{2,4})/gu,
  /(?:이름은)\s*([\p{sc=Hangul}]{2,5}?)(?=(?:입니다|이에요|예요|이라고|라고))/gu,
];

/**
 * A text as it may leave the desk: without anything that may be a secret, an address, a hash, a long number, a mailbox, a link or
 * a person's name, in whatever pieces it was written. The same reading as that of the guard (`index.ts`).
 */
export function mask(text: string): string {
  const hidden = merged([...shapesIn(text), ...namesIn(text), ...secretsIn(text), ...hexIn(text)]);
  return hidden.reduceRight((rest, { start, end, as }) => `${rest.slice(0, start)}⟦${as}⟧${rest.slice(end)}`, text);
}

function secretsIn(text: string): Hidden[] {
  return detect(text).spans.map((span) => ({ ...span, as: 'code' }));
}

function hexIn(text: string): Hidden[] {
  const seen = view(text);
  return hexRuns(seen.folded)
    .filter(({ digits }) => digits.length >= FEWEST_HEX && /\d/.test(digits))
    .map(({ start, end }) => ({ start: seen.from[start] ?? 0, end: seen.to[end - 1] ?? text.length, as: 'code' }));
}

function shapesIn(text: string): Hidden[] {
  // Full-width digits count as digits; each is one character as before, so that every place stays the same.
  const plain = text.replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
  return SHAPES.flatMap(([as, shape]) =>
    [...plain.matchAll(shape)]
      .filter(([found]) => as !== 'number' || found.replace(/\D/g, '').length >= FEWEST_DIGITS)
      .map(({ 0: found, index }): Hidden => ({ start: index, end: index + found.length, as })),
  );
}

function namesIn(text: string): Hidden[] {
  return NAMES.flatMap((shape) =>
    [...text.matchAll(shape)].flatMap(({ 0: whole, 1: name, index }): Hidden[] => {
      if (!name) return [];
      const start = index + whole.lastIndexOf(name);
      return [{ start, end: start + name.length, as: 'name' }];
    }),
  );
}

function merged(hidden: readonly Hidden[]): Hidden[] {
  const kept: Hidden[] = [];
  for (const one of hidden.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept.at(-1);
    if (last && one.start < last.end) kept[kept.length - 1] = { ...last, end: Math.max(last.end, one.end) };
    else kept.push(one);
  }
  return kept;
}
