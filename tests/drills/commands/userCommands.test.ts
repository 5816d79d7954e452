import { join } from 'node:path';
import { runCommand } from '../../../app/commands/command.ts';
import { onDesk } from '../../../app/commands/desk.ts';
import { COMMANDS } from '../../../app/commands/index.ts';
import { type ConversationId, newId } from '../../../core/ids.ts';
import { DAY } from '../../../core/time.ts';
import { pseudonymsOf } from '../../../trust/pseudonym.ts';
import { said, sampleContent, sampleFacts } from '../../support/desk/sampleConversation.ts';
import { periodKeysForTest } from '../../support/stores/memoryKeys.ts';
import { temporaryFolder } from '../../support/stores/temporaryFolder.ts';

let folder: ReturnType<typeof temporaryFolder>;
const before = { ...process.env };
beforeAll(() => {
  folder = temporaryFolder();
  process.env['HANDRAIL_DATA_DIR'] = join(folder.path, 'data');
  process.env['HANDRAIL_KEY_DIR'] = join(folder.path, 'keys');
  process.env['HANDRAIL_LOG_LEVEL'] = 'silent';
});
afterAll(() => {
  process.env = before;
  folder.remove();
});

async function handrail(name: string, id: ConversationId) {
  const command = COMMANDS[name];
  if (!command) throw new Error(`no command ${name}`);
  const lines = async function* () {
    yield* [];
  };
  return runCommand(command, [id], { readAll: async () => '', lines, print: () => undefined });
}

it('hands out what only a legal hold keeps once an auditor has agreed to it', async () => {
  const id = newId<ConversationId>();
  const now = Date.now();
  const auditor = await onDesk(async ({ accounts }) => {
    const token = await accounts.invite('auditor', DAY);
    const made = await accounts.redeem(token, {
      name: 'Aki Sato',
      password: 'pelican drift canyon',
      languages: ['ja'],
    });
    if (made.kind !== 'ok') throw new Error(made.reason);
    return made.account.id;
  });
  const hold = { reason: 'court', reference: '2026-1', at: now, until: now + 9 * DAY, by: auditor } as const;
  const owner = { kind: 'closed', by: 'user', at: now - 2 * DAY } as const;
  const facts = sampleFacts({ owner, hold, openedAt: now - 3 * DAY, lastUserAt: now - 3 * DAY, dueAt: hold.until });
  await onDesk(({ stores }) =>
    stores.conversations.commit(id, { facts, content: sampleContent({}), entries: [said('hello')] }),
  );
  expect((await handrail('users export', id)).complaint).toContain('An auditor has to agree');
  await onDesk(({ stores }) =>
    stores.conversations.commit(id, {
      entries: [],
      facts: { ...facts, hold: { ...hold, agreed: { at: now, by: auditor } } },
    }),
  );
  expect(JSON.parse((await handrail('users export', id)).output)).toMatchObject({
    conversation: id,
    hold: { reason: 'court' },
  });
  expect((await handrail('users export', id)).complaint).toContain('An auditor has to agree');
});

it('hands out and erases what is kept of a user under the names of two periods', async () => {
  const id = newId<ConversationId>();
  const now = Date.now();
  const { user, others } = pseudonymsOf(periodKeysForTest(), 'webchat', 'dl_1', now);
  const facts = sampleFacts({ user, openedAt: now, lastUserAt: now, dueAt: now + DAY });
  const past = { department: 'transfers', outcome: 'agent', chain: null } as const;
  await onDesk(async (desk) => {
    const content = sampleContent({ otherNames: others });
    await desk.stores.conversations.commit(id, { facts, content, entries: [said('hello')] });
    await desk.past.add(user, { ...past, month: '2026-11' });
    await desk.past.add(others.before, { ...past, outcome: 'bot', month: '2026-11' });
  });
  const exported = JSON.parse((await handrail('users export', id)).output);
  expect(exported).toMatchObject({ conversation: id, past: { cases: 2, last: { outcome: 'agent' } } });
  const openings = await onDesk(({ stores }) => stores.conversations.read(id));
  expect(openings?.content.openings).toMatchObject([{ role: 'host', act: 'exported' }]);
  expect(JSON.stringify(exported)).not.toContain(user);
  expect((await handrail('users erase', id)).output).toMatch(/^deleted, receipt /);
  expect(await onDesk(({ stores }) => stores.documents.list('past-cases'))).toEqual([]);
});
