import { createHmac } from 'node:crypto';
import { neighbourhoodOf, subscriberOf } from '../../core/net/subscriber.ts';
import { takeNear } from '../../core/net/takeNear.ts';
import type { Limits } from '../../core/ports.ts';
import type { Milliseconds } from '../../core/time.ts';
import { memoryLimits } from '../../stores/embedded/limits.ts';

/** How often, per key and window. Keys: an address for `start`, `startNear`, `startFew`, `channelTry`, `channelTryNear`, `urgent`, `queued` and its steps, `modelDay`, `modelDayNear`, `postFrom`, `sendFrom`, `longFrom`, `spent`, `spentNear`, `readFrom`, `readNear`, `page`, `stream`, `streamNear`, `search`, `searchNear`, `look`, `lookNear`, `watch`, `signIn`, `signInNear`, `check`, `verifyNear`, `sentCode` and `sentCodeNear`, both for `verify` and `article`; a conversation or person otherwise. */
const LIMITS = {
  start: { points: 60, seconds: 60 },
  // The same for all neighbours of an address (IPv4: its /24; IPv6: its /48, of which one machine may have all): they would take all first tokens.
  startNear: { points: 600, seconds: 60 },
  // All first tokens of this process; whoever asked for more than `startFew` of late shares fewer with others like them, so
  // that a newcomer gets one beside a crowd, and refusing the crowd costs little.
  tokens: { points: 100, seconds: 1 },
  startFew: { points: 20, seconds: 600 },
  tokensMany: { points: 10, seconds: 1 },
  send: { points: 20, seconds: 10 },
  // Per address: whatever is posted to a conversation, each kB counting as one more, before it is parsed: what is typed, and
  // what is refused, has no other. Four times what an office says.
  postFrom: { points: 1_200, seconds: 60 },
  // Per address or user of a channel, whatever the conversation, a long message counting for several: an office behind one
  // address types less than this.
  sendFrom: { points: 300, seconds: 60 },
  // The same, of messages of more than a hundred signs: to search for one takes a tenth of a second of the event loop, and 300 a minute
  // of one address were all there is. A person's burst, or an office's minute of sixty.
  longFrom: { points: 20, seconds: 20 },
  // Per address or user of a channel: milliseconds that the event loop was busy for turns of those who have agreed, counted after each:
  // a sixth of it. An office's sixty messages a minute take less.
  spent: { points: 10_000, seconds: 60 },
  // The same for all neighbours of an address (IPv4: its /24; IPv6: its /48): three times that.
  spentNear: { points: 30_000, seconds: 60 },
  // Per address at the door of the channels, before its token is checked: each check may ask Microsoft. A connector speaks for many, and gets
  // back what its token shows to be a channel's (bots/channels/botFramework/inbound.ts).
  channelTry: { points: 600, seconds: 60 },
  // The same for all its neighbours, among which several connectors may be.
  channelTryNear: { points: 1_800, seconds: 60 },
  stream: { points: 120, seconds: 60 },
  // The same for all neighbours of an address: five times that.
  streamNear: { points: 600, seconds: 60 },
  // Per address or user of a channel, before they have agreed to anything: characters, each message being 200 more.
  unagreed: { points: 20_000, seconds: 60 },
  // The same for all neighbours of an address: three times that.
  unagreedNear: { points: 60_000, seconds: 60 },
  // The same, for what stays in the audit for good.
  consent: { points: 60, seconds: 600 },
  // Per conversation: nobody makes up their mind more often than this.
  consentOf: { points: 10, seconds: 3600 },
  // Cases of one address, or one user of a channel, that stand before all others; the next ones wait in turn.
  urgent: { points: 5, seconds: 600 },
  // Cases of one address, or one user of a channel, in the queue: how many stand where they came, and how many not much later; the
  // others stand behind what is asked for hours (bots/turn/placeLater.ts). Urgent ones by themselves, and crises not at all.
  queued: { points: 3, seconds: 3600 },
  queuedMore: { points: 10, seconds: 3600 },
  queuedUrgent: { points: 5, seconds: 3600 },
  queuedUrgentMore: { points: 10, seconds: 3600 },
  // The same for all its neighbours: five times that of the plain ones, three times that of the urgent ones.
  queuedNear: { points: 15, seconds: 3600 },
  queuedMoreNear: { points: 50, seconds: 3600 },
  queuedUrgentNear: { points: 15, seconds: 3600 },
  queuedUrgentMoreNear: { points: 30, seconds: 3600 },
  // Per conversation, and per address or user of a channel: questions to the model. `HANDRAIL_MODEL_QUESTIONS_AN_HOUR`.
  model: { points: 20, seconds: 3600 },
  // Per address or user of a channel: tokens of the model's day. `HANDRAIL_MODEL_SHARE_PERCENT` of `HANDRAIL_MODEL_TOKENS_A_DAY`.
  modelDay: { points: 200_000, seconds: 86_400 },
  // The same for all neighbours of an address (IPv4: its /24; IPv6: its /48): three times that.
  modelDayNear: { points: 600_000, seconds: 86_400 },
  // Per conversation, and per address or user of a channel: messages that are searched for by meaning, up to three vectors each.
  meaning: { points: 120, seconds: 3600 },
  typing: { points: 10, seconds: 5 },
  read: { points: 100, seconds: 10 },
  // Per address, whatever the conversation, of which one address begins sixty a minute: an office whose line lets no stream through asks less.
  readFrom: { points: 3_000, seconds: 60 },
  // The same for all its neighbours. Entries that are opened count for more (bots/channels/readCost.ts).
  readNear: { points: 9_000, seconds: 60 },
  // What is written or put together for each who asks: pages, lists, articles. Files of the browser code are not.
  page: { points: 1_200, seconds: 60 },
  search: { points: 120, seconds: 60 },
  // The same for all its neighbours: each search takes the event loop for some hundredths of a second, forty a second all of it.
  searchNear: { points: 600, seconds: 60 },
  // Per address, or user of a channel: questions to nodes, in the chat and on the help page together. They belong to others, and
  // are not for trying out keys. A hash is two: whether it is a key, and what became of it.
  look: { points: 40, seconds: 60 },
  // The same for all its neighbours: three times that. What nodes answer is read outside the fair queue, so `spentNear` does not hold it.
  lookNear: { points: 120, seconds: 60 },
  // The same: wallets to be watched for an hour each, of which the desk has some hundreds.
  watch: { points: 10, seconds: 3600 },
  signIn: { points: 20, seconds: 900 },
  // The same for all neighbours of an address (IPv4: its /24; IPv6: its /48, of which one machine may have all): an office of forty signs in with codes.
  signInNear: { points: 120, seconds: 900 },
  // Per name, known or not, and address: a stranger uses up nobody's but their own.
  account: { points: 10, seconds: 900 },
  // The same for all neighbours of the address: one line of which one machine has all would use up a name's tries alone.
  accountNear: { points: 20, seconds: 900 },
  // Per name from everywhere: many addresses together guess no faster than this, first by the minute, then longer.
  name: { points: 30, seconds: 60 },
  nameLong: { points: 100, seconds: 900 },
  // Apart from signing in: whoever tries words from the desk's own network must not lock its staff out.
  check: { points: 20, seconds: 900 },
  // Per member of staff: the password or a code once more, and codes at the sign-in.
  prove: { points: 10, seconds: 300 },
  verify: { points: 30, seconds: 600 },
  // The same for all neighbours of an address: three times that.
  verifyNear: { points: 90, seconds: 600 },
  // Per address: codes that are sent to whoever it names, who may be a stranger; a person needs three in an hour (trust/verification/sentCode.ts).
  sentCode: { points: 10, seconds: 3600 },
  // The same for all its neighbours: three times that.
  sentCodeNear: { points: 30, seconds: 3600 },
  // Per member of staff: nobody leafs through the customers.
  lookup: { points: 20, seconds: 600 },
  // Per member of staff, and per address: articles that nobody had begun in that language; each stays until it is discarded.
  article: { points: 30, seconds: 3600 },
  // Per member of staff: each change is an audit entry, which stays for good; nobody learns languages faster.
  languages: { points: 20, seconds: 3600 },
  // Per member of staff: holds, agreements and exports are audit entries for good, and some are told in the chat.
  records: { points: 20, seconds: 600 },
  // Per member of staff: the nodes belong to others.
  chain: { points: 30, seconds: 60 },
  desk: { points: 200, seconds: 10 },
  // Per member of staff: characters that they say or note, of which one message may have all: each takes seconds to read at its worst.
  said: { points: 8_000, seconds: 10 },
} as const;

