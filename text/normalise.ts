import { asMeant } from './asMeant.ts';
import { toStandardChinese } from './simplified.ts';

/** How an engine groups languages: which rules of writing a text follows. */
export type Writing = 'ja' | 'zh' | 'ko' | 'latin';

export function writingOf(language: string): Writing {
  const primary = language.toLowerCase().split(/[-_]/)[0];
  return primary === 'ja' || primary === 'zh' || primary === 'ko' ? primary : 'latin';
}

/**
 * One spelling for what people write in many ways: width, case, compatibility forms, Traditional characters,
 * written Cantonese, common misspellings, English in the middle of another language, curly quotes, the template variables of
 * articles.
 */
export function normalise(text: string, writing: Writing): string {
  const folded = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\{\{[a-z]+\}\}/g, ' ')
    .replace(/[\u2018\u2019\u02bc]/g, "'");
  return asMeant(writing === 'zh' ? toStandardChinese(folded) : folded, writing);
}

/** The same without punctuation: what has it in common with another asks the same. */
export function asAsked(text: string, writing: Writing): string {
  return normalise(text, writing)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
