import type { TurnContext } from 'botbuilder-core';
import { type ConversationDraft, draftOf } from '../../handoff/draft.ts';
import { queueNotice } from '../../handoff/queue/queueNotice.ts';
import { type Report, report as reportStaff } from '../../handoff/report.ts';
import { systemTells } from '../../handoff/systemSays.ts';
import { reportPhrases } from '../../languages/report/index.ts';
import { type DialogModule, takesNoReply } from '../dialogModule.ts';
import { OneTurnDialog } from '../oneTurnDialog.ts';
import type { DialogParts } from '../parts.ts';
import { leaveButton, say } from '../saying/say.ts';

interface Options {
  /** The entry whose writer is meant. */
  readonly message?: number | undefined;
}

/** The user reports a member of staff: it is done, and they are told what that means and what to do now. */
export class ReportDialog extends OneTurnDialog<Options> {
  constructor(private readonly parts: Pick<DialogParts, 'queue' | 'reportedIn'>) {
    super(ReportDialog.name);
  }

  protected async reply(context: TurnContext, { message }: Options): Promise<void> {
    const draft = draftOf(context);
    const staff = draft.before && (await this.parts.reportedIn(draft.before, message ?? null));
    const told = wordsFor(await reportStaff(draft, staff), draft);
    systemTells(draft, told, { kind: 'reported' });
    const { owner, language, reported: not } = draft.facts;
    if (owner.kind !== 'waiting') return;
    const view = await this.parts.queue({ ...owner, conversation: draft.id, language, not });
    await say(context, { ...queueNotice(view, { ...owner, language }), buttons: leaveButton(context) });
  }
}

function wordsFor(done: Report, { facts: { language } }: ConversationDraft): string {
  const words = reportPhrases(language);
  if (done.kind !== 'shutOut') return words[done.kind];
  return `${words.shutOut}\n\n${done.isOver ? words.isOver : words.goesOn}`;
}

export const report = {
  topic: 'report',
  create: (parts) => new ReportDialog(parts),
  acceptsReply: takesNoReply,
  begins: { 'staff.report': ({ message }) => ({ message }) },
} as const satisfies DialogModule<Options>;
