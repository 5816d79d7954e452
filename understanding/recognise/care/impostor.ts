import { z } from 'zod';
import type { Case } from '../../../core/case.ts';
import { patternField } from '../../../core/files/patternField.ts';
import { LANGUAGES, type Language } from '../../../core/language.ts';
import { languageOfScript } from '../facts/facts.ts';
import { rulesFile, spelling } from '../languageRules.ts';

const Impostor = z.strictObject({
  language: z.enum(LANGUAGES),
  say: patternField(1_500),
  unless: patternField(800),
  yes: z.array(z.string()).min(2),
  no: z.array(z.string()).min(2),
});

/** Errors: `input.invalid` with file, line and reason, at the first use. */
export const impostorRules = rulesFile('impostors.yaml', Impostor, 20);

/** What is longer tells a story, in which an office and a call stand far apart. */
const READ_AT_MOST = 600;

/** "The prosecutor", "the police", "the bank" calls or writes and wants coins moved, silence, no hanging up: no office does, whoever it is. */
export function isImpostorCall(text: string, language: Language): boolean {
  if (text.length > READ_AT_MOST) return false;
  const own = languageOfScript(text, language);
  const plain = spelling(text, own);
  return impostorRules().some((rule) => rule.language === own && rule.say.test(plain) && !rule.unless.test(plain));
}

/** What says that it is a swindle, and what where that was said last. */
export const IMPOSTOR_PARTS = ['fake-support#authority-caller', 'fake-support#authority-call'] as const;

/** What is said to who is called so: once one was said, the talk is of that call. */
const OF_THE_CALL: readonly string[] = [
  ...IMPOSTOR_PARTS,
  'fake-support#authority-check',
  'fake-support#still-on-line',
  'fake-support#warrant-sent',
  'fake-support#tell-nobody',
  'real-support#number-shown',
  'real-support#hang-up-real',
];

/** True where such a call was told of before: what its caller threatens with later belongs to the swindle. */
export function isImpostorTold({ said }: Pick<Case, 'said'>): boolean {
  return said.some((part) => OF_THE_CALL.includes(part));
}
