import { type Locale, languageOf } from '../../core/language.ts';
import { clausesOf } from '../../text/sentences/clauses.ts';
import { asksSomething } from './closing.ts';

/** The clauses of a message that ask something, in their order; empty where it is of one piece. */
export function askingClauses(text: string, locale: Locale): string[] {
  return clausesOf(text, locale).filter((clause) => asksSomething(clause, languageOf(locale)));
}

/** A message without some of its clauses, where one that is left asks something; else null. */
export function clausesWithout(isLeftOut: (clause: string) => boolean, text: string, locale: Locale): string | null {
  const left = clausesOf(text, locale).filter((clause) => !isLeftOut(clause));
  return left.some((clause) => asksSomething(clause, languageOf(locale))) ? left.join(' ') : null;
}

/** The questions of a message, each with what was told before it. */
export function toldQuestions(text: string, locale: Locale): string[] {
  const questions: string[] = [];
  let told: string[] = [];
  for (const clause of clausesOf(text, locale)) {
    told.push(clause);
    if (!asksSomething(clause, languageOf(locale))) continue;
    questions.push(told.join(' '));
    told = [];
  }
  return questions;
}
