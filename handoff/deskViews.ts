import type { DepartmentId } from '../core/departments.ts';
import type { StaffId } from '../core/ids.ts';
import type { DeskCase, PastCases } from '../core/protocols/deskProtocol.ts';
import type { Clock } from '../core/time.ts';
import { caseSummary } from './caseSummary.ts';
import type { Conversation, Conversations, DeskStaff, Entry, Verified } from './ports.ts';
import type { NamedUser } from './record/pastCases.ts';
import { dueAt, type RetentionRules } from './record/retention.ts';
import { holds } from './refused.ts';

export interface ViewParts {
  readonly conversations: Conversations;
  readonly clock: Clock;
  readonly rules: RetentionRules;
  readonly nameOf: (staff: StaffId) => Promise<string>;
  /** Null where no internal system is configured. */
  readonly lookUp: unknown;
  readonly pastOf: (user: NamedUser) => Promise<PastCases | null>;
}

/** The case beside the chat. */
export async function caseOf(
  parts: ViewParts,
  conversation: Conversation,
  staff: DeskStaff,
  entries: readonly Entry[],
): Promise<DeskCase> {
  const { id, facts, content, lastSeq } = conversation;
  const { owner } = facts;
  const mine = holds(conversation, staff);
  return {
    conversation: id,
    owner: owner.kind,
    agent: owner.kind === 'withAgent' ? { id: owner.agent, name: await parts.nameOf(owner.agent) } : null,
    mine,
    department: departmentOf(facts),
    language: facts.language,
    channel: facts.channel,
    openedAt: facts.openedAt,
    since:
      owner.kind === 'waiting' || owner.kind === 'withAgent'
        ? owner.since
        : owner.kind === 'closed'
          ? owner.at
          : facts.openedAt,
    deletedBy: owner.kind === 'closed' ? dueAt(facts, parts.rules) : null,
    brief: content.brief,
    summary: caseSummary(conversation),
    verified: shown(content.verified),
    lookup: content.lookup ?? null,
    past: remembers(facts) ? await parts.pastOf({ facts, content }) : null,
    mayLookUp: parts.lookUp !== null && mine && content.verified !== undefined,
    lastSeq,
    entries: entries.map(({ seq, at, author, audience, activity }) => ({ seq, at, author, audience, activity })),
  };
}

function remembers({ consent }: Conversation['facts']): boolean {
  return consent.kind === 'accepted' && consent.choices.history === true;
}

function shown(verified: Verified | undefined): DeskCase['verified'] {
  if (!verified) return null;
  const { how, address, at, chainId } = verified;
  return { how, address, at, ...(chainId === undefined ? {} : { chainId }) };
}

/** Where the case lies: what was asked since then does not move it. */
export function departmentOf({ owner, department }: Conversation['facts']): DepartmentId | null {
  return owner.kind === 'waiting' || owner.kind === 'withAgent' ? owner.department : department;
}
