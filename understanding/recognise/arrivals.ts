import { z } from 'zod';
import { patternField } from '../../core/files/patternField.ts';
import { LANGUAGES, type Language } from '../../core/language.ts';
import { sentencesOf } from '../../text/sentences/sentences.ts';
import { languageOfScript } from './facts/facts.ts';
import { ruleOf, rulesFile, spelling } from './languageRules.ts';

const Rule = z.strictObject({
  language: z.enum(LANGUAGES),
  seen: patternField(600),
  came: patternField(600),
  unless: patternField(400),
  theirs: patternField(400),
  coins: patternField(400),
  yes: z.array(z.string()).min(2),
  no: z.array(z.string()).min(2),
});

const READ_AT_MOST = 400;
const ASKED = /[?？]/;

/**
 * Good news of coins: they are seen again (`seen`), so that none were taken, or have come in (`came`); null: none is told. What is asked
 * beside it ("there it is! why is it less?") takes nothing back.
 */
export function arrivalIn(text: string, language: Language): 'seen' | 'came' | null {
  const own = languageOfScript(text, language);
  const rule = ruleOf(arrivalRules(), own);
  const plain = spelling(toldSentences(text.slice(0, READ_AT_MOST)), own);
  if (!rule || rule.unless.test(plain) || rule.theirs.test(plain)) return null;
  if (rule.seen.test(plain)) return 'seen';
  return rule.came.test(plain) ? 'came' : null;
}

/** Whether coins are told to be there again, and not only a menu or a button. */
export function seesCoins(text: string, language: Language): boolean {
  const own = languageOfScript(text, language);
  const coins = ruleOf(arrivalRules(), own)?.coins;
  return arrivalIn(text, language) === 'seen' && (coins?.test(spelling(toldSentences(text), own)) ?? false);
}

function toldSentences(text: string): string {
  return sentencesOf(text)
    .filter((sentence) => !ASKED.test(sentence))
    .join(' ');
}

/** Errors: `input.invalid` with file, line and reason, at the first use. */
export const arrivalRules = rulesFile('arrivals.yaml', Rule, 20);
