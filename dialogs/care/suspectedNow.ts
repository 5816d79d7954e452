import type { TurnContext } from 'botbuilder-core';
import type { Suspected } from '../../core/care.ts';
import { draftOf } from '../../handoff/draft.ts';
import { carePhrases } from '../../languages/care/index.ts';
import { inCare } from '../../understanding/claims/safety.ts';
import { careMemory, keepCare } from './careMemory.ts';

/** What is suspected at this message. */
export interface Now {
  readonly kind: Suspected;
  readonly line: string | null;
  /** What was said of it at this message needs nothing beside it. */
  readonly isAnswered: boolean;
  /** It was told, and the words of its state come before any of these. */
  readonly isTold: boolean;
}

const NOW = Symbol('what is suspected at this message');

export const keepNow = (context: TurnContext, now: Now): void => void context.turnState.set(NOW, now);

export const nowIn = (context: TurnContext): Now | undefined => context.turnState.get<Now>(NOW);

/**
 * What stands at the head of an answer that has its reader do something, once a message: on a device that somebody else sees each how-to is
 * dangerous where it is read, and right on another. It lasts: a device that is seen is seen tomorrow too. Null: nothing of the kind was spoken
 * of before this message, or a state is told, which has words of its own.
 */
export function takeHead(context: TurnContext): string | null {
  const draft = draftOf(context);
  const memory = careMemory(draft);
  const { suspected } = carePhrases(draft.facts.language);
  const kind = memory.mentioned.find((one) => suspected[one].head);
  const now = nowIn(context);
  if (!kind || inCare(memory) || context.turnState.get(HEADED) || (now?.isAnswered && now.kind === kind)) return null;
  context.turnState.set(HEADED, true);
  keepCare(draft, { headed: memory.headed + 1 });
  const { head = [] } = suspected[kind];
  return head[memory.headed % head.length] ?? null;
}

const HEADED = Symbol('an answer of this message was begun so');
