import { leaningRules, leansOnWhatWasSaid } from '../../../understanding/recognise/leaning.ts';

describe.each(leaningRules().map((rule) => [rule.language, rule] as const))(
  'a message that leans on what was said before (%s)',
  (language, { asking, telling, again, no }) => {
    it.each(asking)('asks in words that every problem is asked with: %s', (text) => {
      expect(leansOnWhatWasSaid(text, language)).toBe('asks');
    });

    it.each(telling)('tells a name, a time or a sum and nothing else: %s', (text) => {
      expect(leansOnWhatWasSaid(text, language)).toBe('tells');
    });

    it.each(again)('asks the same of something else: %s', (text) => {
      expect(leansOnWhatWasSaid(text, language)).toBe('same');
    });

    it.each(no)('is none where it can be read alone: %s', (text) => {
      expect(leansOnWhatWasSaid(text, language)).toBeNull();
    });
  },
);
