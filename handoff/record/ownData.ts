import type { Conversation, Conversations, Entry } from '../ports.ts';
import { dueAt, type RetentionRules } from './retention.ts';

const PAGE = 500;

/**
 * What is stored of a conversation as its user sees it, and takes it along: no note, no id of anybody of the staff, no pseudonym.
 * Who hands it out for somebody gets no more than that.
 */
export async function ownData(
  conversations: Pick<Conversations, 'entries'>,
  { id, facts, content }: Conversation,
  rules: RetentionRules,
) {
  const { owner, language, channel, openedAt, consent, hold, reported } = facts;
  return {
    conversation: id,
    owner: owner.kind,
    language,
    channel,
    openedAt,
    endedAt: owner.kind === 'closed' ? owner.at : null,
    deletedBy: dueAt(facts, rules),
    hold: hold ? { reason: hold.reason, until: hold.until, at: hold.at } : null,
    consent,
    // When somebody of the staff began to read it or handed it out, and in which role.
    openings: (content.openings ?? []).map(({ at, role, act }) => ({ at, role, ...(act ? { act } : {}) })),
    // When the user reported somebody of the staff; who that is stands in what they wrote.
    reports: (reported ?? []).map(({ at }) => ({ at })),
    entries: await allEntries(conversations, id),
  };
}

async function allEntries(conversations: Pick<Conversations, 'entries'>, id: Conversation['id']): Promise<Entry[]> {
  const all: Entry[] = [];
  for (;;) {
    const page = await conversations.entries(id, { after: all.at(-1)?.seq ?? 0, limit: PAGE, audience: 'everyone' });
    all.push(...page.map(withoutStaffId));
    if (page.length < PAGE) return all;
  }
}

/** The user knows staff by name and check word; an id of our own says nothing to them, and much to others. */
function withoutStaffId(entry: Entry): Entry {
  const { from: _, ...activity } = entry.activity;
  return entry.author === 'staff' ? { ...entry, activity } : entry;
}
