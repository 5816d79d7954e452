import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { CARE_KINDS } from '../../core/care.ts';
import { HandrailError } from '../../core/errors.ts';
import type { Language } from '../../core/language.ts';
import { packageRoot } from '../../core/packageRoot.ts';

/** A sentence that says one of these, or that only sounds like it (`none`). */
const Line = z.strictObject({ text: z.string().trim().min(1).max(300), label: z.enum([...CARE_KINDS, 'none']) });
export type CareLine = z.infer<typeof Line>;

const TRAINING_DIR = join(packageRoot(__dirname), 'understanding', 'training');

/** `<dir>/<language>/crisis.jsonl`. Throws `input.invalid` with file and line. */
export function readCareTraining(language: Language, dir: string = TRAINING_DIR): CareLine[] {
  return readCareLines(join(dir, language, 'crisis.jsonl'));
}

export function readCareLines(path: string): CareLine[] {
  if (!existsSync(path)) return [];
  return readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((line, at) => (line.trim() === '' ? [] : [lineOf(line, `${path}:${at + 1}`)]));
}

function lineOf(line: string, place: string): CareLine {
  try {
    return Line.parse(JSON.parse(line));
  } catch (cause) {
    throw new HandrailError('input.invalid', `${place}: not a sentence {text, label}`, { cause });
  }
}
