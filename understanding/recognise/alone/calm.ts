import { z } from 'zod';
import { patternField } from '../../../core/files/patternField.ts';
import { LANGUAGES, type Language } from '../../../core/language.ts';
import { rulesFile } from '../languageRules.ts';

/** What sounds like an emergency and is none, by the language it is said in. Texts are folded as for the signs. */
const Calm = z.strictObject({
  language: z.enum(LANGUAGES),
  /** Something of the user was broken into that is not the wallet … */
  elsewhere: patternField(1_000),
  /** … unless what belongs to the wallet is named as well. */
  own: patternField(500),
  /** Fees and prices "take" money, and news and friends tell of thefts … */
  harmless: patternField(1_000),
  /** … unless something of the user's own was taken as well. */
  unless: patternField(1_000),
  yes: z.array(z.string()).min(2),
  no: z.array(z.string()).min(2),
});

/** Errors: `input.invalid` with file, line and reason, at the first use. */
export const calmRules = rulesFile('calm.yaml', Calm, 20);

/** Whether a message only sounds like an emergency; `subjects`: the text folded for each language. */
export function isCalm(subjects: Record<Language, string>): boolean {
  return calmRules().some(({ language, elsewhere, own, harmless, unless }) => {
    const text = subjects[language];
    return (elsewhere.test(text) && !own.test(text)) || (harmless.test(text) && !unless.test(text));
  });
}
