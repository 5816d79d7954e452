import fc from 'fast-check';
import { type Case, NEW_CASE } from '../../../core/case.ts';
import { afterAlarm, openProblem, withFacts } from '../../../understanding/case/track.ts';
import {
  type CareState,
  dangersOf,
  inCare,
  NO_CARE,
  nextState,
  toldDangers,
} from '../../../understanding/claims/safety.ts';
import { toldIn } from '../../../understanding/recognise/facts/told.ts';

const said = (heard: Partial<Record<'crisis' | 'minor' | 'coercion', boolean>>, away = false) => ({
  crisis: { heard: heard.crisis === true },
  minor: { heard: heard.minor === true },
  coercion: { heard: heard.coercion === true },
  away,
});
const QUIET = said({});
const AWAY = said({}, true);

it('begins with what is heard, and adds to it', () => {
  const first = nextState(NO_CARE, said({ minor: true }));
  expect(nextState(first, said({ coercion: true }))).toEqual({ crisis: false, minor: true, coercion: true, away: 0 });
});

it('stays through quiet messages, however many', () => {
  let state = nextState(NO_CARE, said({ crisis: true }));
  for (let message = 0; message < 50; message++) state = nextState(state, QUIET);
  expect(inCare(state)).toBe(true);
});

it('ends when the user has led away twice, and not once', () => {
  const crisis = nextState(NO_CARE, said({ crisis: true }));
  const once = nextState(crisis, AWAY);
  expect(inCare(once)).toBe(true);
  expect(nextState(nextState(once, QUIET), AWAY)).toEqual(NO_CARE);
});

it('counts anew when it is heard again in between', () => {
  const crisis = nextState(NO_CARE, said({ crisis: true }));
  const again = nextState(nextState(crisis, AWAY), said({ crisis: true }));
  expect(inCare(nextState(again, AWAY))).toBe(true);
});

it('makes nothing of a question about coins where nothing was heard', () => {
  expect(nextState(nextState(NO_CARE, AWAY), AWAY)).toEqual(NO_CARE);
});

it('never leaves a state within one message after something was heard', () => {
  const message = fc.record({ c: fc.boolean(), m: fc.boolean(), x: fc.boolean(), away: fc.boolean() });
  fc.assert(
    fc.property(fc.array(message, { maxLength: 30 }), message, (before, next) => {
      const reading = ({ c, m, x, away }: typeof next) => said({ crisis: c, minor: m, coercion: x }, away);
      const state = before.reduce<CareState>((at, one) => nextState(at, reading(one)), NO_CARE);
      const heard = nextState(state, said({ crisis: true }));
      return inCare(nextState(heard, reading(next)));
    }),
  );
});

describe('a danger that was told', () => {
  const none = { phrase: false, gone: false, scam: null };
  const telling = (text: string, known: Case = NEW_CASE) => withFacts(known, toldIn(text, 'en'));

  it('is what the user told of, and no article that was only said', () => {
    const said = openProblem(NEW_CASE, 'funds-stolen', 'what is wallet validation');
    expect(dangersOf(said)).toMatchObject({ phrase: true, gone: true });
    expect(toldDangers(said)).toEqual(none);
    expect(toldDangers(telling('I typed my seed phrase into their site', said)).phrase).toBe(true);
    const waiting = openProblem(said, 'send-pending', 'it waits');
    expect(toldDangers(waiting)).toEqual(none);
  });

  it('is what a card was shown for, also once another problem was opened', () => {
    const shown = afterAlarm(NEW_CASE, 'funds-stolen', 'it went out by itself');
    expect(toldDangers(shown)).toMatchObject({ phrase: true, gone: true });
    expect(toldDangers({ ...openProblem(shown, 'fees-explained', 'the fee?'), alarm: null }).gone).toBe(true);
  });

  it('is no worry: what was asked or supposed is suspected, and forbids what it forbids', () => {
    const worried = telling('what if my money is gone');
    expect(worried.facts.gone?.suspected).toBe(true);
    expect(dangersOf(worried).gone).toBe(true);
    expect(toldDangers(worried)).toEqual(none);
    expect(toldDangers(telling('my wallet was drained')).gone).toBe(true);
  });

  it('is no empty screen while that is looked for', () => {
    const looked = openProblem(telling('my wallet was drained'), 'restored-but-empty', 'nothing there');
    expect(toldDangers(looked).gone).toBe(false);
    // And while the next question opens another article.
    expect(toldDangers(openProblem(looked, 'bridge-how-to', 'how do I bridge it back')).gone).toBe(false);
  });
});
