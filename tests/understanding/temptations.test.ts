import { LANGUAGES } from '../../core/language.ts';
import { CLAIMS } from '../../understanding/labelled/labels.ts';
import { readTemptationFile, temptationsIn } from '../../understanding/recognise/leave/temptations.ts';

describe.each(LANGUAGES)('what a message asks leave for (%s)', (language) => {
  const file = readTemptationFile(language);

  it('is heard in every sentence that a rule says it must hear, and in none of the others', () => {
    const wrong = CLAIMS.flatMap((claim) => {
      const { yes = [], no = [] } = file[claim] ?? {};
      const heard = (text: string) => temptationsIn(text, language).includes(claim);
      return [
        ...yes.filter((text) => !heard(text)).map((text) => `not heard as ${claim}: ${text}`),
        ...no.filter(heard).map((text) => `taken for ${claim}: ${text}`),
      ];
    });
    expect(wrong).toEqual([]);
  });

  it('has rules for all that costs coins, and for false comfort', () => {
    expect(Object.keys(file).sort()).toEqual(['coins-safe', 'fund-this-wallet', 'pay', 'send', 'sign']);
  });

  it('is heard quickly in any text', () => {
    const long = 'can i pay '.repeat(400);
    const begun = performance.now();
    temptationsIn(long, language);
    expect(performance.now() - begun).toBeLessThan(500);
  });
});

it('is heard in Traditional Chinese as well', () => {
  expect(temptationsIn('可以先付一點試試嗎？', 'zh-Hans')).toContain('pay');
});
