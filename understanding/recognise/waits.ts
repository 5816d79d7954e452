import { z } from 'zod';
import { patternField } from '../../core/files/patternField.ts';
import { LANGUAGES } from '../../core/language.ts';
import { rulesFile, spelling } from './languageRules.ts';

const Rule = z.strictObject({
  language: z.enum(LANGUAGES),
  little: patternField(1_200),
  wait: patternField(1_600),
  about: patternField(600),
  person: patternField(1_800),
  again: patternField(1_200),
  still: patternField(400),
  secret: patternField(300),
  leave: patternField(1_500),
  timed: z.array(z.string()).min(2),
  other: z.array(z.string()).min(2),
  persons: z.array(z.string()).min(1),
  none: z.array(z.string()).min(1),
  leaves: z.array(z.string()).min(2),
  stays: z.array(z.string()).min(2),
});
type Rule = z.output<typeof Rule>;

/** True of what somebody in the queue asks of the queue: how long, whether anybody comes, and nothing else that takes time. */
export function asksOfTheWait(text: string): boolean {
  return (
    namesTheWait(text) ||
    inAnyLanguage(
      text,
      ({ little, about }, plain) =>
        little.test(bare(plain)) || (little.test(bare(firstOf(plain))) && !about.test(plain)),
    )
  );
}

/** The same where the wait or the person is named: "how long do I have to wait?" is about no answer that was said last. */
export function namesTheWait(text: string): boolean {
  return inAnyLanguage(text, ({ wait, about }, plain) => wait.test(plain) && !about.test(plain));
}

/** True of what somebody in the queue asks of the person and the page they wait for, whatever else is in it. */
export function asksOfThePerson(text: string): boolean {
  // What a caller is after is no question of the queue: "would support call me and ask for my seed phrase?"
  const ofASecret = inAnyLanguage(text, ({ secret }, plain) => secret.test(plain));
  return inAnyLanguage(
    text,
    ({ person, again, still }, plain) =>
      (!ofASecret && (person.test(plain) || again.test(plain))) || still.test(plain.trim()),
  );
}

/** Whether somebody in the queue says that the person is not needed any more; how to leave is said, nothing is left for them. */
export function needsNobody(text: string): boolean {
  return inAnyLanguage(text, ({ leave, about }, plain) => leave.test(plain) && !about.test(plain));
}

function inAnyLanguage(text: string, holds: (rule: Rule, plain: string) => boolean): boolean {
  return waitRules().some((rule) => holds(rule, spelling(text, rule.language)));
}

/** "How long do I wait? I have to fetch my child at four": why they ask comes after it. */
function firstOf(plain: string): string {
  return plain.split(/(?<=[?？。!！])/u, 1)[0] ?? plain;
}

function bare(plain: string): string {
  return plain.replace(/[\s?？!！.。~]+$/u, '').trim();
}

/** Errors: `input.invalid` with file, line and reason, at the first use. */
export const waitRules = rulesFile('waits.yaml', Rule, 20);
