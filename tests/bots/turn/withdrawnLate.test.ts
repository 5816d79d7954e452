import { MINUTE, SECOND } from '../../../core/time.ts';
import { en } from '../../../languages/en.ts';
import { type DeskUnderTest, MINA, openDeskUnderTest } from '../../support/desk/deskUnderTest.ts';

let desk: DeskUnderTest;
beforeEach(async () => {
  desk = await openDeskUnderTest();
});
afterEach(() => desk.close());

/** A visitor whose case Mina has just closed. */
async function closedByMina() {
  const visitor = desk.visitor();
  await visitor.enter();
  await visitor.say('I sent ETH and it has not arrived');
  await visitor.press({ action: 'person' });
  await desk.desk.claim(visitor.id, MINA);
  await desk.desk.close(visitor.id, MINA, 'agent');
  await visitor.hears();
  return visitor;
}

it('what was agreed to is taken back after the end as well, and goes within a minute', async () => {
  const visitor = await closedByMina();
  expect(await visitor.press({ action: 'consent.withdraw' })).toContain(en.withdrawn);
  const facts = (await desk.stores.conversations.read(visitor.id))?.facts;
  expect(facts).toMatchObject({ owner: { kind: 'closed', by: 'withdrawn' }, consent: { kind: 'undecided' } });
  desk.pass(2 * MINUTE);
  expect(await desk.stores.conversations.read(visitor.id)).toBeNull();
});

it('no agent takes such a case back', async () => {
  const visitor = await closedByMina();
  await visitor.press({ action: 'consent.withdraw' });
  desk.pass(3 * SECOND);
  expect(await desk.desk.undo(visitor.id, MINA)).toMatchObject({ kind: 'refused' });
});

it('pressed again it writes nothing, and neither where nothing was agreed to', async () => {
  const visitor = desk.visitor();
  await visitor.enter();
  await visitor.press({ action: 'consent.withdraw' });
  const written = async () => [(await desk.stores.conversations.read(visitor.id))?.lastSeq, desk.receipts.length];
  const before = await written();
  for (let n = 0; n < 30; n++)
    expect(await visitor.send({ text: 'Withdraw', value: { action: 'consent.withdraw' } })).toMatchObject({ seq: 0 });
  expect(await written()).toEqual(before);
  const stranger = desk.visitor();
  await stranger.send({ text: 'Withdraw', value: { action: 'consent.withdraw' } });
  expect(await desk.stores.conversations.read(stranger.id)).toBeNull();
});
