import { phrases } from '../../../languages/index.ts';
import { type DeskUnderTest, openDeskUnderTest } from '../../support/desk/deskUnderTest.ts';

const words = phrases('en');

let desk: DeskUnderTest;
let taken: [string, number][];
let wait: number;
beforeEach(async () => {
  taken = [];
  wait = 0;
  desk = await openDeskUnderTest({
    purposes: ['history'],
    take: async (what, key, cost = 1) => {
      taken.push([`${what} ${key}`, cost]);
      return wait;
    },
  });
});
afterEach(() => desk.close());

type Visitor = ReturnType<DeskUnderTest['visitor']>;
const kept = async ({ id }: Visitor) => (await desk.stores.conversations.read(id))?.lastSeq ?? 0;
const allEvents = async () => (await desk.stores.ledger.read('events', 0, 1_000)).length;

it('says that too much was written, in the user’s language, and reads no more than the beginning', async () => {
  const visitor = desk.visitor('ja');
  const said = await visitor.say(`${'よろしく。'.repeat(300)}`);
  expect(said[0]).toBe(phrases('ja').consentFirstShorter);
  expect((await desk.visitor('en').say('y'.repeat(1_000)))[0]).toBe(words.consentFirst);
});

it('keeps nothing more of somebody who goes on without agreeing, in entries and in figures', async () => {
  const visitor = desk.visitor();
  for (let n = 0; n < 25; n += 1) await visitor.say(`can you help me, number ${n}`);
  const before = [await kept(visitor), await allEvents()];
  expect(before[0]).toBeLessThan(30);
  for (let n = 0; n < 20; n += 1) await visitor.say(`please help me, number ${n}`);
  for (let n = 0; n < 3; n += 1) await visitor.say(`${'abandon '.repeat(11)}about`);
  await visitor.press({ action: 'consent.decline' });
  const declined = await kept(visitor);
  for (let n = 0; n < 20; n += 1) await visitor.press({ action: 'consent.decline' });
  expect([await kept(visitor), await allEvents()]).toEqual([declined, before[1]]);
  expect(declined - (before[0] ?? 0)).toBeLessThan(4);
  // Who agrees after all is answered as ever.
  expect((await visitor.press({ action: 'consent.accept' })).join()).toContain('Thank you.');
});

it('writes a choice down only where it is one', async () => {
  const visitor = desk.visitor();
  for (let n = 0; n < 5; n += 1) await visitor.press({ action: 'consent.decline' });
  expect(desk.receipts).toHaveLength(1);
  await visitor.press({ action: 'consent.accept' });
  for (let n = 0; n < 5; n += 1) await visitor.press({ action: 'consent.choose', purpose: 'history', allowed: true });
  expect(desk.receipts).toHaveLength(3);
});

it('counts what is written before consent by its length, for whoever sent it, and nothing after it', async () => {
  const visitor = desk.visitor();
  await visitor.say('hello');
  await visitor.press({ action: 'consent.accept' });
  await visitor.say('and now something longer');
  expect(taken.filter(([name]) => name.startsWith('unagreed'))).toEqual([
    ['unagreed 192.0.2.1', 205],
    ['unagreedNear 192.0.2.1', 205],
    ['unagreed 192.0.2.1', 200 + 'consent.accept'.length],
    ['unagreedNear 192.0.2.1', 200 + 'consent.accept'.length],
  ]);
});

it('makes nobody wait who takes something back, and everybody else who has had too much', async () => {
  const visitor = desk.visitor();
  wait = 5_000;
  expect(await visitor.send({ text: 'hello' })).toEqual({ kind: 'tooMany', wait });
  expect(await desk.stores.conversations.read(visitor.id)).toBeNull();
  wait = 0;
  await visitor.press({ action: 'consent.accept', history: true });
  wait = 5_000;
  const choose = (allowed: boolean) =>
    visitor.send({ text: 'x', value: { action: 'consent.choose', purpose: 'history', allowed } });
  expect((await choose(false)).kind).toBe('accepted');
  expect(await choose(true)).toEqual({ kind: 'tooMany', wait });
  expect((await visitor.send({ text: 'x', value: { action: 'consent.withdraw' } })).kind).toBe('accepted');
});
