import { withoutDialogs } from '../../bots/supportBot.ts';
import { DEFAULT_RULES } from '../../handoff/record/retention.ts';
import { recordVerified } from '../../handoff/verified.ts';
import { verification as words } from '../../languages/verification/en.ts';
import type { LookUp, LookupSubject } from '../../trust/ports.ts';
import { type DeskUnderTest, MINA, openDeskUnderTest, YUTO } from '../support/desk/deskUnderTest.ts';
import { NOON } from '../support/desk/sampleConversation.ts';

const PROOF = { how: 'email', address: 'm•••@example.com', whole: 'mina@example.com', at: NOON } as const;
const RECORD = { kind: 'found', fields: [{ name: 'status', value: 'active' }] } as const;

let desk: DeskUnderTest;
let asked: LookupSubject[];
/** Runs while the internal system thinks. */
let meanwhile: () => Promise<unknown>;
let answer: Awaited<ReturnType<LookUp>>;
beforeEach(async () => {
  asked = [];
  answer = RECORD;
  meanwhile = async () => undefined;
  desk = await openDeskUnderTest({
    lookUp: async (subject) => {
      asked.push(subject);
      await meanwhile();
      return answer;
    },
  });
});
afterEach(() => desk.close());

async function heldBy(staff: typeof MINA, proven = true) {
  const visitor = desk.visitor();
  await visitor.enter();
  await visitor.press({ action: 'person' });
  await desk.desk.claim(visitor.id, staff);
  if (proven) await prove(visitor.id);
  await visitor.news();
  return visitor;
}
const prove = (id: Parameters<typeof recordVerified>[1], at = NOON) =>
  recordVerified(
    { ...desk.stores, clock: () => NOON, rules: DEFAULT_RULES, isOutside: () => false, withoutDialogs },
    id,
    { ...PROOF, at },
  );

describe('a look-up', () => {
  it('asks about what was proven, keeps the answer with the conversation and tells the user', async () => {
    const visitor = await heldBy(MINA);
    const lookup = { at: NOON, found: true, fields: RECORD.fields };
    expect(await desk.desk.lookUp(visitor.id, MINA)).toEqual({ kind: 'ok', lookup });
    expect(asked).toEqual([{ kind: 'email', value: 'mina@example.com' }]);
    expect(await visitor.hears()).toEqual([words.lookedUp('Mina')]);
    const opened = await desk.desk.open(visitor.id, MINA, 0);
    expect(opened).toMatchObject({ case: { lookup, mayLookUp: true, verified: { address: 'm•••@example.com' } } });
    expect(JSON.stringify(opened)).not.toContain('mina@example.com');
  });

  it('leaves the question in the audit before it is asked, and what became of it, without content', async () => {
    const visitor = await heldBy(MINA);
    meanwhile = async () => expect(desk.acts.at(-1)).toMatchObject({ outcome: 'asked' });
    await desk.desk.lookUp(visitor.id, MINA);
    const steps = desk.acts.slice(-2);
    expect(steps).toMatchObject([{ outcome: 'asked' }, { outcome: 'found', staff: MINA.id, factor: 'email' }]);
    expect(JSON.stringify(steps)).not.toMatch(/example\.com|active/);
  });

  it('is refused without a proof in this conversation, and to everybody but its holder', async () => {
    const unproven = await heldBy(MINA, false);
    expect(await desk.desk.lookUp(unproven.id, MINA)).toEqual({ kind: 'refused', reason: 'notVerified' });
    const proven = await heldBy(MINA);
    expect(await desk.desk.lookUp(proven.id, YUTO)).toEqual({ kind: 'refused', reason: 'notYours' });
    await desk.desk.close(proven.id, MINA, 'agent');
    expect(await desk.desk.lookUp(proven.id, MINA)).toEqual({ kind: 'refused', reason: 'closed' });
    expect(asked).toEqual([]);
  });

  it('says so when nothing came that can be believed, and keeps nothing', async () => {
    const visitor = await heldBy(MINA);
    answer = { kind: 'failed' };
    expect(await desk.desk.lookUp(visitor.id, MINA)).toEqual({ kind: 'refused', reason: 'unanswered' });
    expect(await desk.desk.open(visitor.id, MINA, 0)).toMatchObject({ case: { lookup: null } });
    expect(desk.acts.at(-2)).toMatchObject({ outcome: 'failed' });
  });

  it('is thrown away when the conversation has changed hands meanwhile', async () => {
    const visitor = await heldBy(MINA);
    meanwhile = () => desk.desk.transfer(visitor.id, MINA, 'security');
    expect(await desk.desk.lookUp(visitor.id, MINA)).toEqual({ kind: 'refused', reason: 'notYours' });
    expect((await desk.stores.conversations.read(visitor.id))?.content.lookup).toBeUndefined();
  });

  it('is forgotten when something else is proven, and thrown away when that happened meanwhile', async () => {
    const visitor = await heldBy(MINA);
    await desk.desk.lookUp(visitor.id, MINA);
    await prove(visitor.id, NOON + 1);
    expect(await desk.desk.open(visitor.id, MINA, 0)).toMatchObject({ case: { lookup: null } });
    meanwhile = () => prove(visitor.id, NOON + 2);
    expect(await desk.desk.lookUp(visitor.id, MINA)).toEqual({ kind: 'refused', reason: 'changed' });
  });

  it('says that the customer is unknown there', async () => {
    const visitor = await heldBy(MINA);
    answer = { kind: 'unknown' };
    expect(await desk.desk.lookUp(visitor.id, MINA)).toMatchObject({ lookup: { found: false, fields: [] } });
  });
});
