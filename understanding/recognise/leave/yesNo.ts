import { z } from 'zod';
import { patternField } from '../../../core/files/patternField.ts';
import { LANGUAGES, type Language } from '../../../core/language.ts';
import { languageOfScript } from '../facts/facts.ts';
import { ruleOf, rulesFile, spelling } from '../languageRules.ts';

const Rule = z.strictObject({
  language: z.enum(LANGUAGES),
  asks: patternField(1_500),
  open: patternField(400),
  surely: patternField(400),
  yes: z.array(z.string()).min(2),
  no: z.array(z.string()).min(2),
});

const READ_AT_MOST = 1_000;
/** A clause with the mark that ends it. */
const CLAUSES = /[^.!?。！,，、;；\n]+[?]*/g;

/** Whether a message asks, somewhere in it, for a yes or a no. */
export function asksYesNo(text: string, language: Language): boolean {
  const own = languageOfScript(text, language);
  const rule = ruleOf(yesNoRules(), own);
  if (!rule) return true;
  const clauses = spelling(text.slice(0, READ_AT_MOST), own).match(CLAUSES) ?? [];
  return clauses.some((clause) => {
    const bare = clause.replaceAll('?', '').trim();
    if (rule.surely.test(bare) || rule.surely.test(clause.trim())) return true;
    const asks = clause.includes('?') || rule.asks.test(bare) || rule.asks.test(clause.trim());
    return asks && !rule.open.test(clause);
  });
}

/** Errors: `input.invalid` with file, line and reason, at the first use. */
export const yesNoRules = rulesFile('yesNo.yaml', Rule, 20);
