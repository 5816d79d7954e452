import { withoutDialogs } from '../../../bots/supportBot.ts';
import type { ConversationId } from '../../../core/ids.ts';
import type { Verified } from '../../../handoff/ports.ts';
import { recordVerified } from '../../../handoff/verified.ts';
import { auditProofs } from '../../../trust/audit/auditProofs.ts';
import type { SentCodes, Verification } from '../../../trust/ports.ts';
import { createVerification } from '../../../trust/verification/challenge.ts';
import { createEmailCodes } from '../../../trust/verification/emailCode.ts';
import { createPhoneCodes } from '../../../trust/verification/phoneCode.ts';
import { nodesOf } from '../../config/nodesOf.ts';
import type { CaseParts, SupportParts } from './supportParts.ts';

export type ProofParts = Pick<
  SupportParts,
  'stores' | 'chains' | 'audit' | 'keyFor' | 'log' | 'sendMail' | 'sendSms' | 'lookUp'
>;

/** How users prove an address, a mailbox, a telephone or an account; what became of every proof is in the audit. */
export function composeProofs(parts: ProofParts, cases: CaseParts) {
  const { log, keyFor, sendMail, sendSms } = parts;
  const { conversations, clock } = cases;
  const { documents } = parts.stores;
  const audited = auditProofs(parts.audit, conversations);
  const signatures = createVerification({ documents, clock, callsTo: nodesOf(parts.chains) });
  const verification: Verification = {
    ...signatures,
    prove: async (id, ...proof) => audited(id, 'signature', await signatures.prove(id, ...proof)),
  };
  const checked = (how: 'email' | 'phone', codes: SentCodes): SentCodes => ({
    ...codes,
    check: async (id, ...given) => audited(id, how, await codes.check(id, ...given)),
  });
  const sentCodes = { documents, clock, log, secret: keyFor('mailboxes') };
  // What was proven in full is kept for the internal system alone.
  const recordProof = (id: ConversationId, { whole, ...verified }: Verified) =>
    recordVerified({ ...cases, withoutDialogs }, id, parts.lookUp && whole ? { ...verified, whole } : verified);
  return {
    verification,
    emailCodes: sendMail && checked('email', createEmailCodes({ ...sentCodes, send: sendMail })),
    phoneCodes: sendSms && checked('phone', createPhoneCodes({ ...sentCodes, send: sendSms })),
    recordProof,
    recordAccount: async (id: ConversationId, verified: Verified) => {
      await audited(id, 'account', { kind: 'verified', verified });
      return recordProof(id, verified);
    },
  };
}
