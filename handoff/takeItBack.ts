import type { ConversationId, StaffId } from '../core/ids.ts';
import type { Locale } from '../core/language.ts';
import { phrases } from '../languages/index.ts';
import { type GivenOut, type Refusal, takeBack } from './conversation.ts';
import type { ConversationDraft } from './draft.ts';
import type { ConversationFacts, DeskStaff } from './ports.ts';
import type { QueueParts } from './queue/queueView.ts';
import { sayPlace } from './queue/sayPlace.ts';
import type { DeskEvent } from './record/events.ts';
import { handoffStatus } from './record/handoffStatus.ts';
import { PAST_NOTED } from './record/pastCases.ts';
import { systemSays, systemTells } from './systemSays.ts';

export interface TakeBackParts extends QueueParts {
  readonly checkWord: (conversation: ConversationId, staff: StaffId, locale: Locale) => string;
  readonly nameOf: (staff: StaffId) => Promise<string>;
}

/**
 * What was given out of hand a moment ago is as it was, for the figures too, and the user is told where they are: with whom it was
 * before, or in the queue at their old place. The commit proves the fence and the version that were read here.
 */
export async function takeItBack(
  parts: TakeBackParts,
  draft: ConversationDraft,
  staff: DeskStaff,
): Promise<Refusal | null> {
  const { facts } = draft;
  const { givenOut } = facts;
  const { now, before } = draft;
  const refusal = draft.move(takeBack(facts.owner, givenOut, { agent: staff.id, fence: before?.ownerFence ?? 0, now }));
  if (refusal || !givenOut) return refusal;
  // Who had it for these seconds has served nobody.
  draft.events.length = 0;
  draft.events.push({ kind: 'undone', at: givenOut.at, events: eventsOf(givenOut, facts) });
  draft.note({ department: givenOut.department, resolution: null });
  if (facts.owner.kind === 'closed') draft.keep(PAST_NOTED, true);
  if (givenOut.owner.kind === 'withAgent') await sayWhoIsThere(parts, draft, givenOut.owner);
  else {
    systemTells(draft, phrases(facts.language).handedTooEarly, { kind: 'tooEarly' });
    await sayPlace(parts, draft);
  }
  return null;
}

async function sayWhoIsThere(
  parts: TakeBackParts,
  draft: ConversationDraft,
  { agent, since, waitingSince, served = 0 }: Extract<GivenOut['owner'], { kind: 'withAgent' }>,
): Promise<void> {
  const { language } = draft.facts;
  const name = await parts.nameOf(agent);
  const checkWord = parts.checkWord(draft.id, agent, language);
  draft.append({ author: 'system', audience: 'everyone', activity: handoffStatus('accepted') });
  systemSays(draft, phrases(language).tookBack(name), {
    ...{ kind: 'accepted', name, checkWord },
    waited: since - waitingSince - served,
  });
}

/** What the act has counted that is taken back. */
function eventsOf({ owner, department, at, handed }: GivenOut, facts: ConversationFacts): DeskEvent[] {
  if (owner.kind === 'waiting') {
    const waited = at - owner.since - (owner.served ?? 0);
    return [{ kind: 'claimed', department: owner.department, waited, holding: handed?.holding ?? 1 }];
  }
  if (handed) return [];
  const events: DeskEvent[] = [{ kind: 'served', department: owner.department, took: at - owner.since }];
  if (facts.owner.kind === 'closed')
    events.push({ kind: 'closed', by: 'agent', resolution: facts.resolution ?? 'agent', took: at - facts.openedAt });
  if (facts.owner.kind === 'waiting' && facts.department !== null && facts.department !== department)
    events.push({ kind: 'rerouted', from: department, to: facts.department });
  return events;
}
