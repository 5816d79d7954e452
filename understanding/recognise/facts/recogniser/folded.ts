import type { Span } from '../../../../core/facts.ts';
import type { Language } from '../../../../core/language.ts';
import { toSimplified } from '../../../../text/simplified.ts';

/** A message in one spelling: half width, lower case, straight quotes, Chinese in Simplified characters. */
export interface Folded {
  readonly text: string;
  /** As long as `text`, in the case in which it was written. */
  readonly cased: string;
  /** Where a piece of `text` stands in the message. */
  span(start: number, end: number): Span;
}

/** Characters; whoever pastes a page tells nothing more about the own case behind them. */
const LONGEST = 4_000;
const HAN_RUN = /\p{Script=Han}+/gu;
/** What names nobody should look for names in: paths of links, mail addresses, hashes and addresses. */
const OPAQUE =
  /(?<=[a-z0-9]\.[a-z]{2,12})[/?#][!-~]+|[\w.+-]{1,64}@[\w-]{1,63}\.[\w.]{1,63}|(?<![a-z0-9])(?:0x)?[a-z0-9]{25,}|0x[0-9a-f]{3,}(?:\.{2,}|…)[0-9a-f]{2,}/g;

export function fold(message: string, language: Language): Folded {
  const units: string[] = [];
  const from: number[] = [];
  let at = 0;
  for (const character of message.slice(0, LONGEST)) {
    for (const unit of character
      .normalize('NFKC')
      .replace(/[\u2018\u2019\u02bc]/g, "'")
      .split('')) {
      units.push(unit === '\t' || unit === '\r' ? ' ' : unit);
      from.push(at);
    }
    at += character.length;
    // Some characters stand for eighteen.
    if (units.length >= LONGEST) break;
  }
  from.push(at);
  const cased = units.join('');
  const lower = units.map((unit) => (unit.toLowerCase().length === 1 ? unit.toLowerCase() : unit)).join('');
  const bare = lower.replace(OPAQUE, (code) => ' '.repeat(code.length));
  const same = { cased, span: (start: number, end: number): Span => [from[start] ?? at, from[end] ?? at] };
  return language === 'zh-Hans' ? simplified(bare, same) : { text: bare, ...same };
}

/** A run that becomes shorter or longer is one piece: whatever is found in it stands for the whole run. */
function simplified(text: string, { cased, span }: Omit<Folded, 'text'>): Folded {
  const starts: number[] = [];
  const ends: number[] = [];
  let made = '';
  let casedMade = '';
  let done = 0;
  const copy = (start: number, end: number) => {
    for (let at = start; at < end; at++) {
      starts.push(at);
      ends.push(at + 1);
    }
    made += text.slice(start, end);
    casedMade += cased.slice(start, end);
  };
  for (const run of text.matchAll(HAN_RUN)) {
    copy(done, run.index);
    done = run.index + run[0].length;
    const simple = toSimplified(run[0]);
    if (simple.length === run[0].length) {
      copy(run.index, done);
      made = made.slice(0, made.length - simple.length) + simple;
      continue;
    }
    for (let at = 0; at < simple.length; at++) {
      starts.push(run.index);
      ends.push(done);
    }
    made += simple;
    casedMade += simple;
  }
  copy(done, text.length);
  return {
    text: made,
    cased: casedMade,
    span: (start, end) => span(starts[start] ?? text.length, ends[end - 1] ?? text.length),
  };
}
