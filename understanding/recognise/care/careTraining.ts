import { join } from 'node:path';
import { z } from 'zod';
import { CARE_KINDS } from '../../../core/care.ts';
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
