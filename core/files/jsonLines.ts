import { existsSync, readFileSync } from 'node:fs';
import type { z } from 'zod';
import { HandrailError } from '../errors.ts';

/**
 * A file of JSON values, one a line; blank lines are none, and a file that is not there has none. `what` belongs on a line.
 * Errors: `input.invalid` says `<name>:<line>: not <what>`.
 */
export function readJsonLines<Line>(file: string, schema: z.ZodType<Line>, what: string, name: string = file): Line[] {
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.flatMap((line, index) => {
    if (line.trim() === '') return [];
    try {
      return [schema.parse(JSON.parse(line))];
    } catch (cause) {
      throw new HandrailError('input.invalid', `${name}:${index + 1}: not ${what}`, { cause });
    }
  });
}
