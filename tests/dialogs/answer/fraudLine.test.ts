import { type Whereabouts, withFraudLine } from '../../../dialogs/answer/fraudLine.ts';
import { numbersIn, readCrisisLines } from '../../../knowledge/crisisLines.ts';
import { partsOf, speak } from '../../../knowledge/parts.ts';
import { en } from '../../../languages/en.ts';
import { sampleArticle } from '../../support/texts/sampleArticle.ts';

const lines = readCrisisLines();
const where: Whereabouts = { lines, told: null, text: 'where do I call the police', locale: 'ja' };

/** A part of an article of this id with a section that says where the police are. */
function saidOf(article: string, anchor: string) {
  const sections = [{ anchor, heading: 'Where', markdown: 'At the nearest station.' }];
  const part = partsOf(sampleArticle(article, { sections })).find((one) => one.anchor === anchor);
  if (!part) throw new Error(`${article} has no ${anchor}`);
  return { part, said: speak(part, { fits: () => 0, again: true }) };
}

const heard = (whereabouts: Partial<Whereabouts>, article = 'report-theft', anchor = 'where-police') => {
  const { part, said } = saidOf(article, anchor);
  return withFraudLine(said, part, { ...where, ...whereabouts }).lead;
};

describe('where the police are found', () => {
  it.each([
    ['the language of the page', { locale: 'ja' }, '#9110'],
    ['the language of the page', { locale: 'zh-Hant' }, '165'],
    ['the writing of the message', { locale: 'zh-Hant', text: '我想報警 佢哋喺邊度㗎' }, '18222'],
    ['what was told', { locale: 'en', told: 'GB' }, '0300 123 2040'],
    ['what was told, whatever the page is in', { locale: 'ja', told: 'KR' }, '1394'],
  ] as const)('names whom to ring about a swindle, by %s', (_by, whereabouts, number) => {
    expect(heard(whereabouts)).toContain(number);
  });

  it('names nobody where no line of the country was read, nor where the country is not known', () => {
    for (const whereabouts of [{ told: 'FR' }, { told: 'BR' }, { locale: 'en' }] as const)
      expect(heard(whereabouts)).not.toMatch(/\*\*/);
  });

  it('leaves every other part as it is', () => {
    expect(heard({}, 'report-theft', 'what-bring')).not.toContain('#9110');
    expect(heard({}, 'add-network', 'where-police')).not.toContain('#9110');
  });

  it('says no number but those of the file, which may be said', () => {
    const numbers = numbersIn(lines);
    for (const { fraud } of lines) if (fraud) expect(numbers).toContain(fraud.number);
    const [japan] = lines.flatMap(({ fraud }) => fraud ?? []);
    if (!japan) throw new Error('no line about a swindle');
    expect(en.fraudLine({ ...japan, hours: 'always' }, ['110'])).toContain('day and night');
    expect(en.fraudLine(japan, ['110'])).not.toContain('day and night');
  });
});
