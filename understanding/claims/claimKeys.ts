import type { Language } from '../../core/language.ts';
import { toTraditional } from '../../languages/hant/traditional.ts';
import { toSimplified } from '../../text/simplified.ts';

export const SLOT = '{{}}';
const MARKS = /[\s.!?。！？,，、:：;；"“”'’「」『』()（）…-]+/gu;

/** The same for every way of setting a sentence: only its letters and digits count. */
export function sameSentence(text: string): string {
  return plainSentence(text).normalize('NFKC').toLowerCase().replace(MARKS, ' ').trim();
}

/** The same across the writings of a language, with what is left open as a slot. */
export function keyOf(text: string, language: Language): string {
  return spelled(text, language)
    .replace(/\{\{[a-z]{1,20}\}\}/gi, SLOT)
    .replace(MARKS, ' ')
    .trim();
}

/** Chinese is said in Taiwan's own words as well. */
export function keysOf(text: string, language: Language): string[] {
  const key = keyOf(text, language);
  if (language !== 'zh-Hans') return [key];
  return [...new Set([key, keyOf(toTraditional(text), language)])];
}

/** What is said of Markdown: without marks, targets of links and anchors. */
export function plainSentence(text: string): string {
  return text
    .replace(/\]\([^)]{0,300}\)/g, ']')
    .replace(/\{#[a-z0-9-]{1,60}\}/g, '')
    .replace(/[*`[\]]/g, '')
    .trim();
}

/** As patterns read it: lower case, Chinese in Simplified characters. */
export function spelled(text: string, language: Language): string {
  const plain = plainSentence(text).normalize('NFKC').toLowerCase();
  return language === 'zh-Hans' ? toSimplified(plain) : plain;
}
