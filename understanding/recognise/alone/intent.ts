import { z } from 'zod';
import { patternField } from '../../../core/files/patternField.ts';
import type { DeskWish } from '../../../core/labels.ts';
import { LOCALES } from '../../../core/language.ts';
import { normalise } from '../../../text/normalise.ts';
import type { Remark } from '../../labelled/labels.ts';
import { rulesFile } from '../languageRules.ts';

/** What is all that a message says, in the order in which it is looked for. */
const WHOLE = [
  ...LOCALES.map((locale) => `language:${locale}` as const),
  'help',
  'leaveQueue',
  'cancel',
  'thanks',
  'greeting',
  'quiet',
  'upset',
  'goodbye',
  'yes',
  'no',
  'notHelped',
] as const;

/** What a message asks of the chat itself rather than of the knowledge. */
export type Intent = 'person' | 'wordless' | (typeof WHOLE)[number] | Exclude<Remark, DeskWish | 'ack' | 'vague'>;

const Rule = z.strictObject({
  intent: z.enum(['person', 'noPerson', 'plainWish', 'areYouOne', ...WHOLE]),
  say: patternField(1_000),
  yes: z.array(z.string()).min(2),
  no: z.array(z.string()).min(2),
});

/** Errors: `input.invalid` with file, line and reason, at the first use. */
export const intentRules = rulesFile('intents.yaml', Rule, 100);

/** A longer message says more than an intent. */
const LONGEST = 40;
/** "Yes?" asks what is meant. */
const ASKS = /[?？]\s*$/;

/**
 * The intent of a short command-like message, or null when it says something else. Wishes for a person count inside any
 * sentence; the others only when they are all there is, so that "thanks, but my coins are gone" stays a question.
 */
export function intentOf(text: string): Intent | null {
  const spellings = spellingsOf(text);
  const [plain = ''] = spellings;
  if (wantsPerson(spellings)) return 'person';
  if (plain.length > LONGEST) return null;
  if (WORDLESS.test(plain)) return text.trim() === '' ? null : 'wordless';
  const intent = WHOLE.find((one) => says(one, spellings)) ?? null;
  return intent === 'yes' && ASKS.test(text) ? null : intent;
}

/** A message that is a yes or a no, and nothing else. */
export function yesOrNo(text: string): 'yes' | 'no' | null {
  const intent = intentOf(text);
  return intent === 'yes' || intent === 'no' ? intent : null;
}

/** Yes to what was asked last: whether an answer helped, or whether it is what is meant. */
export function saysYes(text: string): boolean {
  return says('yes', spellingsOf(text.slice(0, LONGEST))) && !ASKS.test(text);
}

/** A message as the rules are written: Japanese is matched as written, Chinese in either way of writing. */
export function spellingsOf(text: string): string[] {
  const plain = bare(normalise(text.slice(0, 2_000), 'latin'));
  return [...new Set([plain, normalise(plain, 'zh')])];
}

function says(intent: z.output<typeof Rule>['intent'], spellings: readonly string[]): boolean {
  const rules = intentRules().filter((rule) => rule.intent === intent);
  return spellings.some((spelling) => rules.some(({ say }) => say.test(spelling)));
}

function wantsPerson(spellings: readonly string[]): boolean {
  // People in a story of a fraud are no wish for one, but whoever was cheated may plainly wish for one.
  if (says('noPerson', spellings) && !says('plainWish', spellings)) return false;
  // Whether the bot is a person is asked by who wants one and by who only wants to know; this part of it tells neither.
  const rest = spellings.map((spelling) =>
    intentRules().reduce((left, { intent, say }) => (intent === 'areYouOne' ? left.replace(say, ' ') : left), spelling),
  );
  return says('person', rest);
}

/** Nothing is left of a message of emoji or question marks alone, or only tears (ㅠ, ㅜ; folded). */
const WORDLESS = /^[\u1172\u116e\s]*$/;

/** Words alone: what is said does not change with punctuation or emoji. */
function bare(text: string): string {
  return text
    .replace(/(?:[\p{P}\p{S}\p{Extended_Pictographic}]|\u200d|\ufe0f)+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
