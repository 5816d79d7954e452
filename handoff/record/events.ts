import type { DepartmentId } from '../../core/departments.ts';
import type { Locale } from '../../core/language.ts';
import type { RequestReason } from '../../core/protocols/deskProtocol.ts';
import type { Milliseconds } from '../../core/time.ts';
import type { ClosedBy, Owner } from '../conversation.ts';

/** What the figures are computed from. Content-free and without any id of a user or conversation. */
export type DeskEvent =
  | { readonly kind: 'opened'; readonly language: Locale; readonly channel: string }
  | {
      readonly kind: 'answered';
      readonly result: 'answered' | 'unsure' | 'notKnown';
      /** What it was about, as far as that is known. */
      readonly department?: DepartmentId | null;
      readonly article?: string;
    }
  | { readonly kind: 'feedback'; readonly helped: boolean; readonly article: string }
  | {
      readonly kind: 'requested';
      readonly department: DepartmentId;
      readonly reason: RequestReason;
      /** Who waited already and became urgent: no further request. */
      readonly again?: true;
    }
  /** An agent moved the case to another department than the one it had been routed to. */
  | { readonly kind: 'rerouted'; readonly from: DepartmentId | null; readonly to: DepartmentId }
  | {
      readonly kind: 'claimed';
      readonly department: DepartmentId;
      readonly waited: Milliseconds;
      /** How many cases the agent then held, this one among them; absent in what older versions wrote. */
      readonly holding?: number;
    }
  /** An agent gave it out of hand: closed, handed on, returned, or ended by the user. `took`: since it was taken. */
  | { readonly kind: 'served'; readonly department: DepartmentId; readonly took: Milliseconds }
  /** The user has reported somebody of the staff. */
  | { readonly kind: 'reported'; readonly department: DepartmentId }
  | { readonly kind: 'secretStopped' }
  | {
      readonly kind: 'closed';
      readonly by: ClosedBy;
      readonly resolution: 'bot' | 'agent' | 'none';
      /** From the opening to the end of support. */
      readonly took: Milliseconds;
    }
  /** An agent took back at once what they had given out of hand at `at`: these did not happen. */
  | { readonly kind: 'undone'; readonly at: Milliseconds; readonly events: readonly DeskEvent[] }
  | { readonly kind: 'rated'; readonly score: 1 | 2 | 3 | 4 | 5 };

/** A person was asked for; `before`: whose the conversation was until then. */
export function requested(before: Owner, department: DepartmentId, reason: RequestReason): DeskEvent {
  return { kind: 'requested', department, reason, ...(before.kind === 'waiting' ? { again: true } : {}) };
}
