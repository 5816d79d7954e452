import type { Locale } from '../../core/language.ts';
import { consentPhrases } from '../../languages/consent/index.ts';
import { everyLocale } from '../../languages/everyLocale.ts';
import { guidePhrases } from '../../languages/guides/index.ts';
import { phrases } from '../../languages/index.ts';
import { verificationPhrases } from '../../languages/verification/index.ts';
import { webPhrases } from '../../languages/web/index.ts';

/**
 * Whether a text that came with a button is one that this desk writes on its buttons, in any language. Titles that are put
 * together (of articles, with numbers in them) are not among them: they are looked at like words that were typed.
 */
export function isOwnLabel(text: string): boolean {
  return labelled(folded(text)) === true;
}

const folded = (text: string) => text.trim().toLowerCase();

const labelled = everyLocale(
  (locale) =>
    new Map(
      wordsOf(locale)
        .flatMap(leaves)
        .map((text) => [folded(text), true]),
    ),
);

function wordsOf(language: Locale): unknown[] {
  const sources = [phrases, webPhrases, guidePhrases, verificationPhrases, consentPhrases];
  return sources.map((source) => source(language));
}

function leaves(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(leaves) : [];
}
