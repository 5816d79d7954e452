import { MINUTE, type Milliseconds } from '../core/time.ts';
import type { Asked, ConversationFacts } from './ports.ts';

/*
 * What staff ask for stays asked for while they say whatever they like: else "Take your time." and "I am still here." have the user's
 * code passed on. It ends with the time, or once the user has told something else.
 */

/** `code`: a code that came, is shown or was set; `told`: something is to be read out, typed or told, which may be one; `other`: a number of another kind. */
export type AskedFor = 'code' | 'told' | 'other';

const LASTS: Milliseconds = 10 * MINUTE;
const WHOLE_MESSAGES = { code: 2, told: 1 } as const;
/** In columns, of which a Han, kana or Hangul sign has two: "ok" and "one sec" tell nothing. */
const WHOLE = 20;
const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;

/** What a user's figures may be the answer to; null: to nothing that is a code. */
export function askedFor({ owner, codeAsked }: ConversationFacts, now: Milliseconds): Asked['by'] | null {
  return owner.kind === 'withAgent' && codeAsked && now < codeAsked.until ? codeAsked.by : null;
}

/** The facts once staff have said that. A number of another kind is answered where a code was asked for no more, or the user has told something since. */
export function afterAsking(asked: AskedFor | null, facts: ConversationFacts, now: Milliseconds): ConversationFacts {
  const is = askedFor(facts, now);
  if (asked === null || (asked === 'other' && !is)) return facts;
  if (asked === 'other') {
    const isAnswered = is === 'told' || (facts.codeAsked?.left ?? 0) < WHOLE_MESSAGES.code;
    return isAnswered ? { ...facts, codeAsked: undefined } : facts;
  }
  if (asked === 'told' && is === 'code') return facts;
  return { ...facts, codeAsked: { by: asked, until: now + LASTS, left: WHOLE_MESSAGES[asked] } };
}

/** The facts once a message of the user has been passed on. */
export function afterTelling(text: string, facts: ConversationFacts): ConversationFacts {
  const { codeAsked } = facts;
  if (!codeAsked || text.length + (text.match(WIDE)?.length ?? 0) < WHOLE) return facts;
  const left = codeAsked.left - 1;
  return { ...facts, codeAsked: left > 0 ? { ...codeAsked, left } : undefined };
}
