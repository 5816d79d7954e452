import type { Milliseconds } from '../core/time.ts';
import type { ConversationDraft } from '../handoff/draft.ts';
import { AddressDialog } from './addressDialog.ts';
import { AnswerDialog } from './answerDialog.ts';
import { CareDialog } from './care/careDialog.ts';
import { EndDialog } from './endDialog.ts';
import { EscalateDialog } from './escalateDialog.ts';
import { FeesDialog } from './feesDialog.ts';
import { GuideDialog } from './guideDialog.ts';
import { LanguageDialog } from './languageDialog.ts';
import { OtherAnswersDialog } from './otherAnswersDialog.ts';
import type { DialogParts } from './parts.ts';
import { PrivacyDialog } from './privacyDialog.ts';
import { RateDialog } from './rateDialog.ts';
import { ScamDialog } from './scamDialog.ts';
import type { Dialog } from './sdk.ts';
import { SmallTalkDialog } from './smallTalkDialog.ts';
import { TxStatusDialog } from './txStatusDialog.ts';
import { VerifyDialog } from './verifyDialog.ts';
import { WatchDialog } from './watchDialog.ts';

/** The catalogue: what each intent begins. Adding a dialog: its file, and one line here. */
export function catalogue(
  parts: DialogParts & { readonly deletedBy: (draft: ConversationDraft) => Milliseconds },
): Readonly<Record<Topic, Dialog>> {
  return {
    answer: new AnswerDialog(parts),
    otherAnswers: new OtherAnswersDialog(parts),
    transaction: new TxStatusDialog(parts),
    address: new AddressDialog(parts),
    fees: new FeesDialog(parts),
    watch: new WatchDialog(parts),
    guide: new GuideDialog(),
    emergency: new ScamDialog(parts),
    care: new CareDialog(parts),
    person: new EscalateDialog(parts),
    language: new LanguageDialog(),
    rate: new RateDialog(),
    end: new EndDialog(parts.deletedBy),
    privacy: new PrivacyDialog(),
    verify: new VerifyDialog(parts),
    smallTalk: new SmallTalkDialog(),
  };
}

export type Topic =
  | 'answer'
  | 'otherAnswers'
  | 'transaction'
  | 'address'
  | 'fees'
  | 'watch'
  | 'guide'
  | 'emergency'
  | 'care'
  | 'person'
  | 'language'
  | 'rate'
  | 'end'
  | 'privacy'
  | 'verify'
  | 'smallTalk';
