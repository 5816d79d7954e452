import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import type { z } from 'zod';

/** Where a text is wrong, in words for its editor. `line` counts from 1. */
export interface TextProblem {
  readonly line: number;
  readonly reason: string;
}
export type ReadYaml<T> =
  | { readonly kind: 'ok'; readonly value: T; readonly lineOf: (path: readonly PropertyKey[]) => number }
  | { readonly kind: 'invalid'; readonly problems: readonly TextProblem[] };

/** More errors of one text help nobody. */
const MOST_PROBLEMS = 20;

/**
 * Reads YAML of limited length (the caller's limit: comparing keys is quadratic) against a schema; `lineOf` tells where a
 * value begins. `core` reads no dates or other objects, and aliases are off so that no small text can grow large.
 */
export function readYamlText<T>(source: string, schema: z.ZodType<T>): ReadYaml<T> {
  const lines = new LineCounter();
  // `prettyErrors` would search the text anew for each error, which is quadratic.
  const document = parseDocument(source, { schema: 'core', lineCounter: lines, prettyErrors: false });
  const lineAt = (offset: number) => Math.max(1, lines.linePos(offset).line);
  if (document.errors.length > 0) {
    return invalid(
      document.errors.map(({ pos, message }) => ({ line: lineAt(pos[0]), reason: message.split('\n')[0] ?? '' })),
    );
  }
  const lineOf = (path: readonly PropertyKey[]) => lineAt(offsetOf(document.contents, path));
  const parsed = schema.safeParse(plain(document));
  if (parsed.success) return { kind: 'ok', value: parsed.data, lineOf };
  return invalid(
    parsed.error.issues.map(({ path, message }) => ({ line: lineOf(path), reason: `${path.join('.')}: ${message}` })),
  );
}

function invalid<T>(problems: readonly TextProblem[]): ReadYaml<T> {
  return { kind: 'invalid', problems: problems.slice(0, MOST_PROBLEMS) };
}

function plain(document: ReturnType<typeof parseDocument>): unknown {
  try {
    return document.toJS({ maxAliasCount: 0 });
  } catch {
    return null;
  }
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
