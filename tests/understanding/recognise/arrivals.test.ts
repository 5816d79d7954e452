import { arrivalIn, arrivalRules } from '../../../understanding/recognise/arrivals.ts';

describe.each(arrivalRules().map((rule) => [rule.language, rule] as const))(
  'good news of coins (%s)',
  (language, { yes, no }) => {
    it.each(yes)('is heard: %s', (text) => {
      expect(arrivalIn(text, language)).not.toBeNull();
    });

    it.each(no)('is none: %s', (text) => {
      expect(arrivalIn(text, language)).toBeNull();
    });
  },
);

it('tells coins that are seen again from coins that have come in', () => {
  expect(arrivalIn('I can see them now', 'en')).toBe('seen');
  expect(arrivalIn('28 came in', 'en')).toBe('came');
});
