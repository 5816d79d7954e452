import type { Route } from '../../../core/net/http.ts';
import { watchedCheck } from '../../../trust/audit/auditCheck.ts';
import { auditLines } from '../../../trust/audit/auditLines.ts';
import { chainLookRoutes } from '../../http/desk/chainLookRoutes.ts';
import { deskRoutes } from '../../http/desk/deskRoutes.ts';
import { networkRoutes } from '../../http/desk/networkRoutes.ts';
import { IdentityFlows } from '../../http/identityFlows.ts';
import { accountRoutes } from '../../http/staff/accountRoutes.ts';
import { type AuditParts, auditRoutes } from '../../http/staff/auditRoutes.ts';
import {
  OPERATOR_RETURN,
  type OperatorParts,
  OperatorPurpose,
  operatorRoutes,
} from '../../http/staff/operatorRoutes.ts';
import { peopleRoutes } from '../../http/staff/peopleRoutes.ts';
import { type RecordsParts, recordsRoutes } from '../../http/staff/recordsRoutes.ts';
import { SessionCookie } from '../../http/staff/sessionCookie.ts';
import { type StaffParts, sessionRoutes } from '../../http/staff/staffRoutes.ts';
import { workspaceRoutes } from '../../http/workspace/workspaceRoutes.ts';
import { composeWorkspace } from './composeWorkspace.ts';
import type { HttpParts } from './httpParts.ts';

/** What staff reach: signing in, their own accounts and each other's, records and audit, the desk, and the editors' workspace. */
export function composeStaffRoutes(parts: HttpParts): Route[] {
  const { support, stores } = parts;
  const staff = staffParts(parts);
  return [
    ...sessionRoutes(staff),
    ...operatorRoutes(operatorParts(parts), staff),
    ...accountRoutes(staff),
    ...peopleRoutes(parts.office, staff),
    ...recordsRoutes(recordsParts(parts), staff),
    ...auditRoutes(auditParts(parts), staff),
    ...deskRoutes(support.desk, staff),
    ...networkRoutes(parts.networkCheck, staff),
    ...chainLookRoutes({ desk: support.desk, conversations: stores.conversations, look: support.looks.staff }, staff),
    ...workspaceRoutes(composeWorkspace(parts), staff),
  ];
}

function staffParts({ config, audit, support, ...parts }: HttpParts): StaffParts {
  return {
    ...parts,
    cookie: new SessionCookie(parts.sessions),
    secondFactor: config.secondFactor,
    isOnShift: ({ id }) => support.presence.isOnShift(id),
    recordVisit: async (act, staff) => void (await audit.record({ kind: 'staff', act, staff, by: staff })),
  };
}

/** Null: staff sign in here alone. */
function operatorParts({ operator, config, stores, clock }: HttpParts): OperatorParts | null {
  return (
    operator && {
      flows: new IdentityFlows({
        kind: 'operator-flow',
        returnPath: OPERATOR_RETURN,
        purpose: OperatorPurpose,
        provider: operator,
        documents: stores.documents,
        clock,
      }),
      rules: config.staffRules,
    }
  );
}

function recordsParts({ audit, accounts, support, stores, clock }: HttpParts): RecordsParts {
  return {
    holds: support.holds,
    conversations: stores.conversations,
    rules: support.rules,
    clock,
    erase: support.eraseForUser,
    pastOf: support.pastOf,
    isAuditorSince: accounts.isAuditorSince,
    recordHandOut: (act) => audit.record({ kind: 'records', ...act }),
    // Also of somebody who has left: they are answerable for it all the same.
    nameOf: async (id) => (await accounts.list()).find((one) => one.id === id)?.name ?? '–',
    record: (entry) => audit.record(entry),
  };
}

function auditParts({ audit, accounts, stores, config, clock }: HttpParts): AuditParts {
  const { ledger } = stores;
  return {
    audit,
    ledger,
    accounts,
    check: watchedCheck({ ...config, ledger, audit }, clock),
    auditLines: async () => {
      const lines: string[] = [];
      for await (const line of auditLines(audit, ledger)) lines.push(line);
      return `${lines.join('\n')}\n`;
    },
  };
}
