import { CONSENT_PURPOSES } from '../../../core/protocols/protocol.ts';
import type { MayAsk } from '../../../understanding/answer/consult.ts';
import { type DeskUnderTest, openDeskUnderTest } from '../../support/desk/deskUnderTest.ts';

let desk: DeskUnderTest;
afterEach(() => desk.close());

it('each conversation and each address has its own questions to the model, and what is beyond is answered without a word about it', async () => {
  const taken: [string, string, number | undefined][] = [];
  let wait = 0;
  let may: boolean | undefined;
  desk = await openDeskUnderTest({
    purposes: CONSENT_PURPOSES,
    take: async (what, key, cost) => {
      if (!what.startsWith('model')) return 0;
      taken.push([what, key, cost]);
      return what === 'modelDay' ? wait : 0;
    },
    consult: async (_asked, lexical, _memory, mayAsk: MayAsk = async () => true) => {
      may = await mayAsk(22_000);
      return lexical;
    },
  });
  const agreed = async () => {
    const one = desk.visitor();
    await one.press({ action: 'consent.accept', model: true, history: false });
    return one;
  };
  const visitor = await agreed();
  const replies = await visitor.say('what if it is blue');
  expect(may).toBe(true);
  expect(taken).toEqual([
    ['model', visitor.id, undefined],
    ['model', expect.not.stringContaining(visitor.id), undefined],
    ['modelDay', taken[1]?.[1], 22_000],
    ['modelDayNear', taken[1]?.[1], 22_000],
  ]);
  wait = 1_000;
  expect(await (await agreed()).say('what if it is blue')).toEqual(replies);
  expect(may).toBe(false);
});

it('each conversation and each address searches by meaning so often, and by words beyond that', async () => {
  const taken: [string, string][] = [];
  let wait = 0;
  let meaning: boolean | undefined;
  desk = await openDeskUnderTest({
    purposes: CONSENT_PURPOSES,
    take: async (what, key) => {
      if (what !== 'meaning') return 0;
      taken.push([what, key]);
      return wait;
    },
    consult: async (asked, lexical) => {
      meaning = asked.meaning;
      return lexical;
    },
  });
  const visitor = desk.visitor();
  await visitor.press({ action: 'consent.accept', model: true, history: false });
  await visitor.say('what if it is blue');
  expect([meaning, taken]).toEqual([
    true,
    [
      ['meaning', visitor.id],
      ['meaning', expect.not.stringContaining(visitor.id)],
    ],
  ]);
  wait = 1_000;
  await visitor.say('what if it is blue');
  expect(meaning).toBe(false);
  const other = desk.visitor();
  taken.length = 0;
  await other.press({ action: 'consent.accept', model: false, history: false });
  await other.say('what if it is blue');
  expect(taken).toEqual([]);
});
