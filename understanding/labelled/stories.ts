import { isMap, isPair, isScalar, LineCounter, type Node, parseDocument } from 'yaml';
import { z } from 'zod';
import type { Locale } from '../../core/language.ts';
import { ACTS, CLAIMS, CONTINUES, KINDS, MOVES } from './labels.ts';

/** Where something is wrong in a story, in words for its writer. `line` counts from 1. */
export interface StoryProblem {
  readonly line: number;
  readonly reason: string;
}
/** A story and the locale of its conversation. */
export interface LocalStory {
  readonly story: Story;
  readonly locale: Locale;
}

export type ParsedStory =
  | { readonly kind: 'ok'; readonly story: Story }
  | { readonly kind: 'invalid'; readonly problems: readonly StoryProblem[] };

/** Characters; a story of 200 turns with long messages stays below. */
const MAX_STORY = 400_000;
const MOST_TURNS = 200;
/** More errors of one file help nobody. */
const MOST_PROBLEMS = 20;

const fact = z.string().trim().min(1).max(200);
const DONE = ['sent', 'signed', 'connected', 'typedWords', 'lost', 'updated'] as const;

/** What was said for the first time, or otherwise than before. Never what can only be guessed. */
const Facts = z.strictObject({
  coin: fact.optional(),
  network: fact.optional(),
  amount: fact.optional(),
  direction: z.enum(['in', 'out']).optional(),
  counterpart: fact.optional(),
  wallet: fact.optional(),
  device: fact.optional(),
  transaction: fact.optional(),
  /** `typedWords`: recovery words into a page or an app; `updated`: the app or the device. */
  done: z.union([z.enum(DONE), z.array(z.enum(DONE)).min(1).max(DONE.length)]).optional(),
  gone: z.enum(['all', 'some']).optional(),
  phrase: z.enum(['safe', 'exposed', 'stored', 'none', 'unknown']).optional(),
  /** Whether the wallet still opens. */
  opens: z.boolean().optional(),
  scam: z.enum(['asked', 'aboutToPay', 'justPaid', 'paidLongAgo']).optional(),
});

const Part = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*#[a-z0-9]+(-[a-z0-9]+)*$/, 'is not a part like send-pending#steps');

const Gold = z.strictObject({
  /** The message as one question that would stand alone; left out where it asks nothing. */
  query: z.string().trim().min(1).max(500).optional(),
  act: z.enum(ACTS),
  kind: z.enum(KINDS),
  continues: z.enum(CONTINUES),
  move: z.enum(MOVES),
  /** Any of these is right, best first; empty where none is needed or none exists. */
  parts: z.array(Part).max(10),
  forbid: z.array(z.enum(CLAIMS)).max(CLAIMS.length).default([]),
  facts: Facts.default({}),
});

const message = z.string().min(1).max(10_000);
const title = z.string().trim().min(1).max(200);
/** `press`: the title of a button of the last reply. */
const Turn = z
  .strictObject({ say: message.optional(), press: title.optional(), gold: Gold })
  .refine(({ say, press }) => (say === undefined) !== (press === undefined), 'needs either `say` or `press`');

const Story = z.strictObject({
  id: z
    .string()
    .regex(/^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$/, 'is not an id like en-001-usdc-gone')
    .max(80),
  turns: z.array(Turn).min(1).max(MOST_TURNS),
});

/** What a user writes, turn by turn, and what would be right to reply. */
export type Story = z.infer<typeof Story>;
export type StoryTurn = Story['turns'][number];
export type Gold = z.infer<typeof Gold>;

/** Reads one story. A broken one is refused as a whole, each problem with its line. */
export function parseStory(source: string): ParsedStory {
  if (source.length > MAX_STORY) return refused([{ line: 1, reason: `is longer than ${MAX_STORY} characters` }]);
  const lines = new LineCounter();
  const document = parseDocument(source, { schema: 'core', lineCounter: lines, prettyErrors: false });
  const lineOf = (offset: number) => lines.linePos(offset).line;
  if (document.errors.length > 0)
    return refused(document.errors.map(({ pos, message }) => ({ line: lineOf(pos[0]), reason: firstLine(message) })));
  const parsed = Story.safeParse(plain(document));
  if (parsed.success) return { kind: 'ok', story: parsed.data };
  return refused(
    parsed.error.issues.map(({ path, message }) => ({
      line: lineOf(offsetOf(document.contents, path)),
      reason: `${path.join('.') || 'the file'}: ${message}`,
    })),
  );
}

function refused(problems: readonly StoryProblem[]): ParsedStory {
  return { kind: 'invalid', problems: problems.slice(0, MOST_PROBLEMS) };
}

/** The text before the first line break: parsers add the source around it. */
function firstLine(message: string): string {
  return message.split('\n')[0] ?? '';
}

function plain(document: ReturnType<typeof parseDocument>): unknown {
  try {
    return document.toJS({ maxAliasCount: 0 });
  } catch {
    return null;
  }
}

/** Where a value stands in the file; of one that is missing, where its parent does. */
function offsetOf(root: unknown, path: readonly PropertyKey[]): number {
  let node = root as Node | null | undefined;
  let offset = 0;
  for (const key of path) {
    offset = node?.range?.[0] ?? offset;
    const next = childOf(node, key);
    if (!next) return offset;
    offset = next.at;
    node = next.node;
  }
  return path.length > 0 ? offset : (node?.range?.[0] ?? 0);
}

function childOf(node: unknown, key: PropertyKey): { node: Node | null; at: number } | null {
  if (isMap(node)) {
    const pair = node.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === key);
    if (!pair) return null;
    const at = isScalar(pair.key) ? (pair.key.range?.[0] ?? 0) : 0;
    return { node: pair.value as Node | null, at };
  }
  const item = (node as { items?: unknown[] } | null)?.items?.[Number(key)] as Node | undefined;
  return item ? { node: item, at: item.range?.[0] ?? 0 } : null;
}
