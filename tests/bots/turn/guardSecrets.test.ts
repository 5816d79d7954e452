import { en } from '../../../languages/en.ts';
import { webPhrases } from '../../../languages/web/index.ts';
import { type DeskUnderTest, openDeskUnderTest } from '../../support/deskUnderTest.ts';

let desk: DeskUnderTest;
beforeEach(async () => {
  desk = await openDeskUnderTest();
});
afterEach(() => desk.close());

/** What a made-up client sends: a button of ours under words of its own. */
const PIECES = ['legal winner thank', 'year wave sausage', 'worth useful legal', 'winner thank yellow'];

it('a phrase that comes in pieces as labels of a button adds up like one that is typed', async () => {
  const visitor = desk.visitor();
  await visitor.enter();
  await visitor.news();
  for (const text of PIECES) await visitor.send({ text, value: { action: 'help' } });
  const said = (await visitor.news()).flatMap(({ author, activity }) => (author === 'bot' ? [activity] : []));
  expect(said.some(({ channelData }) => channelData?.handrail?.card?.kind === 'stopped')).toBe(true);
  const whole = JSON.stringify(
    await desk.stores.conversations.entries(visitor.id, { after: 0, limit: 100, audience: 'staff' }),
  );
  expect(whole).not.toContain(PIECES.at(-1));
});

it('the desk’s own labels are no pieces of anything, however often they are pressed', async () => {
  const visitor = desk.visitor();
  await visitor.enter();
  await visitor.news();
  const labels = [en.buttons.emergency, webPhrases('en').staticHelp.browse, webPhrases('ja').staticHelp.emergency];
  for (const text of [...labels, ...labels, ...labels]) await visitor.send({ text, value: { action: 'help' } });
  const kinds = (await visitor.news()).map(({ activity }) => activity.channelData?.handrail?.card?.kind);
  expect(kinds).not.toContain('stopped');
});
