import type { KeptValues } from '../../../text/learning/keptModels.ts';
import { readAskingWords } from '../../../trust/secrets/outgoing/asking/askingByWeight.ts';
import { readWordsInTwo } from '../../../trust/secrets/outgoing/asking/askingInTwo.ts';
import { readDeskWords } from '../../../trust/secrets/outgoing/asking/askingOfDesk.ts';
import { readCodeWords } from '../../../trust/secrets/outgoing/asking/codeAsked.ts';
import { readDenialWords } from '../../../trust/secrets/outgoing/asking/governedDenial.ts';
import { readWords as readNames } from '../../../trust/secrets/outgoing/asking/namedOpenly.ts';
import { readOfferWords } from '../../../trust/secrets/outgoing/asking/offered.ts';
import { readTrustWords } from '../../../trust/secrets/outgoing/asking/trusting.ts';
import { readPlainWords } from '../../../trust/secrets/outgoing/drafts/plainLines.ts';
import { readPaymentWords } from '../../../trust/secrets/outgoing/namesPayment.ts';
import { readOrderWords } from '../../../trust/secrets/outgoing/orders.ts';
import { readDisguises } from '../../../trust/secrets/outgoing/undisguised.ts';
import { readShippedClaims } from '../../../understanding/claims/claims.ts';
import { dangerSigns } from '../../../understanding/recognise/alone/danger.ts';
import { harmlessRules } from '../../../understanding/recognise/alone/harmless.ts';
import { baitRules } from '../../../understanding/recognise/bait.ts';
import { arrangementRules } from '../../../understanding/recognise/care/arrangements.ts';
import { calmedRules } from '../../../understanding/recognise/care/calmed.ts';
import { impostorRules } from '../../../understanding/recognise/care/impostor.ts';
import { othersRules } from '../../../understanding/recognise/care/others.ts';
import { certainRules } from '../../../understanding/recognise/certain.ts';
import { closingRules } from '../../../understanding/recognise/closing.ts';
import { denialRules } from '../../../understanding/recognise/denial.ts';
import { readFactRules } from '../../../understanding/recognise/facts/facts.ts';
import { walletRules } from '../../../understanding/recognise/facts/whoseWallet.ts';
import { leaveRules } from '../../../understanding/recognise/leave/leaveAsked.ts';
import { readTemptations } from '../../../understanding/recognise/leave/temptations.ts';
import { wordsRules } from '../../../understanding/recognise/leave/wordsAsked.ts';
import { wrongRules } from '../../../understanding/recognise/leave/wrongAsked.ts';
import { yesNoRules } from '../../../understanding/recognise/leave/yesNo.ts';

/**
 * Reads every file of rules that messages are read by. Each is read once anyhow, by who needs it first: read here, a broken
 * one stops a start and not a message.
 * Errors: `input.invalid`.
 */
export function readRules(kept: KeptValues): void {
  readFactRules();
  closingRules();
  walletRules();
  leaveRules();
  wordsRules();
  wrongRules();
  yesNoRules();
  certainRules();
  baitRules();
  impostorRules();
  dangerSigns();
  harmlessRules();
  denialRules();
  othersRules();
  arrangementRules();
  calmedRules();
  readTemptations();
  readAskingWords();
  readDeskWords();
  readDisguises();
  readDenialWords();
  readWordsInTwo();
  readOrderWords();
  readPaymentWords();
  readOfferWords();
  readCodeWords();
  readTrustWords();
  readPlainWords();
  readNames();
  readShippedClaims(kept);
}
