import type { ActionValue, Card, ChatActivity, SuggestedAction } from '../../../core/protocols/protocol.ts';
import { QUEUE_EVENT } from '../../../core/protocols/protocol.ts';
import type { Milliseconds } from '../../../core/time.ts';
import type { ThreadItem } from '../../shared/line/thread.ts';

type CardOf<Kind extends Card['kind']> = Extract<Card, { kind: Kind }>;

export type ConsentView =
  /** Nothing has come from the server yet. */
  | { readonly kind: 'unknown' }
  | { readonly kind: 'asked'; readonly card: CardOf<'consent'> }
  | { readonly kind: 'accepted'; readonly card: CardOf<'consented'>; readonly at: Milliseconds }
  | { readonly kind: 'declined'; readonly card: CardOf<'consent'> | null };

/** Whether the help can still be rated, or a sentence be added to the rating. */
export type RatingStage = 'open' | 'sentence' | 'done';

export interface QueueView {
  readonly card: CardOf<'queue'>;
  /** When the user asked. A hand-over to another department keeps it. */
  readonly since: Milliseconds;
  /** When the desk was asked that the user waits for now. */
  readonly calledAt: Milliseconds;
}

/** What the screen shows, computed from what was said and nothing else, so that a reload shows the same. */
export interface ChatView {
  readonly consent: ConsentView;
  readonly owner: 'bot' | 'waiting' | 'staff' | 'ended';
  readonly staffName: string | null;
  readonly queue: QueueView | null;
  /** When the person came who is there now. */
  readonly metAt: Milliseconds | null;
  readonly deletedBy: Milliseconds | null;
  /** When support ended last; an agent can take that back. */
  readonly endedAt: Milliseconds | null;
  readonly log: readonly ThreadItem[];
  /** Where what came last begins: the user's words, or what the bot said after a press that is not drawn. */
  readonly turn: string | null;
  /** The last thing the user wrote or pressed. */
  readonly act: string | null;
  /** At most three buttons of the last thing the bot said; whom a report means, before them. */
  readonly suggestions: readonly SuggestedAction[];
  /** Articles whose "Did this help?" has been answered. */
  readonly judged: ReadonlySet<string>;
  readonly rating: RatingStage;
  /** The message whose step of a guide can still be answered. */
  readonly guide: string | null;
  /** What the bot said last is about a crisis: then everything else is out of sight. With the message that says it. */
  readonly care: CardOf<'care'> | null;
  readonly careIn: string | null;
  /** The user spoke last, and the bot owes an answer since then. */
  readonly owedSince: Milliseconds | null;
  /** What the bot owes is a look at the wallet of this address. */
  readonly reading: string | null;
}

/** `items`: oldest first. */
export function chatView(items: readonly ThreadItem[]): ChatView {
  const state = items.reduce(follow, START);
  const log = items.filter((item) => isShown(item, state));
  return {
    ...state,
    log,
    turn: turnOf(items, log),
    act: items.findLast(({ activity }) => isUser(activity))?.key ?? null,
    suggestions: suggestionsOf(log, state),
    owedSince: owedSince(items, state),
    reading: owedSince(items, state) === null ? null : walletIn(items),
  };
}

type State = Omit<ChatView, 'log' | 'turn' | 'act' | 'suggestions' | 'owedSince' | 'reading'>;

const START: State = {
  consent: { kind: 'unknown' },
  owner: 'bot',
  staffName: null,
  queue: null,
  metAt: null,
  deletedBy: null,
  endedAt: null,
  judged: new Set(),
  rating: 'open',
  guide: null,
  care: null,
  careIn: null,
};

function follow(state: State, { activity }: ThreadItem): State {
  if (activity.type === 'event') return followEvent(state, activity);
  const action = actionIn(activity);
  if (isUser(activity)) return action ? followAction(state, action) : state;
  const sender = activity.channelData?.handrail?.sender;
  const known = sender?.role === 'staff' && state.owner === 'staff' ? { ...state, staffName: sender.name } : state;
  const card = cardOf(activity);
  if (activity.type === 'message' && sender?.role === 'bot') {
    const isCare = card?.kind === 'care';
    return followBot(
      { ...known, care: isCare ? card : null, careIn: isCare ? (activity.id ?? null) : null },
      activity,
      card,
    );
  }
  return followBot(known, activity, card);
}

