import { MINUTE, type Milliseconds } from '../core/time.ts';
import type { Asked, ConversationFacts } from './ports.ts';

/*
 * What staff ask for stays asked for while they say whatever they like: else "Take your time." and "I am still here." have the user's
 * code passed on. It ends with the time, or once the user has told something else.
 */

/**
 * `code`: a code that came, is shown or was set; `dressed`: how figures are to be written, which behind such a question has one pass as
 * something else; `told`: something is to be read out, typed or told, which may be one; `other`: a number of another kind; `any`: nothing
 * that is one by its words, and nobody has all the words there are.
 */
export type AskedFor = 'code' | 'dressed' | 'told' | 'other' | 'any';

const LASTS: Milliseconds = 10 * MINUTE;
/** Messages of the user until it is over: whole ones, or, of a number of another kind, those that hold figures as well. */
const MESSAGES = { code: 2, dressed: 2, told: 1, other: 2 } as const;
/** In columns, of which a Han, kana or Hangul sign has two: "ok" and "one sec" tell nothing. */
const WHOLE = 20;
const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;

/** What a user's figures may be the answer to; null: to nothing that is a code. */
export function askedFor(facts: ConversationFacts, now: Milliseconds): Exclude<Asked['by'], 'other'> | null {
  const by = lastAsked(facts, now)?.by;
  return by === undefined || by === 'other' ? null : by;
}

function lastAsked({ owner, codeAsked }: ConversationFacts, now: Milliseconds): Asked | null {
  return owner.kind === 'withAgent' && codeAsked && now < codeAsked.until ? codeAsked : null;
}

/** Figures of a code, sent in parts: what is joined, and the fewest of a part that is joined though staff have spoken in between. */
const PARTS = { least: 4, most: 10, apart: 3 };

/** Whether figures that were sent alone complete a code with those before them: "481" – "907". */
export function completesCode(figures: number, facts: ConversationFacts, now: Milliseconds): boolean {
  const asked = lastAsked(facts, now);
  if (figures === 0 || !asked?.figures || asked.by === 'other') return false;
  const all = asked.figures + figures;
  return all >= PARTS.least && all <= PARTS.most;
}

/** The facts once staff have said that. A number of another kind is answered where a code was asked for no more, or the user has told something since. */
export function afterAsking(asked: AskedFor | null, facts: ConversationFacts, now: Milliseconds): ConversationFacts {
  const before = lastAsked(facts, now);
  const by = asked && whatStands(asked, before);
  // "12" and "34" may answer two questions, which the half of a code hardly does.
  const figures = before?.figures && before.figures >= PARTS.apart && by !== 'other' ? before.figures : undefined;
  if (by) return { ...facts, codeAsked: { by, until: now + LASTS, left: MESSAGES[by], ...(figures && { figures }) } };
  return before && before.figures !== figures ? { ...facts, codeAsked: { ...before, figures } } : facts;
}

/** What is asked for from now on; null: as before. */
function whatStands(asked: AskedFor, before: Asked | null): Asked['by'] | null {
  const isCode = before?.by === 'code' || before?.by === 'dressed';
  const isAnswered = before !== null && before.left < MESSAGES[before.by];
  switch (asked) {
    case 'code':
      return before?.by === 'dressed' ? 'dressed' : 'code';
    case 'dressed':
      return isCode ? 'dressed' : whatStands('any', before);
    case 'told':
      return isCode ? null : 'told';
    case 'other':
      return isCode && !isAnswered ? null : 'other';
    case 'any':
      return before === null || (before.by === 'other' && isAnswered) ? 'told' : null;
  }
}

/**
 * The facts once a message of the user has been passed on. `isOfIt`: it speaks of what was asked for, or asks back, and tells nothing else;
 * `figures`: so many that it gives alone.
 */
export function afterTelling(
  text: string,
  facts: ConversationFacts,
  { isOfIt, figures }: { readonly isOfIt: (text: string) => boolean; readonly figures: number },
): ConversationFacts {
  const { codeAsked } = facts;
  if (!codeAsked) return facts;
  const isWhole = text.length + (text.match(WIDE)?.length ?? 0) >= WHOLE;
  const tells = codeAsked.by === 'other' ? isWhole || /\p{Nd}/u.test(text) : isWhole && !isOfIt(text);
  if (!tells) return figures > 0 ? { ...facts, codeAsked: { ...codeAsked, figures } } : facts;
  const left = codeAsked.left - 1;
  return { ...facts, codeAsked: left > 0 ? { ...codeAsked, left } : undefined };
}
