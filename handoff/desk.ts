import { createHash } from 'node:crypto';
import type { DepartmentId } from '../core/departments.ts';
import type { ConversationId, StaffId } from '../core/ids.ts';
import type { Locale } from '../core/language.ts';
import type { Signals } from '../core/ports.ts';
import type { DeskFigures, DeskRefusal, PastCases, TextRefusal } from '../core/protocols/deskProtocol.ts';
import type { Milliseconds } from '../core/time.ts';
import { formatMoment } from '../languages/format.ts';
import { phrases } from '../languages/index.ts';
import { reportPhrases } from '../languages/report/index.ts';
import { afterAsking } from './askedFor.ts';
import { type BotTask, taskFor } from './botTask.ts';
import { scoreButtons } from './button.ts';
import { claim, type Move, putBack, type Refusal, reassign, returnToBot, transfer } from './conversation.ts';
import { ConversationDraft } from './draft.ts';
import { type LookUpParts, lookUpCase } from './lookUp.ts';
import { isShutOut, mayOpen, supervises } from './mayOpen.ts';
import { afterSaid, mayReport, underPlace, underSecret } from './neverAsks.ts';
import { openCase } from './openCase.ts';
import { saysNobodyNeedsIt, saysNobodyTakesCoins, type Warned, warnOf } from './orders.ts';
import type {
  Change,
  Conversation,
  ConversationFacts,
  Desk,
  DeskAct,
  DeskResult,
  DeskStaff,
  LetIn,
  NewEntry,
} from './ports.ts';
import { createDeskQueue } from './queue/deskQueue.ts';
import { computeLoad } from './queue/load.ts';
import { PRESENCE } from './queue/presence.ts';
import { type QueueParts, shiftNow } from './queue/queueView.ts';
import { sayPlace } from './queue/sayPlace.ts';
import type { DeskEvent } from './record/events.ts';
import { computeFigures } from './record/figures.ts';
import { handoffStatus } from './record/handoffStatus.ts';
import type { DeskEvents } from './record/ledgerEvents.ts';
import type { NamedUser } from './record/pastCases.ts';
import { dueAt, type RetentionRules } from './record/retention.ts';
import { holds, refused } from './refused.ts';
import { withMet } from './report.ts';
import { isStrangePlace, rowBefore, saidInCase } from './rowBefore.ts';
import type { Judged, StaffRow } from './staffRow.ts';
import { systemSays, systemTells } from './systemSays.ts';
import { takeItBack } from './takeItBack.ts';
import { isAskedAbout } from './whomMeant.ts';

export interface DeskParts extends QueueParts, Pick<LookUpParts, 'lookUp' | 'recordLookup'> {
  readonly signals: Signals;
  readonly events: DeskEvents;
  readonly rules: RetentionRules;
  /** Whether a message of staff may leave the desk (`judgeRow`); null: nobody could read it in time. Long ones beside the event loop. */
  readonly judge: (row: StaffRow) => Judged | Promise<Judged | null>;
  /** Whether a text has digits as long as a key, of which neither the case, whose texts `said` gives, nor a network knows that they are none. */
  readonly strangeDigits: (text: string, said: () => Promise<readonly string[]>) => Promise<boolean>;
  /** The word by which this user can check that this member of staff is real. */
  readonly checkWord: (conversation: ConversationId, staff: StaffId, locale: Locale) => string;
  readonly nameOf: (staff: StaffId) => Promise<string>;
  /** Who has opened the account of a member of staff. */
  readonly letIn: (staff: StaffId) => Promise<readonly LetIn[]>;
  readonly recordEvents: (events: readonly DeskEvent[], at: Milliseconds) => Promise<void>;
  readonly pastOf: (user: NamedUser) => Promise<PastCases | null>;
  readonly recordAct: (act: DeskAct) => Promise<void>;
  readonly isOutside: (channel: string) => boolean;
  /** Lets the bot act in the draft as if it had been told so. False when it has no checked answer. */
  readonly runBot: (draft: ConversationDraft, task: BotTask) => Promise<boolean>;
}

type Moved = Refusal | null | Promise<Refusal | null>;

const LONGEST_TEXT = 8_000;
const TRIES = 5;

