import type { ConversationId, Pseudonym } from '../../../core/ids.ts';
import { ConversationDraft } from '../../../handoff/draft.ts';
import { createPastCases, withPastCases } from '../../../handoff/record/pastCases.ts';
import { DEFAULT_RULES } from '../../../handoff/record/retention.ts';
import { openStores } from '../../../stores/open.ts';
import { NOON, said, sampleContent, sampleFacts } from '../../support/desk/sampleConversation.ts';
import { vaultForTest } from '../../support/stores/memoryKeys.ts';
import { temporaryFolder } from '../../support/stores/temporaryFolder.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());
const user = 'somebody' as Pseudonym;
const consent = { kind: 'accepted', version: '1', at: NOON, receipt: 'r', choices: { history: true } } as const;
let made = 0;

/** A desk whose past cases also hold what was noted of failures, and a conversation of somebody who allowed both. */
async function opened() {
  const clock = () => NOON;
  const dataDir = `${folder.path}/${++made}`;
  const stores = await openStores({ dataDir, redisUrl: null, clock, vault: vaultForTest() });
  const past = createPastCases(stores.documents, clock, ['failures']);
  const id = `conversation-${made}` as ConversationId;
  const facts = sampleFacts({ user, consent, department: 'tokens', dueAt: NOON + 1e9 });
  await stores.conversations.commit(id, { facts, content: sampleContent({}), entries: [said('hello')] });
  const read = await stores.conversations.read(id);
  if (!read) throw new Error('it is there');
  const kept = async () => [
    ...(await stores.documents.list('past-cases')),
    ...(await stores.documents.list('failures')),
  ];
  return { stores, past, id, facts, read, kept, clock };
}

const closed = { kind: 'closed', by: 'agent', at: NOON } as const;

it('an end that is noted while everything is erased leaves no past case', async () => {
  const { stores, past, id, facts, read, kept, clock } = await opened();
  // The commit is in time; the erasing has answered before its end is noted.
  const overtaken = withPastCases(
    {
      ...stores.conversations,
      commit: async (...given) => {
        const committed = await stores.conversations.commit(...given);
        await stores.conversations.shred(id);
        await past.forget(read);
        return committed;
      },
    },
    past,
    clock,
  );
  const change = { version: read.version, entries: [], facts: { ...facts, owner: closed }, moved: true };
  expect((await overtaken.commit(id, { ...change, content: read.content })).kind).toBe('ok');
  expect(await kept()).toEqual([]);
  await stores.close();
});

it('a turn that was under way while everything was erased leaves nothing that it noted under the name', async () => {
  const { stores, past, id, facts, read, kept, clock } = await opened();
  await stores.conversations.shred(id);
  await past.forget(read);
  await stores.documents.put('failures', user, { failures: [] }, {});
  const late = withPastCases(stores.conversations, past, clock);
  const change = { version: read.version, entries: [said('and now?')], facts, content: read.content };
  expect((await late.commit(id, change)).kind).toBe('gone');
  expect(await kept()).toEqual([]);
  await stores.close();
});

it('what is kept of others, or of somebody who only writes to a chat of long ago, stays', async () => {
  const { stores, past, id, facts, read, kept, clock } = await opened();
  const book = withPastCases(stores.conversations, past, clock);
  await book.commit(id, { version: read.version, entries: [], facts: { ...facts, owner: closed }, moved: true });
  expect(await kept()).toHaveLength(1);
  await stores.conversations.shred(id);
  // A first turn knows of no conversation: version 0.
  expect((await book.commit(id, { version: 0, entries: [said('hello?')], facts })).kind).toBe('gone');
  expect(await kept()).toHaveLength(1);
  await stores.close();
});

it('an end that is noted while the yes to past cases is taken back leaves none', async () => {
  const { stores, past, id, facts, read, kept, clock } = await opened();
  const book = withPastCases(stores.conversations, past, clock);
  const close = { version: read.version, entries: [], facts: { ...facts, owner: closed }, moved: true };
  await book.commit(id, close);
  // The button had forgotten what was there before that.
  expect(await kept()).toHaveLength(1);
  const after = (await stores.conversations.read(id)) ?? read;
  const draft = new ConversationDraft(id, after, after.facts, NOON, DEFAULT_RULES);
  draft.note({ consent: { ...consent, choices: { history: false } } });
  expect((await book.commit(id, draft.change({}))).kind).toBe('ok');
  expect(await kept()).toEqual([]);
  await stores.close();
});
