import { z } from 'zod';
import { patternField } from '../../../core/files/patternField.ts';
import { LANGUAGES, type Language } from '../../../core/language.ts';
import { withoutCodes } from '../../../text/holdsCode.ts';
import { rulesFile } from '../languageRules.ts';
import { factsIn } from './facts.ts';

const Rule = z.strictObject({
  language: z.enum(LANGUAGES),
  view: z.enum(['sender', 'receiver']),
  match: patternField(800),
  yes: z.array(z.string()).min(2),
  no: z.array(z.string()).min(2),
});

/**
 * Whether the writer of a text sent the transaction that it is about, or waits for it; null when it does not tell. Rules of
 * all languages are tried, since people mix them with their hashes.
 */
export function viewIn(text: string, language: Language): 'sender' | 'receiver' | null {
  const all = text.slice(0, 2_000).normalize('NFKC');
  const words = withoutCodes(all);
  const plain = words.toLowerCase().replace(/[0-9]/g, '');
  const rule = viewRules().find(({ match }) => match.test(plain));
  if (rule) return rule.view;
  const direction = factsIn(words, language).direction?.value;
  return direction === undefined ? null : direction === 'in' ? 'receiver' : 'sender';
}

/** Errors: `input.invalid` with file, line and reason, at the first use. */
export const viewRules = rulesFile('views.yaml', Rule, 200);