export function createDesk(parts: DeskParts): Desk & { putBackLost(): Promise<number> } {
  const moveBy = (
    id: ConversationId,
    staff: DeskStaff,
    act: DeskAct['act'],
    move: (draft: ConversationDraft) => Moved,
  ) => change(parts, id, staff, act, move);

  return {
    ...createDeskQueue(parts),
    open: (id, staff, after) => openCase(parts, id, staff, after),
    listenersOf: async (id) => {
      const facts = (await parts.conversations.read(id))?.facts;
      return (staff) => facts !== undefined && facts.owner.kind !== 'bot' && mayOpen(facts, staff);
    },
    claim: async (id, staff) => {
      if (!(await parts.presence.isOnShift(staff.id))) return refused('offShift');
      const holding = 1 + (await heldBy(parts, staff.id));
      return moveBy(id, staff, 'claim', (draft) =>
        isAskedAbout(draft, staff.id, draft.now)
          ? 'notYours'
          : takeOver(parts, draft, { ...staff, holding }, claim(draft.facts.owner, staff.id, draft.now)),
      );
    },
    reassign: (id, staff, to) => giveTo(parts, id, staff, to),
    transfer: (id, staff, department) =>
      moveBy(id, staff, 'transfer', (draft) => handOn(parts, draft, staff, department)),
    returnToBot: (id, staff, article) =>
      moveBy(id, staff, 'return', (draft) => giveBack(parts, draft, staff, article ?? null)),
    undo: (id, staff) => moveBy(id, staff, 'claim', (draft) => takeItBack(parts, draft, staff)),
    close: (id, staff, resolution) =>
      moveBy(id, staff, 'close', (draft) => finish(draft, staff, resolution, parts.rules)),
    say: (id, staff, text, clientId) => write(parts, id, staff, text, clientId, 'everyone'),
    lookUp: (id, staff) => lookUpCase(parts, id, staff),
    note: (id, staff, text, clientId) => write(parts, id, staff, text, clientId, 'staff'),
    typing: async (id, staff) => {
      const conversation = await parts.conversations.read(id);
      if (conversation && holds(conversation, staff))
        parts.signals.publish({ kind: 'typing', conversation: id, by: 'staff' });
    },
    present: async (staff) => {
      const arrives = !(await parts.presence.isPresent(staff.id));
      await parts.presence.beat(staff);
      if (arrives) parts.signals.publish({ kind: 'desk' });
    },
    stay: async (staff) => {
      if (await parts.presence.isPresent(staff.id)) await parts.presence.beat(staff);
    },
    shift: async (staff, on) => {
      await parts.presence.setShift(staff.id, on);
      parts.signals.publish({ kind: 'desk' });
      return { kind: 'ok', onShift: on };
    },
    onShift: (language) => shiftNow(parts, language),
    figures: () => figuresOf(parts),
    putBackLost: () => putBackLost(parts),
  };
}

/** Reads, applies, commits; again when somebody was quicker, until the rules themselves refuse. Whom the user has reported moves nothing. */
async function change(
  parts: DeskParts,
  id: ConversationId,
  staff: DeskStaff,
  act: DeskAct['act'],
  move: (draft: ConversationDraft) => Moved,
): Promise<DeskResult> {
  for (let tried = 0; tried < TRIES; tried += 1) {
    const conversation = await parts.conversations.read(id);
    if (!conversation) return refused('gone');
    if (isShutOut(conversation.facts, staff)) return refused('notYours');
    const draft = new ConversationDraft(id, conversation, conversation.facts, parts.clock(), parts.rules);
    const refusal = await move(draft);
    if (refusal) return refused(asDeskRefusal(refusal));
    const deliver = parts.isOutside(draft.facts.channel);
    const committed = await parts.conversations.commit(id, draft.change({ deliver }));
    if (committed.kind === 'gone') return refused('gone');
    if (committed.kind === 'ok') {
      parts.signals.publish({ kind: 'desk' });
      await parts.recordEvents(draft.events, draft.now);
      await parts.recordAct({ act, staff: staff.id, user: draft.facts.user, at: draft.now });
      return { kind: 'ok' };
    }
  }
  return refused('changed');
}

function asDeskRefusal(refusal: Refusal): DeskRefusal {
  return refusal === 'alreadyWaiting' ? 'notWaiting' : refusal;
}

