import { z } from 'zod';
import { LAST_MOVES } from '../../core/case.ts';
import { ACTS, CONTINUES, KINDS } from '../labelled/labels.ts';

/** What the part of an article is that answers: its short answer or a section, by what such sections are for. */
export const PART_ROLES = ['lead', 'steps', 'check', 'why', 'never', 'wait', 'ifItFails', 'other'] as const;
export type PartRole = (typeof PART_ROLES)[number];

/** The role of a section by its anchor, which is the same in every language. */
export function roleOf(anchor: string): PartRole {
  if (anchor === 'if-it-fails' || anchor === 'next') return 'ifItFails';
  return PART_ROLES.find((role) => role === anchor) ?? 'other';
}

/** What an article that is new to the user is opened with anyway; a short answer is one of them. */
export const OPENING: readonly string[] = ['lead', 'steps', 'other'] satisfies readonly PartRole[];

/** One line of `understanding/training/<language>/context.jsonl`: a message, and what it was written after. */
export const ContextLine = z.object({
  /** The article of the open problem. */
  open: z.string().max(60).nullable(),
  after: z.enum(LAST_MOVES),
  text: z.string().trim().min(1).max(1_000),
  continues: z.enum(CONTINUES),
  act: z.enum(ACTS),
  kind: z.enum(KINDS),
  /** The part that answers best: an anchor of the open article, `article#anchor`, or null where none does. */
  part: z.string().max(120).nullable(),
});
export type ContextLine = z.infer<typeof ContextLine>;
