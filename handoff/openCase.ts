import type { ConversationId } from '../core/ids.ts';
import type { DeskCase } from '../core/protocols/deskProtocol.ts';
import { HOUR, MINUTE, type Milliseconds } from '../core/time.ts';
import { caseOf, type ViewParts } from './deskViews.ts';
import { mayOpen } from './mayOpen.ts';
import type {
  Conversation,
  ConversationContent,
  Conversations,
  DeskAct,
  DeskResult,
  DeskStaff,
  Opening,
} from './ports.ts';
import { isHeldBack } from './record/retention.ts';
import { refused } from './refused.ts';

interface OpenParts extends ViewParts {
  readonly recordAct: (act: DeskAct) => Promise<void>;
}

const TRIES = 5;
const PAGE = 500;
/** The newest of each are kept. */
const MOST_OPENINGS = 200;
/** A page that loads twice has opened it once. */
const SAME_LOAD: Milliseconds = MINUTE;
/** Who goes on reading opens it anew after this long. */
const SAME_READING: Milliseconds = HOUR;

/** Shows a case to somebody who may see it. What is shown is read only after the opening has been written down. */
export async function openCase(
  parts: OpenParts,
  id: ConversationId,
  staff: DeskStaff,
  after: number,
): Promise<DeskResult<{ case: DeskCase }>> {
  for (let tried = 0; tried < TRIES; tried += 1) {
    const conversation = await parts.conversations.read(id);
    if (!conversation || isHeldBack(conversation.facts, parts.rules, parts.clock())) return refused('gone');
    if (!mayOpen(conversation.facts, staff)) return refused('notYours');
    if (!(await isWrittenDown(parts, conversation, staff, after))) continue;
    const entries = await parts.conversations.entries(id, { after, limit: PAGE, audience: 'staff' });
    return { kind: 'ok', case: await caseOf(parts, conversation, staff, entries) };
  }
  return refused('changed');
}

/** False when somebody changed the conversation at the same moment: whether it may be opened is decided anew. */
async function isWrittenDown(
  parts: OpenParts,
  conversation: Conversation,
  staff: DeskStaff,
  after: number,
): Promise<boolean> {
  const now = parts.clock();
  const before = conversation.content.openings ?? [];
  // Who has just handed it out, or agreed to that, has not opened it by that: those acts show no words on a page.
  const last = before.findLast((one) => one.staff === staff.id && one.act === undefined);
  // A clock that was set back opens nothing unseen.
  if (last && Math.abs(now - last.at) < (after === 0 ? SAME_LOAD : SAME_READING)) return true;
  if (!(await noteOpening(parts, conversation, { at: now, staff: staff.id, role: staff.role }))) return false;
  await parts.recordAct({ act: 'open', staff: staff.id, user: conversation.facts.user, at: now });
  return true;
}

/** Puts an opening where the user finds it. False when the conversation has changed meanwhile. */
async function noteOpening(
  { conversations }: { readonly conversations: Pick<Conversations, 'commit'> },
  { id, version, ownerFence, content }: Conversation,
  opening: Opening,
): Promise<boolean> {
  const change = { version, ownerFence, entries: [], content: openedBy(content, opening) };
  return (await conversations.commit(id, change)).kind === 'ok';
}

/** What the user finds under "My data" from then on. */
export function openedBy(content: ConversationContent, opening: Opening): ConversationContent {
  return { ...content, openings: withoutOne([...(content.openings ?? []), opening]) };
}

/** Beyond what is kept goes the oldest of whoever has most: nobody pushes others out by acts of their own. */
function withoutOne(openings: readonly Opening[]): readonly Opening[] {
  if (openings.length <= MOST_OPENINGS) return openings;
  const acts = new Map<string, number>();
  for (const { staff } of openings) acts.set(staff, (acts.get(staff) ?? 0) + 1);
  const most = Math.max(...acts.values());
  const goes = openings.findIndex(({ staff }) => acts.get(staff) === most);
  return openings.filter((_, at) => at !== goes);
}
