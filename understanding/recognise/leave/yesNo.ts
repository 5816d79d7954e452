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

/** A clause of a message as rules are written, without its mark, and whether it asks for a yes or a no. */
export interface Clause {
  readonly text: string;
  readonly asksYesNo: boolean;
}

/** Whether a message asks, somewhere in it, for a yes or a no. */
export function asksYesNo(text: string, language: Language): boolean {
  return clausesIn(text, language).some((clause) => clause.asksYesNo);
}

/** The clauses of a message, in their order; in a language without a rule any may ask for a yes or a no. */
export function clausesIn(text: string, language: Language): Clause[] {
  const own = languageOfScript(text, language);
  const rule = ruleOf(yesNoRules(), own);
  const clauses = spelling(text.slice(0, READ_AT_MOST), own).match(CLAUSES) ?? [];
  return clauses.map((clause) => {
    const bare = clause.replaceAll('?', '').trim();
    const isAsked = (pattern: RegExp) => pattern.test(bare) || pattern.test(clause.trim());
    const asks =
      rule === undefined ||
      isAsked(rule.surely) ||
      ((clause.includes('?') || isAsked(rule.asks)) && !rule.open.test(clause));
    return { text: bare, asksYesNo: asks };
  });
}

/** Errors: `input.invalid` with file, line and reason, at the first use. */
export const yesNoRules = rulesFile('yesNo.yaml', Rule, 20);
