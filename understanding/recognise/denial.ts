import { z } from 'zod';
import { patternField } from '../../core/files/patternField.ts';
import { LANGUAGES } from '../../core/language.ts';
import { columns } from '../../text/columns.ts';
import { rulesFile, spelling } from './languageRules.ts';

const Rule = z.strictObject({
  language: z.enum(LANGUAGES),
  says: patternField(1_200),
  but: patternField(400),
  yes: z.array(z.string()).min(2),
  no: z.array(z.string()).min(2),
});

/** In columns: what is longer tells a story, in which a denial is one sentence of several. */
const LONGEST = 80;

/**
 * Whether a message says no more than that nothing of what a card is about was done, or has left: "I didn't go to the site", "nobody has seen
 * the words". In words of any language. Without it who was shown a card for nothing is treated as robbed from there on.
 */
export function deniesDanger(text: string): boolean {
  if (columns(text) > LONGEST) return false;
  return denialRules().some(({ language, says, but }) => {
    const plain = spelling(text, language);
    return says.test(plain) && !but.test(plain);
  });
}

/** Errors: `input.invalid` with file, line and reason, at the first use. */
export const denialRules = rulesFile('denials.yaml', Rule, 20);
