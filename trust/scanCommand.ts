import { z } from 'zod';
import { type SecretKind, stronger, type Verdict } from './secrets/detection.ts';
import { createScanner } from './secrets/index.ts';

const Id = z.union([z.string(), z.number()]);
const Line = z.object({ id: Id, messages: z.array(z.string()) });

/**
 * One line of `handrail scan`: `{id, messages}` in, `{id, verdict, kinds, passed}` out, both JSON. The messages are one
 * conversation in order; `passed` are those that would have been let through (counted from 0), with a held one among
 * them only when a later message shows it to be harmless. A bad line gives `{id, error}`; no text is repeated.
 */
export function scanLine(line: string): string {
  const parsed = parse(line);
  return JSON.stringify(parsed.kind === 'ok' ? scan(parsed.line) : { id: parsed.id, error: parsed.error });
}

type Parsed =
  | { kind: 'ok'; line: z.output<typeof Line> }
  | { kind: 'bad'; id: z.output<typeof Id> | null; error: string };

function parse(line: string): Parsed {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { kind: 'bad', id: null, error: 'not JSON' };
  }
  const parsed = Line.safeParse(value);
  if (parsed.success) return { kind: 'ok', line: parsed.data };
  const id = z.object({ id: Id }).safeParse(value);
  return { kind: 'bad', id: id.data?.id ?? null, error: 'expected {"id": …, "messages": [text, …]}' };
}

function scan({ id, messages }: z.output<typeof Line>) {
  const scanner = createScanner();
  const kinds = new Set<SecretKind>();
  const passed: number[] = [];
  let held: number[] = [];
  let verdict: Verdict = 'allow';
  messages.forEach((text, place) => {
    const { detection, releases } = scanner.add(text);
    verdict = stronger(verdict, detection.verdict);
    for (const kind of detection.kinds) kinds.add(kind);
    if (detection.verdict === 'hold') held.push(place);
    else if (releases) passed.push(...held, place);
    if (detection.verdict !== 'hold') held = [];
  });
  return { id, verdict, kinds: [...kinds], passed };
}
