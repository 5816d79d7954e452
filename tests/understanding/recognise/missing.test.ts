import { missingRules, tellsOfMissing } from '../../../understanding/recognise/care/missing.ts';

describe('that coins are not where they were', () => {
  for (const { language, yes, no } of missingRules()) {
    it.each(yes)(`is heard in ${language}: %s`, (text) => expect(tellsOfMissing(text)).toBe(true));
    it.each(no)(`is not heard in ${language}: %s`, (text) => expect(tellsOfMissing(text)).toBe(false));
  }

  it('is heard in Traditional characters', () => {
    expect(tellsOfMissing('等等 我的usdc不見了')).toBe(true);
  });
});