/** Only to somebody who is at the desk now: nobody shall wait for one who has gone home. */
async function giveTo(parts: DeskParts, id: ConversationId, by: DeskStaff, to: StaffId): Promise<DeskResult> {
  if (!supervises(by)) return refused('notAllowed');
  const agent = (await parts.presence.list()).find((one) => one.id === to && one.onShift);
  if (!agent) return refused('absent');
  const holding = 1 + (await heldBy(parts, to));
  const letIn = await parts.letIn(to);
  return change(parts, id, by, 'reassign', (draft) => {
    if (isShutOut(draft.facts, { id: to, letIn }) || isAskedAbout(draft, to, draft.now)) return 'reported';
    const waits = draft.facts.owner.kind === 'waiting';
    const move = reassign(draft.facts.owner, to, draft.now);
    const refusal = takeOver(parts, draft, { id: to, name: agent.name, holding }, move);
    // Not to oneself: whoever takes a case has it in hand, and gives it out of hand in the ways there are.
    if (!refusal && to !== by.id) draft.keepGivenOut({ by: by.id, ...(waits ? { holding } : {}) });
    return refusal;
  });
}

function takeOver(
  parts: DeskParts,
  draft: ConversationDraft,
  staff: Pick<DeskStaff, 'id' | 'name'> & { readonly holding: number },
  move: Move,
): Refusal | null {
  const waits = draft.facts.owner.kind === 'waiting';
  const refusal = draft.move(move);
  const { owner, language } = draft.facts;
  if (refusal || owner.kind !== 'withAgent') return refusal;
  const waited = draft.now - owner.waitingSince - (owner.served ?? 0);
  if (waits) draft.events.push({ kind: 'claimed', department: owner.department, waited, holding: staff.holding });
  draft.append({ author: 'system', audience: 'everyone', activity: handoffStatus('accepted') });
  const checkWord = parts.checkWord(draft.id, staff.id, language);
  const isOutside = parts.isOutside(draft.facts.channel);
  const here = phrases(language).accepted(staff.name);
  const text = isOutside ? `${here}\n\n${reportPhrases(language).how}` : here;
  systemSays(draft, text, { kind: 'accepted', name: staff.name, checkWord, waited });
  draft.content = { ...draft.content, met: withMet(draft.content.met, { staff: staff.id, name: staff.name }) };
  if (isOutside) draft.note({ saidSince: undefined });
  return null;
}

async function handOn(
  parts: DeskParts,
  draft: ConversationDraft,
  staff: DeskStaff,
  department: DepartmentId,
): Promise<Refusal | null> {
  const refusal = draft.move(transfer(draft.facts.owner, staff.id, department, draft.now));
  if (refusal) return refusal;
  draft.keepGivenOut();
  const from = draft.facts.department;
  if (from !== department) draft.events.push({ kind: 'rerouted', from, to: department });
  draft.note({ department });
  const words = phrases(draft.facts.language);
  systemTells(draft, words.transferred(words.departments[department]), { kind: 'transferred', department });
  await sayPlace(parts, draft);
  return null;
}

async function giveBack(
  parts: DeskParts,
  draft: ConversationDraft,
  staff: DeskStaff,
  article: string | null,
): Promise<Refusal | null> {
  const refusal = draft.move(returnToBot(draft.facts.owner, staff.id));
  if (refusal) return refusal;
  draft.keepGivenOut();
  const task = await taskFor(parts.conversations, draft, article);
  const { returnedToBot, returnedWithTask } = phrases(draft.facts.language);
  draft.append({ author: 'system', audience: 'everyone', activity: handoffStatus('completed') });
  systemTells(draft, task ? returnedWithTask : returnedToBot, { kind: task ? 'returnedWithTask' : 'returned' });
  return !task || (await parts.runBot(draft, task)) ? null : 'botCannot';
}

function finish(
  draft: ConversationDraft,
  staff: DeskStaff,
  resolution: 'agent' | 'none',
  rules: RetentionRules,
): Refusal | null {
  const { owner, language } = draft.facts;
  if (owner.kind !== 'closed' && !(owner.kind === 'withAgent' && owner.agent === staff.id)) return 'notYours';
  draft.note({ resolution });
  const refusal = draft.end('agent');
  if (refusal) return refusal;
  draft.keepGivenOut();
  const deletedBy = dueAt(draft.facts, rules);
  const words = phrases(language);
  draft.append({ author: 'system', audience: 'everyone', activity: handoffStatus('completed') });
  systemSays(draft, words.ended(formatMoment(deletedBy, language)), { kind: 'ended', deletedBy });
  if (draft.facts.rating === null) systemSays(draft, words.rateAsk, { kind: 'rate' }, scoreButtons(language));
  return null;
}

