import { type Document, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, visit } from 'yaml';
import { z } from 'zod';

/** Where a text is wrong, in words for its editor. `line` counts from 1. */
export interface TextProblem {
  readonly line: number;
  readonly reason: string;
}
export type ReadYaml<T> =
  | { readonly kind: 'ok'; readonly value: T; readonly lineOf: (path: readonly PropertyKey[]) => number }
  | { readonly kind: 'invalid'; readonly problems: readonly TextProblem[] };

/** More errors of one text help nobody, nor do reasons that repeat it. */
const MOST_PROBLEMS = 20;
const LONGEST_REASON = 200;

/**
 * Reads YAML against a schema, in time that grows with its length alone; `lineOf` tells where a value begins. `core` reads
 * no dates or other objects; what a small text could grow large by, or the parser's stack too deep, is refused.
 */
export function readYamlText<T>(source: string, schema: z.ZodType<T>): ReadYaml<T> {
  const deep = tooDeepAt(source);
  if (deep !== null) return invalid([{ line: source.slice(0, deep).split('\n').length, reason: 'nests too deep' }]);
  const lines = new LineCounter();
  // `prettyErrors` would search the text anew for each error, and `uniqueKeys` compare each key with all: quadratic.
  const document = parseDocument(source, {
    ...{ schema: 'core', lineCounter: lines, prettyErrors: false, uniqueKeys: false },
  });
  const lineAt = (offset: number) => Math.max(1, lines.linePos(offset).line);
  const errors = [
    ...document.errors.map(({ pos, message }) => ({ at: pos[0], reason: message.split('\n')[0] ?? '' })),
    ...refusedIn(document),
  ];
  if (errors.length > 0) return invalid(errors.map(({ at, reason }) => ({ line: lineAt(at), reason })));
  const lineOf = (path: readonly PropertyKey[]) => lineAt(offsetOf(document.contents, path));
  const parsed = schema.safeParse(document.toJS());
  if (parsed.success) return { kind: 'ok', value: parsed.data, lineOf };
  return invalid(
    parsed.error.issues.map(({ path, message }) => ({ line: lineOf(path), reason: `${path.join('.')}: ${message}` })),
  );
}

/** What a YAML text holds, whatever that is; null of a text that would be refused. */
export function yamlValue(source: string): unknown {
  const read = readYamlText(source, z.unknown());
  return read.kind === 'ok' ? read.value : null;
}

function invalid<T>(problems: readonly TextProblem[]): ReadYaml<T> {
  const told = problems.slice(0, MOST_PROBLEMS).map(({ line, reason }) => ({
    line,
    reason: reason.length > LONGEST_REASON ? `${reason.slice(0, LONGEST_REASON)}…` : reason,
  }));
  return { kind: 'invalid', problems: told };
}

/** Brackets within brackets, or lists within lists (`- - -`). What people write has three or four. */
const DEEPEST = 30;
const LISTS = new RegExp(String.raw`(?:[-?:][ \t]+){${DEEPEST}}`);

/** Where a text nests deeper than the parser's stack should be asked for. */
function tooDeepAt(source: string): number | null {
  let depth = 0;
  for (let at = 0; at < source.length; at += 1) {
    const sign = source.charAt(at);
    if (sign === '[' || sign === '{') depth += 1;
    else if (sign === ']' || sign === '}') depth = Math.max(0, depth - 1);
    if (depth > DEEPEST) return at;
  }
  return LISTS.exec(source)?.index ?? null;
}

/** Keys that a map has twice, and aliases, by which a small text would grow large. */
function refusedIn(document: Document): { at: number; reason: string }[] {
  const refused: { at: number; reason: string }[] = [];
  visit(document, {
    Alias: (_, { range }) => void refused.push({ at: range?.[0] ?? 0, reason: 'has an alias (*), which is not read' }),
    Map: (_, { items }) => {
      const keys = new Set<unknown>();
      for (const { key } of items) {
        if (isScalar(key) && keys.size === keys.add(key.value).size)
          refused.push({ at: key.range?.[0] ?? 0, reason: 'Map keys must be unique' });
      }
    },
  });
  return refused;
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
