import type { Facts } from '../../../core/facts.ts';
import { LANGUAGES, type Language } from '../../../core/language.ts';
import { fold } from './recogniser/folded.ts';
import { readGazetteer } from './recogniser/gazetteer.ts';
import { createRecogniser, type Recogniser } from './recogniser/recogniser.ts';

/**
 * What a message tells about its writer's case: pure, the same for the same text. What is denied, supposed, asked about or
 * somebody else's is in `mentions` only. `language`: the conversation's; a message in another script is read in its own.
 */
export function factsIn(text: string, language: Language): Facts {
  return recogniser(languageOfScript(text, language)).facts(text);
}

/**
 * What the whole of a text names, in whatever sense ("base", "eth"): for an answer to "which network?".
 * Null when it is no name.
 */
export function nameIn(
  text: string,
  slot: 'network' | 'coin' | 'wallet' | 'exchange' | 'device',
  language: Language,
): string | null {
  return recogniser(language).names[slot].exactly(fold(text.slice(0, 200), language).text);
}

/** The id of a network by its name: chains/definitions' where it is described there. */
export function networkId(name: string): string | null {
  return gazetteer().networks.find((network) => network.name === name)?.id ?? null;
}

/** The only network that a coin lives on, by name; null for one of several. */
export function homeNetwork(coin: string): string | null {
  return gazetteer().coins.find(({ name }) => name === coin)?.home ?? null;
}

/** All that a text surely names of one kind, in whatever way it speaks of it, each once. */
export function namesIn(text: string, slot: 'network' | 'coin' | 'wallet', language: Language): string[] {
  const own = languageOfScript(text, language);
  const hits = recogniser(own).names[slot].find(fold(text, own).text);
  return [...new Set(hits.filter(({ sureness }) => sureness === 'sure').map(({ name }) => name))];
}

/** Whether a name is said in other words, by a standard or a nickname; its spelling in another script is the name. */
export function isSaidInstead(written: string, slot: 'network' | 'wallet', language: Language): boolean {
  const { text } = fold(written, languageOfScript(written, language));
  return gazetteer()[`${slot}s`].some(
    ({ instead, local }) => instead.includes(text.trim()) || local[language]?.includes(text.trim()) === true,
  );
}

/** Reads all rules and names, so that a broken file stops a start and not a message. Errors: `input.invalid`. */
export function readFactRules(): void {
  for (const language of LANGUAGES) recogniser(language);
}

/** Errors: `input.invalid` with file, line and reason, at the first use. */
export function recogniser(language: Language): Recogniser {
  const known = recognisers.get(language) ?? createRecogniser(gazetteer(), language);
  recognisers.set(language, known);
  return known;
}

const recognisers = new Map<Language, Recogniser>();
let read: ReturnType<typeof readGazetteer> | null = null;

function gazetteer(): ReturnType<typeof readGazetteer> {
  read ??= readGazetteer();
  return read;
}

const HANGUL = /[가-힣]/;
const KANA = /[ぁ-ゖァ-ヺ]/;
const HAN = /\p{Script=Han}/u;
const LATIN_WORDS = /\b[a-z]{2,20}\s{1,3}[a-z']{2,20}\s{1,3}[a-z']{2,20}/i;

/** A message in another script than the conversation's is read in the language of its own. */
export function languageOfScript(text: string, language: Language): Language {
  if (HANGUL.test(text)) return 'ko';
  if (KANA.test(text)) return 'ja';
  if (HAN.test(text)) return language === 'ja' ? 'ja' : 'zh-Hans';
  return LATIN_WORDS.test(text) ? 'en' : language;
}
