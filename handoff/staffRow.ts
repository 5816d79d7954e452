import type { WarnedOf } from '../core/orders.ts';
import type { TextRefusal } from '../core/protocols/deskProtocol.ts';
import type { AskedFor } from './askedFor.ts';

/*
 * What staff say in several messages and may say in none of them alone: a user reads them as one.
 */

/** The staff's own messages, however many of others stand between, that one is read with: "Please send me your" – "recovery phrase". */
export const ROW = { all: 8, own: 2, others: 8 };
/** A whole sentence begins nothing that the next one ends; a short one may still point back at it: "Now send it to me." */
const WHOLE = /[.!?。！？…][^\p{L}\p{N}]*$/u;
const SHORT = 40;
const CUT = /[\p{L}\p{N}]$/u;

/** A message of staff, with what stands before it. */
export interface StaffRow {
  readonly words: string;
  /** Their own before it, the oldest first, as far as one may go on. */
  readonly own: readonly string[];
  /**
   * What the bot said last and the user since then, the oldest first, and what staff have answered since: "do you mean my recovery
   * phrase?" – "hello??" – "yes please". Masked text names it as well.
   */
  readonly others: readonly {
    readonly by: 'user' | 'bot';
    readonly text: string;
    readonly answers: readonly string[];
  }[];
  /** Of a note: those before it, the oldest first. A secret in pieces is one. */
  readonly notes?: readonly string[];
  /** What staff have noted and said in the case, whoever it was, the oldest first: a secret of which each has a half is one. */
  readonly written?: readonly string[];
}

type Other = StaffRow['others'][number];

export interface Judged {
  readonly objection: TextRefusal | null;
  readonly order: WarnedOf | null;
  /** What it asks for that a code may be the answer to: such an answer goes no further. */
  readonly asksFor: AskedFor | null;
  /** It names a secret or leads to one; `handed`: something is told, shown, typed or asked beside it. */
  readonly secret: 'handed' | 'named' | null;
  /** It names this desk's report, or what warns of staff. */
  readonly safeguard: boolean;
  /** Where coins could go, whoever named it first: each place as its pieces, of which there is one where it is told whole. */
  readonly places: readonly (readonly string[])[];
}

/** What reads a text; each is pure. */
export interface RowGuard {
  /** Whether texts, one under the other, draw what a camera reads, as a QR code is. */
  readonly drawsCode: (texts: readonly string[]) => boolean;
  /** Whether a text holds a secret, or may, behind what stands before it. */
  readonly addsUp: (before: readonly string[], text: string) => boolean;
  /** Whether a text completes a phrase or a key of which those before it have a part, whatever else they name. */
  readonly completes: (before: readonly string[], text: string) => boolean;
  /** Why a text may not leave the desk; null when it may. */
  readonly objectionTo: (text: string) => TextRefusal | null;
  /** Whether two whole messages in a row ask for a secret together: one asks and the other names it. */
  readonly asksInTwo: (before: string, text: string, by?: 'staff' | 'user' | 'bot') => boolean;
  /** Whether a user's words offer a secret, or ask whether it is wanted. */
  readonly offersSecret: (text: string) => boolean;
  /** Whether a user's words offer to hand over, show or type something that is not harmless by its name. */
  readonly offersAnything: (text: string) => boolean;
  /** Whether it is of what secrets are kept on: a paper, a plate, a card. */
  readonly offersKept: (text: string) => boolean;
  /** Whether a reply agrees to that. */
  readonly agrees: (text: string) => boolean;
  /** Whether a reply to an offer refuses the giving, or leaves the secret where it is. */
  readonly turnsDown: (text: string) => boolean;
  /** Whether a text asks for a code; `open`: it says how the code came or what it opens; `told`: it has something told that may be one. */
  readonly codeAsked: (text: string) => 'open' | 'asked' | 'told' | null;
  /** Whether a text asks for a number of another kind: how much, when, which case. */
  readonly asksOtherNumber: (text: string) => boolean;
  /** Whether a text says how figures are to be written: with a sign before them, like an amount. */
  readonly dressesCode: (text: string) => boolean;
  /** What a text orders that nobody at a desk needs, or that it cannot be read; the bot warns of it. */
  readonly orderIn: (text: string) => WarnedOf | null;
  /** The same of a text. */
  readonly namesSafeguard: (text: string) => boolean;
  /** The addresses that a text tells, or completes behind those before it. */
  readonly placesIn: (text: string, before: readonly string[]) => Judged['places'];
  /** How a text, with one before it, speaks of a secret, or of the way to one; null: not. */
  readonly secretTalk: (text: string, before?: string) => Judged['secret'];
}

