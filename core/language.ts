/** Languages the desk speaks (BCP 47). One typed phrase file and one article folder each. */
export const LANGUAGES = ['en', 'ja', 'zh-Hans', 'ko'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Each language in its own words, for a picker. */
export const LANGUAGE_NAMES: Record<Language, string> = {
  en: 'English',
  ja: '日本語',
  'zh-Hans': '中文',
  ko: '한국어',
};

/**
 * The desk's language for a BCP 47 tag (`ja-JP`, `zh-TW`, `ko`), or null when it speaks none.
 * `zh` of any script reads Simplified for now.
 */
export function toLanguage(tag: string | null | undefined): Language | null {
  const primary = tag?.trim().toLowerCase().split(/[-_]/)[0];
  if (primary === 'zh') return 'zh-Hans';
  return LANGUAGES.find((language) => language === primary) ?? null;
}

/** The first language of an `Accept-Language` header (or `navigator.languages` joined by commas) that the desk speaks. */
export function preferredLanguage(header: string | null | undefined, fallback: Language = 'en'): Language {
  for (const part of (header ?? '').slice(0, 500).split(',')) {
    const language = toLanguage(part.split(';')[0]);
    if (language) return language;
  }
  return fallback;
}

const KANA = /[\u3040-\u30ff\uff66-\uff9f]/g;
const HANGUL = /[\u1100-\u11ff\u3130-\u318f\uac00-\ud7af]/g;
const HAN = /[\u3400-\u4dbf\u4e00-\u9fff]/g;
const LATIN_WORD = /(?<![\p{L}\p{N}])[a-z']{2,20}(?![\p{L}\p{N}])/giu;

/**
 * The language a message is written in, or null when it does not say (a hash, `ok`, Chinese characters alone while the
 * conversation is Japanese): then the conversation's language stays. Counts scripts; hexadecimal is not a language.
 */
export function languageOfText(text: string, current: Language): Language | null {
  const sample = text.slice(0, 2000).normalize('NFKC');
  const count = (pattern: RegExp) => sample.match(pattern)?.length ?? 0;
  const [kana, hangul, han] = [count(KANA), count(HANGUL), count(HAN)];
  if (hangul > kana && hangul >= 2) return 'ko';
  if (kana >= 2) return 'ja';
  if (han >= 2) return current === 'ja' && han < 8 ? null : 'zh-Hans';
  return kana + hangul + han === 0 && count(LATIN_WORD) >= 4 ? 'en' : null;
}
