import { type Locale, languageOf } from '../core/language.ts';
import { alarmIn } from './recognise/alarm.ts';
import { asideIn } from './recognise/aside.ts';
import type { ContextGuess, Setting } from './recognise/context.ts';
import { type EvidenceParts, evidenceOf } from './recognise/evidence.ts';

/** What a message is in its conversation. */
export interface Heard {
  /** Null until that was learnt: then only what is said alone counts. */
  readonly guess: ContextGuess | null;
  /** The article behind the emergency card when minutes count. */
  readonly alarm: string | null;
  /** What is said to the bot itself and asks nothing of the knowledge. */
  readonly aside: string | null;
}

export type Hear = (text: string, locale: Locale, setting: Setting) => Heard;

export interface HearingParts extends EvidenceParts {
  /** Until the rest was learnt: what is heard of a message alone. */
  readonly alone: {
    readonly alarm: EvidenceParts['sign'];
    readonly aside: (text: string, language: ReturnType<typeof languageOf>) => string | null;
  };
}

/** Reads a message where it stands: alarm and aside weigh what was open, what was done last and what was told. */
export function createHearing(parts: HearingParts): Hear {
  return (text, locale, setting) => {
    const evidence = evidenceOf(text, locale, setting, parts);
    if (evidence) return { guess: evidence.guess, alarm: alarmIn(evidence), aside: asideIn(evidence) };
    const language = languageOf(locale);
    return { guess: null, alarm: parts.alone.alarm(text, language), aside: parts.alone.aside(text, language) };
  };
}
