import { join } from 'node:path';
import { packageRoot } from '../../core/process/packageRoot.ts';
import type { Clock } from '../../core/time.ts';
import { answersWhom } from '../../dialogs/handoff/reportMeant.ts';
import { createSecondFactors } from '../../staff/secondFactor.ts';
import { createStaffAccounts } from '../../staff/staff.ts';
import { createStaffOffice } from '../../staff/staffOffice.ts';
import { StaffSessions } from '../../staff/staffSessions.ts';
import type { Stores } from '../../stores/open.ts';
import { createAudit } from '../../trust/audit/audit.ts';
import { auditKeyOf } from '../../trust/audit/auditKey.ts';
import { createConsentBook } from '../../trust/consent.ts';
import type { DeriveKey } from '../../trust/keys/deskSecret.ts';
import { readLegalTexts } from '../../trust/legalTexts.ts';
import { maySignAs } from '../../trust/secrets/outgoing/maySignAs.ts';

export interface TrustParts {
  readonly clock: Clock;
  readonly keyFor: DeriveKey;
  readonly stores: Pick<Stores, 'documents' | 'ledger' | 'signals'>;
  /** Nobody at the desk is called like it. */
  readonly walletName: string;
}

const LEGAL = join(packageRoot(__dirname), 'knowledge', 'legal');

/** Whom the desk trusts, and what it can prove: the audit, staff and how they sign in, the texts that users agree to. */
export async function composeTrust({ clock, keyFor, stores, walletName }: TrustParts) {
  const { documents, ledger, signals } = stores;
  const audit = createAudit(ledger, clock, auditKeyOf(keyFor('audit')));
  const accounts = createStaffAccounts(documents, clock, (name) => maySignAs(name, walletName) && !answersWhom(name));
  const factors = createSecondFactors(documents, keyFor('secondFactors'), clock);
  const sessions = new StaffSessions(documents, accounts, signals, clock);
  const office = createStaffOffice({
    accounts,
    factors,
    sessions,
    note: async (act, staff, by) => void (await audit.record({ kind: 'staff', act, staff, by })),
  });
  const legal = await readLegalTexts(LEGAL);
  const consent = createConsentBook(audit, ledger, legal.consent);
  return { audit, accounts, factors, sessions, office, legal, consent };
}
