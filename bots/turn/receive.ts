import { createHmac } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { type Activity, TurnContext } from 'botbuilder-core';
import type { ActionValue } from '../../core/actions/index.ts';
import { HandrailError } from '../../core/errors.ts';
import { newId } from '../../core/ids.ts';
import { type Locale, preferredLocale } from '../../core/language.ts';
import { takeNear } from '../../core/net/takeNear.ts';
import type { Ledger, Signals } from '../../core/ports.ts';
import type { Log } from '../../core/process/log.ts';
import type { ChatActivity } from '../../core/protocols/protocol.ts';
import { type Clock, type Milliseconds, SECOND } from '../../core/time.ts';
import type { Urgent } from '../../dialogs/care/beforeConsent.ts';
import { afterTheEnd } from '../../dialogs/handoff/rating.ts';
import { actionOf } from '../../dialogs/routing/understand.ts';
import { phrasesOf, say } from '../../dialogs/saying/say.ts';
import { ConversationDraft, carryDraft, newFacts } from '../../handoff/draft.ts';
import type {
  Begun,
  ChannelReference,
  Conversation,
  ConversationFacts,
  Conversations,
  DeskAct,
  Lease,
} from '../../handoff/ports.ts';
import type { RetentionRules } from '../../handoff/record/retention.ts';
import type { ReportedIn } from '../../handoff/report.ts';
import { systemTells } from '../../handoff/systemSays.ts';
import { ratingPhrases } from '../../languages/rating/index.ts';
import type { Pseudonyms } from '../../trust/pseudonym.ts';
import { MEMORY } from './guardSecrets.ts';
import { placeLater } from './placeLater.ts';
import type { Incoming, Receive, Received, TakeTurn } from './ports.ts';
import { isWithdrawal, takenBack } from './takenBack.ts';
import type { TurnAdapter } from './turnAdapter.ts';

export interface TurnParts {
  readonly conversations: Conversations;
  readonly ledger: Ledger;
  /** Writes to the audit what a user has done about somebody of the staff. */
  readonly recordAct: (act: DeskAct) => Promise<void>;
  readonly signals: Signals;
  readonly clock: Clock;
  readonly log: Log;
  readonly rules: RetentionRules;
  /** Carries the middleware of `turn/index.ts`. */
  readonly adapter: TurnAdapter;
  /** The bot: runs when every middleware let the turn through. */
  readonly bot: (context: TurnContext) => Promise<void>;
  /** Whom a report that is typed after the end means. */
  readonly reportedIn: ReportedIn;
  readonly pseudonyms: (channel: string, userId: string, now: Milliseconds) => Pseudonyms;
  /** Keys the dedupe hash, so that a client's activity id (which may quote text) is never stored. */
  readonly secret: Buffer;
  readonly take: TakeTurn;
  /** Turns of those who have agreed to nothing yet go through here; rejects with `core.busy` when too many wait. */
  readonly newcomers: <T>(turn: () => Promise<T>, whose: Newcomer) => Promise<T>;
  /** Turns of everybody else go through here: nobody waits behind what somebody else sends. `from`: whose lane it is; `urgent`: it waits for nothing there but its like. */
  readonly inTurn: <T>(from: string, urgent: Urgent | null, turn: () => Promise<T>) => Promise<T>;
  /** Whether somebody tells of what is answered before anything else; read at once, before any turn. */
  readonly cannotWait: (activity: ChatActivity, locale: Locale) => Urgent | null;
  /** Channels whose users are reached through the outbox instead of a stream. */
  readonly isOutside: (channel: string) => boolean;
}

/** Who has agreed to nothing yet, and whether they tell of what cannot wait, begin or agree, or say something more. */
export interface Newcomer {
  readonly from: string;
  readonly comes: 'urgent' | 'beginning' | 'further';
}

/** How long a turn may hold its conversation without renewing, and how long another waits for it. */
const LEASE: Milliseconds = 15 * SECOND;
const PATIENCE: Milliseconds = 10 * SECOND;
/** When a newcomer whom there is no room for may try again. */
const COME_AGAIN: Milliseconds = 2 * SECOND;
/** How often a conversation says that it has ended, and where it counts that. */
const MOST_TOLD = 20;
const TOLD_ENDED = 'toldEnded';

/**
 * One message, from the lease to the commit. A turn that lost its lease or its owner while it thought is thrown away
 * and run again on what is true now; nothing of the first run was visible.
 */
