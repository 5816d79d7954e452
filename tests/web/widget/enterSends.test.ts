import { enterSends } from '../../../web/shared/browser/enterSends.ts';

const enter = { key: 'Enter', shiftKey: false, altKey: false, isComposing: false, keyCode: 13 };

describe('Enter in the composer', () => {
  it('sends', () => expect(enterSends(enter)).toBe(true));
  it('breaks the line with Shift', () => expect(enterSends({ ...enter, shiftKey: true })).toBe(false));
  it('chooses a candidate while an input method composes', () =>
    expect(enterSends({ ...enter, isComposing: true })).toBe(false));
  it('chooses a candidate in Safari, which reports key code 229 instead', () =>
    expect(enterSends({ ...enter, keyCode: 229 })).toBe(false));
  it('is no other key', () => expect(enterSends({ ...enter, key: 'a' })).toBe(false));
});
