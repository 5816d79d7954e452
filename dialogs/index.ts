import type { Milliseconds } from '../core/time.ts';
import type { ConversationDraft } from '../handoff/draft.ts';
import { AddressDialog } from './address/addressDialog.ts';
import { WalletDialog } from './address/walletDialog.ts';
import { AnswerDialog } from './answer/answerDialog.ts';
import { OtherAnswersDialog } from './answer/otherAnswersDialog.ts';
import { CareDialog } from './care/careDialog.ts';
import { LanguageDialog } from './consent/languageDialog.ts';
import { PrivacyDialog } from './consent/privacyDialog.ts';
import { VerifyDialog } from './consent/verifyDialog.ts';
import { ScamDialog } from './emergency/scamDialog.ts';
import { FeesDialog } from './fees/feesDialog.ts';
import { GuideDialog } from './guides/guideDialog.ts';
import { EndDialog } from './handoff/endDialog.ts';
import { EscalateDialog } from './handoff/escalateDialog.ts';
import { RateDialog } from './handoff/rateDialog.ts';
import type { DialogParts } from './parts.ts';
import type { Dialog } from './sdk.ts';
import { SmallTalkDialog } from './smallTalkDialog.ts';
import { TxStatusDialog } from './transaction/txStatusDialog.ts';
import { WatchDialog } from './transaction/watchDialog.ts';

/** The catalogue: what each intent begins. Adding a dialog: its file, and one line here. */
export function catalogue(
  parts: DialogParts & { readonly deletedBy: (draft: ConversationDraft) => Milliseconds },
): Readonly<Record<Topic, Dialog>> {
  return {
    answer: new AnswerDialog(parts),
    otherAnswers: new OtherAnswersDialog(parts),
    transaction: new TxStatusDialog(parts),
    address: new AddressDialog(parts),
    wallet: new WalletDialog(parts),
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
  | 'wallet'
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
