import { CONSENT_PURPOSES } from '../../../core/protocols/protocol.ts';
import { passageOf } from '../../../knowledge/answer.ts';
import { partsOf } from '../../../knowledge/parts.ts';
import { en } from '../../../languages/en.ts';
import type { Chosen, Standing } from '../../../understanding/answer/answering.ts';
import type { Consult } from '../../../understanding/answer/consult.ts';
import type { Turn } from '../../../understanding/answer/prompt.ts';
import type { Heard } from '../../../understanding/hearing.ts';
import { careForTest } from '../../support/desk/careForTest.ts';
import { chosenPart, NOT_KNOWN } from '../../support/desk/chosen.ts';
import { type DeskUnderTest, openDeskUnderTest } from '../../support/desk/deskUnderTest.ts';
import { sampleArticle } from '../../support/texts/sampleArticle.ts';

const PENDING = sampleArticle('send-pending', { lead: 'It waits in the network.' });
const THEFT = sampleArticle('funds-stolen', { lead: 'Somebody else moves your coins.' });
const FORCED = sampleArticle('coercion', {
  answers: [
    { id: 'hide', kind: 'howTo', needs: {}, text: 'Close this page first.', claims: [], asked: ['hide it'] } as never, // as much of one as is read
  ],
});

let desk: DeskUnderTest;
afterEach(() => desk.close());

/** A desk whose model chooses that instead of what stands, and what it was asked about. */
async function deskThat(chooses: readonly Chosen[] | null, hears: Partial<Heard> = {}, told: Turn[] = []) {
  const asked: Standing[] = [];
  const consult: Consult = async (_, [first], memory) => {
    if (first?.kind !== 'stands') return [NOT_KNOWN];
    asked.push(first.does);
    told.push(...memory.turns.slice(-1));
    return memory.turns.length > 0 && chooses ? chooses : [first];
  };
  const hear = () => ({ guess: null, alarm: null, aside: null, wish: null, ...hears });
  const passage = (id: string) => passageOf(id === THEFT.id ? THEFT : PENDING, null);
  const care = { ...careForTest(), allowed: () => partsOf(FORCED).filter(({ answer }) => answer !== null) };
  const library = { article: (id: string) => (id === FORCED.id ? FORCED : null), articles: () => [] };
  desk = await openDeskUnderTest({ purposes: CONSENT_PURPOSES, consult, hear, passage, care, library });
  return asked;
}

async function saying(text: string, { model = true, before = [] as string[] } = {}): Promise<string> {
  const visitor = desk.visitor();
  await visitor.press({ action: 'consent.accept', model, history: false });
  for (const one of before) await visitor.say(one);
  return (await visitor.say(text)).join('\n');
}

const ANSWER = chosenPart(PENDING, 'lead', { again: true });
const LIKELY = { alarm: 'funds-stolen', isWeighed: true };

