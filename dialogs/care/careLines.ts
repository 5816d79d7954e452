import { CARE_KINDS, type CareKind, type CountryCode, type CountryLines, type CrisisLine } from '../../core/care.ts';
import { LOCALES, type Locale } from '../../core/language.ts';

/** The country that is meant: what the user said, else what the language of the page lets assume; null: not known. */
export function countryFor(
  lines: readonly CountryLines[],
  said: CountryCode | null,
  language: Locale,
): CountryLines | null {
  return (
    lines.find(({ country }) => country === said) ??
    lines.find(({ assumedFor }) => assumedFor.includes(language)) ??
    null
  );
}

/** One line a kind, those of a crisis first; where a country has none of a kind, its crisis line listens to that as well. */
export function linesFor(country: CountryLines, kinds: readonly CareKind[]): CrisisLine[] {
  const found = CARE_KINDS.filter((kind) => kinds.includes(kind)).flatMap(
    (kind) => country.lines.find((line) => line.for.includes(kind)) ?? crisisLine(country) ?? [],
  );
  return [...new Set(found)];
}

function crisisLine(country: CountryLines): CrisisLine | undefined {
  return country.lines.find((line) => line.for.includes('crisis'));
}

const names = new Map(LOCALES.map((locale) => [locale, new Intl.DisplayNames(locale, { type: 'region', style: 'short' })]));

export function countryName(country: CountryCode, language: Locale): string {
  return names.get(language)?.of(country) ?? country;
}

/** What people call countries besides the names that `Intl` has. */
const ALSO: Readonly<Record<string, CountryCode>> = {
  usa: 'US',
  america: 'US',
  england: 'GB',
  scotland: 'GB',
  wales: 'GB',
  britain: 'GB',
  大陆: 'CN',
  大陸: 'CN',
  中国大陆: 'CN',
  中國大陸: 'CN',
  한국: 'KR',
  韓国: 'KR',
};

/** The country that a text names and nothing else, in any language. */
export function countryNamed(text: string, lines: readonly CountryLines[]): CountryCode | null {
  const bare = (name: string) => name.normalize('NFKC').toLowerCase().replace(/[\p{P}\p{S}\s]+/gu, ' ').trim();
  const typed = bare(text).replace(/^(?:i m|i am|we are)? ?(?:in|from) (?:the )?|(?:です|にいます|に住んでいます|이에요|예요|입니다|에 있어요)$/g, '');
  const also = ALSO[typed];
  const known = lines.map(({ country }) => country);
  if (also && known.includes(also)) return also;
  return known.find((code) => LOCALES.some((locale) => bare(countryName(code, locale)) === typed)) ?? null;
}
