import fc from 'fast-check';
import { type CareState, inCare, NO_CARE, nextState } from '../../../understanding/claims/safety.ts';

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
