import { chainId } from '../../../chains/definitions/index.ts';
import { rememberNews } from '../../../chains/lookup/chainMemory.ts';
import type { SeenTransaction, WatchNews } from '../../../chains/ports.ts';
import { type ConversationId, newId, type StaffId } from '../../../core/ids.ts';
import type { Owner } from '../../../handoff/conversation.ts';
import { DEFAULT_RULES } from '../../../handoff/record/retention.ts';
import { createWatchedCases } from '../../../handoff/record/watchedCases.ts';
import { sealedConversations } from '../../../stores/sealed.ts';
import { BACKENDS } from '../../support/backends.ts';
import { fakeVerdict } from '../../support/fakeVerdict.ts';
import { vaultForTest } from '../../support/memoryKeys.ts';
import { NOON, said, sampleContent, sampleFacts } from '../../support/sampleConversation.ts';

const WATCH = { id: 'w', since: 0, told: 0 };
const verdict = fakeVerdict({ finality: 'included' });
const waiting: SeenTransaction = {
  hash: verdict.hash ?? '',
  chain: chainId('1'),
  standing: 'pending',
  sighting: null,
  watch: WATCH,
};
const news: WatchNews = { watch: WATCH, verdict, standing: 'confirmed', over: false };

describe.each(BACKENDS)('News in a conversation over $name rows', ({ open }) => {
  let store: Awaited<ReturnType<typeof open>>;
  let conversations: ReturnType<typeof sealedConversations>;
  let id: ConversationId;

  beforeAll(async () => {
    store = await open(() => NOON);
    const { rows, signals } = store.backend;
    conversations = sealedConversations(rows, vaultForTest(), signals, () => NOON);
  });
  afterAll(() => store.remove());

  const cases = () =>
    createWatchedCases({
      conversations,
      rules: DEFAULT_RULES,
      clock: () => NOON,
      isOutside: () => false,
      sayNews: ({ code }) => ({ text: `news: ${code}` }),
      tellStaff: ({ code }) => `for staff: ${code}`,
      remember: rememberNews,
    });
  const begin = async (owner: Owner = { kind: 'bot' }) => {
    id = newId<ConversationId>();
    const chain = { transactions: [waiting], addresses: [] };
    const content = sampleContent({ chain });
    await conversations.commit(id, { version: 0, facts: sampleFacts({ owner }), content, entries: [said('hello')] });
  };
  const texts = async (audience: 'everyone' | 'staff' = 'everyone') =>
    (await conversations.entries(id, { after: 1, limit: 100, audience })).map(({ activity }) => activity.text);

  it('are said once by many who find them at the same moment', async () => {
    await begin();
    const results = await Promise.all(Array.from({ length: 8 }, () => cases().tell(id, news)));
    expect(results.filter((result) => result === 'told')).toHaveLength(1);
    expect(await texts()).toEqual(['news: succeeded']);
    expect(await cases().tell(id, news)).toBe('known');
    expect((await conversations.read(id))?.content.chain.transactions).toMatchObject([
      { standing: 'confirmed', watch: { id: 'w', told: 1 } },
    ]);
  });

  it('are not lost to a turn of the user at the same moment', async () => {
    await begin();
    const begun = await conversations.begin(id, { holder: 'turn', leaseFor: 15_000 });
    if (begun.kind !== 'begun') throw new Error(begun.kind);
    expect(await cases().tell(id, news)).toBe('told');
    // The turn thought on what was true before, and is refused; it runs again on what is true now.
    const { lease, conversation } = begun;
    const change = {
      lease,
      version: conversation?.version,
      facts: conversation?.facts,
      content: conversation?.content,
    };
    expect((await conversations.commit(id, { ...change, entries: [said('late')] })).kind).toBe('conflict');
    expect(await texts()).toEqual(['news: succeeded']);
  });

  it('go to the agent alone while a person holds it', async () => {
    const department = 'transfers' as const;
    await begin({
      kind: 'withAgent',
      department,
      agent: 'a' as StaffId,
      since: NOON,
      waitingSince: NOON,
      urgent: false,
    });
    expect(await cases().tell(id, news)).toBe('told');
    expect(await texts()).toEqual([]);
    expect(await texts('staff')).toEqual(['for staff: succeeded']);
  });

  it('are nobody’s after the end', async () => {
    await begin({ kind: 'closed', at: NOON, by: 'user' });
    expect(await cases().watched(id)).toEqual([]);
    expect(await cases().tell(id, news)).toBe('known');
    expect(await cases().watched(newId<ConversationId>())).toEqual([]);
  });
});