export function createReceive(parts: TurnParts): Receive {
  const holder = newId();
  const lanes = new Map<string, Promise<unknown>>();

  return (incoming) => {
    if (incoming.activity.type === 'typing') {
      parts.signals.publish({ kind: 'typing', conversation: incoming.conversation, by: 'user' });
      return Promise.resolve({ kind: 'accepted', seq: 0 });
    }
    // Within one process turns of a conversation queue up here; the lease keeps other processes out.
    const before = lanes.get(incoming.conversation) ?? Promise.resolve();
    const turn = before.then(() => takeTurn(parts, holder, incoming));
    const settled = turn.catch(() => undefined);
    lanes.set(incoming.conversation, settled);
    void settled.then(() => {
      if (lanes.get(incoming.conversation) === settled) lanes.delete(incoming.conversation);
    });
    return turn;
  };
}

async function takeTurn(parts: TurnParts, holder: string, incoming: Incoming): Promise<Received> {
  const dedupe =
    incoming.activity.id && createHmac('sha256', parts.secret).update(incoming.activity.id).digest('base64url');
  let giveUpAt = parts.clock() + PATIENCE;
  for (let runs = 0; ; ) {
    const begun = await parts.conversations.begin(incoming.conversation, {
      holder,
      leaseFor: LEASE,
      ...(dedupe ? { dedupe } : {}),
    });
    if (begun.kind === 'duplicate') return begun;
    if (begun.kind === 'begun') {
      const received = await runTurn(parts, incoming, begun, dedupe);
      if (received) return received;
      // It may have waited long for its turn, which is no reason to send them away.
      if (runs++ === 0) giveUpAt = parts.clock() + PATIENCE;
    } else {
      await new Promise((resolve) => setTimeout(resolve, Math.min(begun.retryIn, 50) + Math.random() * 50));
    }
    if (parts.clock() > giveUpAt) return { kind: 'busy' };
  }
}

/** Null when the commit was refused because the world moved on: run again. */
async function runTurn(
  parts: TurnParts,
  incoming: Incoming,
  { lease, conversation }: Extract<Begun, { kind: 'begun' }>,
  dedupe: string | undefined,
): Promise<Received | null> {
  if (conversation && incoming.reference && !isTheirs(conversation, incoming.reference)) {
    await parts.conversations.abort(lease);
    return { kind: 'ended' };
  }
  if (isWithdrawal(incoming.activity) && conversation?.facts.consent.kind !== 'accepted') {
    await parts.conversations.abort(lease);
    return { kind: 'accepted', seq: 0 };
  }
  if (conversation?.facts.owner.kind === 'closed') {
    const action =
      withdrawal(conversation, incoming.activity) ??
      (await afterTheEnd(conversation, incoming.activity, parts.reportedIn));
    if (!action) return answerAfterEnd(parts, incoming, lease, conversation);
    incoming = { ...incoming, activity: { ...incoming.activity, value: action } };
  }
  const consent = conversation?.facts.consent;
  const hurries = () => parts.cannotWait(incoming.activity, conversation?.facts.language ?? 'en');
  const urgent = consent?.kind === 'accepted' ? hurries() : null;
  const wait = urgent ? 0 : await waitOf(parts, incoming, consent);
  if (wait > 0) {
    await parts.conversations.abort(lease);
    return { kind: 'tooMany', wait };
  }
  const turn = () => thinkAndCommit(parts, incoming, { lease, conversation }, dedupe);
  const goesThrough = consent?.kind === 'accepted' || actionOf(incoming.activity)?.action === 'consent.decline';
  if (goesThrough) return whileHeld(parts, lease, () => parts.inTurn(incoming.from, urgent, turn));
  const begins = !conversation || actionOf(incoming.activity)?.action === 'consent.accept';
  const comes = hurries() ? 'urgent' : begins ? 'beginning' : 'further';
  return whileHeld(parts, lease, () => asNewcomer(parts, lease, { from: incoming.from, comes }, turn));
}

/**
 * Whether a channel's conversation is that of whoever writes. Which case an address is in lies in the store unsealed: whoever can write there
 * would lead their own address to another's case, be answered in it, and hear the agent. The way back is sealed with what was said.
 */
function isTheirs({ content: { reference } }: Conversation, now: ChannelReference): boolean {
  const addressOf = ({ channelId, conversation, user }: ChannelReference) => [channelId, conversation.id, user.id];
  return reference !== null && isDeepStrictEqual(addressOf(reference), addressOf(now));
}

/** Renews the lease until the work is done, also while that waits its turn: otherwise another turn of the same conversation begins. */
async function whileHeld<T>({ conversations }: TurnParts, lease: Lease, work: () => Promise<T>): Promise<T> {
  const renewal = setInterval(() => void conversations.renew(lease, LEASE).catch(() => false), LEASE / 3);
  try {
    return await work();
  } finally {
    clearInterval(renewal);
  }
}

