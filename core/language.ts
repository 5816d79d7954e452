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
