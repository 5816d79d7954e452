import { readFileSync, statSync } from 'node:fs';
import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import type { z } from 'zod';
import { HandrailError } from './errors.ts';

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
  return parseYaml(file, readFileSync(file, 'utf8'), schema, check);
}

/** The same of text; `file` is only said in errors. */
export function parseYaml<T>(
  file: string,
  source: string,
  schema: z.ZodType<T>,
  check: (value: T) => readonly (readonly [readonly PropertyKey[], string])[] = () => [],
): T {
  const lines = new LineCounter();
  const document = parseDocument(source, { schema: 'core', lineCounter: lines, prettyErrors: false });
  const lineOf = (offset: number) => lines.linePos(offset).line;
  if (document.errors.length > 0)
    throw invalid(
      file,
      document.errors.map(({ pos, message }) => [lineOf(pos[0]), message.split('\n')[0] ?? '']),
    );
  const at = (path: readonly PropertyKey[]) => lineOf(offsetOf(document.contents, path));
  const parsed = schema.safeParse(document.toJS({ maxAliasCount: 0 }));
  if (!parsed.success)
    throw invalid(
      file,
      parsed.error.issues.map(({ path, message }) => [at(path), `${path.join('.')}: ${message}`]),
    );
  const problems = check(parsed.data).map(([path, reason]) => [at(path), reason] as const);
  if (problems.length > 0) throw invalid(file, problems);
  return parsed.data;
}

function invalid(file: string, problems: readonly (readonly [number, string])[]): HandrailError {
  const said = problems.slice(0, 20).map(([line, reason]) => `${file}:${line}: ${reason}`);
  return new HandrailError('input.invalid', said.join('\n'));
}

/** Where a value begins; of one that is missing, where what should hold it does. */
function offsetOf(root: unknown, path: readonly PropertyKey[]): number {
  let node = root as Node | null;
  let offset = node?.range?.[0] ?? 0;
  for (const key of path) {
    const next = isMap(node)
      ? node.items.find((item) => isScalar(item.key) && item.key.value === key)?.value
      : isSeq(node)
        ? node.items[Number(key)]
        : undefined;
    if (!next) return offset;
    node = next as Node;
    offset = node.range?.[0] ?? offset;
  }
  return offset;
}