function followBot(known: State, activity: ChatActivity, card: Card | undefined): State {
  if (card?.kind === 'guide') return { ...known, guide: activity.id ?? null };
  return card ? followCard(known, card, timeOf(activity)) : known;
}

function followCard(state: State, card: Card, at: Milliseconds): State {
  switch (card.kind) {
    case 'consent':
      return { ...state, consent: { kind: 'asked', card } };
    case 'consented':
      return { ...state, consent: { kind: 'accepted', card, at: card.at } };
    case 'declined':
      return {
        ...state,
        consent: { kind: 'declined', card: state.consent.kind === 'asked' ? state.consent.card : null },
      };
    case 'queue':
      return {
        ...state,
        owner: 'waiting',
        staffName: null,
        queue: { card, since: state.queue?.since ?? at, calledAt: at },
      };
    case 'accepted':
      return { ...state, owner: 'staff', staffName: card.name, metAt: at, deletedBy: null, care: null };
    case 'ended':
      return { ...state, owner: 'ended', deletedBy: card.deletedBy, endedAt: at, care: null };
    default:
      return state;
  }
}

function followEvent(state: State, activity: ChatActivity): State {
  if (state.owner === 'ended') return state;
  if (activity.name === QUEUE_EVENT && isQueueCard(activity.value)) {
    const since = state.queue?.since ?? timeOf(activity);
    const calledAt = state.owner === 'waiting' && state.queue ? state.queue.calledAt : timeOf(activity);
    return {
      ...state,
      owner: 'waiting',
      staffName: null,
      queue: { card: { ...activity.value, kind: 'queue' }, since, calledAt },
    };
  }
  if (activity.name !== 'handoff.status') return state;
  const status = statusOf(activity.value);
  if (status === 'accepted') return { ...state, owner: 'staff' };
  return status ? { ...state, owner: 'bot', staffName: null, queue: null } : state;
}

function followAction(state: State, action: ActionValue): State {
  switch (action.action) {
    case 'queue.leave':
      return state.owner === 'waiting' ? { ...state, owner: 'bot', queue: null } : state;
    case 'helped':
    case 'notHelped':
      return { ...state, judged: new Set([...state.judged, action.article]) };
    case 'rate':
      return { ...state, rating: action.score === null ? 'done' : 'sentence' };
    case 'rate.sentence':
      return { ...state, rating: 'done' };
    case 'cancel':
      return { ...state, guide: null };
    default:
      return state;
  }
}

/** Pressed, not written: their effect is on the screen already. */
const SILENT: ReadonlySet<ActionValue['action']> = new Set([
  'consent.accept',
  'consent.decline',
  'consent.withdraw',
  'consent.choose',
  'language',
  'rate',
  'helped',
  'notHelped',
]);

function isShown(item: ThreadItem, state: State): boolean {
  const { activity } = item;
  if (activity.type !== 'message') return false;
  const action = actionIn(activity);
  if (isUser(activity)) return item.state === 'failed' || !action || !SILENT.has(action.action);
  const card = cardOf(activity);
  switch (card?.kind) {
    case 'consent':
    case 'declined':
      return false;
    case 'consented':
      return state.consent.kind === 'accepted' && card.receiptId === state.consent.card.receiptId;
    case 'queue':
      // Only the way that is being walked is drawn; once somebody has come, their card shows it as walked.
      return state.owner === 'waiting' && state.queue?.calledAt === timeOf(activity);
    case 'ended':
    case 'rate':
      // What was taken back is over only once it ends again.
      return state.owner === 'ended' && timeOf(activity) >= (state.endedAt ?? 0);
    default:
      return Boolean(activity.text || card);
  }
}

const CLAIMED: Partial<Record<Card['kind'], readonly ActionValue['action'][]>> = {
  // The header has the way to a person already.
  answer: ['helped', 'notHelped', 'another', 'person', 'article', 'fact.change'],
  choices: ['article'],
  verdict: ['tx.check', 'person'],
  queue: ['queue.leave'],
  guide: ['guide', 'article', 'emergency', 'helped', 'person', 'cancel'],
  data: ['data.erase'],
  care: ['care.company', 'care.region'],
};

