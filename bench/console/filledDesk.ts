import { type ConversationId, newId } from '../../core/ids.ts';
import { authenticatedDocuments } from '../../core/records/authenticatedDocuments.ts';
import { MINUTE } from '../../core/time.ts';
import { createStaffAccounts } from '../../staff/staff.ts';
import { SESSION, StaffSessions } from '../../staff/staffSessions.ts';
import { openStores } from '../../stores/open.ts';
import { openDeskSecret } from '../../trust/keys/deskSecret.ts';
import { openVault } from '../../trust/keys/vault.ts';
import { CONTENT, entries, facts } from '../stores/sample.ts';
import { inParallel } from '../stores/timing.ts';

/** Fills the folders of a desk with people who wait and agents who are signed in; returns each agent's cookie. */
export async function fillDesk(
  dataDir: string,
  keyDir: string,
  { waiting, agents }: { readonly waiting: number; readonly agents: number },
): Promise<string[]> {
  const vault = await openVault(keyDir);
  const stores = await openStores({ dataDir, redisUrl: null, clock: Date.now, vault });
  const now = Date.now();
  await inParallel(waiting, 64, (n) => {
    const owner = {
      kind: 'waiting',
      department: 'app',
      since: now - n * MINUTE,
      urgent: false,
      reason: 'asked',
    } as const;
    const first = { version: 0, entries: entries(), facts: facts(owner), content: CONTENT };
    return stores.conversations.commit(newId<ConversationId>(), first);
  });
  const documents = authenticatedDocuments(stores.documents, (await openDeskSecret(keyDir))('documents'), [SESSION]);
  const accounts = createStaffAccounts(documents, Date.now, () => true);
  const sessions = new StaffSessions(documents, accounts, stores.signals, Date.now);
  const cookies: string[] = [];
  await inParallel(agents, 2, async (n) => {
    const staff = { name: nameOf(n), role: 'agent', languages: ['en'], password: 'pelican drift canyon' } as const;
    const added = await accounts.add(staff);
    if (added.kind !== 'ok') throw new Error(`no account: ${added.reason}`);
    cookies.push(`handrail=${await sessions.open(added.account, 'bench', undefined)}`);
  });
  await stores.close();
  return cookies;
}

/** In letters that none is taken for: an account whose name looks like another's is refused. */
const LETTERS = 'abcdefghkpst';

function nameOf(n: number): string {
  const letter = (at: number) => LETTERS[Math.floor(n / LETTERS.length ** at) % LETTERS.length];
  return `Agent ${letter(0)}${letter(1)}${letter(2)}`;
}
