import type { StaffId } from '../../../core/ids.ts';
import type { DeskStaff } from '../../../handoff/ports.ts';
import { createDeskQueue } from '../../../handoff/queue/deskQueue.ts';
import { type DeskUnderTest, MINA, openDeskUnderTest } from '../../support/desk/deskUnderTest.ts';

let desk: DeskUnderTest;
beforeEach(async () => {
  desk = await openDeskUnderTest();
});
afterEach(() => desk.close());

async function asking() {
  const visitor = desk.visitor('en');
  await visitor.enter();
  await visitor.say('I sent ETH and it has not arrived');
  await visitor.press({ action: 'person' });
  return visitor;
}

/** The desk's queue, and how often the places were read for it. */
function watched() {
  const { conversations } = desk.stores;
  let reads = 0;
  const counted: typeof conversations = {
    ...conversations,
    placed: async (place) => {
      reads += 1;
      return conversations.placed(place);
    },
  };
  const parts = { conversations: counted, presence: desk.presence, clock: () => 0, nameOf: async () => 'Mina' };
  const { queue: queueOf } = createDeskQueue(parts);
  return { queueOf, reads: () => reads };
}

it('is read for all who ask at once by one or two readings, and each sees what is theirs', async () => {
  const [first, second] = [await asking(), await asking()];
  await desk.desk.claim(first.id, MINA);
  const { queueOf, reads } = watched();
  const others = Array.from({ length: 50 }, (_, n): DeskStaff => ({ ...MINA, id: `agent-${n}` as StaffId }));
  const queues = await Promise.all([MINA, ...others].map(queueOf));
  expect(reads()).toBeLessThanOrEqual(4);
  for (const { waiting } of queues) expect(waiting.map(({ conversation }) => conversation)).toEqual([second.id]);
  expect(queues.map(({ mine }) => mine.length)).toEqual([1, ...others.map(() => 0)]);
  expect(queues[0]?.mine[0]?.question).not.toBeNull();
  const supervisor = await queueOf({ ...MINA, id: 'boss' as StaffId, role: 'supervisor' });
  expect(supervisor.colleagues.map(({ conversation, question }) => [conversation, question])).toEqual([
    [first.id, null],
  ]);
});

it('shows who asks after a change what it has changed, also while others are asking', async () => {
  const { queueOf } = watched();
  const before = queueOf(MINA);
  const visitor = await asking();
  const during = queueOf(MINA);
  await before;
  expect((await during).waiting.map(({ conversation }) => conversation)).toEqual([visitor.id]);
});
