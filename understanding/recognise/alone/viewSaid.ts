import { hashAnswer, hashAnswerRules } from './hashAnswer.ts';
import { spellingsOf } from './intent.ts';

/** A longer message says more than who somebody is and since when. */
const LONGEST = 80;
const ASKS = /[?？]\s*$/;
const CLAUSES = /[.,;!。，、！；\n]+/u;

/**
 * Who the writer of a whole message is to the transaction that was looked at, where it says nothing else but since when: "I sent it, half
 * an hour ago". Null where it says more: that is a matter of its own.
 */
export function viewSaid(text: string): 'sender' | 'receiver' | null {
  if (text.length > LONGEST || ASKS.test(text)) return null;
  let view: 'sender' | 'receiver' | null = null;
  for (const clause of [text.trim(), ...clausesOf(text)]) {
    const said = hashAnswer(clause);
    if (said === 'sender' || said === 'receiver') view ??= said;
    else if (clause !== text.trim() && !isTime(clause)) return null;
    if (view && clause === text.trim()) return view;
  }
  return view;
}

const clausesOf = (text: string): string[] => text.split(CLAUSES).flatMap((one) => one.trim() || []);

function isTime(clause: string): boolean {
  const spellings = spellingsOf(clause);
  return hashAnswerRules().some(({ answer, say }) => answer === 'time' && spellings.some((one) => say.test(one)));
}
