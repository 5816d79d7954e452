import type { ConversationId, StaffId } from '../../../core/ids.ts';
import { DAY } from '../../../core/time.ts';
import { handOut } from '../../../handoff/record/handOut.ts';
import { DEFAULT_RULES } from '../../../handoff/record/retention.ts';
import { openStores } from '../../../stores/open.ts';
import { NOON, said, sampleContent, sampleFacts } from '../../support/desk/sampleConversation.ts';
import { vaultForTest } from '../../support/stores/memoryKeys.ts';
import { temporaryFolder } from '../../support/stores/temporaryFolder.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());

it('the agreement of an auditor who was disabled since, or is none any more, hands nothing out', async () => {
  const stores = await openStores({
    dataDir: folder.path,
    redisUrl: null,
    clock: () => NOON,
    vault: vaultForTest(),
  });
  const id = 'held' as ConversationId;
  const [auditor, administrator] = ['auditor' as StaffId, 'administrator' as StaffId];
  const hold = {
    reason: 'court',
    reference: '2026-HC-0192',
    until: NOON + 30 * DAY,
    at: NOON - 9 * DAY,
    by: auditor,
    agreed: { at: NOON, by: auditor },
  } as const;
  const owner = { kind: 'closed', by: 'agent', at: NOON - 9 * DAY } as const;
  const facts = sampleFacts({ owner, hold, dueAt: NOON + 30 * DAY });
  await stores.conversations.commit(id, { facts, content: sampleContent({}), entries: [said('hello')] });
  const handed = (isAuditor: boolean) =>
    handOut(
      {
        ...{ conversations: stores.conversations, rules: DEFAULT_RULES, clock: () => NOON },
        isAuditorSince: async () => isAuditor,
        pastOf: async () => null,
        recordHandOut: async () => undefined,
      },
      id,
      { staff: administrator, role: 'admin' },
    );
  expect(await handed(false)).toEqual({ kind: 'refused', reason: 'agreementMissing' });
  expect(await handed(true)).toMatchObject({ kind: 'ok' });
  await stores.close();
});
