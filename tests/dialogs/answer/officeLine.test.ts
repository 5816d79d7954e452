import { officeLine, withOfficeLine } from '../../../dialogs/answer/officeLine.ts';
import { countriesOf, type Whereabouts } from '../../../dialogs/care/careLines.ts';
import { numbersIn, readCrisisLines } from '../../../knowledge/crisisLines.ts';
import { partsOf, speak } from '../../../knowledge/parts.ts';
import { en } from '../../../languages/en.ts';
import { checkOutgoing } from '../../../trust/secrets/outgoing/outgoing.ts';
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
  return withOfficeLine(said, part, { ...where, ...whereabouts }).lead;
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

  it('is also told to who asks whether a caller is of the police', () => {
    expect(heard({ locale: 'ja' }, 'fake-support', 'authority-check')).toContain('#9110');
    expect(heard({ locale: 'en' }, 'fake-support', 'authority-check')).not.toMatch(/\*\*/);
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

describe('who is held abroad', () => {
  const country = (code: string) => {
    const home = lines.find((one) => one.country === code) ?? null;
    return { here: null, home };
  };

  it.each([
    ['CN', 'zh-Hans', '12308', '+86-10-12308'],
    ['TW', 'zh-Hans', '0800-085-095', '+886-800-085-095'],
    ['KR', 'ko', '02-3210-0404', '+82-2-3210-0404'],
    ['US', 'en', '1-888-407-4747', '+1-202-501-4444'],
  ] as const)('reads the consular service of %s, at home and from there', (code, language, home, abroad) => {
    const line = officeLine('captive#held-captive', country(code), language);
    expect(line).toContain(home);
    expect(line).toContain(abroad);
  });

  it.each([
    ['ko', 'JP', '여권을 뺏겼어요', 'KR', 'JP'],
    ['zh-Hant', 'HK', '我被扣住', 'HK', 'HK'],
    ['zh-Hant', null, '我俾人困咗喺度，佢哋收咗護照', 'HK', 'HK'],
    ['zh-Hant', 'KH', '我被扣住', 'TW', undefined],
    ['en', 'US', 'they took my passport', 'US', 'US'],
    ['en', null, 'they took my passport', undefined, undefined],
  ] as const)('belongs where the page (%s) is spoken, wherever they are (%s)', (locale, told, text, home, here) => {
    const found = countriesOf({ lines, told, text, locale });
    expect([found.home?.country, found.here?.country]).toEqual([home, here]);
  });

  it('reads none where none was read, and no other part names it', () => {
    expect(officeLine('captive#held-captive', country('FR'), 'en')).toBeNull();
    expect(officeLine('captive#held-captive', { here: country('CN').home, home: null }, 'en')).toBeNull();
    expect(officeLine('coercion#in-danger', country('CN'), 'zh-Hans')).toBeNull();
  });

  it('reads no number but those of the file, which may be said', () => {
    const numbers = numbersIn(lines);
    for (const home of lines) {
      const line = officeLine('captive#held-captive', { here: null, home }, 'en');
      if (line) expect(checkOutgoing(line, { allowedHosts: [], knownNumbers: numbers }).kind).toBe('ok');
    }
  });
});
