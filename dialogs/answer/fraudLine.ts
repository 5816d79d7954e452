import type { CountryLines } from '../../core/care.ts';
import type { Locale } from '../../core/language.ts';
import { type Part, partId, type Spoken } from '../../knowledge/ports.ts';
import { phrases } from '../../languages/index.ts';
import { countryFor, countryWrittenIn } from '../care/careLines.ts';

/** The parts that say where the police are found: who asks for them by telephone got no number. */
const WHERE_THE_POLICE_ARE = new Set(['report-theft#where-police', 'report-theft#whom-first']);

/** Where somebody is: what was told of it, the writing of the message, and the language of the page. */
export interface Whereabouts {
  readonly lines: readonly CountryLines[];
  /** ISO 3166-1 alpha-2, or null where it was not told. */
  readonly told: string | null;
  readonly text: string;
  readonly locale: Locale;
}

/**
 * Where the police are found, with whom to ring about a swindle in the user's country; as it is of any other part, and where
 * no line of that country was read. The numbers are those of `knowledge/crisisLines.yaml`, which may be said.
 */
export function withFraudLine(said: Spoken, part: Part, { lines, told, text, locale }: Whereabouts): Spoken {
  if (!WHERE_THE_POLICE_ARE.has(partId(part))) return said;
  const country = countryFor(lines, told ?? countryWrittenIn(text, locale, lines), locale);
  if (!country?.fraud) return said;
  const line = phrases(said.article.language).fraudLine(country.fraud, country.emergency.numbers);
  return { ...said, lead: [said.lead, line].filter(Boolean).join('\n\n') };
}
