import { chainId } from '../../../chains/definitions/index.ts';
import { rememberNews, rememberWalletNews } from '../../../chains/lookup/chainMemory.ts';
import type { SeenTransaction, WalletNews, WalletWatch, WatchNews } from '../../../chains/ports.ts';
import { type ConversationId, newId, type StaffId } from '../../../core/ids.ts';
import type { Owner } from '../../../handoff/conversation.ts';
import { DEFAULT_RULES } from '../../../handoff/record/retention.ts';
import { createWatchedCases } from '../../../handoff/record/watchedCases.ts';
import { sealedConversations } from '../../../stores/sealed.ts';
import { fakeVerdict } from '../../support/chains/fakeVerdict.ts';
import { WHO, walletGlance } from '../../support/chains/walletGlance.ts';
import { NOON, said, sampleContent, sampleFacts } from '../../support/desk/sampleConversation.ts';
import { BACKENDS } from '../../support/stores/backends.ts';
import { vaultForTest } from '../../support/stores/memoryKeys.ts';

const WATCH = { id: 'w', since: 0, told: 0 };
const verdict = fakeVerdict({ finality: 'included' });
const waiting: SeenTransaction = {
  hash: verdict.hash ?? '',
  chain: chainId('1'),
  standing: 'pending',
  sighting: null,
  watch: WATCH,
};
const walletWatch: WalletWatch = {
  id: 'v',
  address: WHO.owner,
  since: NOON,
  until: NOON + 1,
  told: 0,
  networks: [{ chain: chainId('1'), height: 1, coin: '9', held: [], nonce: 1, left: [], since: NOON }],
  late: [],
};
const walletNews: WalletNews = { kind: 'left', watch: walletWatch, after: null, glance: walletGlance([]), gone: [] };
const withAgent: Owner = {
  kind: 'withAgent',
  department: 'transfers',
  agent: 'a' as StaffId,
  since: NOON,
  waitingSince: NOON,
  urgent: false,
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
      wallet: {
        say: ({ kind }) => ({ text: `wallet: ${kind}` }),
        tellStaff: ({ kind }) => `wallet for staff: ${kind}`,
        remember: rememberWalletNews,
      },
    });
  const begin = async (owner: Owner = { kind: 'bot' }, dialogs = {}) => {
    id = newId<ConversationId>();
    const chain = { transactions: [waiting], addresses: [], walletWatch };
    const content = sampleContent({ chain, dialogs });
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
    await begin(withAgent);
    expect(await cases().tell(id, news)).toBe('told');
    expect(await texts()).toEqual([]);
    expect(await texts('staff')).toEqual(['for staff: succeeded']);
  });

  it('are nobody’s after the end', async () => {
    await begin({ kind: 'closed', at: NOON, by: 'user' });
    expect(await cases().watched(id)).toEqual({ transactions: [], wallet: null });
    expect(await cases().tell(id, news)).toBe('known');
    expect(await cases().tellWallet(id, walletNews)).toBe('known');
    expect(await cases().watched(newId<ConversationId>())).toEqual({ transactions: [], wallet: null });
  });

  it('of a wallet are said once by many, sealed until then, and gone from the conversation after it', async () => {
    await begin();
    expect((await cases().watched(id)).wallet).toEqual(walletWatch);
    const results = await Promise.all(Array.from({ length: 8 }, () => cases().tellWallet(id, walletNews)));
    expect(results.filter((result) => result === 'told')).toHaveLength(1);
    expect(await texts()).toEqual(['wallet: left']);
    expect((await cases().watched(id)).wallet).toBeNull();
    expect(await cases().tellWallet(id, walletNews)).toBe('known');
  });

  it('of a wallet are not told to whoever watches another one since', async () => {
    await begin();
    expect(await cases().tellWallet(id, { ...walletNews, watch: { ...walletWatch, id: 'before' } })).toBe('known');
    expect(await texts()).toEqual([]);
  });

  it('of a wallet go to the agent alone while a person holds it', async () => {
    await begin(withAgent);
    expect(await cases().tellWallet(id, walletNews)).toBe('told');
    expect(await texts()).toEqual([]);
    expect(await texts('staff')).toEqual(['wallet for staff: left']);
  });

  it('wait while the conversation is about a crisis, and come after it', async () => {
    const care = { crisis: true, minor: false, coercion: false, called: true };
    await begin({ kind: 'waiting', department: 'transfers', since: NOON, urgent: true }, { care });
    expect(await cases().tellWallet(id, walletNews)).toBe('later');
    expect(await cases().tell(id, news)).toBe('later');
    expect(await texts()).toEqual([]);
    // Whom a person has given back to the bot is out of it.
    await begin({ kind: 'bot' }, { care });
    expect(await cases().tellWallet(id, walletNews)).toBe('told');
  });
});