/** Who is in a conversation already goes first: newcomers share what is left, and beyond some are told to come again. */
async function asNewcomer<T>(
  parts: TurnParts,
  lease: Lease,
  whose: Newcomer,
  turn: () => Promise<T>,
): Promise<T | Received> {
  try {
    return await parts.newcomers(turn, whose);
  } catch (error) {
    if (!(error instanceof HandrailError && error.code === 'core.busy')) throw error;
    await parts.conversations.abort(lease);
    return { kind: 'tooMany', wait: COME_AGAIN };
  }
}

async function thinkAndCommit(
  parts: TurnParts,
  incoming: Incoming,
  { lease, conversation }: Pick<Extract<Begun, { kind: 'begun' }>, 'lease' | 'conversation'>,
  dedupe: string | undefined,
): Promise<Received | null> {
  const draft = startDraft(parts, incoming, conversation);
  try {
    await think(parts, incoming, draft);
    if (isNothing(draft)) {
      await parts.conversations.abort(lease);
      return { kind: 'accepted', seq: 0 };
    }
    const outside = parts.isOutside(incoming.channel);
    const committed = await parts.conversations.commit(
      incoming.conversation,
      draft.change({ lease, deliver: outside, ...(dedupe ? { dedupe } : {}) }),
    );
    if (committed.kind === 'duplicate') return committed;
    if (committed.kind === 'gone') return { kind: 'ended' };
    if (committed.kind !== 'ok') {
      await parts.conversations.abort(lease);
      return null;
    }
    afterCommit(parts, draft);
    await recordActs(parts, draft);
    const own = draft.entries.findIndex((entry) => entry.author === 'user');
    return { kind: 'accepted', seq: own < 0 ? 0 : committed.lastSeq - draft.entries.length + own + 1 };
  } catch (error) {
    await parts.conversations.abort(lease).catch(() => undefined);
    throw error;
  }
}

/** Its button stands in what was said, of all or of one purpose: it goes on meaning what it says when support has ended. */
function withdrawal({ facts: { owner, consent } }: Conversation, activity: Incoming['activity']): ActionValue | null {
  const isOver = owner.kind === 'closed' && owner.by === 'withdrawn';
  return isOver ? null : takenBack(consent, activity);
}

/** Of a silent turn without consent not even the time is kept. */
function isNothing({ before, facts, entries, events }: ConversationDraft): boolean {
  const isUnagreed = facts.consent.kind !== 'accepted' && facts.consent.kind === before?.facts.consent.kind;
  return isUnagreed && entries.length + events.length === 0;
}

/** A message is never free, however short. */
const LEAST_COST = 200;

/** What has to be waited for. To take back what was agreed to is never made to wait. */
async function waitOf(
  { take }: TurnParts,
  { activity, conversation, from }: Incoming,
  consent: ConversationFacts['consent'] | undefined,
): Promise<Milliseconds> {
  if (activity.type === 'conversationUpdate') return 0;
  const cost = LEAST_COST + (activity.text?.length ?? 0);
  const action = actionOf(activity);
  const agreed = consent?.kind === 'accepted';
  // What their turns took was counted after each: nothing more is taken for this one yet.
  const wait = agreed
    ? isOfConsent(action)
      ? 0
      : await takeNear(take, 'spent', from, 0)
    : await takeNear(take, 'unagreed', from, cost);
  // Who declines a new text after agreeing to an earlier one takes that back.
  const staysForGood = action?.action === 'consent.accept' || (!agreed && action?.action === 'consent.decline');
  const chooses = action?.action === 'consent.choose' && !takenBack(consent, activity);
  if (wait > 0 || !(staysForGood || chooses)) return wait;
  return (await take('consentOf', conversation)) || take('consent', from);
}

const isOfConsent = (action: ActionValue | null): boolean => action?.action.startsWith('consent.') ?? false;

/**
 * On a channel it belongs to another case. Who holds a conversation of Direct Line is told that it is over and how to begin
 * another: nothing of their message is kept. Not without end: each notice is an entry.
 */
