import { z } from 'zod';
import { patternField } from '../../../core/files/patternField.ts';
import { LANGUAGES } from '../../../core/language.ts';
import type { DangerTopic } from '../../labelled/labels.ts';
import { rulesFile } from '../languageRules.ts';
import { foldedFor, isSignIn } from './emergency.ts';

/** What cannot be taken back comes first: who has the words has everything, who only posed as somebody has nothing yet. */
export const DANGER_ORDER = [
  'phrase-exposed',
  'wallet-swept',
  'funds-stolen',
  'device-compromised',
  'phishing-site',
  'investment-scam',
  'fake-support',
] as const satisfies readonly DangerTopic[];

/** Every pattern has to be found, in any order; `not` takes a match back. */
const DangerSign = z.strictObject({
  language: z.enum(LANGUAGES),
  topic: z.enum(DANGER_ORDER),
  all: z.array(patternField(800)).min(1).max(6),
  not: patternField(1_600).optional(),
  yes: z.array(z.string()).min(2),
  no: z.array(z.string()).min(2),
});

/** Errors: `input.invalid` with file, line and reason, at the first use. */
export const dangerSigns = rulesFile('dangers.yaml', DangerSign, 200);

/** What is longer tells a story, in which words that belong together stand far apart. */
const READ_AT_MOST = 400;

/**
 * The danger that a message surely tells of, in words of any language: each is raised whatever is open, and however much the
 * message sounds like something else. Null: it is weighed.
 */
export function dangerIn(text: string): DangerTopic | null {
  if (text.length > READ_AT_MOST) return null;
  const subjects = foldedFor(text);
  const told = new Set(
    dangerSigns()
      .filter((sign) => isSignIn(sign, subjects[sign.language]))
      .map(({ topic }) => topic),
  );
  return DANGER_ORDER.find((topic) => told.has(topic)) ?? null;
}
