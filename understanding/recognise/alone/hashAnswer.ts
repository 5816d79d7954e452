import { z } from 'zod';
import { patternField } from '../../../core/files/patternField.ts';
import { LANGUAGES } from '../../../core/language.ts';
import { readGazetteer } from '../facts/recogniser/gazetteer.ts';
import { rulesFile } from '../languageRules.ts';
import { spellingsOf, yesOrNo } from './intent.ts';

const Rule = z.strictObject({
  language: z.enum(LANGUAGES),
  answer: z.enum(['hash', 'notHash', 'sender', 'receiver', 'time']),
  say: patternField(2_000),
  yes: z.array(z.string()).min(2),
  no: z.array(z.string()).min(2),
});

/** Errors: `input.invalid` with file, line and reason, at the first use. */
export const hashAnswerRules = rulesFile('hashAnswers.yaml', Rule, 40);

/** `sender`, `receiver`: it says whose transaction it is, and not whether it is one. */
export type HashAnswer = 'yes' | 'no' | 'sender' | 'receiver';

/** A longer message, or one that asks, says something of its own. */
const LONGEST = 80;
const ASKS = /[?？]\s*$/;

/**
 * What a whole message says to "is this a transaction hash?"; null when it says something else. A yes lets 64 digits out, so it is
 * one only where nothing but a hash can be meant.
 */
export function hashAnswer(text: string): HashAnswer | null {
  const bare = yesOrNo(text);
  if (bare !== null || text.length > LONGEST || ASKS.test(text)) return bare;
  const spellings = spellingsOf(text).map((spelling) => spelling.replace(exchangeNames(), 'exchange'));
  const rule = hashAnswerRules().find(({ say }) => spellings.some((spelling) => say.test(spelling)));
  return rule ? MEANS[rule.answer] : null;
}

const MEANS = { hash: 'yes', notHash: 'no', sender: 'sender', receiver: 'receiver', time: null } as const;

/** Names that mean an exchange alone; the longest first, as messages are spelled here. */
function exchangeNames(): RegExp {
  if (names === null) {
    const all = readGazetteer().exchanges.flatMap((one) => one.names.flatMap(spellingsOf));
    const longestFirst = [...new Set(all)].toSorted((one, other) => other.length - one.length);
    names = new RegExp(`(?<![a-z0-9])(?:${longestFirst.join('|')})(?![a-z0-9])`, 'gu');
  }
  return names;
}

let names: RegExp | null = null;
