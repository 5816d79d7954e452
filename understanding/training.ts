import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HandrailError } from '../core/errors.ts';
import type { Language } from '../core/language.ts';
import { packageRoot } from '../core/packageRoot.ts';
import { ContextLine } from './reading.ts';

const TRAINING_DIR = join(packageRoot(__dirname), 'understanding', 'training');

/**
 * The context pairs of a language: `<dir>/<language>/context.jsonl`, one a line.
 * Errors: `input.invalid` names the line.
 */
export function readContextLines(language: Language, dir: string = TRAINING_DIR): ContextLine[] {
  const file = join(dir, language, 'context.jsonl');
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, index) => (line.trim() === '' ? [] : [readLine(line, `${language}/context.jsonl:${index + 1}`)]));
}

function readLine(line: string, where: string): ContextLine {
  try {
    return ContextLine.parse(JSON.parse(line));
  } catch (cause) {
    throw new HandrailError('input.invalid', `${where}: not a context pair (docs/conversation.md says what it holds)`, {
      cause,
    });
  }
}
