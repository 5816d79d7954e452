import { ENGLISH } from './englishWords.ts';

/*
 * An address in groups, as hardware screens and paper show it: `0x5290 8400 …`, bc1q-…-…, bold pieces, cells, lines. A reader writes it in
 * one, so one more reading of a text does, and whatever knows an address knows these.
 */

/** Letters and figures as an address has them, and what may stand between two pieces of it: marks, blanks, a line break. */
const PIECE = /[A-Za-z0-9]+/g;
const JOINT = /^[^\p{L}\p{N}]{1,6}$/u;

const HEX = /^(?:0x)?[0-9a-f]+$/i;
const HEX_LONG = 40;
/** At no end of a row: `it`, `rest`, `Transfer`. */
const NO_END = /^(?:[A-Za-z]{1,2}|[A-Z]?[a-z]+|[A-Z]+)$/;
/** In signs, joined; what is longer than the shorter form and shorter than the longer one is a hash or a signature. */
const LEAST = 25;
const MOST = 64;
const LONG = { least: 93, most: 110 };
/** Of the signs of a row so many stand in pieces that mix letters and figures, or capitals within: of words and amounts hardly any do. */
const LEAST_MIXED = 0.4;
/** A small letter before a capital, or a capital before two: `kJxP`, and neither `iPhone` alone nor `USDT`. */
const ODD = /^(?![A-Z]?[a-z]+$|[A-Z]+$)[A-Za-z]+$/;
/** What a sentence holds of both: `24h`, `5th`, `2x`, `v12`, `ERC20`, `0x`. */
const ORDINARY =
  /^(?:\d{1,9}(?:[hmskdwyx]|st|nd|rd|th|am|pm|hr|hrs|min|sec|eth|btc|sol|trx|usdt?|bps|gb|mb)|v\d{1,3}|(?:erc|bep|trc|brc|eip|bip|usdt?|layer|web|mp|level)\d{1,4})$/i;
/** Letters that a sentence may be made of: longer ones break a row, however much stands beside them. */
const WORD = /^(?:[A-Z]?[a-z]{5,}|[A-Z]{6,})$/;
/** Of its letters: drawn ones have fewer vowels. */
const LEAST_VOWELS = 0.3;
const VOWELS = /[aeiouy]/gi;
/** Pieces of one length in such a row; so many of its signs need to be mixed then. */
const REGULAR = { least: 8, mixed: 0.15 };
/** What stands beside an address and is no part of one: coins, units, months. */
const BESIDE =
  /^(?:usd[tc]?|eth|btc|trx|sol|bnb|dai|xrp|ton|ltc|doge|ada|dot|pol|avax|sui|apt|coins?|gas|gwei|txid|utc|gmt|jst|kst|cet|est|pst|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun)$/i;
const LEAST_WORD = 3;

interface Piece {
  readonly text: string;
  /** What parts it from the piece before it. */
  readonly joint: string;
  readonly start: number;
  readonly end: number;
}

/** A text with each address that is written in pieces in one; the text itself where it has none. Pure. */
export function withAddressesJoined(text: string): string {
  const plain = text.normalize('NFKC');
  let out = '';
  let at = 0;
  for (const row of rowsOf(plain)) {
    const found = addressIn(row);
    const [first, last] = [row[found?.from ?? -1], row[found?.to ?? -1]];
    if (!found || !first || !last) continue;
    out += `${plain.slice(at, first.start)}${found.address}`;
    at = last.end;
  }
  return at === 0 ? text : out + plain.slice(at);
}

/** Pieces between which nothing but joints stands, cut at every word. */
function rowsOf(text: string): Piece[][] {
  const rows: Piece[][] = [];
  let open: Piece[] = [];
  let last = 0;
  for (const match of text.matchAll(PIECE)) {
    const joint = text.slice(last, match.index);
    const piece = { text: match[0], joint, start: match.index, end: match.index + match[0].length };
    last = piece.end;
    if (!JOINT.test(joint)) open = [];
    if (open.length === 0) rows.push(open);
    if (isWord(piece) || isWhole(piece.text)) open = [];
    else open.push(piece);
  }
  return rows.filter(({ length }) => length > 1);
}

/** Known as an address by itself, whatever stands beside it. */
function isWhole(piece: string): boolean {
  return HEX.test(piece)
    ? /^0x/i.test(piece) && digits(piece).length >= HEX_LONG
    : piece.length > LEAST && /\d/.test(piece);
}

