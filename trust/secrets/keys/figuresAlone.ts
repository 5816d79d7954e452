import { withoutDates } from '../dates.ts';
import { saidAsFigures } from '../written/saidNumbers.ts';

/*
 * Places in a list of words, the bytes of a key, its decimal or the numbers of an XRP account, a few a message: no message is a secret, and
 * none says what it is. What messages of figures alone hold adds up over the conversation and fades slowly. Kept are sums, and the number
 * that comes after a short figure that stood by itself. Linear.
 */

export interface Figures {
  readonly digits: number;
  readonly groups: number;
  /** In so many. */
  readonly messages: number;
  /** For how many more messages it holds that a phrase or a key was named. */
  readonly announced: number;
  /** What whoever counts says next. Only after a short figure that stood by itself. */
  readonly next?: number;
}

export const NO_FIGURES: Figures = { digits: 0, groups: 0, messages: 0, announced: 0 };

/** Per message. */
const FADES = 0.92;
/** So many messages in a row of nothing but figures, and so many figures, are no answers: half a SeedQR. */
const MANY = { messages: 4, digits: 26 };
const LAST_PLACE = 2_048;
const REACH = 8;
/** After a name three places, or half of an XRP account; without one what no answer and no amount adds up to, and never one list by itself. */
const ENOUGH = {
  announced: { groups: 2.6, digits: 8, alone: 24, messages: 0 },
  uncued: { groups: 7, digits: 20, alone: 40, messages: 1.9 },
} as const;
/** "then", "row 2:", "A": more letters are a sentence. */
const MOST_LETTERS = 10;
const LONGEST = 1_000;
/** After so many digits what could be a telephone number is one more piece. */
const FEWEST_BEFORE = 10;
/** Between what stands by itself; "row 2:" is a label. */
const BETWEEN = /[\s,、，:：]+/u;
/** Figures in a row within a sentence that names what they are. */
const ROW = /\d{1,6}(?:[^\p{L}\d\n]{1,4}\d{1,6}){5,}/u;
/** "0.35", "1,200": an amount. "14:30": a time. */
const AMOUNT = /(?<![\d.,:])\d{1,6}(?:[.,:]\d{1,8})(?![\d.,:]*\d)/gu;
const TELEPHONE = /^\D{0,3}(?:\+|0)\d(?:[\s().-]{0,2}\d){7,13}\D{0,3}$/u;
const XRP =
  /secret numbers?|秘密の数字|しーくれっと(?:なんばー|番号)|密[数數]字|秘密[数數]字|시크릿\s?(?:번호|숫자|넘버)|비밀\s?숫자/u;

/** The next message after `before`. `text`: folded; `named`: a phrase or a key is spoken of, in it or shortly before. */
export function nextFigures(
  text: string,
  named: boolean,
  before: Figures = NO_FIGURES,
): { readonly isPiece: boolean; readonly figures: Figures } {
  const announced = named || XRP.test(text) ? REACH : Math.max(0, before.announced - 1);
  const isCall = before.digits < FEWEST_BEFORE && TELEPHONE.test(text) && !arePlaces(text);
  const read = text.length > LONGEST || isCall ? [] : toldIn(text, announced > 0);
  const next = nextCounted(read);
  // "thanks 24", "thanks 25": counted over messages.
  const told = next !== null && next - 1 === before.next ? [] : read;
  const digits = before.digits * FADES + told.reduce((sum, one) => sum + one.length, 0);
  const groups = before.groups * FADES + told.length;
  const messages = before.messages * FADES + Number(told.length > 0);
  const enough = announced > 0 ? ENOUGH.announced : ENOUGH.uncued;
  const isMuch =
    (groups >= enough.groups && digits >= enough.digits) ||
    digits >= enough.alone ||
    (messages >= MANY.messages && digits >= MANY.digits);
  return {
    isPiece: told.length > 0 && isMuch && messages >= enough.messages,
    figures: {
      digits: rounded(digits),
      groups: rounded(groups),
      messages: rounded(messages),
      announced,
      ...(next === null ? {} : { next }),
    },
  };
}

/** Three places of a phrase, four digits each, as a SeedQR has them; hardly a telephone number is. */
function arePlaces(text: string): boolean {
  const digits = text.replace(/\D/g, '');
  return digits.length === 12 && (digits.match(/\d{4}/g) ?? []).every((place) => Number(place) <= LAST_PLACE);
}

function nextCounted([figure = '', ...others]: readonly string[]): number | null {
  return others.length === 0 && /^\d{1,3}$/.test(figure) ? Number(figure) + 1 : null;
}

const rounded = (sum: number): number => Math.round(sum * 100) / 100;

/** The groups of figures of a message that is hardly anything else. */
function toldIn(text: string, announced: boolean): readonly string[] {
  const read = withoutDates(saidAsFigures(text)).replace(AMOUNT, ' ');
  const letters = read.match(/\p{L}/gu)?.length ?? 0;
  const row = letters <= MOST_LETTERS ? withoutMixed(read) : announced ? (ROW.exec(read)?.[0] ?? '') : '';
  const groups: readonly string[] = row.match(/\d+/gu) ?? [];
  return isCounting(groups) ? [] : groups;
}

/** Of hex, of an id or of a version it is no figure by itself. */
function withoutMixed(text: string): string {
  return text
    .split(BETWEEN)
    .filter((token) => !/\p{L}/u.test(token))
    .join(' ');
}

/** 1 2 3 4: whoever counts tells nothing. */
function isCounting(groups: readonly string[]): boolean {
  return groups.length > 2 && groups.every((group, at) => at === 0 || Number(group) === Number(groups[at - 1]) + 1);
}
