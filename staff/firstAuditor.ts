import type { Documents } from '../core/ports.ts';
import { type Clock, MINUTE } from '../core/time.ts';

const KIND = 'first-auditor';
/** Longer than an account takes to be made. */
const TAKES = MINUTE;

/**
 * Whether an account may become the auditor by what an administrator did on a page: only while there is none, and of two that
 * would become one in the same moment one alone. Asked when it happens, and not when the link was made: an administrator who
 * made two links would keep the second. The place is held for a minute, for who is to have it is not there yet.
 */
export async function mayBecomeFirstAuditor(
  documents: Documents,
  clock: Clock,
  hasAuditor: () => Promise<boolean>,
): Promise<boolean> {
  if (await hasAuditor()) return false;
  const held = await documents.put(KIND, 'desk', {}, { expect: 0, expiresAt: clock() + TAKES });
  // Once more: whoever held it before may be one by now.
  return held.kind === 'ok' && !(await hasAuditor());
}
