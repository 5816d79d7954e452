import { join } from 'node:path';
import { z } from 'zod';
import { CARE_KINDS, SCHEMES, SUSPECTED } from '../../../core/care.ts';
import { readJsonLines } from '../../../core/files/jsonLines.ts';
import type { Language } from '../../../core/language.ts';
import { packageRoot } from '../../../core/process/packageRoot.ts';

/** A sentence that says one of these, or that only sounds like it (`none`). */
const Line = z.strictObject({ text: z.string().trim().min(1).max(300), label: z.enum([...CARE_KINDS, 'none']) });
export type CareLine = z.infer<typeof Line>;

const TRAINING_DIR = join(packageRoot(__dirname), 'understanding', 'training');

/** `<dir>/<language>/crisis.jsonl`. Throws `input.invalid` with file and line. */
export function readCareTraining(language: Language, dir: string = TRAINING_DIR): CareLine[] {
  return readCareLines(join(dir, language, 'crisis.jsonl'));
}

export function readCareLines(path: string): CareLine[] {
  return readJsonLines(path, Line, 'a sentence {text, label}');
}

/**
 * What a careful reader suspects at a message, with what stands before it: nothing; begins to (`hint`); it is plain (`told`); it goes on and this
 * message says nothing of it (`still`).
 */
export const TOLD = ['none', 'hint', 'told', 'still'] as const;

/** What one person writes to the desk, message by message, and the danger that is told by pieces in it. */
const Talk = z
  .strictObject({
    danger: z.enum([...SUSPECTED, 'none']),
    scheme: z.enum(SCHEMES).optional(),
    turns: z
      .array(z.tuple([z.string().trim().min(1).max(600), z.enum(TOLD)]))
      .min(1)
      .max(30),
  })
  .refine(({ danger, scheme }) => (danger === 'swindle') === (scheme !== undefined), {
    message: 'a swindle, and nothing else, names its scheme',
    path: ['scheme'],
  });
export type CareTalk = z.infer<typeof Talk>;

/** `<dir>/<language>/talks.jsonl`. Errors: `input.invalid` with file and line. */
export function readCareTalks(language: Language, dir: string = TRAINING_DIR): CareTalk[] {
  return readTalks(join(dir, language, 'talks.jsonl'));
}

export function readTalks(path: string): CareTalk[] {
  return readJsonLines(path, Talk, 'a conversation {danger, scheme of a swindle, turns}');
}
