/** Languages that people write for (BCP 47). One typed phrase file and one article folder each. */
export const LANGUAGES = ['en', 'ja', 'zh-Hans', 'ko'] as const;
export type Language = (typeof LANGUAGES)[number];

/** What a user reads. Traditional Chinese is not written anew: it is the Simplified text, converted. */
export const LOCALES = ['en', 'ja', 'zh-Hans', 'zh-Hant', 'ko'] as const;
export type Locale = (typeof LOCALES)[number];

/** Each in its own words, for a picker. */
export const LOCALE_NAMES: Record<Locale, string> = {
  en: 'English',
  ja: '日本語',
  'zh-Hans': '简体中文',
  'zh-Hant': '繁體中文',
  ko: '한국어',
};

/** Each for the people who answer in it: who writes Chinese serves readers of both scripts. */
export const WRITER_NAMES: Record<Language, string> = { ...LOCALE_NAMES, 'zh-Hans': '中文（简／繁）' };

/** A few letters for a narrow column: `EN`, and which script a reader of Chinese has chosen. */
export function localeMark(locale: Locale): string {
  const primary = locale.slice(0, 2).toUpperCase();
  if (primary !== 'ZH') return primary;
  return locale === 'zh-Hant' ? 'ZH 繁' : 'ZH 简';
}

/** The language behind what is read. */
export function languageOf(locale: Locale): Language {
  return locale === 'zh-Hant' ? 'zh-Hans' : locale;
}

/** What the desk shows for a BCP 47 tag (`ja-JP`, `zh-TW`, `ko`), or null when it speaks none. */
export function toLocale(tag: string | null | undefined): Locale | null {
  const [primary, ...rest] = (tag ?? '').trim().toLowerCase().split(/[-_]/);
  if (primary === 'zh')
    return !rest.includes('hans') && rest.some((part) => TRADITIONAL.has(part)) ? 'zh-Hant' : 'zh-Hans';
  return LOCALES.find((locale) => locale === primary) ?? null;
}

/** The script and the regions that write it; a script that is said (`zh-Hans-HK`) wins. */
const TRADITIONAL: ReadonlySet<string> = new Set(['hant', 'tw', 'hk', 'mo']);

/** The language that something is written in for a BCP 47 tag, or null when nobody writes for it. */
export function toLanguage(tag: string | null | undefined): Language | null {
  const locale = toLocale(tag);
  return locale && languageOf(locale);
}

/** The first of an `Accept-Language` header (or `navigator.languages` joined by commas) that the desk speaks. */
export function preferredLocale(header: string | null | undefined, fallback: Locale = 'en'): Locale {
  for (const part of (header ?? '').slice(0, 500).split(',')) {
    const locale = toLocale(part.split(';')[0]);
    if (locale) return locale;
  }
  return fallback;
}
