import { type DeskUnderTest, openDeskUnderTest } from '../../support/desk/deskUnderTest.ts';

let desk: DeskUnderTest;
afterEach(() => desk.close());

const ownerOf = async ({ id }: ReturnType<DeskUnderTest['visitor']>) =>
  (await desk.stores.conversations.read(id))?.facts.owner;

it('only so many cases of one address stand before all others; the next wait in turn, as urgent ones do not', async () => {
  const left = new Map<string, number>();
  desk = await openDeskUnderTest({
    take: async (what, key) => {
      if (what !== 'urgent') return 0;
      left.set(key, (left.get(key) ?? 2) - 1);
      return (left.get(key) ?? 0) < 0 ? 1_000 : 0;
    },
  });
  const owners = [];
  for (let place = 0; place < 4; place++) {
    const visitor = desk.visitor();
    await visitor.enter();
    await visitor.press({ action: 'emergency' });
    await visitor.press({ action: 'emergency' });
    owners.push(await ownerOf(visitor));
  }
  expect(owners).toMatchObject([
    { kind: 'waiting', urgent: true },
    { kind: 'waiting', urgent: true },
    { kind: 'waiting', urgent: false, reason: 'emergency' },
    { kind: 'waiting', urgent: false, reason: 'emergency' },
  ]);
});