export type Limit = keyof typeof LIMITS;
/** `cost`: 1 unless said; what was taken before is given back by less than none. */
export type TakeLimit = (what: Limit, key: string, cost?: number) => Promise<Milliseconds>;

/** Those that neighbours of an address share are called so. */
const isNear = (what: Limit): boolean => what.endsWith('Near');

/** Those that one process cannot keep alone: what is guessed, filled or flooded through whichever process answers. */
const SHARED: ReadonlySet<Limit> = new Set([
  'start',
  'startNear',
  'send',
  'longFrom',
  'unagreed',
  'unagreedNear',
  'consent',
  'urgent',
  'queued',
  'queuedNear',
  'queuedMore',
  'queuedMoreNear',
  'queuedUrgent',
  'queuedUrgentNear',
  'queuedUrgentMore',
  'queuedUrgentMoreNear',
  'model',
  'modelDay',
  'modelDayNear',
  'meaning',
  'signIn',
  'signInNear',
  'account',
  'accountNear',
  'name',
  'nameLong',
  'check',
  'look',
  'lookNear',
  'watch',
  'prove',
  'verify',
  'verifyNear',
  'sentCode',
  'sentCodeNear',
  'lookup',
  'article',
  'languages',
  'records',
]);

/**
 * Limits of the whole desk. Resolves to 0 when it may go on, or to the time until it may. Each process counts first by
 * itself, so that a flood does not reach the store; when the store does not answer, that count is all there is.
 * `key`: names of people and addresses are hashed with it before they leave this process. `points`: what the operator allows
 * instead of the above.
 */