/** Whether a message may be said behind what stands before it. Pure. */
export function judgeRow(row: StaffRow, guard: RowGuard): Judged {
  const { objection, order } = judgeWords(row, guard);
  const asked = objection ? null : codeAskedIn(row, guard);
  const secret = objection ? null : secretTalkIn(row, guard);
  return {
    objection,
    order: order ?? (asked === 'open' ? 'secret' : null),
    asksFor: asked === 'open' || asked === 'asked' ? 'code' : asked,
    secret,
    safeguard: guard.namesSafeguard(row.words),
    places: objection ? [] : guard.placesIn(row.words, row.own),
  };
}

/** Alone, or with their message before it: "There is a text now." - "What does it say?" */
function codeAskedIn({ words, own }: StaffRow, guard: RowGuard): NonNullable<Asking> | Exclude<AskedFor, 'code'> {
  const { codeAsked, asksOtherNumber, dressesCode } = guard;
  const alone = codeAsked(words);
  const before = own.at(-1);
  const both =
    alone === 'open' || before === undefined || isCode(codeAsked(before))
      ? null
      : codeAsked(`${endsOf(before)}\n${words}`);
  const found = [both, alone].find(isCode);
  if (found) return found;
  if (dressesCode(words)) return 'dressed';
  return asksOtherNumber(words) ? 'other' : (alone ?? 'any');
}

type Asking = ReturnType<RowGuard['codeAsked']>;

const isCode = (asked: Asking) => asked === 'open' || asked === 'asked';

/** Alone, or with one of their last messages before it: "Open Settings." – "One moment." – "Now Reveal." */
function secretTalkIn({ words, own }: StaffRow, { secretTalk }: RowGuard): Judged['secret'] {
  const found = own.slice(-ROW.own).map((before) => secretTalk(words, endsOf(before)));
  return found.find((one) => one !== null) ?? secretTalk(words);
}

/** Said to whoever offers a secret it is no order to tell nobody of this chat. */
const KEPT = /\bkeep (?:that|it|those|them) (?:all )?to yourself\b/giu;

function judgeWords(
  { words, own, others, notes = [], written = [] }: StaffRow,
  guard: RowGuard,
): Pick<Judged, 'objection' | 'order'> {
  const { drawsCode, objectionTo, orderIn, asksInTwo, offersSecret, turnsDown } = guard;
  // Before all others: those take half a second for a text of blocks.
  if (drawsCode([...own, words])) return { objection: 'drawn-code', order: null };
  const objection = objectionTo(words);
  if (objection) return { objection, order: null };
  if (notes.length > 0 && guard.addsUp(notes, words)) return { objection: 'holds-secret', order: null };
  if (written.length > 0 && guard.completes(written, words)) return { objection: 'holds-secret', order: null };
  // Whoever turns an offer down names what is to be kept, and orders nothing.
  const isOffered = others.some(({ by, text }) => by === 'user' && offersSecret(text));
  const heard = isOffered && turnsDown(words) ? words.replace(KEPT, ' ') : words;
  const alone = orderIn(heard) ?? agreedTo({ words, others }, guard);
  const last = others.findLast(({ by }) => by === 'user');
  const isAnswered = (one: Other) => one.answers.length > 0 && one.by === 'user' && one !== last;
  const asksWithOther = (one: Other) => !isAnswered(one) && asksInTwo(one.text, words, one.by);
  if (own.some((before) => asksInTwo(before, words)) || others.some(asksWithOther))
    return { objection: 'asks-for-secret', order: alone };
  // No list of yeses is complete, and 👍 is none: to such an offer there is a no, or nothing.
  const isOpen = ({ by, text, answers }: Other) => by === 'user' && offersSecret(text) && !isTurnedDown(answers, guard);
  if (others.some(isOpen) && !turnsDown(words)) return { objection: 'asks-for-secret', order: alone };
  const row = own.slice(-Math.max(ROW.own, wordsBefore(own))).map(endsOf);
  if (row.length === 0 || (WHOLE.test(row.at(-1) ?? '') && words.length > SHORT))
    return { objection: null, order: alone };
  const before = row.join(' ');
  const objected = () =>
    joinings(row, words).reduce<TextRefusal | null>((found, one) => found ?? objectionTo(one), null);
  return {
    objection: objectionTo(before) ? null : objected(),
    order: alone ?? newOrderIn(row, heard, orderIn),
  };
}

/** A no, and no yes behind it. */
function isTurnedDown(answers: readonly string[], { turnsDown, agrees }: RowGuard): boolean {
  const last = answers.findLast((answer) => turnsDown(answer) || agrees(answer));
  return last !== undefined && turnsDown(last);
}

