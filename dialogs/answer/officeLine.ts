import { type Language, languageOf } from '../../core/language.ts';
import { type Part, partId, type Spoken } from '../../knowledge/ports.ts';
import { phrases } from '../../languages/index.ts';
import { type Countries, countriesOf, type Whereabouts } from '../care/careLines.ts';

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

/**
 * Whom to ring about what the part says: about a swindle the police where one is, of who is held the consular service of the country they
 * belong to. Null of any other part, and where no such line was read. The numbers are those of `knowledge/crisisLines.yaml`, which may be
 * said. `id`: `article#part`.
 */
export function officeLine(id: string, { here, home }: Countries, language: Language): string | null {
  const words = phrases(language);
  const office = OFFICES.get(id);
  if (office === 'fraud' && here?.fraud) return words.fraudLine(here.fraud, here.emergency.numbers);
  if (office === 'consular' && home?.consular) return words.consularLine(home.consular);
  return null;
}

/** What is said of a part, with whom to ring about it. */
export function withOfficeLine(said: Spoken, part: Part, where: Whereabouts): Spoken {
  const line = officeLine(partId(part), countriesOf(where), languageOf(said.article.language));
  return line ? { ...said, lead: [said.lead, line].filter(Boolean).join('\n\n') } : said;
}
