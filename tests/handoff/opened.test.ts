import { HOUR } from '../../core/time.ts';
import { type DeskUnderTest, MINA, openDeskUnderTest } from '../support/desk/deskUnderTest.ts';

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
