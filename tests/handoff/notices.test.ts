import { type DeskUnderTest, MINA, openDeskUnderTest, YUTO } from '../support/desk/deskUnderTest.ts';

let desk: DeskUnderTest;
beforeEach(async () => {
  desk = await openDeskUnderTest();
});
afterEach(() => desk.close());

it('tells staff by a code what it told the user in their language, wherever no card stands for it', async () => {
  const visitor = desk.visitor('ko');
  await visitor.enter();
  await visitor.press({ action: 'person' });
  await desk.desk.claim(visitor.id, MINA);
  await desk.desk.transfer(visitor.id, MINA, 'tokens');
  await desk.desk.claim(visitor.id, YUTO);
  await desk.desk.returnToBot(visitor.id, YUTO);
  await visitor.press({ action: 'person' });
  await desk.desk.claim(visitor.id, YUTO);
  await desk.desk.close(visitor.id, YUTO, 'agent');
  await visitor.say('하나 더요');
  const { entries } = desk.stores.conversations;
  const said = await entries(visitor.id, { after: 0, limit: 100, audience: 'everyone' });
  const notices = said
    .filter(({ author, activity }) => author === 'system' && activity.type === 'message')
    .map(({ activity }) => activity.channelData?.handrail);
  expect(notices.filter((one) => !one?.card && !one?.notice)).toEqual([]);
  expect(notices.flatMap((one) => (one?.notice ? [one.notice] : []))).toEqual([
    { kind: 'transferred', department: 'tokens' },
    { kind: 'returned' },
    { kind: 'wroteAfterEnd' },
  ]);
});
