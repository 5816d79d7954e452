import type { CountryLines } from '../../core/care.ts';
import { type Language, type Locale, languageOf } from '../../core/language.ts';
import { type Part, partId, type Spoken } from '../../knowledge/ports.ts';
import { phrases } from '../../languages/index.ts';
import { countryFor, countryWrittenIn } from '../care/careLines.ts';

type Office = 'fraud' | 'consular';

/**
 * The parts that say to whom one turns: who asks for the police or the consulate by telephone got no number, and one place to ring is
 * what somebody on the line with an impostor asks for.
 */
const OFFICES: ReadonlyMap<string, Office> = new Map([
  ['report-theft#where-police', 'fraud'],
  ['report-theft#whom-first', 'fraud'],
  ['fake-support#authority-check', 'fraud'],
  ['captive#held-captive', 'consular'],
  ['captive#held-for-family', 'consular'],
  ['captive#held-embassy', 'consular'],
  ['captive#held-one-thing', 'consular'],
]);

/** Where somebody is: what was told of it, the writing of the message, and the language of the page. */
export interface Whereabouts {
  readonly lines: readonly CountryLines[];
  /** ISO 3166-1 alpha-2, or null where it was not told. */
  readonly told: string | null;
  readonly text: string;
  readonly locale: Locale;
}

/**
 * Whom to ring about what the part says, in the user's country: about a swindle where the police are found, the consular service where
 * somebody is held abroad. Null of any other part, and where no such line of that country was read. The numbers are those of
 * `knowledge/crisisLines.yaml`, which may be said. `id`: `article#part`.
 */
export function officeLine(id: string, country: CountryLines | null, language: Language): string | null {
  const words = phrases(language);
  const office = OFFICES.get(id);
  if (office === 'fraud' && country?.fraud) return words.fraudLine(country.fraud, country.emergency.numbers);
  if (office === 'consular' && country?.consular) return words.consularLine(country.consular);
  return null;
}

/** What is said of a part, with whom to ring about it. */
export function withOfficeLine(said: Spoken, part: Part, { lines, told, text, locale }: Whereabouts): Spoken {
  const country = countryFor(lines, told ?? countryWrittenIn(text, locale, lines), locale);
  const line = officeLine(partId(part), country, languageOf(said.article.language));
  return line ? { ...said, lead: [said.lead, line].filter(Boolean).join('\n\n') } : said;
}
