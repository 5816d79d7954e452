import { view } from '../written/fold.ts';
import { drawn } from './asShown.ts';
import { isDrawn, withAddressesJoined, withoutJoinedWords } from './partedAddress.ts';
import { addressesIn } from './writtenAddress.ts';

/*
 * A thief needs no order: "your new vault is 0x…, everything belongs there tonight" has no word that a list knows. What no such sentence can
 * do without is the address, and the few that honest staff write the user has named before. So each place where coins could go is found,
 * whole or in pieces over several messages, whatever is said of it; who knows the case tells which of them came from the user.
 */

/** A place as its pieces, one where it is told whole: letters and figures alone, in lower case. */
export type Place = readonly string[];

const PIECE = /[A-Za-z0-9]+/g;
/** In signs: a shorter piece is the end of an address that is told apart by it (`0x5290…9ee7`), or a number of a case. */
const SHORTEST = 8;
/** Ids that machines draw and that are no place. */
const UUID = /(?<![0-9a-f-])[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?![0-9a-f-])/gi;
const HEX = /^(?:0x)?[0-9a-f]+$/;
const HEX_LONG = 40;
/** Of all other networks, in signs. */
const OTHERS = { least: 26, most: 62 };
const MOST_PIECES = 5;

/** The places that a message of staff tells, or completes behind those of theirs before it, the oldest first. Pure. */
export function placesIn(words: string, before: readonly string[] = []): Place[] {
  const readings = [...new Set([words, drawn(words)])].flatMap((one) => [
    one,
    withAddressesJoined(withoutJoinedWords(one)),
  ]);
  const whole = new Set(readings.flatMap((one) => addressesIn(view(one).folded)).map(bare));
  const told = piecesIn(words).filter((piece) => !whole.has(piece));
  const row = [...before.flatMap(piecesIn), ...told];
  const newest = row.length - told.length;
  const runs = row.flatMap((_, from) =>
    Array.from({ length: MOST_PIECES - 1 }, (_length, more) => ({ from, to: from + more + 2 })),
  );
  const completed = runs.find(({ from, to }) => to > newest && to <= row.length && makesPlace(row.slice(from, to)));
  return [...[...whole].map((one) => [one]), ...(completed ? [row.slice(completed.from, completed.to)] : [])];
}

/** In whatever order they are told. */
function makesPlace(pieces: Place): boolean {
  const all = pieces.join('').length;
  if (pieces.every((piece) => HEX.test(piece))) return pieces.join('').replaceAll('0x', '').length === HEX_LONG;
  return all >= OTHERS.least && all <= OTHERS.most;
}

/** What may be a piece of an address, in the order of a text; what is one whole, or a hash, is none. */
function piecesIn(text: string): string[] {
  const plain = drawn(text).normalize('NFKC').replace(UUID, ' ');
  return (plain.match(PIECE) ?? []).filter(mayBePiece).map(bare);
}

function mayBePiece(piece: string): boolean {
  const hex = HEX.test(piece.toLowerCase());
  if (piece.length < SHORTEST || piece.length >= (hex ? HEX_LONG : OTHERS.most)) return false;
  return isDrawn(piece);
}

/** As a place is compared with what a user has written. */
function bare(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
}
