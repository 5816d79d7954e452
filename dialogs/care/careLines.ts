import { CARE_KINDS, type CareKind, type CountryCode, type CountryLines, type CrisisLine } from '../../core/care.ts';
import { LOCALES, type Locale } from '../../core/language.ts';

/**
 * The country that is meant: what the user said, else what the language of the page lets assume; null: not known, or without
 * lines: whoever has said where they are is named no number of another country.
 */
export function countryFor(
  lines: readonly CountryLines[],
  said: CountryCode | null,
  language: Locale,
): CountryLines | null {
  const meant = (one: CountryLines) => (said === null ? one.assumedFor.includes(language) : one.country === said);
  return lines.find(meant) ?? null;
}

/** The same for who is in a state of care. Whoever is held is seldom in the country of their language, and its numbers reach nobody there. */
export function countryHere(
  { country, held }: { readonly country: CountryCode | null; readonly held: boolean },
  lines: readonly CountryLines[],
  language: Locale,
): CountryLines | null {
  return held && country === null ? null : countryFor(lines, country, language);
}

const CANTONESE = /[佢嘅唔咗喺哋啲嚟畀嗰冇咁㗎喎嘢攞搵揾諗啱]|係咪|而家|依家|邊(?:度|個)|屋企|[幾點](?:耐|解)/gu;

/** Whoever writes Cantonese in Traditional characters is most likely in Hong Kong, where a number of Taiwan reaches nobody. */
export function countryWrittenIn(text: string, language: Locale, lines: readonly CountryLines[]): CountryCode | null {
  if (language !== 'zh-Hant' || new Set(text.match(CANTONESE)).size < 2) return null;
  return lines.find(({ country }) => country === 'HK')?.country ?? null;
}

/** More lines than these are no help to somebody in distress: who is elsewhere names the country. */
const MOST_COUNTRIES = 4;

/** Where somebody is: what was told of it, the writing of the message, and the language of the page. */
export interface Whereabouts {
  readonly lines: readonly CountryLines[];
  /** ISO 3166-1 alpha-2, or null where it was not told. */
  readonly told: CountryCode | null;
  readonly text: string;
  readonly locale: Locale;
}

/** Where they are, and to which country they belong; null: not known. */
export interface Countries {
  readonly here: CountryLines | null;
  readonly home: CountryLines | null;
}

/** As far as the page tells they belong where its language is spoken: where somebody is held, or their family lives, says little of it. */
export function countriesOf({ lines, told, text, locale }: Whereabouts): Countries {
  const written = countryWrittenIn(text, locale, lines);
  const here = countryFor(lines, told ?? written, locale);
  const home = countryFor(lines, written ?? (told === 'HK' && locale === 'zh-Hant' ? told : null), locale);
  return { here, home: home ?? here };
}

/** The countries in which most who write this language live. */
export function likelyCountries(lines: readonly CountryLines[], language: Locale): CountryLines[] {
  const speaks = (country: CountryLines) => crisisLine(country)?.languages.includes(language.slice(0, 2)) ?? false;
  // Where English is the first language of a line, most who write it live.
  const first = (country: CountryLines) => crisisLine(country)?.languages[0] === language.slice(0, 2);
  const rank = (country: CountryLines) => {
    if (country.assumedFor.includes(language)) return 0;
    return first(country) ? 1 : speaks(country) ? 2 : 3;
  };
  return [...lines].sort((a, b) => rank(a) - rank(b)).slice(0, MOST_COUNTRIES);
}

/** What was told of the one it is about: some lines are for these alone. */
export interface Told {
  readonly elder?: boolean;
  readonly woman?: boolean;
}

/**
 * One line a kind, those of a crisis first; where a country has none of a kind, its crisis line listens to that as well. `told`:
 * of whom it is, for whom a country may have a line of its own.
 */
export function linesFor(country: CountryLines, kinds: readonly CareKind[], told: Told = {}): CrisisLine[] {
  const ofThese = (whose: 'elder' | 'woman', kind: CareKind) =>
    told[whose] ? country.lines.find((line) => line.for.includes(kind) && line.whose === whose) : undefined;
  // A man or a boy who is sent to a women's line is sent away there, and one for suicide is none for who is beaten: the police stand above.
  const isWomens = (kind: CareKind) => country.lines.some((line) => line.for.includes(kind) && line.whose === 'woman');
  const lineOf = (kind: CareKind) =>
    ofThese('elder', kind) ??
    ofThese('woman', kind) ??
    forAnybody(country, kind) ??
    (isWomens(kind) ? undefined : forAnybody(country, 'crisis'));
  const found = CARE_KINDS.filter((kind) => kinds.includes(kind)).flatMap((kind) => lineOf(kind) ?? []);
  return [...new Set(found)];
}

const forAnybody = ({ lines }: CountryLines, kind: CareKind): CrisisLine | undefined =>
  lines.find((line) => line.for.includes(kind) && !line.whose);

function crisisLine(country: CountryLines): CrisisLine | undefined {
  return forAnybody(country, 'crisis');
}

/** A number that was read. `name`: null for an emergency number. */
export interface NamedNumber {
  readonly name: string | null;
  readonly number: string;
  readonly hours: CrisisLine['hours'];
}

/** When a number answers, in the words of a language; null where that was not read. */
export function whenOf(
  line: Pick<CrisisLine, 'hours'> | null | undefined,
  always: string,
  hours: (from: string, to: string) => string,
): string | null {
  if (!line || line.hours === 'unknown') return null;
  return line.hours === 'always' ? always : hours(line.hours.from, line.hours.to);
}

/** What a number that was written is in this country, in the words of its line; null: it was not read anywhere. */
export function numberIn(text: string, country: CountryLines): NamedNumber | null {
  const digits = (number: string) => number.replace(/\D/g, '');
  const written = (text.match(/\d[\d -]*\d/g) ?? []).map(digits);
  const { emergency, lines, fraud, consular } = country;
  const named = [
    ...lines.flatMap(({ name, number, hours, inWriting }) => [
      { name, number, hours },
      ...(inWriting?.number
        ? [{ name: inWriting.name ?? name, number: inWriting.number, hours: 'unknown' as const }]
        : []),
    ]),
    ...(fraud ? [{ name: fraud.name, number: fraud.number, hours: fraud.hours }] : []),
    ...(consular
      ? [consular.number, consular.abroad].map((number) => ({ name: consular.name, number, hours: consular.hours }))
      : []),
    ...[...emergency.numbers, ...(emergency.byText?.number ? [emergency.byText.number] : [])].map((number) => ({
      name: null,
      number,
      hours: 'always' as const,
    })),
  ];
  return named.find(({ number }) => written.includes(digits(number))) ?? null;
}

const NAMES = new Map(
  LOCALES.map((locale) => [
    locale,
    (['short', 'long'] as const).map((style) => new Intl.DisplayNames(locale, { type: 'region', style })),
  ]),
);

/** Short first: "Hong Kong", not "Hong Kong SAR China". */
export function namesOf(country: CountryCode, language: Locale): string[] {
  return NAMES.get(language)?.map((names) => names.of(country) ?? country) ?? [country];
}

/** "United States": what is only letters ("US") is no name to read in a list. */
export function countryName(country: CountryCode, language: Locale): string {
  return namesOf(country, language).find((name) => !/^[A-Z]{2}$/.test(name)) ?? country;
}
