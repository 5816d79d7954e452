import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { CARE_KINDS } from '../../core/care.ts';
import { LOCALES } from '../../core/language.ts';
import {
  CRISIS_LINES,
  crisisLinesValue,
  numbersIn,
  parseCrisisLines,
  readCrisisLines,
} from '../../knowledge/crisisLines.ts';

const GOOD = `- country: JP
  assumedFor: [ja]
  emergency: {numbers: ['119'], sources: ['https://example.org/a'], read: 2026-11-27}
  lines:
    - {for: [crisis], name: A line, number: 9-8-8, hours: always, languages: [ja], sources: ['https://example.org/b'], read: 2026-11-27}
`;

it('ships lines for the countries that most users write from, each number with a page and a day', () => {
  const lines = readCrisisLines();
  const countries = lines.map(({ country }) => country).sort();
  expect(countries).toEqual(['AU', 'CA', 'CN', 'DE', 'FR', 'GB', 'HK', 'IE', 'IN', 'JP', 'KR', 'NZ', 'SG', 'TW', 'US']);
  for (const one of lines.flatMap(({ emergency, lines }) => [emergency, ...lines])) {
    expect(one.sources.length).toBeGreaterThan(0);
    expect(one.read).toMatch(/^\d{4}-\d\d-\d\d$/);
  }
});

it('is read by the build as a start reads it', () => {
  const source = readFileSync(CRISIS_LINES, 'utf8');
  const built = crisisLinesValue(source);
  expect(built).toEqual(parse(source, { schema: 'failsafe' }));
  expect(readCrisisLines()).toEqual(parseCrisisLines(source));
  expect(crisisLinesValue(`${source}  - [`)).toBeNull();
});

it('assumes a country from every language of the page but English, which is written everywhere', () => {
  const assumed = readCrisisLines().flatMap(({ assumedFor }) => assumedFor);
  expect(LOCALES.filter((locale) => !assumed.includes(locale))).toEqual(['en']);
});

it('keeps numbers as they are dialled', () => {
  const [country] = parseCrisisLines(GOOD);
  expect(country?.lines[0]?.number).toBe('9-8-8');
  expect(country?.emergency.numbers).toEqual(['119']);
});

it('says by which number the police take messages, and that it may be said', () => {
  const source = GOOD.replace(
    'read: 2026-11-27}',
    "read: 2026-11-27, byText: {number: '12110', area: true, sources: ['https://example.org/c'], read: 2026-11-29}}",
  );
  const countries = parseCrisisLines(source);
  expect(countries[0]?.emergency.byText).toMatchObject({ number: '12110', area: true });
  expect(numbersIn(countries)).toEqual(['119', '12110', '9-8-8']);
  expect(() => parseCrisisLines(source.replace('12110', 'text us'))).toThrow(/0\.emergency\.byText\.number: digits/);
});

it.each([
  ['a number with letters', GOOD.replace('9-8-8', 'call 988'), /:5: 0\.lines\.0\.number: digits/],
  ['a source that is no page', GOOD.replace('https://example.org/b', 'a friend'), /:5: 0\.lines\.0\.sources/],
  [
    'a day that is none',
    GOOD.replace(/read: 2026-11-27}\n {2}lines/, 'read: soon}\n  lines'),
    /:3: 0\.emergency\.read/,
  ],
  ['a line for nobody', GOOD.replace('for: [crisis]', 'for: []'), /:5: 0\.lines\.0\.for/],
  ['no line for a crisis', GOOD.replace('for: [crisis]', 'for: [minor]'), /no line for a crisis/],
  ['a country twice', GOOD + GOOD, /country JP stands there twice/],
  ['a language of two countries', GOOD + GOOD.replace('JP', 'KR'), /language ja stands there twice/],
  ['no YAML', `${GOOD}  - [`, /crisisLines\.yaml:\d+: /],
  ['too much', `${GOOD}# ${'x'.repeat(200_000)}`, /larger than/],
])('refuses a broken file with line and reason: %s', (_, source, reason) => {
  expect(() => parseCrisisLines(source)).toThrow(reason);
});

it('knows what the kinds are called', () => {
  expect(new Set(readCrisisLines().flatMap(({ lines }) => lines.flatMap((line) => line.for)))).toEqual(
    new Set(CARE_KINDS),
  );
});
