import type { TurnContext } from 'botbuilder-core';
import { z } from 'zod';
import type { DepartmentId } from '../../core/departments.ts';
import { type Owner, request, stoodFirst } from '../../handoff/conversation.ts';
import { type ConversationDraft, draftOf } from '../../handoff/draft.ts';
import { laterFor } from '../../handoff/queue/laterFor.ts';
import { queueNotice } from '../../handoff/queue/queueNotice.ts';
import { type DeskEvent, requested } from '../../handoff/record/events.ts';
import type { Phrases } from '../../languages/phrases.ts';
import { caseOf } from '../case.ts';
import { type DialogModule, takesNoReply } from '../dialogModule.ts';
import { OneTurnDialog } from '../oneTurnDialog.ts';
import type { DialogParts } from '../parts.ts';
import { button, phrasesOf, say } from '../saying/say.ts';

type Reason = Extract<DeskEvent, { kind: 'requested' }>['reason'];

interface Options {
  readonly reason?: Reason;
  /**
   * Asked by who waits. `changed`: only a notice that was not said yet is worth saying; `news`: one that was not just said;
   * `alone`: there is nothing else to say.
   */
  readonly again?: 'news' | 'changed' | 'alone';
}

/** One step to a person: says who is asked, what they will see, how long it takes, and how to leave. */
export class EscalateDialog extends OneTurnDialog<Options> {
  constructor(private readonly parts: Pick<DialogParts, 'queue'>) {
    super(EscalateDialog.name);
  }

  protected reply(context: TurnContext, { reason = 'asked', again = 'alone' }: Options): Promise<void | 'silent'> {
    return askForPerson(context, this.parts.queue, reason, again);
  }
}

/**
 * Puts the conversation in the queue of its department and tells the user the way through it. To who waits already the same is
 * not said again: nothing where something else was said or can be (`changed`, `news`), else that the place is kept.
 */
export function askForPerson(
  context: TurnContext,
  queue: DialogParts['queue'],
  reason: Reason,
  again: 'news' | 'changed' | 'alone' = 'changed',
): Promise<void | 'silent'> {
  return ask(context, queue, { reason, again, first: false });
}

/** An emergency that was told before anything was agreed; `first`: one that stands before all others, uncounted. */
export function callPerson(
  context: TurnContext,
  queue: DialogParts['queue'],
  first: boolean,
): Promise<void | 'silent'> {
  return ask(context, queue, { reason: 'emergency', again: 'changed', first });
}

interface Asked extends Required<Options> {
  readonly first: boolean;
}

async function ask(
  context: TurnContext,
  queue: DialogParts['queue'],
  { reason, again, first: isTold }: Asked,
): Promise<void | 'silent'> {
  const draft = draftOf(context);
  const words = phrasesOf(context);
  const department = draft.facts.department ?? 'app';
  const before = draft.facts.owner;
  const first = isTold || stoodFirst(before);
  const urgent = first || (reason === 'emergency' && (isUrgent(before) || (await draft.urgentLeft())));
  const later = first ? 0 : await laterFor(draft, urgent ? 'urgent' : 'plain');
  const refusal = draft.move(request(before, { department, reason, urgent, first, later }, draft.now));
  const leave = [button(words.buttons.leaveQueue, { action: 'queue.leave' })];
  if (refusal && refusal !== 'alreadyWaiting') return undefined;
  const { owner, language, reported: not } = draft.facts;
  // Where they stand, not where somebody would who asked this now: a second asking names no place further back.
  const asks = { department, urgent, language, not, ...(owner.kind === 'waiting' ? owner : {}) };
  const view = await queue({ ...asks, conversation: draft.id });
  const { text: notice, card } = queueNotice(view, asks);
  const last = lastNotice(draft);
  // A number that has grown since it was told looks like a place that was lost.
  const hasGrown = last.position !== null && card.position > last.position && !urgent;
  const text = hasGrown && !notice.includes(words.urgentFirst) ? `${notice} ${words.urgentWentFirst}` : notice;
  const { turn } = caseOf(draft);
  const isKnown = refusal !== null && last.text === text && (again !== 'news' || turn - last.turn <= JUST_SAID);
  if (isKnown && again !== 'alone') return 'silent';
  const inOtherWords = isKnown && !last.inOtherWords;
  draft.keep(NOTICE, { text, inOtherWords, turn, position: card.position });
  if (inOtherWords) return say(context, { text: words.alreadyWaiting, buttons: leave });
  if (refusal) return say(context, { text: view.openNow ? text : `${words.alreadyWaiting} ${text}`, buttons: leave });
  draft.events.push(requested(before, department, reason));
  return say(context, { text: `${handingOver(draft.facts.department, words)} ${text}`, card, buttons: leave });
}

/** What was said last of the queue, beside the dialog stack. */
const NOTICE = 'queueNotice';
const Notice = z.object({
  text: z.string().nullable(),
  inOtherWords: z.boolean(),
  turn: z.number().int().default(0),
  /** The place that was told; null: none yet. */
  position: z.number().int().nullable().default(null),
});

/** In messages: what was said before the last one is asked for again. */
const JUST_SAID = 1;

function lastNotice({ content }: ConversationDraft): z.infer<typeof Notice> {
  return Notice.safeParse(content.dialogs[NOTICE]).data ?? { text: null, inOtherWords: false, turn: 0, position: null };
}

function isUrgent(owner: Owner): boolean {
  return owner.kind === 'waiting' && owner.urgent;
}

/** Nothing asked yet: nobody can say which department it is for. */
function handingOver(department: DepartmentId | null, words: Phrases): string {
  return words.handingOver(department && words.departments[department]);
}

export const person = {
  topic: 'person',
  create: (parts) => new EscalateDialog(parts),
  acceptsReply: takesNoReply,
  begins: { person: () => ({}) },
} as const satisfies DialogModule<Options>;
