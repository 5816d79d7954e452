import { warnedOf } from './warnedOf.ts';

/** In characters: of more a user tells in one message what somebody of the staff has asked, and reading it would hold up everybody. */
const LONGEST = 400;

/** Whether a user's words name what staff never ask for: an order, a secret, a payment ("you want me to install AnyDesk?"). Pure. */
export function namesAsking(text: string): boolean {
  if (text.length > LONGEST) return false;
  const named = warnedOf(text);
  return named !== null && named !== 'unread';
}
