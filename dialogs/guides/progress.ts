import { z } from 'zod';
import { GUIDE_IDS, type GuideId } from '../../core/protocols/protocol.ts';
import type { ConversationDraft } from '../../handoff/draft.ts';
import type { Guide } from './guide.ts';
import { GUIDES } from './index.ts';

/** How far the user is. `trail`: the steps taken, the present one last. */
export interface Progress {
  readonly id: GuideId;
  readonly trail: readonly string[];
  /** Going on has been offered since the guide was left. */
  readonly offered: boolean;
  /** The user does not want to go on. */
  readonly stopped?: boolean | undefined;
}

const Stored = z.object({
  id: z.enum(GUIDE_IDS),
  trail: z.array(z.string()).min(1),
  offered: z.boolean(),
  stopped: z.boolean().optional(),
});

/** Sealed with the conversation, beside the dialog stack. A guide that has changed since is forgotten. */
export function progressOf(draft: ConversationDraft): Progress | null {
  const stored = Stored.safeParse(draft.content.dialogs['guide']);
  if (!stored.success) return null;
  const { id, trail } = stored.data;
  return trail.every((step) => GUIDES[id].steps[step]) ? stored.data : null;
}

export function keepProgress(draft: ConversationDraft, progress: Progress): void {
  draft.keep('guide', progress);
}

/** The guide that going on with has been offered and not refused; null when there is none. */
export function offeredGuide(draft: ConversationDraft): GuideId | null {
  const progress = progressOf(draft);
  return progress?.offered && !progress.stopped && !isOver(progress) ? progress.id : null;
}

/** Where the user stands after asking for a step; without one, where they were, or at the beginning. */
export function advance(before: Progress | null, id: GuideId, step?: string): Progress {
  const guide = GUIDES[id];
  const trail = before?.id === id ? before.trail : [];
  const wanted = step !== undefined && guide.steps[step] ? step : presentStep(id, trail);
  const start = wanted === guide.first ? [] : trail;
  // Coming to a step again is going back to it, whichever way led there.
  const again = start.indexOf(wanted);
  return { id, trail: again < 0 ? [...start, wanted] : start.slice(0, again + 1), offered: false };
}

/** Where the user is; the beginning when the guide was gone through. */
function presentStep(id: GuideId, trail: readonly string[]): string {
  const present = trail.at(-1);
  return present === undefined || isOver({ id, trail }) ? GUIDES[id].first : present;
}

/** The last step has been reached: no way on stays in the guide. */
export function isOver({ id, trail }: Pick<Progress, 'id' | 'trail'>): boolean {
  return nextSteps(GUIDES[id], trail.at(-1) ?? '').length === 0;
}

/** "2 of 6", the six counted along the way that is usually taken from here. */
export function positionIn({ id, trail }: Pick<Progress, 'id' | 'trail'>): { position: number; of: number } {
  const ahead = new Set(trail);
  for (let step = trail.at(-1); step !== undefined; step = nextSteps(GUIDES[id], step)[0]) {
    if (step !== trail.at(-1) && ahead.has(step)) break;
    ahead.add(step);
  }
  return { position: trail.length, of: ahead.size };
}

function nextSteps(guide: Guide, step: string): string[] {
  const targets = Object.values(guide.steps[step]?.ways ?? {});
  return targets.filter((target) => typeof target === 'string');
}
