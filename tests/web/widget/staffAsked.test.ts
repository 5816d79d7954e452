import { toAsked } from '../../../web/shared/staff/asked.ts';

const problem = (code: string) => ({ error: { code, message: '' } });

describe('what came of asking the desk', () => {
  it('is its answer', () => expect(toAsked(200, { seq: 3 }, Number.NaN)).toEqual({ kind: 'ok', value: { seq: 3 } }));
  it('is a refusal with its reason', () =>
    expect(toAsked(422, problem('phone-number'), Number.NaN)).toEqual({ kind: 'refused', code: 'phone-number' }));
  it('is being signed out, but not for a wrong sign-in', () => {
    expect(toAsked(401, problem('SignInFirst'), Number.NaN)).toEqual({ kind: 'signedOut' });
    expect(toAsked(401, problem('WrongSignIn'), Number.NaN)).toEqual({ kind: 'refused', code: 'WrongSignIn' });
  });
  it('is "try later" with the time that the desk asked for', () => {
    expect(toAsked(429, problem('TooMany'), 7)).toEqual({ kind: 'unreachable', retryIn: 7000 });
    expect(toAsked(503, null, Number.NaN)).toEqual({ kind: 'unreachable', retryIn: null });
  });
  it('is a refusal when somebody whom the desk asked did not answer, but not when the desk itself did not', () => {
    expect(toAsked(502, problem('unanswered'), Number.NaN)).toEqual({ kind: 'refused', code: 'unanswered' });
    expect(toAsked(502, '<html>Bad gateway</html>', Number.NaN)).toEqual({ kind: 'unreachable', retryIn: null });
  });
  it('is a refusal without a reason when the answer cannot be read', () =>
    expect(toAsked(400, 'nonsense', Number.NaN)).toEqual({ kind: 'refused', code: '' }));
});
