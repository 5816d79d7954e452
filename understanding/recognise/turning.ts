import { z } from 'zod';
import { patternField } from '../../core/files/patternField.ts';
import { LANGUAGES, type Language } from '../../core/language.ts';
import { columns } from '../../text/columns.ts';
import { asksSomething } from './closing.ts';
import { ruleOf, rulesFile, spelling } from './languageRules.ts';

const Rule = z.strictObject({
  language: z.enum(LANGUAGES),
  another: patternField(1_600),
  back: patternField(1_600),
  mistaken: patternField(600),
  turns: z.array(z.tuple([z.string(), z.string()])).min(2),
  returns: z.array(z.tuple([z.string(), z.string()])).min(2),
  no: z.array(z.string()).min(2),
  mistakes: z.array(z.string()).min(2),
  others: z.array(z.string()).min(2),
});

/** Where a message turns to another subject, or back to an earlier one, in so many words. */
export interface Turning {
  readonly kind: 'another' | 'back';
  /** What it says from there on: all that is to be answered. */
  readonly text: string;
}

/** In columns: what is left has to say something by itself. */
const SHORTEST = 12;
/** The same where an earlier subject is taken up, which is named first: "back to the ward". */
const SHORTEST_BACK = 19;

/**
 * "All good, thanks. Different thing: do I owe tax on it?" What stands before the turn closes the old subject, and its words would be searched
 * for as well. Null where nothing turns, or where what stands before asks something too: then all of it is to be answered.
 */
export function turningIn(text: string, language: Language): Turning | null {
  const rule = ruleOf(turningRules(), language);
  if (!rule) return null;
  const plain = spelling(text, language);
  // A spelling of another length stands for the message: both are searched in the same letters.
  const said = plain.length === text.length ? text : plain;
  const another = lastOf(rule.another, plain);
  const back = lastOf(rule.back, plain);
  const isBack = back !== null && (another === null || back.start > another.start);
  const at = isBack ? back.start : another?.end;
  const start = isBack ? back.start : another?.start;
  if (at === undefined || start === undefined) return null;
  const rest = said.slice(at).trim();
  if (columns(rest) < (isBack ? SHORTEST_BACK : SHORTEST) || asksSomething(plain.slice(0, start), language))
    return null;
  return { kind: isBack ? 'back' : 'another', text: rest };
}

/** In columns: what is longer tells more than what was wrong. */
const LONGEST_MISTAKE = 160;

/** "Sorry, I misread: it was yesterday": a message that only puts right what its writer said before, and asks nothing. */
export function putsRight(text: string, language: Language): boolean {
  const rule = ruleOf(turningRules(), language);
  if (!rule || columns(text) > LONGEST_MISTAKE || asksSomething(text, language)) return false;
  return rule.mistaken.test(spelling(text, language).trim());
}

/** The last place where a pattern holds: who turns twice asks about what comes last. */
function lastOf(pattern: RegExp, plain: string): { readonly start: number; readonly end: number } | null {
  const found = [...plain.matchAll(new RegExp(pattern.source, `${pattern.flags.replace('g', '')}g`))].at(-1);
  return found === undefined ? null : { start: found.index, end: found.index + found[0].length };
}

/** Errors: `input.invalid` with file, line and reason, at the first use. */
export const turningRules = rulesFile('turnings.yaml', Rule, 20);
