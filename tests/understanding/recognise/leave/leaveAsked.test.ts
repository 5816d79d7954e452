import { LANGUAGES } from '../../../../core/language.ts';
import { readContinuations } from '../../../../understanding/claims/continuations.ts';
import { asksNoLeave, asksOfNetworkFee, leaveRules } from '../../../../understanding/recognise/leave/leaveAsked.ts';
import { readTemptationFile } from '../../../../understanding/recognise/leave/temptations.ts';

describe.each(leaveRules().map((rule) => [rule.language, rule] as const))(
  'a message that speaks of paying (%s)',
  (language, { yes, no }) => {
    it.each(yes)('asks for no leave to do so: %s', (text) => {
      expect(asksNoLeave(text, language)).toBe(true);
    });

    it.each(no)('asks leave or tells of a demand: %s', (text) => {
      expect(asksNoLeave(text, language)).toBe(false);
    });
  },
);

describe.each(leaveRules().map((rule) => [rule.language, rule] as const))(
  'a fee that is spoken of (%s)',
  (language, { fees, demanded }) => {
    it.each(fees)('is that of a network, a swap or an exchange: %s', (text) => {
      expect(asksOfNetworkFee(text, language)).toBe(true);
    });

    it.each(demanded)('is demanded by somebody: %s', (text) => {
      expect(asksOfNetworkFee(text, language)).toBe(false);
    });
  },
);

describe.each(LANGUAGES)('no head that protects is lost (%s)', (language) => {
  it('in a swindle, whatever they write on with', () => {
    const says = readContinuations(language)
      .filter(({ no }) => no)
      .flatMap((group) => group.says);
    expect(says.length).toBeGreaterThan(20);
    expect(says.filter((text) => asksNoLeave(text, language))).toEqual([]);
  });

  it('by a fee, in a swindle', () => {
    const says = readContinuations(language)
      .filter(({ no }) => no)
      .flatMap((group) => group.says);
    expect(says.filter((text) => asksOfNetworkFee(text, language))).toEqual([]);
  });

  it('of the sentences that ask leave', () => {
    const { pay, send, sign } = readTemptationFile(language);
    const asked = [pay, send, sign, readTemptationFile(language)['fund-this-wallet']].flatMap((one) => one?.yes ?? []);
    expect(asked.filter((text) => asksNoLeave(text, language))).toEqual([]);
  });
});