/** A sentence or a note. The owner fence that was read is proven by the commit, so a former holder cannot speak. */
async function write(
  parts: DeskParts,
  id: ConversationId,
  staff: DeskStaff,
  text: string,
  clientId: string,
  audience: NewEntry['audience'],
): Promise<DeskResult<{ seq: number }>> {
  const words = text.trim().slice(0, LONGEST_TEXT);
  const conversation = await parts.conversations.read(id);
  if (!conversation) return refused('gone');
  if (!holds(conversation, staff)) return refused(conversation.facts.owner.kind === 'closed' ? 'closed' : 'notYours');
  const judged = await parts.judge({ ...(await rowBefore(parts, conversation, audience)), words });
  // Nobody has read it: it may be sent again.
  if (!judged) return refused('changed');
  const objection = judged.objection ?? (await objectionToDigits(parts, conversation, words));
  if (objection) {
    if (audience === 'everyone') await noteRefused(parts, conversation, staff);
    return refused(objection);
  }
  // A note reaches no user: it orders them nothing.
  const said = audience === 'everyone' ? judged : null;
  const takenUp = takesUp(conversation);
  const warned = said?.order ? warnOf(said.order, { facts: takenUp.facts ?? conversation.facts }) : null;
  if (warned === 'tooMany') {
    await noteRefused(parts, conversation, staff);
    return refused('asks-for-harm');
  }
  const isOutside = audience === 'everyone' && parts.isOutside(conversation.facts.channel);
  const before = takenUp.facts ?? conversation.facts;
  const isStrange = said !== null && (await isStrangePlace(parts.conversations, conversation, said.places));
  const { facts, under } = said
    ? underSaid(said, { before, warned, isStrange, isOutside, now: parts.clock() })
    : { facts: before, under: [] };
  const committed = await parts.conversations.commit(id, {
    ownerFence: conversation.ownerFence,
    ...(facts === conversation.facts ? {} : { version: conversation.version, facts }),
    // What was judged by the messages before it stands behind those: two halves that come at once would each be read alone.
    after: conversation.lastSeq,
    dedupe: hashOf([staff.id, audience, clientId]),
    entries: [{ author: 'staff', audience, activity: staffActivity(parts, conversation, staff, words) }, ...under],
    deliver: isOutside,
  });
  if (committed.kind === 'ok' && warned) {
    parts.signals.publish({ kind: 'desk' });
    await parts.recordAct({ act: 'warn', staff: staff.id, user: conversation.facts.user, at: parts.clock() });
  }
  if (committed.kind === 'ok') return { kind: 'ok', seq: committed.lastSeq - under.length };
  if (committed.kind === 'duplicate') return { kind: 'ok', seq: committed.seq };
  // Somebody was quicker: the words are read anew with what stands before them now.
  if (committed.kind === 'conflict') return write(parts, id, staff, text, clientId, audience);
  return refused(committed.kind === 'gone' ? 'gone' : 'notYours');
}

/** Digits that may be a key stand in no note and no message before somebody knows that they are none: nobody calls every key one. */
async function objectionToDigits(
  { conversations, strangeDigits }: Pick<DeskParts, 'conversations' | 'strangeDigits'>,
  conversation: Conversation,
  words: string,
): Promise<TextRefusal | null> {
  return (await strangeDigits(words, () => saidInCase(conversations, conversation))) ? 'strange-digits' : null;
}

/** What stands under a message of staff, and the facts with it. */
function underSaid(
  said: Judged,
  {
    before,
    warned,
    isStrange,
    isOutside,
    now,
  }: {
    before: ConversationFacts;
    warned: Warned | null;
    isStrange: boolean;
    isOutside: boolean;
    now: Milliseconds;
  },
): { readonly facts: ConversationFacts; readonly under: readonly NewEntry[] } {
  const asked = afterAsking(said.asksFor, warned?.facts ?? before, now);
  const secret = underSecret(said.secret, asked, warned !== null && saysNobodyNeedsIt(said.order));
  const reminded = isOutside ? afterSaid(secret.facts) : { facts: secret.facts, line: null };
  const report = said.safeguard ? mayReport(before.language) : null;
  const place = isStrange && !(warned && saysNobodyTakesCoins(said.order)) ? underPlace(before.language) : null;
  const lines = [warned?.warning, secret.line, place, report, reminded.line];
  return {
    facts: reminded.facts,
    under: lines.filter((line): line is NewEntry => line !== null && line !== undefined),
  };
}

