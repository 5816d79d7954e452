import { toldIn } from '../../../../understanding/recognise/facts/told.ts';
import { walletRules } from '../../../../understanding/recognise/facts/whoseWallet.ts';

describe.each(walletRules().map((rule) => [rule.language, rule] as const))(
  'the wallet of somebody else (%s)',
  (language, { yes, no }) => {
    it.each(yes)('is told from the writer’s own: %s', (text) => {
      expect(toldIn(text, language).theirs).toEqual(expect.any(String));
    });

    it.each(no)('is none: %s', (text) => {
      expect(toldIn(text, language).theirs).toBeUndefined();
    });
  },
);