export function sharedLimits(desk: Limits, key: Buffer, points: { readonly [One in Limit]?: number } = {}): TakeLimit {
  const own = memoryLimits();
  return async (what, whose, price = 1) => {
    const limit = { ...LIMITS[what], points: points[what] ?? LIMITS[what].points };
    // What costs more than there is takes all of it, once: it would be refused for ever otherwise.
    const cost = Math.min(price, limit.points);
    const name = `${what} ${isNear(what) ? neighbourhoodOf(whose) : subscriberOf(whose)}`;
    const wait = await own.take(name, limit, cost);
    if (wait > 0 || !SHARED.has(what)) return wait;
    const hidden = createHmac('sha256', key).update(name).digest('base64url').slice(0, 22);
    return desk.take(hidden, limit, cost).catch(() => 0);
  };
}

/** One request of a page for signing in. */
export const takeVisit = (take: TakeLimit, address: string): Promise<Milliseconds> => takeNear(take, 'signIn', address);

/**
 * One try at the words of a name. What an address, or its neighbours, have no tries left for is not counted for the name, so one stranger
 * takes at most a fifth of what the name has, however many addresses their line has.
 */
export async function takeSignIn(take: TakeLimit, name: string, address: string): Promise<Milliseconds> {
  return (
    (await take('account', `${subscriberOf(address)} ${name}`)) ||
    (await take('accountNear', `${neighbourhoodOf(address)} ${name}`)) ||
    (await take('name', name)) ||
    take('nameLong', name)
  );
}
