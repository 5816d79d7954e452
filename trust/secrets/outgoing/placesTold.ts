import { view } from '../written/fold.ts';
import { drawn } from './asShown.ts';
import { accountsKnown } from './orders.ts';
import { isDrawn, withAddressesJoined, withoutJoinedWords } from './partedAddress.ts';
import { has } from './terms.ts';
import { addressesIn } from './writtenAddress.ts';

/*
 * A thief needs no order: "your new vault is 0x…, everything belongs there tonight" has no word that a list knows. What no such sentence can
 * do without is the address, and the few that honest staff write the user has named before. So each place where coins could go is found,
 * whole or in pieces over several messages, whatever is said of it; who knows the case tells which of them came from the user.
 */

/** A place as its pieces, one where it is told whole: letters and figures alone, in lower case. */
export type Place = readonly string[];

const PIECE = /[A-Za-z0-9]+/g;
/** In signs: a shorter one is an abbreviation. */
const SHORTEST = 3;
/** In signs: two of these make a place; of shorter ones it takes a row. */
const LONG = 8;
/** In signs: nobody at a desk has such a piece to tell by itself, and its other half may come ten messages later. */
const ALONE = 12;
/** Ids that machines draw and that are no place. */
const UUID = /(?<![0-9a-f-])[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?![0-9a-f-])/gi;
const HEX = /^(?:0x)?[0-9a-f]+$/;
const HEX_LONG = 40;
/** Of all other networks, in signs. */
const OTHERS = { least: 26, most: 62 };
const MOST_PIECES = 5;
/**
 * A row of shorter pieces: some of an address look like words, so it is enough with a few of them missing. What holds figures alone
 * may be one of them, where most of the row is drawn.
 */
const ROW = { fewest: 3, most: 16, least: 20, leastHex: 32, drawn: 0.6, figures: 2 };
const FIGURES = /^\d{3,10}$/;

/** The places that a message of staff tells, or completes behind those of theirs before it, the oldest first. Pure. */
export function placesIn(words: string, before: readonly string[] = []): Place[] {
  const readings = [...new Set([words, drawn(words)])].flatMap((one) => [
    one,
    withAddressesJoined(withoutJoinedWords(one)),
  ]);
  const whole = new Set(readings.flatMap((one) => addressesIn(view(one).folded)).map(bare));
  const told = piecesIn(words).filter(({ bare: piece }) => !whole.has(piece));
  const alone = told.filter(({ bare: piece, isDrawn: odd }) => odd && piece.length >= ALONE && /\d/.test(piece));
  const row = [...before.flatMap(piecesIn), ...told];
  const newest = row.length - told.length;
  // Not the first alone: who tells a place of the user's before theirs would have told no other.
  const completed = [
    ...runsOf(row.filter(isLong), told.filter(isLong).length, MOST_PIECES).filter(makesPlace),
    ...runsOf(row, row.length - newest, ROW.most).filter(makesLongRow),
  ];
  const accounts = accountsIn(words).map((number) => [number]);
  return [
    ...[...whole].map((one) => [one]),
    ...alone.map(({ bare: piece }) => [piece]),
    ...completed.map((run) => run.map(({ bare: piece }) => piece)),
    ...accounts,
  ];
}

interface Piece {
  readonly bare: string;
  readonly isDrawn: boolean;
}

const isLong = ({ bare: piece, isDrawn: odd }: Piece): boolean => odd && piece.length >= LONG;

/** Pieces in a row, two to `most` of them, the last of which is among the newest. */
function runsOf(row: readonly Piece[], newest: number, most: number): Piece[][] {
  const first = row.length - newest;
  return Array.from({ length: newest }, (_, at) => first + at + 1).flatMap((to) =>
    Array.from({ length: Math.min(most, to) - 1 }, (_, more) => row.slice(to - more - 2, to)),
  );
}

/** In whatever order they are told. */
function makesPlace(run: readonly Piece[]): boolean {
  const all = run.map(({ bare: piece }) => piece).join('');
  if (isHex(run)) return all.replaceAll('0x', '').length === HEX_LONG;
  return all.length >= OTHERS.least && all.length <= OTHERS.most;
}

/** A name that is said again and again (iCloud, iPhone) counts once. */
function makesLongRow(run: readonly Piece[]): boolean {
  const different = [...new Map(run.map((piece) => [piece.bare, piece])).values()];
  const figures = different.filter(({ bare: piece }) => /\d/.test(piece)).length;
  if (different.length < ROW.fewest || figures < ROW.figures) return false;
  const length = (pieces: readonly Piece[]) => pieces.reduce((sum, { bare: piece }) => sum + piece.length, 0);
  const all = length(different);
  if (length(different.filter(({ isDrawn: odd }) => odd)) / all < ROW.drawn) return false;
  return all >= (isHex(different) ? ROW.leastHex : ROW.least) && all <= OTHERS.most;
}

function isHex(run: readonly Piece[]): boolean {
  return run.every(({ bare: piece }) => HEX.test(piece));
}

/** What may be a piece of an address, in the order of a text; what is one whole, or a hash, is none. */
function piecesIn(text: string): Piece[] {
  const plain = drawn(text).normalize('NFKC').replace(UUID, ' ');
  return (plain.match(PIECE) ?? []).flatMap((piece) => {
    const isHexLong = HEX.test(piece.toLowerCase()) && piece.length >= HEX_LONG;
    if (piece.length < SHORTEST || piece.length >= OTHERS.most || isHexLong) return [];
    const odd = isDrawn(piece);
    return odd || FIGURES.test(piece) ? [{ bare: bare(piece), isDrawn: odd }] : [];
  });
}

const SENTENCE_ENDS = /[.!?。！？\n]/u;
/** As such an account has, and no amount, year or case number beside its name. */
const ACCOUNT = /(?<![\d.,/-])\d{6,14}(?![\d.,/-]?\d)/g;

/** The numbers of accounts to which coins go at an exchange, as it calls them. */
function accountsIn(text: string): string[] {
  const sentences = view(text).folded.split(SENTENCE_ENDS);
  return sentences.flatMap((one) => (has(accountsKnown(), one) ? (one.match(ACCOUNT) ?? []) : []));
}

/** As a place is compared with what a user has written. */
function bare(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
}
