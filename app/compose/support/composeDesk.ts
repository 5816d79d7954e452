import type { StaffId } from '../../../core/ids.ts';
import { isUnreadable } from '../../../core/records/setAside.ts';
import { createDesk, type DeskParts } from '../../../handoff/desk.ts';
import type { QueueParts } from '../../../handoff/queue/queueView.ts';
import { checkWord } from '../../../staff/staffCode.ts';
import type { StaffAccounts } from '../../../trust/ports.ts';
import type { StaffRows } from './staffRows.ts';
import type { CaseParts, SupportParts } from './supportParts.ts';

export interface DeskSources extends Pick<SupportParts, 'keyFor' | 'accounts' | 'audit' | 'past' | 'lookUp'> {
  readonly queue: QueueParts;
  readonly recordEvents: DeskParts['recordEvents'];
  readonly runBot: DeskParts['runBot'];
  readonly staffRows: Pick<StaffRows, 'judge'>;
  readonly strangeDigits: DeskParts['strangeDigits'];
}

/** What staff do with conversations, what may leave the desk, and what the audit is told of it. */
export function composeDesk(parts: DeskSources, { signals, rules, isOutside }: CaseParts) {
  const { audit, keyFor, accounts } = parts;
  return createDesk({
    ...parts.queue,
    signals,
    rules,
    isOutside,
    recordEvents: parts.recordEvents,
    judge: (row) => parts.staffRows.judge(row),
    strangeDigits: parts.strangeDigits,
    checkWord: (conversation, staff, locale) => checkWord(keyFor('checkWords'), conversation, staff, locale),
    nameOf: (id) => nameOf(accounts, id),
    letIn: (id) => accounts.letIn(id),
    runBot: parts.runBot,
    pastOf: parts.past.read,
    lookUp: parts.lookUp,
    recordLookup: async (step) => void (await audit.record({ kind: 'lookup', ...step })),
    recordAct: async ({ act, staff, user }) => void (await audit.record({ kind: 'desk', act, staff, user })),
  });
}

/** One account that cannot be read must not hide the queue from everybody. */
async function nameOf(accounts: StaffAccounts, id: StaffId): Promise<string> {
  try {
    return (await accounts.find(id))?.name ?? '–';
  } catch (error) {
    if (isUnreadable(error)) return '–';
    throw error;
  }
}
