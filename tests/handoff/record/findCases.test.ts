import { HandrailError } from '../../../core/errors.ts';
import { type ConversationId, newId } from '../../../core/ids.ts';
import type { Conversation } from '../../../handoff/ports.ts';
import { findCases } from '../../../handoff/record/findCases.ts';
import { NOON, sampleContent, sampleFacts } from '../../support/desk/sampleConversation.ts';

const ADDRESS = '0x52908400098527886E0F7030069857D2E4169EE7';
const HASH = `0x${'ab'.repeat(32)}`;
const RECEIPT = '12-AAAAAAAAAAAAAAAAAAAAAA';

const consent = {
  kind: 'accepted',
  ...{ version: '1', at: NOON, receipt: RECEIPT },
  choices: { model: false, history: false },
} as const;

/** Conversations as they are read, and one that no key opens. */
function desk(...all: Partial<Pick<Conversation, 'facts' | 'content'>>[]) {
  const kept = new Map(
    all.map((one): [ConversationId, Conversation] => {
      const id = newId<ConversationId>();
      return [
        id,
        { id, version: 1, lastSeq: 1, ownerFence: 0, facts: sampleFacts(), content: sampleContent(), ...one },
      ];
    }),
  );
  const lost = newId<ConversationId>();
  return {
    ids: [...kept.keys()],
    conversations: {
      due: async () => [lost, ...kept.keys()],
      read: async (id: ConversationId) => {
        if (id === lost) throw new HandrailError('vault.unreadable', 'no key');
        return kept.get(id) ?? null;
      },
    },
  };
}

const verified = (address: string) => ({ content: sampleContent({ verified: { how: 'email', address, at: NOON } }) });

it.each([
  ['the number of a consent receipt', { facts: sampleFacts({ consent }) }, RECEIPT, 'receipt'],
  ['a mailbox, of which only a mask is kept', verified('m•••@example.com'), 'Mina@Example.com', 'verified'],
  ['an address that was proven', verified(ADDRESS), ADDRESS.toLowerCase(), 'verified'],
  [
    'an address that was asked about',
    { content: sampleContent({ chain: { transactions: [], addresses: [ADDRESS] } }) },
    ADDRESS,
    'address',
  ],
] as const)('finds a conversation by %s', async (_, one, wanted, by) => {
  const { conversations, ids } = desk({}, one);
  const { found, looked, unreadable } = await findCases(conversations, ` ${wanted}\n`);
  expect(found).toEqual([{ id: ids[1], by, openedAt: NOON, dueAt: expect.any(Number), place: 'bot' }]);
  expect([looked, unreadable]).toEqual([3, 1]);
});

it('finds it by its own id', async () => {
  const { conversations, ids } = desk({}, {});
  expect((await findCases(conversations, ids[0] ?? '')).found).toMatchObject([{ id: ids[0], by: 'conversation' }]);
});

it('finds nobody by what only begins alike, and not by an empty line', async () => {
  const { conversations } = desk(verified('m•••@example.com'), verified(ADDRESS), { facts: sampleFacts({ consent }) });
  for (const wanted of ['m@example.com', 'mina@example.org', ADDRESS.slice(0, 20), '12-', '', HASH]) {
    expect([wanted, (await findCases(conversations, wanted)).found]).toEqual([wanted, []]);
  }
});

it('lets a store that does not answer be heard', async () => {
  const due = async () => [newId<ConversationId>()];
  const read = () => Promise.reject(new HandrailError('store.unavailable', 'gone'));
  await expect(findCases({ due, read }, ADDRESS)).rejects.toMatchObject({ code: 'store.unavailable' });
});
