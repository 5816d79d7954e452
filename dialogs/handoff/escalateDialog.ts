import type { TurnContext } from 'botbuilder-core';
import type { DepartmentId } from '../../core/departments.ts';
import { type Owner, request } from '../../handoff/conversation.ts';
import { draftOf } from '../../handoff/draft.ts';
import { queueNotice } from '../../handoff/queue/queueNotice.ts';
import { type DeskEvent, requested } from '../../handoff/record/events.ts';
import type { Phrases } from '../../languages/phrases.ts';
import { type DialogModule, takesNoReply } from '../dialogModule.ts';
import { OneTurnDialog } from '../oneTurnDialog.ts';
import type { DialogParts } from '../parts.ts';
import { button, phrasesOf, say } from '../say.ts';

type Reason = Extract<DeskEvent, { kind: 'requested' }>['reason'];

/** One step to a person: says who is asked, what they will see, how long it takes, and how to leave. */
export class EscalateDialog extends OneTurnDialog<{ reason?: Reason }> {
  constructor(private readonly parts: Pick<DialogParts, 'queue'>) {
    super(EscalateDialog.name);
  }

  protected async reply(context: TurnContext, options: { reason?: Reason }): Promise<void> {
    await askForPerson(context, this.parts.queue, options.reason ?? 'asked');
  }
}

/** Puts the conversation in the queue of its department and tells the user the way through it. */
export async function askForPerson(context: TurnContext, queue: DialogParts['queue'], reason: Reason): Promise<void> {
  const draft = draftOf(context);
  const words = phrasesOf(context);
  const department = draft.facts.department ?? 'app';
  const before = draft.facts.owner;
  const urgent = reason === 'emergency' && (isUrgent(before) || (await draft.urgentLeft()));
  const refusal = draft.move(request(before, { department, reason, urgent }, draft.now));
  const leave = [button(words.buttons.leaveQueue, { action: 'queue.leave' })];
  if (refusal && refusal !== 'alreadyWaiting') return undefined;
  const view = await queue({ department, urgent, language: draft.facts.language });
  const { text, card } = queueNotice(view, { department, urgent, language: draft.facts.language });
  // Who waits and asks again asks how long, whether to stay, where the reply comes: what is known of that is said.
  if (refusal) return say(context, { text: view.openNow ? text : `${words.alreadyWaiting} ${text}`, buttons: leave });
  draft.events.push(requested(before, department, reason));
  return say(context, { text: `${handingOver(draft.facts.department, words)} ${text}`, card, buttons: leave });
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
} as const satisfies DialogModule<{ reason?: Reason }>;
