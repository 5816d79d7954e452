import { z } from 'zod';
import { patternField } from '../../core/files/patternField.ts';
import { LANGUAGES, type Language } from '../../core/language.ts';
import { columns } from '../../text/columns.ts';
import { viewIn } from './facts/viewIn.ts';
import { ruleOf, rulesFile, spelling } from './languageRules.ts';

/** What is asked of a transaction that was just looked up. */
export const BEHIND_CARD = ['lost', 'howLong', 'cancel', 'now'] as const;
export type BehindCard = (typeof BEHIND_CARD)[number];

const Rule = z.strictObject({
  language: z.enum(LANGUAGES),
  lost: patternField(600),
  howLong: patternField(600),
  cancel: patternField(600),
  now: patternField(600),
  heard: z.array(z.string()).length(BEHIND_CARD.length),
  not: z.array(z.string()).min(2),
});

/**
 * Which of the questions that everybody asks behind a card a message is, and nothing else; null for any other. The words are the
 * same whatever the card said, so that nothing but the card can answer them.
 */
export function askedBehindCard(text: string, language: Language): BehindCard | null {
  const rule = ruleOf(behindCardRules(), language);
  const plain = asked(spelling(text, language).trim());
  return (rule && BEHIND_CARD.find((question) => rule[question].test(plain))) ?? null;
}

const SENTENCES = /(?<=[.!?])\s+|(?<=[。！？])\s*/u;
const ASKS = /[?？]/u;

/** "I raised the fee. How is it now?": what is told before the only question is no part of it. */
function asked(plain: string): string {
  const sentences = plain.split(SENTENCES);
  const before = sentences.slice(0, -1);
  return before.some((sentence) => ASKS.test(sentence)) ? plain : (sentences.at(-1) ?? plain);
}

/** In columns: a longer message tells something of its own. */
const LONGEST_VIEW = 80;

/** Whether the writer sent what was looked up or waits for it, where a short message tells that; null where it does not. */
export function viewBehindCard(text: string, language: Language): 'sender' | 'receiver' | null {
  return columns(text) <= LONGEST_VIEW ? viewIn(text, language) : null;
}

/** Errors: `input.invalid` with file, line and reason, at the first use. */
export const behindCardRules = rulesFile('behindCard.yaml', Rule, 20);
