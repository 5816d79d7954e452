import type { TurnContext } from 'botbuilder-core';
import type { ActionOf } from '../../core/actions/index.ts';
import { button } from '../../handoff/button.ts';
import { type ConversationDraft, draftOf } from '../../handoff/draft.ts';
import { isReported } from '../../handoff/mayOpen.ts';
import type { MetStaff } from '../../handoff/ports.ts';
import { queueNotice } from '../../handoff/queue/queueNotice.ts';
import { type Report, report as reportStaff } from '../../handoff/report.ts';
import { systemSays, systemTells } from '../../handoff/systemSays.ts';
import { askWhom, isAnswered } from '../../handoff/whomMeant.ts';
import { reportPhrases } from '../../languages/report/index.ts';
import { type DialogModule, takesNoReply } from '../dialogModule.ts';
import { OneTurnDialog } from '../oneTurnDialog.ts';
import type { DialogParts } from '../parts.ts';
import { leaveButton, say } from '../saying/say.ts';
import { answersTo } from './reportMeant.ts';

type Options = Omit<ActionOf<'staff.report'>, 'action'>;

/** The user reports a member of staff: it is done, and they are told what that means and what to do now. Who is meant is asked where that is open. */
export class ReportDialog extends OneTurnDialog<Options> {
  constructor(private readonly parts: Pick<DialogParts, 'queue' | 'reportedIn'>) {
    super(ReportDialog.name);
  }

  protected async reply(context: TurnContext, said: Options): Promise<void> {
    const draft = draftOf(context);
    const words = reportPhrases(draft.facts.language);
    const meant = await this.meant(draft, said);
    if (meant === 'asked') return;
    if (said.whom === 0) return systemTells(draft, words.left, { kind: 'reported' });
    const done: Report[] = [];
    for (const { staff } of meant) done.push(await reportStaff(draft, staff));
    systemTells(draft, wordsFor(done, meant, draft), { kind: 'reported' });
    const { owner, language, reported: not } = draft.facts;
    if (owner.kind !== 'waiting') return;
    const view = await this.parts.queue({ ...owner, conversation: draft.id, language, not });
    await say(context, { ...queueNotice(view, { ...owner, language }), buttons: leaveButton(context) });
  }

  /** Whom it means, once that is not open. */
  private async meant(
    draft: ConversationDraft,
    { message, whom, unsure }: Options,
  ): Promise<'asked' | readonly MetStaff[]> {
    if (!draft.before) return [];
    if (whom !== undefined || message !== undefined) isAnswered(draft);
    if (whom === 0) return [];
    const met = await this.parts.reportedIn.met(draft.before);
    if (message !== undefined) {
      const staff = await this.parts.reportedIn.writer(draft.before, message);
      return staff === null ? [] : [{ staff, name: met.find((one) => one.staff === staff)?.name ?? '' }];
    }
    if (whom !== undefined) return met.filter(({ place }) => [whom].flat().includes(place));
    const left = met.filter(({ staff }) => !isReported(draft.facts, staff));
    const [only, ...others] = left;
    if (!only) return met;
    if (others.length === 0 && !unsure) return [only];
    askWhom(draft, left, !unsure);
    draft.content = { ...draft.content, met: met.map(({ staff, name }) => ({ staff, name })) };
    const { language } = draft.facts;
    const { whom: question, isIt } = reportPhrases(language);
    const buttons = answersTo(left, language).map(({ titles, whom: one }) =>
      button(titles[0], { action: 'staff.report', whom: one }),
    );
    systemSays(draft, others.length === 0 ? isIt(only.name) : question, undefined, buttons);
    return 'asked';
  }
}

function wordsFor(
  done: readonly Report[],
  named: readonly MetStaff[],
  { facts: { language } }: ConversationDraft,
): string {
  const words = reportPhrases(language);
  const names = named.map(({ name }) => name).join(', ');
  if (done.some(({ kind }) => kind === 'taken')) return words.taken(names);
  const out = done.find((one) => one.kind === 'shutOut');
  if (!out) return done.length > 0 ? words.again : words.nobody;
  return `${words.shutOut(names)}\n\n${out.isOver ? words.isOver : words.goesOn}`;
}

export const report = {
  topic: 'report',
  create: (parts) => new ReportDialog(parts),
  acceptsReply: takesNoReply,
  begins: { 'staff.report': ({ action: _, ...said }) => said },
} as const satisfies DialogModule<Options>;
