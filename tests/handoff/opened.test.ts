import type { StaffId } from '../../core/ids.ts';
import { HOUR } from '../../core/time.ts';
import { openedBy } from '../../handoff/openCase.ts';
import type { ConversationContent } from '../../handoff/ports.ts';
import { handOut } from '../../handoff/record/handOut.ts';
import { DEFAULT_RULES } from '../../handoff/record/retention.ts';
import { type DeskUnderTest, MINA, openDeskUnderTest } from '../support/desk/deskUnderTest.ts';
import { NOON, sampleContent } from '../support/desk/sampleConversation.ts';

let desk: DeskUnderTest;
beforeEach(async () => {
  desk = await openDeskUnderTest();
});
afterEach(() => desk.close());

const openings = () => desk.acts.filter((act) => (act as { act: string }).act === 'open').length;

it('writes an opening down once for one that loads twice, and anew where the clock was set back since', async () => {
  const visitor = desk.visitor('en');
  await visitor.enter();
  await visitor.press({ action: 'person' });
  await desk.desk.claim(visitor.id, MINA);
  const open = () => desk.desk.open(visitor.id, MINA, 0);
  expect((await open()).kind).toBe('ok');
  expect((await open()).kind).toBe('ok');
  expect(openings()).toBe(1);
  desk.pass(-2 * HOUR);
  expect((await open()).kind).toBe('ok');
  expect(openings()).toBe(2);
});

it('writes an opening down for who has just exported it', async () => {
  const visitor = desk.visitor('en');
  await visitor.enter();
  await visitor.press({ action: 'person' });
  await desk.desk.claim(visitor.id, MINA);
  const parts = { conversations: desk.stores.conversations, rules: DEFAULT_RULES, clock: () => NOON };
  const handed = await handOut(
    { ...parts, isAuditorSince: async () => false, pastOf: async () => null, recordHandOut: async () => undefined },
    visitor.id,
    { staff: MINA.id, role: 'admin' },
  );
  expect(handed.kind).toBe('ok');
  const before = openings();
  await desk.desk.open(visitor.id, MINA, 0);
  expect(openings()).toBe(before + 1);
});

it('keeps who has read once, however often somebody else does after them', () => {
  const by = (staff: string, at: number) => ({ at, staff: staff as StaffId, role: 'admin' }) as const;
  let content: ConversationContent = openedBy(sampleContent({}), by('once', 1));
  for (let n = 0; n < 400; n += 1) content = openedBy(content, by('again', 2 + n));
  expect(content.openings).toHaveLength(200);
  expect(content.openings?.[0]).toMatchObject({ staff: 'once' });
  expect(content.openings?.at(-1)).toMatchObject({ staff: 'again', at: 401 });
});
