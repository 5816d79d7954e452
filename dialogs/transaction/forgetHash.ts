import { seen } from '../../chains/lookup/chainMemory.ts';
import type { ChainMemory, Verdict } from '../../chains/ports.ts';
import { hashDigits, SIGNATURE_DIGITS } from '../../chains/recognise/hashDigits.ts';
import { keptForm } from '../../core/chain/keptForm.ts';
import type { ConversationDraft } from '../../handoff/draft.ts';
import { withRemoved } from '../../understanding/case/track.ts';
import { caseOf, keepCase } from '../case.ts';

/** Whether no network has said that these digits are a transaction, now or in an earlier look: then they may be a key. */
export function isUnknown({ code, hash }: Verdict, memory: ChainMemory): boolean {
  if (hash === null || (code !== 'not-found' && code !== 'unreachable')) return false;
  // Of 64 bytes the curve has told already.
  if (hashDigits(hash)?.length === SIGNATURE_DIGITS) return false;
  const before = seen(memory, hash);
  return before === null || (before.standing === null && before.sighting === null);
}

/** Of what this turn wrote and remembers only the ends of the hash stay: nobody knows that it is no key. */
export function forgetHash(draft: ConversationDraft, { hash, code }: Pick<Verdict, 'hash' | 'code'>): void {
  if (hash === null) return;
  const digits = hash.replace(/^0x/i, '');
  const whole = new RegExp(`(?:0x)?${digits}`, 'gi');
  const shorten = (text: string) => text.replace(whole, keptForm);
  draft.entries.splice(0, draft.entries.length, ...draft.entries.map((entry) => inEveryText(entry, shorten)));
  const { stack } = draft.content.dialogs;
  draft.content = inEveryText(draft.content, shorten);
  if (stack !== undefined) {
    changeWithin(stack, shorten);
    draft.keep('stack', stack);
  }
  const why = code === 'unreachable' ? 'unreachable' : 'unknown';
  keepCase(draft, withRemoved(caseOf(draft), { hash: keptForm(hash), why }));
}

/**
 * The dialogs that run now end themselves in this very object. With a copy in its place they would never have ended: the desk would
 * seem to wait for a hash, and take the next digits for one, a key among them.
 */
function changeWithin(value: unknown, change: (text: string) => string): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [name, one] of Object.entries(value)) {
    if (typeof one === 'string') Reflect.set(value, name, change(one));
    else changeWithin(one, change);
  }
}

/** The same value with every text in it changed; a button whose meaning no longer holds is no button. */
function inEveryText<T>(value: T, change: (text: string) => string): T {
  if (typeof value === 'string') return change(value) as T;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((one) => inEveryText(one, change)) as T;
  if (Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, inEveryText(one, change)])) as T;
}
