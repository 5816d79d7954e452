import type { ActionName, ActionOf } from '../core/actions/index.ts';
import type { ConversationDraft } from '../handoff/draft.ts';
import { address } from './address/addressDialog.ts';
import { wallet } from './address/walletDialog.ts';
import { answer } from './answer/answerDialog.ts';
import { otherAnswers } from './answer/otherAnswersDialog.ts';
import { care } from './care/careDialog.ts';
import { language } from './consent/languageDialog.ts';
import { privacy } from './consent/privacyDialog.ts';
import { verify } from './consent/verifyDialog.ts';
import { correct } from './correct/correctDialog.ts';
import type { Begins } from './dialogModule.ts';
import { emergency } from './emergency/scamDialog.ts';
import { fees } from './fees/feesDialog.ts';
import { guide } from './guides/guideDialog.ts';
import { end } from './handoff/endDialog.ts';
import { person } from './handoff/escalateDialog.ts';
import { rate } from './handoff/rateDialog.ts';
import { report } from './handoff/reportDialog.ts';
import { smallTalk } from './smallTalkDialog.ts';
import { transaction } from './transaction/txStatusDialog.ts';
import { watch } from './transaction/watchDialog.ts';

/** What the bot can do. Adding a dialog: its file, its buttons, its words, and one line here. */
export const DIALOGS = [
  answer,
  otherAnswers,
  transaction,
  address,
  wallet,
  fees,
  watch,
  guide,
  emergency,
  care,
  correct,
  person,
  report,
  language,
  rate,
  end,
  privacy,
  verify,
  smallTalk,
] as const;

type Registered = (typeof DIALOGS)[number];
export type Topic = Registered['topic'];

type BegunBy<Module> = Module extends { readonly begins: infer Own } ? keyof Own : never;

/** Every button begins one dialog: one that none takes, or that is no button, does not compile. */
const BEGUN_BY: Record<ActionName, Topic> = Object.fromEntries(
  DIALOGS.flatMap(({ topic, begins }) => Object.keys(begins).map((name) => [name, topic])),
) as Record<BegunBy<Registered>, Topic>;

/** The dialog that a button begins, and with what. */
export function begunBy<Name extends ActionName>(
  action: ActionOf<Name> & { readonly action: Name },
  draft: ConversationDraft,
): { readonly topic: Topic; readonly options: object } {
  const topic = BEGUN_BY[action.action];
  const begins: Begins = DIALOGS.find((one) => one.topic === topic)?.begins ?? {};
  return { topic, options: begins[action.action]?.(action, draft) ?? {} };
}
