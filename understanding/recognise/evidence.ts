import type { Facts } from '../../core/facts.ts';
import { type Language, type Locale, languageOf } from '../../core/language.ts';
import type { Found } from '../answer/found.ts';
import type { DangerTopic } from '../labelled/labels.ts';
import { dangerIn } from './alone/danger.ts';
import { isHarmless } from './alone/harmless.ts';
import { isBait } from './bait.ts';
import type { About, ContextGuess, ContextReader, Setting } from './context.ts';
import { toldIn } from './facts/told.ts';

/** What is asked of a message before it is decided what it is. */
export interface EvidenceParts {
  /** By words and subjects, without a model. */
  readonly search: (text: string, locale: Locale, limit: number) => Found;
  readonly about: About;
  readonly guess: ContextReader['guess'];
  /** An emergency by signs in words that are known: the article about it. */
  readonly sign: (text: string, language: Language) => string | null;
  /** Learnt from sentences; each null until then. Likelihoods are 0–1. */
  readonly sense: {
    danger(text: string, language: Language): number | null;
    dangerAtBest(text: string, language: Language): number | null;
    /** Which emergency it would be, supposed that it is one. */
    topic(text: string, language: Language): string | null;
    remark(text: string, language: Language): { readonly remark: string; readonly likelihood: number } | null;
  };
}

/** Everything that speaks for what a message is, read once. */
export interface Evidence {
  readonly text: string;
  readonly setting: Setting;
  readonly guess: ContextGuess;
  readonly facts: Facts;
  readonly sign: string | null;
  /** A danger that it surely tells of, in words that are known. */
  readonly told: DangerTopic | null;
  /** It says what is often said near a theft and tells of none. */
  readonly harmless: boolean;
  /** That it tells of an emergency of its writer: the message as a whole, and the sentence that tells most of one. */
  readonly danger: number;
  readonly dangerAtBest: number;
  /** Which emergency it would be, supposed that it is one. */
  readonly topic: string | null;
  readonly remark: { readonly remark: string; readonly likelihood: number } | null;
  /** The message searched for alone. */
  readonly alone: Found;
  /** How likely it is about an article, read alone, and about nothing of this desk. */
  readonly of: (article: string) => number;
  readonly none: number;
}

/** Null until everything was learnt that it takes. */
export function evidenceOf(text: string, locale: Locale, setting: Setting, parts: EvidenceParts): Evidence | null {
  const language = languageOf(locale);
  const guess = parts.guess(text, locale, setting);
  const danger = parts.sense.danger(text, language);
  const about = parts.about(text, language);
  if (!guess || danger === null || !about) return null;
  return {
    text,
    setting,
    guess,
    facts: toldIn(text, language).facts,
    sign: parts.sign(text, language),
    told: isBait(text, language) ? 'wallet-swept' : dangerIn(text),
    harmless: isHarmless(text),
    danger,
    dangerAtBest: parts.sense.dangerAtBest(text, language) ?? danger,
    topic: parts.sense.topic(text, language),
    remark: parts.sense.remark(text, language),
    alone: parts.search(text, locale, HITS),
    of: (article) => about.of(article) ?? 0,
    none: about.none,
  };
}

const HITS = 6;
