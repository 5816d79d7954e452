import { readFileSync, statSync } from 'node:fs';
import type { z } from 'zod';
import { HandrailError } from '../errors.ts';
import { keptYaml } from './keptYaml.ts';
import { readYamlText } from './yamlText.ts';

/** Bytes; names and rules of one language stay far below. */
const MAX_FILE = 1_000_000;

/**
 * Reads one YAML file that a person wrote: names, rules, facts. `check`: what a schema cannot say, as (path in the file, reason).
 * Errors: `input.invalid` names the file, each wrong line and why.
 */
export function readYaml<T>(
  file: string,
  schema: z.ZodType<T>,
  check: (value: T) => readonly (readonly [readonly PropertyKey[], string])[] = () => [],
): T {
  if (statSync(file).size > MAX_FILE) throw invalid(file, [[1, `is longer than ${MAX_FILE} bytes`]]);
  const source = readFileSync(file, 'utf8');
  const kept = keptYaml(source);
  const built = kept === undefined ? null : schema.safeParse(kept);
  // What is wrong with a text is told by its lines, which only the parser knows.
  if (built?.success && check(built.data).length === 0) return built.data;
  return parseYaml(file, source, schema, check);
}

/** The same of text; `file` is only said in errors. */
export function parseYaml<T>(
  file: string,
  source: string,
  schema: z.ZodType<T>,
  check: (value: T) => readonly (readonly [readonly PropertyKey[], string])[] = () => [],
): T {
  const read = readYamlText(source, schema);
  if (read.kind === 'invalid')
    throw invalid(
      file,
      read.problems.map(({ line, reason }) => [line, reason]),
    );
  const problems = check(read.value).map(([path, reason]) => [read.lineOf(path), reason] as const);
  if (problems.length > 0) throw invalid(file, problems);
  return read.value;
}

function invalid(file: string, problems: readonly (readonly [number, string])[]): HandrailError {
  const said = problems.slice(0, 20).map(([line, reason]) => `${file}:${line}: ${reason}`);
  return new HandrailError('input.invalid', said.join('\n'));
}