/**
 * What was refused is kept nowhere, and that it was is: else whoever tries words against the guard until one passes leaves no trace.
 * Where somebody was quicker the audit alone has it.
 */
async function noteRefused(
  parts: DeskParts,
  { id, ownerFence, version, facts }: Conversation,
  staff: DeskStaff,
): Promise<void> {
  const refusedSaid = (facts.refusedSaid ?? 0) + 1;
  await parts.conversations.commit(id, { ownerFence, version, facts: { ...facts, refusedSaid }, entries: [] });
  parts.signals.publish({ kind: 'desk' });
  await parts.recordAct({ act: 'refuse', staff: staff.id, user: facts.user, at: parts.clock() });
}

/** Whoever was given it and writes in it has taken it up: from then on no supervisor takes the giving back. */
function takesUp({ version, facts }: Conversation): Pick<Change, 'version' | 'facts'> {
  const { givenOut } = facts;
  if (!givenOut?.handed || givenOut.handed.taken) return {};
  return { version, facts: { ...facts, givenOut: { ...givenOut, handed: { ...givenOut.handed, taken: true } } } };
}

/** A page chooses its id, so it may be anything: it is compared, and never stored. */
function hashOf(parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url');
}

function staffActivity(
  parts: DeskParts,
  { id, facts }: Conversation,
  staff: DeskStaff,
  text: string,
): NewEntry['activity'] {
  const sender = { role: 'staff', name: staff.name, checkWord: parts.checkWord(id, staff.id, facts.language) } as const;
  return {
    type: 'message',
    text,
    textFormat: 'markdown',
    from: { id: staff.id, name: staff.name, role: 'bot' },
    locale: facts.language,
    channelData: { handrail: { sender, language: facts.language } },
  };
}

/**
 * Agents whose page has been silent: their users wait again with their old time, and are told. Errors: the first one, after
 * every other conversation has had its turn.
 */
async function putBackLost(parts: DeskParts): Promise<number> {
  const held = await parts.conversations.inPlace('withAgent');
  const outcomes: PromiseSettledResult<boolean>[] = [];
  for (const conversation of held) outcomes.push(...(await Promise.allSettled([putBackIfLost(parts, conversation)])));
  const count = outcomes.filter((outcome) => outcome.status === 'fulfilled' && outcome.value).length;
  if (count > 0) parts.signals.publish({ kind: 'desk' });
  const failed = outcomes.find((outcome) => outcome.status === 'rejected');
  if (failed) throw failed.reason;
  return count;
}

async function putBackIfLost(parts: DeskParts, conversation: Conversation): Promise<boolean> {
  const { owner } = conversation.facts;
  const now = parts.clock();
  if (owner.kind !== 'withAgent' || now - owner.since < PRESENCE || (await parts.presence.isPresent(owner.agent)))
    return false;
  const draft = new ConversationDraft(conversation.id, conversation, conversation.facts, now, parts.rules);
  if (draft.move(putBack(owner, now))) return false;
  systemTells(draft, phrases(draft.facts.language).agentGone, { kind: 'agentGone' });
  await sayPlace(parts, draft);
  const deliver = parts.isOutside(draft.facts.channel);
  return (await parts.conversations.commit(conversation.id, draft.change({ deliver }))).kind === 'ok';
}

async function heldBy({ conversations }: DeskParts, agent: StaffId): Promise<number> {
  const held = await conversations.inPlace('withAgent');
  return held.filter(({ facts: { owner } }) => owner.kind === 'withAgent' && owner.agent === agent).length;
}

async function figuresOf(parts: DeskParts): Promise<DeskFigures> {
  const to = parts.clock();
  const [{ records, since: from }, waiting, held, present] = await Promise.all([
    parts.events.read(),
    parts.conversations.inPlace('waiting'),
    parts.conversations.inPlace('withAgent'),
    parts.presence.list(),
  ]);
  const holds = (id: string) =>
    held.filter(({ facts: { owner } }) => owner.kind === 'withAgent' && owner.agent === id).length;
  return {
    from,
    to,
    ...computeFigures(records, from, to),
    load: computeLoad(records, to),
    waiting: waiting.length,
    withAgents: held.length,
    agentsOnline: present.filter(({ onShift }) => onShift).length,
    agents: present.map((agent) => ({ ...agent, holds: holds(agent.id) })),
  };
}
