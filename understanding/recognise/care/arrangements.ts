import { z } from 'zod';
import { patternField } from '../../../core/files/patternField.ts';
import { LANGUAGES } from '../../../core/language.ts';
import { sentencesOf } from '../../../text/sentences/sentences.ts';
import { rulesFile, spelling } from '../languageRules.ts';

const Rule = z.strictObject({
  language: z.enum(LANGUAGES),
  says: patternField(4_000),
  unless: patternField(600),
  yes: z.array(z.string()).min(2),
  no: z.array(z.string()).min(2),
});

/** In characters: what is longer is a log or a mail, and its beginning tells. */
const READ_AT_MOST = 1_200;

/**
 * Whether a message arranges for those whom its writer would leave: how they get at what is left, what insurance pays, in whose name it
 * is. An ordinary question, unless a loss was told. In words of any language.
 */
export function isArranging(text: string): boolean {
  const sentences = sentencesOf(text.slice(0, READ_AT_MOST));
  return arrangementRules().some(({ language, says, unless }) =>
    sentences.some((sentence) => {
      const plain = spelling(sentence, language);
      return says.test(plain) && !unless.test(plain);
    }),
  );
}

/** Errors: `input.invalid` with file, line and reason, at the first use. */
export const arrangementRules = rulesFile('arrangements.yaml', Rule, 20);
