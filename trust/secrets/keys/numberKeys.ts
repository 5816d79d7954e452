import { KEY_CUE } from '../cues.ts';
import type { Finding, Span } from '../detection.ts';

/*
 * 32 or 64 bytes as decimal numbers: one number of up to 78 figures, or a number for each byte; or by eights, or as ones and zeros, which
 * people write of the words of a phrase as well (eleven for each).
 */

/** Of 32 random bytes one in ten million makes fewer figures than this; 2²⁵⁶ has 78. */
const FIGURES = { least: 71, most: 78 };
const NUMBER = /(?<![\p{L}\p{N}])\d+(?![\p{L}\p{N}])/gu;
/** Between two groups of one number, and between two bytes. */
const GROUPED = /^[ ,._'’\n-]{1,2}$/;
const APART = /^[^\p{L}\p{N}]{1,6}$/u;
/** The same within one array: numbers before its bracket are none of its own. */
const IN_ARRAY = /^[^\p{L}\p{N}[\](){}]{1,6}$/u;
const BYTE_COUNTS = [32, 33, 64];
/** Fewer than one in ten thousand keys have so few bytes of three figures; marks, ages and amounts have hardly any. */
const THREE_FIGURES = 0.22;
/** A file that was cut, or copied with a number lost or twice: three in five of its bytes have three figures, and hardly one comes often. */
const CUT = { least: 48, most: 72, three: 0.42, different: 32 };

/** What may be a key in decimal. 64 bytes are nothing else; the rest is asked about. */
export function numberKeys(folded: string): Finding[] {
  return [
    ...rowsOf(folded, GROUPED)
      .filter((row) => isOneNumber(row) && !isTokenId(row, folded))
      .map((row) => found('ask', row)),
    ...rowsOf(folded, APART)
      .filter(areBits)
      .map((row) => found('ask', row)),
    ...byteRows(folded).map((row) => found(row.numbers.length === 64 ? 'block' : 'ask', row)),
  ];
}

/** The same in sixteen, as the chains are asked about it. */
export function decimalKeys(folded: string): string[] {
  return [
    ...rowsOf(folded, GROUPED)
      .filter((row) => isOneNumber(row) && !isTokenId(row, folded))
      .flatMap(({ numbers }) => decimalKey(numbers.join('')) ?? []),
    ...byteRows(folded).map(({ numbers }) => numbers.slice(0, 32).map(hexByte).join('')),
  ];
}

interface Row extends Span {
  readonly numbers: readonly string[];
}

/** Numbers with nothing but such gaps between them, as long as each row goes. Linear. */
function rowsOf(folded: string, gap: RegExp): Row[] {
  const rows: { start: number; end: number; numbers: string[] }[] = [];
  for (const { 0: number, index } of folded.matchAll(NUMBER)) {
    const open = rows.at(-1);
    if (open && index - open.end <= 6 && gap.test(folded.slice(open.end, index))) {
      open.numbers.push(number);
      open.end = index + number.length;
    } else rows.push({ start: index, end: index + number.length, numbers: [number] });
  }
  return rows;
}

function byteRows(folded: string): Row[] {
  const plain = folded.replace(ADDRESSES, (ip) => 'i'.repeat(ip.length));
  const unnumbered = withoutLineNumbers(plain);
  const written = [plain, ...(unnumbered === plain ? [] : [unnumbered])].flatMap((text) => [
    ...rowsOf(text, APART),
    ...rowsOf(text, IN_ARRAY),
  ]);
  const rows = [...written, ...written.map(withoutIndex), ...unwrapped(plain)].filter(areKeyBytes);
  const keys = rows.filter(({ numbers }) => BYTE_COUNTS.includes(numbers.length));
  const found = keys.length > 0 ? keys : rows.filter(isCut);
  return [...new Map(found.map((row) => [row.start, row])).values()];
}

/** "1 | 77, 242, …": as an editor numbers its lines. The text with such numbers covered, of the same length. */
function withoutLineNumbers(folded: string): string {
  const numbers = [...folded.matchAll(LINE_NUMBER)];
  const isCounted =
    numbers.length > 1 && numbers.every(({ 1: number }, at) => Number(number) === at + Number(numbers[0]?.[1]));
  return isCounted ? folded.replace(LINE_NUMBER, (number) => ' '.repeat(number.length)) : folded;
}

/** Of machines. */
const ADDRESSES = /(?<![\d.])\d{1,3}(?:\.\d{1,3}){3}(?![\d.])/g;
const LINE_NUMBER = /^[ \t]{0,8}(\d{1,3})[ \t]{0,2}[|│:.)\]][ \t]{0,3}(?=\[?\d)/gmu;

/** `{"0":99,"1":31}`, or a line for each byte with its place before it. */
function withoutIndex(row: Row): Row {
  const first = Number(row.numbers[0]);
  const isCounted = first <= 1 && row.numbers.every((number, at) => at % 2 === 1 || Number(number) === first + at / 2);
  return isCounted ? { ...row, numbers: row.numbers.filter((_, at) => at % 2 === 1) } : row;
}

/** An array that a narrow screen, a shell or a mail program broke in the middle of its numbers, and may have quoted; its brackets may be lost. */
const BROKEN = /(?:[[{]|^)[\d\s,>|\\]{60,1200}[\]}]?/gmu;
const BREAK = /\\?\n[\s>|]*/g;

function unwrapped(folded: string): Row[] {
  return [...folded.matchAll(BROKEN)]
    .filter(({ 0: array }) => array.includes('\n'))
    .map(({ 0: array, index }) => ({
      start: index,
      end: index + array.length,
      numbers: array.replace(BREAK, '').match(/\d+/g) ?? [],
    }));
}

function hexByte(byte: string): string {
  return Number(byte).toString(16).padStart(2, '0');
}

/** The order of secp256k1: no key is as large, and what every wallet shows of an unlimited approval, 2²⁵⁶−1, is. */
const ORDER = BigInt('0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141');

function decimalKey(figures: string): string | null {
  if (figures.length < FIGURES.least || figures.length > FIGURES.most) return null;
  const key = BigInt(figures);
  return key >= ORDER ? null : key.toString(16).padStart(64, '0');
}

/** In one piece, or in groups of one length, the first and the last perhaps shorter. */
function isOneNumber({ numbers }: Row): boolean {
  if (numbers.length > FIGURES.most || decimalKey(numbers.join('')) === null) return false;
  const lengths = numbers.map((number) => number.length);
  const [first = 0, usual = 0] = lengths;
  const last = lengths.at(-1) ?? 0;
  if (lengths.length === 1) return true;
  return usual >= 3 && first <= usual && last <= usual && lengths.slice(1, -1).every((length) => length === usual);
}

/** What a market's path ends in, and what says so: the id of an NFT, of a name. Where a key is spoken of, it may be one all the same. */
const TOKEN_ID =
  /(?:(?<![a-z])(?:token|nft|ens|asset|item)[ _-]?(?:id|#|number|no)s?(?![a-z])|とーくんid|[代通][币幣]id|토큰\s?(?:id|아이디|번호))[^\d\n]{0,12}$|(?:opensea\.io|rarible\.com|looksrare\.org|x2y2\.io|blur\.io|magiceden\.(?:io|us)|element\.market|okx\.com|ens\.domains|etherscan\.io|blockscout\.com)\/[^\s]{1,160}[/=:]$/u;
const PATH = 200;

function isTokenId({ start }: Span, folded: string): boolean {
  return TOKEN_ID.test(folded.slice(Math.max(0, start - PATH), start)) && !KEY_CUE.test(folded);
}

/** As many as the shortest phrase has; a mask of a network or a byte has far fewer. */
const FEWEST_BITS = 128;

/** 32 bytes by eights; 2²⁵⁶ has 86 figures. */
const OCTAL = /^[0-7]{84,86}$/;

function areBits({ numbers }: Row): boolean {
  const bits = numbers.join('');
  if (OCTAL.test(bits)) return true;
  return bits.length >= FEWEST_BITS && /^[01]+$/.test(bits) && bits.includes('0') && bits.includes('1');
}

function areKeyBytes({ numbers }: Row): boolean {
  if (!BYTE_COUNTS.includes(numbers.length) && (numbers.length < CUT.least || numbers.length > CUT.most)) return false;
  const bytes = numbers.map(Number);
  return bytes.every((byte) => byte <= 255) && ofThreeFigures(numbers) >= THREE_FIGURES;
}

const isCut = ({ numbers }: Row) => ofThreeFigures(numbers) >= CUT.three && new Set(numbers).size >= CUT.different;

const ofThreeFigures = (numbers: readonly string[]) =>
  numbers.filter((number) => Number(number) >= 100).length / numbers.length;

function found(verdict: Finding['verdict'], { start, end }: Span): Finding {
  return { verdict, kind: 'private-key', start, end };
}
