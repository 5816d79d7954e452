import { z } from 'zod';
import type { StaffId } from '../core/ids.ts';
import { HOUR, type Milliseconds } from '../core/time.ts';
import type { ConversationDraft } from './draft.ts';
import type { Conversation } from './ports.ts';
import type { Met } from './report.ts';

/*
 * A report that names nobody, where several of the staff have been: who ordered it may have handed the case on since, so whom the user
 * means is asked. Until that is answered none of those who are asked about takes the case back; who has it keeps it.
 */

const STAGE = 'report';
/** A user who never answers leaves a case that somebody has to take. */
const BARS_FOR: Milliseconds = HOUR;

const Asked = z.object({
  staff: z.array(
    z.object({
      staff: z.custom<StaffId>((value) => typeof value === 'string'),
      name: z.string(),
      place: z.number(),
    }),
  ),
  at: z.number(),
  bars: z.boolean(),
  /** Asked anew, since it was not answered. */
  again: z.boolean().optional(),
});
type Asked = z.output<typeof Asked>;

/** What was asked and not answered yet; null: nothing. */
export function whomAsked({ content }: Pick<Conversation, 'content'>): Asked | null {
  return Asked.safeParse(content.dialogs[STAGE]).data ?? null;
}

/** `bars`: the report is sure, only whom it means is open. */
export function askWhom(draft: ConversationDraft, met: readonly Met[], bars: boolean): void {
  const before = draft.before && whomAsked(draft.before);
  const again = before?.at === draft.before?.facts.lastUserAt ? { again: true } : {};
  draft.keep(STAGE, { staff: [...met], at: draft.now, bars, ...again } satisfies Asked);
  if (bars) draft.note({ givenOut: undefined });
}

/** It is answered: nobody is asked about any more. */
export function isAnswered(draft: ConversationDraft): void {
  draft.keep(STAGE, undefined);
}

/** Whether this member of staff may not take the case before the user has said whom they mean. */
export function isAskedAbout(conversation: Pick<Conversation, 'content'>, staff: StaffId, now: Milliseconds): boolean {
  const asked = whomAsked(conversation);
  if (!asked?.bars || Math.abs(now - asked.at) > BARS_FOR) return false;
  return asked.staff.some((one) => one.staff === staff);
}
