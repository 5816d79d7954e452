import { join } from 'node:path';
import { z } from 'zod';
import { DEPARTMENTS } from '../core/departments.ts';
import { readJsonLines } from '../core/files/jsonLines.ts';
import type { Language } from '../core/language.ts';
import { packageRoot } from '../core/process/packageRoot.ts';

/** A sentence and where it belongs, as shipped, taught and exported. */
export const TrainingLine = z.object({
  text: z.string().trim().min(1).max(300),
  label: z.enum([...DEPARTMENTS, 'none']),
});
export type TrainingLine = z.infer<typeof TrainingLine>;

export const TRAINING_DIR = join(packageRoot(__dirname), 'knowledge', 'training');

/**
 * `<dir>/<language>.jsonl`: sentences of editors beside the articles' own questions, those that belong nowhere (`none`)
 * above all. Errors: `input.invalid` names the line.
 */
export function readTraining(language: Language, dir: string = TRAINING_DIR): TrainingLine[] {
  const name = `${language}.jsonl`;
  return readJsonLines(join(dir, name), TrainingLine, 'a training sentence {text, label}', name);
}

/** Of those, what nothing of this desk answers. */
export function readStrangers(language: Language): string[] {
  return readTraining(language).flatMap(({ text, label }) => (label === 'none' ? [text] : []));
}
