import { join } from 'node:path';
import { readJsonLines } from '../core/jsonLines.ts';
import type { Language } from '../core/language.ts';
import { packageRoot } from '../core/packageRoot.ts';
import { ContextLine } from './reading.ts';

const TRAINING_DIR = join(packageRoot(__dirname), 'understanding', 'training');

/**
 * The context pairs of a language: `<dir>/<language>/context.jsonl`, one a line.
 * Errors: `input.invalid` names the line.
 */
export function readContextLines(language: Language, dir: string = TRAINING_DIR): ContextLine[] {
  const name = `${language}/context.jsonl`;
  return readJsonLines(join(dir, name), ContextLine, 'a context pair (docs/conversation.md says what it holds)', name);
}
