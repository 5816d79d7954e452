import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { DEPARTMENTS } from '../core/departments.ts';
import { HandrailError } from '../core/errors.ts';
import type { Language } from '../core/language.ts';
import { packageRoot } from '../core/packageRoot.ts';

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
  const file = join(dir, `${language}.jsonl`);
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.flatMap((line, index) => (line.trim() === '' ? [] : [readLine(line, `${language}.jsonl:${index + 1}`)]));
}

function readLine(line: string, where: string): TrainingLine {
  try {
    return TrainingLine.parse(JSON.parse(line));
  } catch (cause) {
    throw new HandrailError('input.invalid', `${where}: not a training sentence {text, label}`, { cause });
  }
}
