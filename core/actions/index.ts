import { z } from 'zod';
import { answerActions } from './answer.ts';
import { careActions } from './care.ts';
import { correctActions } from './correct.ts';
import { emergencyActions } from './emergency.ts';
import { endActions } from './end.ts';
import { feesActions } from './fees.ts';
import { guideActions } from './guide.ts';
import { languageActions } from './language.ts';
import { otherAnswersActions } from './otherAnswers.ts';
import { personActions } from './person.ts';
import { privacyActions } from './privacy.ts';
import { rateActions } from './rate.ts';
import { reportActions } from './report.ts';
import { smallTalkActions } from './smallTalk.ts';
import { transactionActions } from './transaction.ts';
import { turnActions } from './turn.ts';
import { verifyActions } from './verify.ts';
import { walletActions } from './wallet.ts';
import { watchActions } from './watch.ts';

export { LATEST } from './fields.ts';

/**
 * What a button means, by topic: sent as `activity.value`; where a channel can only send text, the title is matched
 * instead. A topic's buttons are its file and one line here; one that no dialog begins does not compile
 * (`dialogs/index.ts`). Anything else under `value` is refused at the door or read as plain text, and a field that is not
 * listed gets no further.
 */
export const Action = z.discriminatedUnion('action', [
  ...answerActions,
  ...otherAnswersActions,
  ...transactionActions,
  ...watchActions,
  ...walletActions,
  ...feesActions,
  ...guideActions,
  ...emergencyActions,
  ...careActions,
  ...correctActions,
  ...personActions,
  ...reportActions,
  ...languageActions,
  ...rateActions,
  ...endActions,
  ...privacyActions,
  ...verifyActions,
  ...smallTalkActions,
  ...turnActions,
]);
export type ActionValue = z.infer<typeof Action>;
export type ActionName = ActionValue['action'];
/** The button of this name. */
export type ActionOf<Name extends ActionName> = Extract<ActionValue, { action: Name }>;