/** A word as sentences have it; what is like one between signs may be a group of letters. */
function isWord({ text, joint }: Piece): boolean {
  const vowels = text.match(VOWELS)?.length ?? 0;
  if (!joint.trim() && WORD.test(text) && vowels / text.length >= LEAST_VOWELS) return true;
  return text.length >= LEAST_WORD && (ENGLISH.has(text.toLowerCase()) || BESIDE.test(text));
}

interface Found {
  readonly from: number;
  readonly to: number;
  readonly address: string;
}

/** The longest row of pieces that is an address; a shorter one may stand in a hash. */
function addressIn(row: readonly Piece[]): Found | null {
  let best: Found | null = null;
  for (let from = 0; from < row.length; from += 1) {
    let address = '';
    for (let to = from; to < row.length; to += 1) {
      address += row[to]?.text ?? '';
      if (address.length > LONG.most) break;
      const isLonger = best === null || address.length > best.address.length;
      const pieces = row.slice(from, to + 1).map(({ text }) => text);
      if (to > from && isLonger && isAddress(address, pieces) && !isOfHash(row, from, to)) best = { from, to, address };
    }
  }
  return best && withEnds(row, best);
}

/** Groups of letters at its ends, parted as the others are by a sign: `…-7s2v-qp`. */
function withEnds(row: readonly Piece[], { from, to }: Found): Found {
  const sign = row[to]?.joint ?? '';
  let [first, last] = [from, to];
  while (sign.trim() && first > 0 && row[first]?.joint === sign) first -= 1;
  while (sign.trim() && row[last + 1]?.joint === sign) last += 1;
  return {
    from: first,
    to: last,
    address: row
      .slice(from, to + 1)
      .map(({ text }) => text)
      .join(''),
  };
}

function isAddress(address: string, pieces: readonly string[]): boolean {
  if (HEX.test(address))
    return digits(address).length === HEX_LONG && /\d/.test(address) && /[a-f]/i.test(digits(address));
  const isLong = address.length >= LONG.least;
  if (address.length < LEAST || (address.length > MOST && !isLong) || !/\d/.test(address)) return false;
  if ([pieces[0] ?? '', pieces.at(-1) ?? ''].some((end) => NO_END.test(end) || ORDINARY.test(end))) return false;
  const mixed = pieces.filter(isMixed).join('').length;
  return mixed / address.length >= (isRegular(pieces) ? REGULAR.mixed : LEAST_MIXED);
}

/** Groups of one length, but for the last. */
function isRegular(pieces: readonly string[]): boolean {
  const [first = '', ...others] = pieces;
  return pieces.length >= REGULAR.least && others.slice(0, -1).every(({ length }) => length === first.length);
}

/** Hex that goes on beside it is a hash in groups; behind `0x` only where it goes on to the length of one. */
function isOfHash(row: readonly Piece[], from: number, to: number): boolean {
  const joined = (pieces: readonly Piece[]) => pieces.map(({ text }) => text).join('');
  if (!HEX.test(joined(row.slice(from, to + 1)))) return false;
  const isHex = (piece?: Piece) => piece !== undefined && HEX.test(piece.text) && /\d/.test(piece.text);
  let end = to;
  while (isHex(row[end + 1])) end += 1;
  if (/^0x/i.test(row[from]?.text ?? '')) return digits(joined(row.slice(from, end + 1))).length === MOST;
  return end > to || isHex(row[from - 1]);
}

const digits = (hex: string) => hex.replace(/^0x/i, '');

function isMixed(piece: string): boolean {
  return (/\d/.test(piece) && /[A-Za-z]/.test(piece) && !ORDINARY.test(piece)) || ODD.test(piece);
}

/** "MetaMask", "CoinMarketCap", "handrail2024", "20240301b": words, names and numbers, however they are written together. */
const NAMED = /^(?:[A-Z]{0,5}[a-z]{2,}(?:[A-Z]{1,5}[a-z]{2,})*[A-Z]{0,4}\d{0,4}|\d+[A-Za-z]{0,3}|[A-Z]{2,6}\d+)$/;

/** Whether letters and figures in one piece look drawn by chance, as those of an address do. Pure. */
export function isDrawn(piece: string): boolean {
  return isMixed(piece) && !NAMED.test(piece);
}

/** "MetaMask", "WalletConnect": two words or more in one. */
const JOINED_WORDS = /(?<![A-Za-z0-9])(?=[A-Za-z]{8})[A-Z]{0,5}[a-z]{2,}(?:[A-Z]{1,5}[a-z]{2,})+(?![A-Za-z0-9])/g;

/** A text in which a letter of no address stands for each name that looks drawn and is words, so that names in a row make none. Pure. */
export function withoutJoinedWords(text: string): string {
  return text.replace(JOINED_WORDS, '字');
}