/**
 * A yes to an offer, whatever was said between: to one of a secret by its name each has the line. What the user has said more since
 * counts where no yes and no no has answered it.
 */
function agreedTo(
  { words, others }: Pick<StaffRow, 'words' | 'others'>,
  { offersAnything, offersKept, offersSecret, agrees, turnsDown }: RowGuard,
): WarnedOf | null {
  const said = others.filter(({ by }) => by === 'user');
  const last = said.at(-1);
  // "Could well be.", "Slowly, please.": no list of yeses is complete.
  const isLeftOpen = last !== undefined && last.answers.length === 0 && offersKept(last.text) && !turnsDown(words);
  if (!agrees(words)) return isLeftOpen ? 'agreed' : null;
  const isSettled = ({ answers }: Other) => answers.some((answer) => agrees(answer) || turnsDown(answer));
  const offers = said.filter((one) => one === last || !isSettled(one));
  if (offers.some(({ text }) => offersSecret(text))) return 'secret';
  return offers.some(({ text }) => offersAnything(text)) ? 'agreed' : null;
}

/**
 * What a row orders with these words and without them does not: read behind as much of it as orders nothing by itself, so that a message
 * that was warned of excuses no half behind it.
 */
function newOrderIn(row: readonly string[], words: string, orderIn: RowGuard['orderIn']): WarnedOf | null {
  const tails = [...row.map((_, at) => row.slice(at)), [lastSentenceOf(row.at(-1) ?? '')]];
  const silent = tails.find((tail) => !orderInAny(joinings(tail.slice(0, -1), tail.at(-1) ?? ''), orderIn));
  return silent ? orderInAny(joinings(silent, words), orderIn) : null;
}

/** A word that is cut is read whole; closed seams make words of no language too, so those tell nothing of what cannot be read. */
function orderInAny(readings: readonly string[], orderIn: RowGuard['orderIn']): WarnedOf | null {
  return readings.reduce<WarnedOf | null>((found, reading, at) => {
    if (found) return found;
    const order = orderIn(reading);
    return at > 0 && order === 'unread' ? null : order;
  }, null);
}

/** Seams of which one may be closed: more readings would take an agent's session seconds of the desk. */
const MOST_SEAMS = 4;
/** In characters: of a longer row the last seam alone is closed. */
const LONGEST_JOINED = 600;

/**
 * A row with a blank at its seams, with all of them closed where a word may be cut, and with each closed alone: "your r" – "ec" – "overy phrase".
 * Behind a full stop the next sentence would be read as an ending: "looked.It". Six readings at most, whatever the row.
 */
function joinings(row: readonly string[], words: string): string[] {
  const length = row.reduce((sum, one) => sum + one.length, words.length);
  const most = length > LONGEST_JOINED ? 1 : MOST_SEAMS;
  const pieces = [...row, words];
  const seams = pieces.flatMap((piece, at) => (at < pieces.length - 1 && CUT.test(piece) ? [at] : [])).slice(-most);
  const joined = (closed: readonly number[]) =>
    pieces.map((piece, at) => (closed.includes(at) || at === pieces.length - 1 ? piece : `${piece} `)).join('');
  const ways = [[], seams, ...(seams.length > 1 ? seams.map((seam) => [seam]) : [])];
  return [...new Set(ways.map(joined))];
}

/** How many of the last messages are a word or a few each and end no sentence: "Please" – "give" – "me" – "your". */
function wordsBefore(own: readonly string[]): number {
  const end = own.findLastIndex((text) => text.length > SHORT || WHOLE.test(text));
  return own.length - 1 - end;
}

/** In characters, of either end of what was judged already when it was said: only what goes on from it is new. */
const END = 300;
/** Where a text is cut without taking a denial off its deed. */
const SEAM = /[.!?]\s|[。！？…\n]/gu;

function lastSentenceOf(text: string): string {
  return text.slice([...text.trimEnd().matchAll(SEAM)].map(({ 0: seam, index }) => index + seam.length).at(-1) ?? 0);
}

function endsOf(text: string): string {
  if (text.length <= 2 * END) return text;
  const [first, last] = [text.slice(0, END), text.slice(-END)];
  const seams = (of: string) => [...of.matchAll(SEAM)].map(({ 0: seam, index }) => index + seam.length);
  return `${first.slice(0, seams(first).at(-1))}\n${last.slice(seams(last)[0] ?? 0)}`;
}

/** In characters, of all that it is read with. */
export function lengthOfRow({ words, own, others, notes = [], written = [] }: StaffRow): number {
  return [words, ...own, ...notes, ...written, ...others.map(({ text }) => text)].reduce(
    (sum, text) => sum + text.length,
    0,
  );
}
