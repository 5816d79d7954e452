import { z } from 'zod';
import type { ConversationDraft } from '../../handoff/draft.ts';
import { saysYes } from '../../understanding/recognise/alone/intent.ts';

/** An article, or a part of it by its anchor, under the title that was shown. */
export interface Offered {
  readonly id: string;
  readonly part?: string | undefined;
  readonly title: string;
}

/** How the bot's answers have gone so far. Articles by id and parts as `article#anchor`, best first. */
export interface Attempts {
  /** "I do not know" and "that did not help", since something last helped. */
  readonly misses: number;
  /** The owner's fence while they were counted: once the conversation has changed hands, the count begins anew. */
  readonly fence: number;
  /** What may be meant beside the last answer, and was not said yet. */
  readonly others: readonly string[];
  /** What the last message offered, in its order: a typed number or title means one of these. */
  readonly offered: readonly Offered[];
  /** What was said last is an answer, under which it stands whether it helped: a bare yes or no is about that. */
  readonly asked: boolean;
  /** What the user said has helped: who asks for it once more wants to read it again. */
  readonly helped: string | null;
  /** How often good news was met: each time in other words than the last. */
  readonly cheered: number;
}

const Stored = z.object({
  misses: z.number(),
  fence: z.number().default(0),
  others: z.array(z.string()),
  offered: z.array(z.object({ id: z.string(), part: z.string().optional(), title: z.string() })),
  asked: z.boolean().default(false),
  helped: z.string().nullable().default(null),
  cheered: z.number().int().catch(0),
});

const NONE: Attempts = { misses: 0, fence: 0, others: [], offered: [], asked: false, helped: null, cheered: 0 };

/** Sealed with the conversation, beside the dialog stack. */
export function attemptsOf(draft: ConversationDraft): Attempts {
  const stored = Stored.safeParse(draft.content.dialogs['attempts']);
  return stored.success ? stored.data : NONE;
}

export function keepAttempts(draft: ConversationDraft, changed: Partial<Attempts>): void {
  draft.keep('attempts', { ...attemptsOf(draft), ...changed });
}

/** Something was not answered or did not help: how often by now. */
export function countMiss(draft: ConversationDraft): number {
  const fence = draft.before?.ownerFence ?? 0;
  const before = attemptsOf(draft);
  const misses = before.fence === fence ? before.misses + 1 : 1;
  keepAttempts(draft, { misses, fence });
  return misses;
}

/** "2", "２番", "第2个": nothing but a number, in the ways it is typed. */
const NUMBER = /^(?:no\.?|number|第|제)?\s*([1-9])\s*(?:[.)。]|番目?|つ目|個|个|個|號|号|번째?)?(?:です|요)?$/i;

/** Yes, but to several: nobody can tell to which. */
export function leavesOpenWhich(text: string, draft: ConversationDraft): boolean {
  return attemptsOf(draft).offered.length > 1 && saysYes(text);
}

/** What a text means of that which was just offered, or null. */
export function chosenIn(text: string, draft: ConversationDraft): Offered | null {
  const { offered } = attemptsOf(draft);
  if (offered.length === 1 && saysYes(text)) return offered[0] ?? null;
  const typed = text.normalize('NFKC').trim().toLowerCase();
  const number = NUMBER.exec(typed)?.[1];
  if (number) return offered[Number(number) - 1] ?? null;
  return offered.find(({ title }) => title.normalize('NFKC').toLowerCase() === typed) ?? null;
}
