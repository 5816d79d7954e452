/** Text that was hidden in another notation, and where. */
export interface Hidden {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const BASE64 = /(?<![A-Za-z0-9+/_-])[A-Za-z0-9+/_-]{16,}(?:[\r\n]+[A-Za-z0-9+/_-]{4,})*={0,2}/g;
const BASE32 = /(?<![A-Za-z0-9])[A-Z2-7]{32,}={0,6}(?![A-Za-z0-9])/g;
const HEX_TEXT = /(?<![0-9a-zA-Z])(?:0x)?(?:[0-9a-fA-F]{2}[\s:,]?){12,}(?![0-9a-zA-Z])/g;
// Bounded: whoever sends backslashes alone would have each tried with all that follow.
const ESCAPES =
  /(?:%[0-9a-f]{2})+|(?:=[0-9A-F]{2}){3,}|(?:\\{1,8}x[0-9a-f]{2})+|(?:u\+[0-9a-f]{4,5}\s?)+|&#x?[0-9a-f]{1,6};|&(?:nbsp|amp|quot|apos|lt|gt);|\\{1,8}u\{?[0-9a-f]{4,5}\}?|\\{1,8}[nrt]|<\/?[a-z][^<>]{0,60}>/gi;
const NAMED: Readonly<Record<string, string>> = { nbsp: ' ', amp: '&', quot: '"', apos: "'", lt: '<', gt: '>' };
/** One escape is a stray sign; several spell something. In characters. */
const ENOUGH_SIGNS = 6;
const READABLE_SHARE = 0.9;

/** What base64, base32, hexadecimal, URL, HTML and JSON notation hide. Linear; nothing when there is none. */
export function hiddenTexts(text: string): Hidden[] {
  return [
    ...wordsOf(text, BASE64, fromBase64),
    ...wordsOf(text, BASE32, fromBase32),
    ...wordsOf(text, HEX_TEXT, fromHex),
    ...escapedText(text),
  ];
}

function wordsOf(text: string, shape: RegExp, decode: (word: string) => Uint8Array | null): Hidden[] {
  return [...text.matchAll(shape)].flatMap((match) => {
    const bytes = decode(match[0]);
    const hidden = bytes && readable(bytes);
    return hidden ? [{ text: hidden, start: match.index, end: match.index + match[0].length }] : [];
  });
}

function escapedText(text: string): Hidden[] {
  const signs = text.match(ESCAPES) ?? [];
  if (signs.join('').length < ENOUGH_SIGNS) return [];
  const plain = text.replace(ESCAPES, unescaped).replace(/(?<=\w)\+(?=\w)/g, ' ');
  return plain === text ? [] : [{ text: plain, start: 0, end: text.length }];
}

function unescaped(sign: string): string {
  if (sign.startsWith('<')) return ' ';
  if (/^(?:%|=|\\+x)/i.test(sign)) return percentDecoded(sign.replace(/=|\\{1,8}x/gi, '%'));
  if (/^u\+/i.test(sign))
    return [...sign.matchAll(/[0-9a-f]{4,5}/gi)].map(([code]) => character(Number.parseInt(code, 16))).join('');
  if (/^\\+u/i.test(sign)) return character(Number.parseInt(sign.replace(/[^0-9a-f]/gi, ''), 16));
  if (sign.startsWith('\\')) return ' ';
  const name = sign.slice(1, -1).toLowerCase();
  if (!name.startsWith('#')) return NAMED[name] ?? sign;
  return character(name.startsWith('#x') ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10));
}

function character(code: number): string {
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
}

function percentDecoded(sign: string): string {
  try {
    return decodeURIComponent(sign);
  } catch {
    return ' '; // Not UTF-8: nothing that could be read back as words.
  }
}

function fromBase64(word: string): Uint8Array | null {
  const plain = word.replace(/\s/g, '').replace(/-/g, '+').replace(/_/g, '/').replace(/=+$/, '');
  const whole = plain.length % 4 === 1 ? plain.slice(0, -1) : plain;
  return Uint8Array.from(atob(whole), (character) => character.charCodeAt(0));
}

/** RFC 4648; five bits a sign, what is left over at the end is filling. */
function fromBase32(word: string): Uint8Array | null {
  const bytes: number[] = [];
  let [bits, count] = [0, 0];
  for (const sign of word.replace(/=+$/, '')) {
    bits = ((bits << 5) | 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(sign)) & 0xfff;
    count += 5;
    if (count < 8) continue;
    count -= 8;
    bytes.push((bits >> count) & 0xff);
  }
  return Uint8Array.from(bytes);
}

function fromHex(word: string): Uint8Array | null {
  const digits = word.replace(/^0x/, '').replace(/[\s:,]/g, '');
  if (digits.length % 2 === 1) return null;
  return Uint8Array.from({ length: digits.length / 2 }, (_, i) => Number.parseInt(digits.slice(2 * i, 2 * i + 2), 16));
}

/** UTF-8 that is nearly all letters, figures and blanks; random bytes are not. A cut-off end costs a sign or two. */
function readable(bytes: Uint8Array): string | null {
  const text = new TextDecoder().decode(bytes);
  const plain = text.match(/[\p{L}\p{M}\p{N}\s.,:;_"'{}[\]/+=()-]/gu)?.length ?? 0;
  return plain >= READABLE_SHARE * [...text].length ? text : null;
}