describe('an alarm that is only likely', () => {
  it('gives way to the passage that a model chooses, and what to do in a danger stays one press away', async () => {
    const asked = await deskThat([ANSWER], LIKELY);
    const visitor = desk.visitor();
    await visitor.press({ action: 'consent.accept', model: true, history: false });
    const said = (await visitor.say('it just went out')).join();
    expect(said).toContain(PENDING.lead);
    expect(said).toContain(en.dangerBelow);
    const heard = await desk.stores.conversations.entries(visitor.id, { after: 0, limit: 9, audience: 'everyone' });
    const [first] = heard.at(-1)?.activity.suggestedActions?.actions ?? [];
    expect(first).toMatchObject({ value: { action: 'article', id: 'funds-stolen' } });
    expect(asked).toEqual([{ by: 'alarm', article: 'funds-stolen', isCard: false }]);
  });

  it.each([
    ['of another article than those that frighten', { alarm: 'fake-support', isWeighed: true }],
    ['that known words tell', { ...LIKELY, bySign: true }],
  ])(
    'is no model’s to take away where it is a card %s: the passage stands under it, and a person is called',
    async (_, hears) => {
      await deskThat([ANSWER], hears);
      const visitor = desk.visitor();
      await visitor.press({ action: 'consent.accept', model: true, history: false });
      const said = (await visitor.say('they wrote to me again')).join('\n');
      expect(said).toContain(en.emergencyBand);
      expect(said.indexOf(PENDING.lead)).toBeGreaterThan(said.indexOf(en.emergencyBand));
    },
  );

  it('stays one press away where the model raises another, or lets the user choose', async () => {
    for (const chosen of [
      { kind: 'alarm', article: PENDING },
      { kind: 'unsure', candidates: [PENDING] },
    ] as const) {
      await deskThat([chosen], LIKELY);
      const visitor = desk.visitor();
      await visitor.press({ action: 'consent.accept', model: true, history: false });
      expect((await visitor.say('it just went out')).join()).toContain(en.dangerBelow);
      const heard = await desk.stores.conversations.entries(visitor.id, { after: 0, limit: 9, audience: 'everyone' });
      const [first] = heard.at(-1)?.activity.suggestedActions?.actions ?? [];
      expect(first).toMatchObject({ value: { action: 'article', id: 'funds-stolen' } });
      await desk.close();
    }
    await deskThat(null);
  });

  it('is raised where the model leaves it at that', async () => {
    const asked = await deskThat(null, LIKELY);
    expect(await saying('it just went out')).toContain(en.emergencyBand);
    expect(asked).toHaveLength(1);
  });

  it('is beside the answer where no model is allowed and its card would say that coins are gone', async () => {
    await deskThat(null, LIKELY);
    expect(await saying('my wallet still says 0', { model: false })).not.toContain(en.emergencyBand);
    await desk.close();
    await deskThat(null, { ...LIKELY, bySign: true });
    expect(await saying('now somebody stole my coins', { model: false })).toContain(en.emergencyBand);
    await desk.close();
    await deskThat(null, { alarm: 'fake-support', isWeighed: true });
    expect(await saying('they wrote to me again', { model: false })).toContain(en.emergencyBand);
  });

  it('is put before no model where words or facts tell it', async () => {
    const asked = await deskThat([ANSWER], { alarm: 'funds-stolen', isWeighed: false });
    expect(await saying('somebody stole my coins')).toContain(en.emergencyBand);
    expect(asked).toEqual([]);
  });
});

it('shows the card of a danger that only a model has heard, and calls a person', async () => {
  await deskThat([{ kind: 'alarm', article: THEFT }], { aside: 'thanks' });
  const said = await saying('thanks, odd though that it left by itself');
  expect(said).toContain(en.emergencyBand);
  expect(said).toContain(THEFT.lead);
});

it.each(['thanks', 'goodbye', 'distress'])(
  'answers what is asked beside a remark (%s), and is kind else',
  async (aside) => {
    await deskThat([ANSWER], { aside });
    expect(await saying('fine. and how long?')).toContain(PENDING.lead);
    await desk.close();
    await deskThat(null, { aside });
    const kind = await saying('fine then');
    expect(kind).not.toContain(PENDING.lead);
    expect(kind).not.toBe('');
  },
);

describe('in a state of care', () => {
  const FORCE = 'my husband hits me and makes me send him my coins';

  it('a practical question is answered before the line is repeated, out of what the state allows', async () => {
    const hide = partsOf(FORCED).find(({ answer }) => answer !== null);
    if (!hide) throw new Error('no answer');
    const chosen: Chosen = { ...ANSWER, part: hide } as Chosen; // the part of another article
    const asked = await deskThat([chosen]);
    expect(await saying('what of the page then', { before: [FORCE] })).toContain('Close this page first.');
    expect(asked).toMatchObject([{ by: 'care', parts: [{ anchor: 'hide' }] }]);
  });

  it('a model reads what was answered there before', async () => {
    const [hide] = partsOf(FORCED).filter(({ answer }) => answer !== null);
    const told: Turn[] = [];
    await deskThat(hide ? [{ ...ANSWER, part: hide } as Chosen] : null, {}, told); // the part of another article
    await saying('and then', { before: [FORCE, 'what of the page then'] });
    expect(told.map(({ after }) => after.parts)).toEqual([[], ['coercion#hide']]);
  });

  it('no model is asked about a wish to die, about what opens the state, or without leave', async () => {
    const asked = await deskThat([ANSWER]);
    await saying(FORCE);
    await saying('what of the page then', { before: [FORCE], model: false });
    await saying('what of the page then', { before: ['I want to die'] });
    expect(asked).toEqual([]);
  });
});
