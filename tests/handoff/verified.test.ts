import { withoutDialogs } from '../../bots/supportBot.ts';
import type { ConversationId } from '../../core/ids.ts';
import type { Verified } from '../../handoff/ports.ts';
import { DEFAULT_RULES } from '../../handoff/record/retention.ts';
import { recordVerified } from '../../handoff/verified.ts';
import { verification as words } from '../../languages/verification/en.ts';
import { type DeskUnderTest, MINA, openDeskUnderTest } from '../support/desk/deskUnderTest.ts';
import { NOON } from '../support/desk/sampleConversation.ts';

const PROOF = { how: 'signature', address: '0x51B0A83c7D19F2E60aB4C85D17E3F0926D9E2f37', at: NOON } as const;

let desk: DeskUnderTest;
beforeEach(async () => {
  desk = await openDeskUnderTest();
});
afterEach(() => desk.close());

const record = (id: ConversationId, proof: Verified = PROOF) =>
  recordVerified(
    { ...desk.stores, clock: () => NOON, rules: DEFAULT_RULES, isOutside: () => false, withoutDialogs },
    id,
    proof,
  );

describe('a proof that comes from the page', () => {
  it('is seen by the agent who holds the conversation, and said to the user', async () => {
    const visitor = desk.visitor();
    await visitor.enter();
    await visitor.press({ action: 'person' });
    await desk.desk.claim(visitor.id, MINA);
    await visitor.news();
    expect(await record(visitor.id)).toBe(true);
    expect(await visitor.hears()).toEqual([words.verified(PROOF.address)]);
    expect(await desk.desk.open(visitor.id, MINA, 0)).toMatchObject({ case: { verified: PROOF, mine: true } });
  });

  it('ends the question for a signature that the bot was asking', async () => {
    const visitor = desk.visitor();
    await visitor.enter();
    await visitor.press({ action: 'verify' });
    await visitor.say(PROOF.address);
    await record(visitor.id);
    await visitor.news();
    expect(await visitor.say('thanks')).not.toContain(words.expired);
  });

  it('by a mailbox does not take the place of a signature', async () => {
    const visitor = desk.visitor();
    await visitor.enter();
    await record(visitor.id);
    const mailbox = { how: 'email', address: 'm•••@example.com', at: NOON } as const;
    expect(await record(visitor.id, mailbox)).toBe(true);
    expect((await desk.stores.conversations.read(visitor.id))?.content.verified).toEqual(PROOF);
  });

  it('is not kept for somebody who has agreed to nothing', async () => {
    const visitor = desk.visitor();
    await visitor.say('hello');
    expect(await desk.stores.conversations.read(visitor.id)).not.toBeNull();
    expect(await record(visitor.id)).toBe(false);
  });

  it('is not added to a conversation that has ended', async () => {
    const visitor = desk.visitor();
    await visitor.enter();
    await visitor.press({ action: 'chat.end' });
    expect(await record(visitor.id)).toBe(false);
  });
});
