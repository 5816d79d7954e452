import { z } from 'zod';
import { LAST_MOVES, MOST_SAID } from '../../core/case.ts';
import type { ConversationDraft } from '../../handoff/draft.ts';
import { QUESTIONS, type Question } from '../../understanding/answer/answering.ts';
import type { Memory } from '../../understanding/answer/prompt.ts';
import { caseOf } from '../case.ts';

/** More of a conversation a model is not told. */
const MOST_TURNS = 4;
const LONGEST_TURN = 1_000;
/** More is said in no turn. */
const MOST_PARTS = 4;

const Stored = z.object({
  turns: z.array(
    z.object({
      text: z.string(),
      after: z.object({
        move: z.enum(LAST_MOVES),
        parts: z.array(z.string()),
        asked: z.enum(QUESTIONS).nullable(),
      }),
    }),
  ),
  /** How many messages had been understood before the first of all that were kept. */
  since: z.number().int(),
  /** What had been said by the last of them: how much, and what last. */
  said: z.object({ parts: z.number(), last: z.string().nullable() }),
  /** What the desk asked for since. */
  asked: z.enum(QUESTIONS).nullable(),
});
type Stored = z.infer<typeof Stored>;

/** The last messages, for who has allowed a model; sealed with the conversation, and gone with it. */
export function memoryOf(draft: ConversationDraft): Memory {
  return stored(draft);
}

/**
 * A message that was written now. Of whoever has allowed no model nothing is kept here. `before`: the part that was said in a state
 * of care, which the case does not count as said.
 */
export function keepTurn(draft: ConversationDraft, text: string, before: string | null = null): void {
  if (!draft.allows('model')) {
    forgetTurns(draft);
    return;
  }
  const { said, last } = caseOf(draft);
  const { turns, since, said: known, asked } = stored(draft);
  const now = { parts: said.length, last: said.at(-1) ?? null };
  const isNew = now.parts !== known.parts || now.last !== known.last;
  // Of two answers to two questions both were said: with the last alone the other would be asked for again.
  const parts = [...(isNew ? newlySaid(said, known) : []), ...(before ? [before] : [])];
  const turn = { text: text.slice(0, LONGEST_TURN), after: { move: last, parts, asked } };
  keep(draft, { turns: [...turns, turn].slice(-MOST_TURNS), since, said: now, asked: null });
}

/** Nothing of what was said under a yes that is taken back is told under the next one, however soon that comes. */
export function forgetTurns(draft: ConversationDraft): void {
  if (draft.content.dialogs['turns'] !== undefined) keep(draft, undefined);
}

/** The desk has asked for this. */
export function keepAsked(draft: ConversationDraft, asked: Question): void {
  keep(draft, { ...stored(draft), asked });
}

/**
 * What was said since: by the number of parts, for a part that is said once more, beside a new one or alone, is named once more
 * like it. Looked for by its name it hid what stands before it: the model was told that half of its answer was never said. Once
 * the oldest parts are forgotten the number tells nothing, and the name has to.
 */
function newlySaid(said: readonly string[], { parts, last }: Stored['said']): string[] {
  const isCounted = said.length < MOST_SAID && said.length > parts;
  const since = isCounted ? said.slice(parts) : last === null ? said : said.slice(said.lastIndexOf(last) + 1);
  return (since.length > 0 ? since : said.slice(-1)).slice(-MOST_PARTS);
}

function stored(draft: ConversationDraft): Stored {
  const read = Stored.safeParse(draft.content.dialogs['turns']);
  const none = { turns: [], since: caseOf(draft).turn, said: { parts: 0, last: null }, asked: null };
  return read.success ? read.data : none;
}

function keep(draft: ConversationDraft, turns: Stored | undefined): void {
  draft.keep('turns', turns);
}
