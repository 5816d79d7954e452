import { calmedIn, calmedRules } from '../../../understanding/recognise/care/calmed.ts';

describe('what explains itself', () => {
  for (const { language, of, yes, no } of calmedRules()) {
    it.each(yes)(`is in ${language} no sign of ${of.join(', ')}: %s`, (text) => {
      expect(calmedIn(text)).toEqual(expect.arrayContaining(of));
    });
    it.each(no)(`leaves in ${language} what may be one (${of.join(', ')}): %s`, (text) => {
      expect(calmedIn(text).filter((kind) => of.includes(kind))).toEqual([]);
    });
  }
});