async function answerAfterEnd(
  parts: TurnParts,
  { channel, activity }: Incoming,
  lease: Lease,
  conversation: Conversation,
): Promise<Received | null> {
  const { id, facts, content } = conversation;
  // Their next case begins: nobody takes this one back into a place that they have left.
  if (parts.isOutside(channel) && facts.givenOut) {
    const change = { lease, version: conversation.version, entries: [], facts: { ...facts, givenOut: undefined } };
    return (await parts.conversations.commit(id, change)).kind === 'ok' ? { kind: 'ended' } : null;
  }
  const told = Number(content.dialogs[TOLD_ENDED] ?? 0);
  if (parts.isOutside(channel) || activity.type !== 'message' || told >= MOST_TOLD) {
    await parts.conversations.abort(lease);
    return { kind: 'ended' };
  }
  const draft = new ConversationDraft(id, conversation, facts, parts.clock(), parts.rules);
  draft.keep(TOLD_ENDED, told + 1);
  systemTells(draft, ratingPhrases(facts.language).chatEnded, { kind: 'wroteAfterEnd' });
  const committed = await parts.conversations.commit(id, draft.change({ lease }));
  if (committed.kind === 'ok') return { kind: 'accepted', seq: 0 };
  if (committed.kind === 'gone') return { kind: 'ended' };
  await parts.conversations.abort(lease);
  return null;
}

function startDraft(parts: TurnParts, incoming: Incoming, before: ConversationDraft['before']): ConversationDraft {
  const now = parts.clock();
  const draft = before
    ? new ConversationDraft(incoming.conversation, before, before.facts, now, parts.rules)
    : firstDraft(parts, incoming, now);
  draft.urgentLeft = async () => (await parts.take('urgent', incoming.from)) === 0;
  draft.placeLater = (kind) => placeLater(parts.take, incoming.from, kind);
  draft.modelLeft = (tokens) => mayAskModel(parts, incoming, tokens);
  draft.from = incoming.from;
  draft.nodesLeft = async (questions) => (await takeNear(parts.take, 'look', incoming.from, questions)) === 0;
  draft.watchLeft = async () => (await parts.take('watch', incoming.from)) === 0;
  draft.meaningLeft = async () =>
    (await parts.take('meaning', incoming.conversation)) === 0 && (await parts.take('meaning', incoming.from)) === 0;
  if (incoming.reference) draft.content = { ...draft.content, reference: incoming.reference };
  return draft;
}

/** Each conversation, each address and its neighbours have their own questions to the model: none spends what is there for everybody. */
async function mayAskModel({ take }: TurnParts, { conversation, from }: Incoming, tokens: number): Promise<boolean> {
  const asked = (await take('model', conversation)) || (await take('model', from));
  const wait = asked || (await takeNear(take, 'modelDay', from, tokens));
  return wait === 0;
}

/** It keeps the name that it begins with. */
function firstDraft(parts: TurnParts, incoming: Incoming, now: Milliseconds): ConversationDraft {
  const language = preferredLocale(incoming.locale ?? incoming.activity.locale);
  const { user, others } = parts.pseudonyms(incoming.channel, incoming.userId, now);
  const start = newFacts({ user, channel: incoming.channel, language, now }, parts.rules);
  const draft = new ConversationDraft(incoming.conversation, null, start, now, parts.rules);
  draft.content = { ...draft.content, otherNames: others };
  return draft;
}

/**
 * Runs middleware and bot. What the bot throws is our failure, not the user's: their words are kept, they are told,
 * and a person can take over. A store that refuses is different: the turn is refused, to be sent again.
 */
async function think(parts: TurnParts, incoming: Incoming, draft: ConversationDraft): Promise<void> {
  // A copy: the guard may blank it, and a second run starts from what came in.
  const activity: Partial<Activity> = JSON.parse(JSON.stringify(incoming.activity));
  const context = new TurnContext(parts.adapter, { ...activity, channelId: incoming.channel });
  carryDraft(context, draft);
  try {
    await parts.adapter.run(context, parts.bot);
  } catch (error) {
    if (error instanceof HandrailError && error.code.startsWith('store.')) throw error;
    parts.log.error('turn.failed', error);
    // The stack may be what failed; what the guard has added up stays.
    draft.content = { ...draft.content, dialogs: { [MEMORY]: draft.content.dialogs[MEMORY] } };
    await say(context, { text: phrasesOf(context).failed });
  }
}

/** It is done and true by now: a fault of the audit is the operator's, and no reason to do it once more. */
async function recordActs(parts: TurnParts, { acts }: ConversationDraft): Promise<void> {
  for (const act of acts) {
    await parts.recordAct(act).catch((error: unknown) => parts.log.error('audit.lost', error));
  }
}

/** Counted and announced once it is true. A lost event costs a figure, never a message, so nobody waits for it. */
function afterCommit(parts: TurnParts, draft: ConversationDraft): void {
  if (draft.facts.owner.kind !== draft.before?.facts.owner.kind || draft.facts.owner.kind !== 'bot') {
    parts.signals.publish({ kind: 'desk' });
  }
  for (const event of draft.events) {
    parts.ledger.append('events', draft.now, event).catch((error: unknown) => parts.log.error('events.lost', error));
  }
}
