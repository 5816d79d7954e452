import type { Untrue } from '../../../../core/facts.ts';
import type { CompiledCue, RuleSet } from './rules.ts';

/** A part of a message in which a "not" or an "if" reaches. `end` is before the mark that ends it. */
export interface Clause {
  readonly start: number;
  readonly end: number;
  /** With the marks that end it: "gone?" */
  readonly text: string;
}

/** Points and commas between digits end nothing. */
const MARKS = /[!?！？。；;\n…]+|[、，]|[.,:](?!\d)|(?<!\d)[.,:](?=\d)/gu;

/** The clauses of folded text, in order, without gaps. */
export function clausesOf(text: string, rules: RuleSet): Clause[] {
  const cuts = [...text.matchAll(MARKS)].map(({ index, 0: mark }) => ({ end: index, next: index + mark.length }));
  if (rules.clauses)
    for (const { index, 0: joint } of text.matchAll(rules.clauses))
      cuts.push({ end: index + joint.length, next: index + joint.length });
  cuts.sort((a, b) => a.next - b.next);
  const clauses: Clause[] = [];
  let start = 0;
  for (const { end, next } of [...cuts, { end: text.length, next: text.length }]) {
    if (next > start) clauses.push({ start, end: Math.max(start, end), text: text.slice(start, next) });
    start = Math.max(start, next);
  }
  return clauses;
}

/** Why what stands from `start` to `end` is no fact of the user; null when it is one. `except`: what does not matter here. */
export function untrue(
  text: string,
  clauses: readonly Clause[],
  { start, end }: { readonly start: number; readonly end: number },
  cues: readonly CompiledCue[],
  except: readonly Untrue[] = [],
): Untrue | null {
  const first = clauses.find((clause) => start >= clause.start && start < clause.start + clause.text.length);
  const last = clauses.find((clause) => end > clause.start && end <= clause.start + clause.text.length) ?? first;
  if (!first || !last) return null;
  const parts = {
    before: text.slice(first.start, start),
    after: text.slice(end, last.start + last.text.length),
    clause: text.slice(first.start, last.start + last.text.length),
    inside: text.slice(start, end),
  };
  const cue = cues.find(({ polarity, where, pattern }) => !except.includes(polarity) && pattern.test(parts[where]));
  return cue?.polarity ?? null;
}