/** Buttons that no card draws itself, of what was said last, unless a person is there or the chat has ended. */
function suggestionsOf(log: readonly ThreadItem[], state: State): SuggestedAction[] {
  const whom = whomReported(log);
  if (whom.length > 0) return whom;
  if (state.owner !== 'bot') return [];
  const all = new Map<string, SuggestedAction>();
  for (const one of saidLast(log).flatMap(({ activity }) => unclaimed(activity)))
    all.set(JSON.stringify(one.value), one);
  return [...all.values()].slice(0, 3);
}

/** Whom a report means, all of them, until the user says it: no word of who is asked about puts that out of sight. */
function whomReported(log: readonly ThreadItem[]): SuggestedAction[] {
  const since = log.slice(log.findLastIndex(({ activity }) => isUser(activity)) + 1);
  return since
    .flatMap(({ activity }) => unclaimed(activity))
    .filter(({ value }) => value.action === 'staff.report' && value.whom !== undefined);
}

/** What the other side said last. One turn may say several things; they were committed together and carry one time. */
function saidLast(log: readonly ThreadItem[]): readonly ThreadItem[] {
  const last = log.at(-1);
  if (!last || isUser(last.activity)) return [];
  return log.filter(({ activity }) => !isUser(activity) && timeOf(activity) === timeOf(last.activity));
}

function turnOf(items: readonly ThreadItem[], log: readonly ThreadItem[]): string | null {
  const [first = log.at(-1)] = saidLast(log);
  if (!first) return null;
  const messages = items.filter(({ activity }) => activity.type === 'message');
  const before = messages[messages.indexOf(first) - 1];
  return before && isUser(before.activity) && log.includes(before) ? before.key : first.key;
}

function unclaimed(activity: ChatActivity): SuggestedAction[] {
  const claimed = CLAIMED[cardOf(activity)?.kind ?? 'stopped'] ?? [];
  const actions = activity.suggestedActions?.actions ?? [];
  return actions.filter(({ value }) => !claimed.includes(value.action));
}

function owedSince(items: readonly ThreadItem[], state: State): Milliseconds | null {
  const last = items.filter(({ activity }) => activity.type === 'message').at(-1);
  if (!last || !isUser(last.activity) || state.owner !== 'bot') return null;
  return last.state === 'failed' || last.state === 'waiting' ? null : timeOf(last.activity);
}

/** The address whose wallet was asked for last. */
function walletIn(items: readonly ThreadItem[]): string | null {
  const last = items.findLast(({ activity }) => isUser(activity));
  const action = last && actionIn(last.activity);
  return action?.action === 'wallet.look' ? action.address : null;
}

/** The button of a message with this action, when it has one. */
export function buttonFor(activity: ChatActivity, action: ActionValue['action']): SuggestedAction | undefined {
  return activity.suggestedActions?.actions.find(({ value }) => value.action === action);
}

export function cardOf(activity: ChatActivity): Card | undefined {
  return activity.channelData?.handrail?.card;
}

export function isUser(activity: ChatActivity): boolean {
  return activity.from?.role === 'user';
}

/** The number of its entry stands behind the conversation in the id of a message: `conversation|0000007`. Null before the server has named it. */
export function numberOf({ id = '' }: ChatActivity): number | null {
  return Number(id.split('|')[1]) || null;
}

/** ISO time of the server as milliseconds. */
export function timeOf(activity: ChatActivity): Milliseconds {
  return Date.parse(activity.timestamp ?? '') || 0;
}

function actionIn(activity: ChatActivity): ActionValue | null {
  const { value } = activity;
  const isAction = typeof value === 'object' && value !== null && 'action' in value;
  return isAction ? (value as ActionValue) : null;
}

function isQueueCard(value: unknown): value is CardOf<'queue'> {
  return typeof value === 'object' && value !== null && 'position' in value && 'department' in value;
}

function statusOf(value: unknown): 'accepted' | 'completed' | 'failed' | null {
  const state: unknown = typeof value === 'object' && value !== null && 'state' in value ? value.state : null;
  return state === 'accepted' || state === 'completed' || state === 'failed' ? state : null;
}
