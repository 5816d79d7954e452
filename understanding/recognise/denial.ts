import { z } from 'zod';
import { patternField } from '../../core/files/patternField.ts';
import { LANGUAGES } from '../../core/language.ts';
import { columns } from '../../text/columns.ts';
import { rulesFile, spelling } from './languageRules.ts';

const Rule = z.strictObject({
  of: z.enum(['act', 'loss']),
  language: z.enum(LANGUAGES),
  says: patternField(2_000),
  but: patternField(600),
  yes: z.array(z.string()).min(2),
  no: z.array(z.string()).min(2),
});

/** In columns: what is longer tells a story, in which a denial is one sentence of several. */
const LONGEST = 80;
/** The same of what was seen, which is told with where it was looked for. */
const READ_AT_MOST = 400;

/**
 * Whether a message says no more than that nothing of what a card is about was done, or has left: "I didn't go to the site", "nobody has seen
 * the words". In words of any language. Without it who was shown a card for nothing is treated as robbed from there on.
 */
export function deniesDanger(text: string): boolean {
  return columns(text) <= LONGEST && tells('act', text);
}

/**
 * Whether a message tells what no thief leaves behind: an amount of 0, no transfer that went out, a balance that is as it was, the change of an
 * own payment, a coin with another name. In words of any language. Who is robbed tells none of it.
 */
export function refutesTheft(text: string): boolean {
  return tells('loss', text.slice(0, READ_AT_MOST));
}

function tells(what: 'act' | 'loss', text: string): boolean {
  return denialRules().some(({ of, language, says, but }) => {
    if (of !== what) return false;
    const plain = spelling(text, language);
    return says.test(plain) && !but.test(plain);
  });
}

/** Errors: `input.invalid` with file, line and reason, at the first use. */
export const denialRules = rulesFile('denials.yaml', Rule, 20);
