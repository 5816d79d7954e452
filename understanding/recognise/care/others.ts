import { z } from 'zod';
import { patternField } from '../../../core/files/patternField.ts';
import { LANGUAGES } from '../../../core/language.ts';
import { sentencesOf } from '../../../text/sentences/sentences.ts';
import { rulesFile, spelling } from '../languageRules.ts';

/** Dangers that somebody else is, who need be no swindler. */
export const OTHERS = ['shared', 'watched'] as const;
export type Others = (typeof OTHERS)[number];

const Rule = z.strictObject({
  language: z.enum(LANGUAGES),
  of: z.enum(OTHERS),
  says: patternField(4_000),
  unless: patternField(600),
  yes: z.array(z.string()).min(2),
  no: z.array(z.string()).min(2),
});

/** In characters: what is longer is a log or a mail, and its beginning tells. */
const READ_AT_MOST = 1_200;

/** What a message tells in known words of somebody else: that they have what opens the wallet, or see the device. In words of any language. */
export function othersIn(text: string): readonly Others[] {
  const sentences = sentencesOf(text.slice(0, READ_AT_MOST));
  return OTHERS.filter((kind) =>
    othersRules().some((rule) => {
      if (rule.of !== kind) return false;
      return sentences.some((sentence) => {
        const plain = spelling(sentence, rule.language);
        return rule.says.test(plain) && !rule.unless.test(plain);
      });
    }),
  );
}

/** Errors: `input.invalid` with file, line and reason, at the first use. */
export const othersRules = rulesFile('others.yaml', Rule, 20);
