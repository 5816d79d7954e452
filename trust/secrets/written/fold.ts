/*
 * Text as the detector compares it, with the way back to the original. Everything here is one pass over the input.
 */

/** Cleaned text and where each of its characters came from. `text` keeps case; `folded` has the same length. */
export interface View {
  readonly text: string;
  readonly folded: string;
  /** `from[i]`..`to[i]` is the place of character i in the original. */
  readonly from: readonly number[] | Int32Array;
  readonly to: readonly number[] | Int32Array;
  /** It grew by more than people's texts do: what comes after that is as it was written, and not read. */
  readonly isOvergrown: boolean;
}

/** Characters that a text may gain where one sign is written for several (㍿, ㎮, …). Reading takes time by its length. */
const MOST_GROWTH = 1_000;

/** Letters that look like Latin ones (Unicode confusables, the part that a keyboard can type). */
const LOOK_ALIKES = new Map(
  [
    ...zip('аеорсухіјѕһԁԛԝьвкмнтгп', 'aeopcyxijshdqwbbkmhtrn'),
    ...zip('АЕОРСУХІЈЅВКМНТ', 'AEOPCYXIJSBKMHT'),
    ...zip('οανρτυχικεηωγ', 'oavptuxikenwy'),
    ...zip('ΟΑΝΡΤΥΧΙΚΕΗΒΜΖ', 'OANPTYXIKEHBMZ'),
    ...zip('ıɑɡɩɴʀʏʟɪᴀᴄᴅᴇᴊᴋᴍᴏᴘᴛᴜᴠᴡᴢøđłßæœʙɢʜꜰꜱǫ', 'iagınrylıacdejkmoptuvwzodlsaobghfsq'),
    ...zip('աեհոսցօզԼՍՕ', 'wthnugoqLUO'),
    ...zip('ᎪᏴᏟᎠᎬᏀᎻᎥᎫᏦᏞᎷΝᎾᏢᎡᏚᎢᏙᎳᏃᎦ', 'ABCDEGHiJKLMNOPRSTVWZS'),
    ...zip('ꓮꓐꓚꓓꓰꓝꓖꓧꓲꓙꓗꓡꓟꓠꓳꓑꓣꓢꓔꓴꓦꓪꓫꓬꓜ', 'ABCDEFGHIJKLMNOPRSTUVWXYZ'),
  ].map(([look, letter]) => [look, letter === 'ı' ? 'i' : letter]),
);

/** Letters in boxes, circles and brackets, and flags' letters: where each alphabet begins. */
const ENCLOSED = [0x249c, 0x1f110, 0x1f130, 0x1f150, 0x1f170, 0x1f1e6];
/** Figures in circles that no normal form opens (❶, ➃, ➊, ⓵): where each row begins with one. Then nought, in two ways. */
const CIRCLED = { ones: [0x2776, 0x2780, 0x278a, 0x24f5], noughts: [0x24ff, 0x1f10b, 0x1f10c] };
/** Letters for fingers, in the order of the alphabet: their dots are bits. */
const BRAILLE = {
  first: 0x2800,
  dots: [1, 3, 9, 25, 17, 11, 27, 19, 10, 26, 5, 7, 13, 29, 21, 15, 31, 23, 14, 30, 37, 39, 58, 45, 61, 53],
};
/** Invisible copies of ASCII (Unicode tags): a text of its own, or noise within visible words. */
const TAGS = { first: 0xe0020, last: 0xe007e, offset: 0xe0000 };
/** Tags, and blanks so thin that letters beside them are read as one word. */
const UNSEEN = /[\u{e0020}-\u{e007e}]|(?<=\p{L})[\u2009\u200a](?=\p{L})/gu;

const PLAIN = /^[\n\r\t\x20-\x7e]*$/;
/** ASCII, kana, Han and Hangul syllables: normalising changes none of them. Most of a Chinese, Japanese or Korean text. */
const AS_IT_IS = /[\0-\x7e\u3041-\u3096\u30a1-\u30fc\u4e00-\u9fff\uac00-\ud7a3]/;
// What a browser draws nothing for is a property of Unicode; characters that are not assigned yet have it as well.
const CLUSTER =
  /[\u1100-\u11ff\u3131-\u318e](?:\p{Cf}*[\u1100-\u11ff\u3131-\u318e])*|[\s\S](?:\p{M}|(?![\u{e0020}-\u{e007e}])[\p{Cf}\p{Default_Ignorable_Code_Point}]|\u309b|\u309c|\uff9e|\uff9f)*/gu;
const INVISIBLE = /\p{Cf}|\p{Cc}|\p{Default_Ignorable_Code_Point}/gu;
const SPACE = /^[\s\u2800\u3000\p{Zs}]+$/u;

/** A word as the lists and the text are compared: no case, no accents, one form of kana and Hangul. */
export function fold(word: string): string {
  return PLAIN.test(word) ? word.toLowerCase() : view(word).folded;
}

/** Whether a text says something else to a program than to its reader: `view` reads the one, of `asDrawn` it reads the other. */
export const hasUnseen = (text: string): boolean => text.search(UNSEEN) >= 0;

/** The text as it is drawn, of the same length: in the place of what is not seen stands a sign that is never read. */
export const asDrawn = (text: string): string =>
  text.replace(UNSEEN, (sign) => (sign.length === 1 ? '\u2065' : '\u{e0000}'));

/** The cleaned view of a text. Linear. */
export function view(original: string): View {
  if (PLAIN.test(original)) return plainView(original);
  let text = '';
  const from: number[] = [];
  const to: number[] = [];
  let growth = 0;
  for (const match of original.matchAll(CLUSTER)) {
    const clean = growth > MOST_GROWTH ? match[0] : cleanCluster(match[0]);
    growth += Math.max(0, clean.length - match[0].length);
    for (let i = 0; i < clean.length; i++) {
      from.push(match.index);
      to.push(match.index + match[0].length);
    }
    text += clean;
  }
  return { text, folded: lower(text), from, to, isOvergrown: growth > MOST_GROWTH };
}

function plainView(original: string): View {
  const from = new Int32Array(original.length);
  const to = new Int32Array(original.length);
  for (let i = 0; i < original.length; i++) {
    from[i] = i;
    to[i] = i + 1;
  }
  return { text: original, folded: original.toLowerCase(), from, to, isOvergrown: false };
}

function cleanCluster(cluster: string): string {
  if (cluster.length === 1 && AS_IT_IS.test(cluster)) return cluster;
  const disguised = disguisedLetter(cluster.codePointAt(0) ?? 0);
  if (disguised) return disguised;
  if (SPACE.test(cluster)) return cluster.includes('\n') ? '\n' : ' ';
  const jamo = /^[\u1100-\u11ff\u3131-\u318e]/.test(cluster);
  const marked = cluster
    .replace(INVISIBLE, '')
    .replace(/\u309b/g, '\u3099')
    .replace(/\u309c/g, '\u309a');
  const composed = jamo ? composeHangul(marked) : composeShort(marked);
  return composed
    .replace(/\p{L}\p{M}*/gu, letter)
    .replace(OTHER_DIGIT, asciiDigit)
    .replace(MARKED_DIGIT, '$1');
}

/** On a key, ringed or struck through: `4️⃣`. */
const MARKED_DIGIT = /(\d)\p{M}+/gu;
/** Figures of other scripts, which no normal form makes ASCII: ٤, ४. */
const OTHER_DIGIT = /(?!\d)\p{Nd}/gu;

/** Unicode keeps the ten of a script in a row: its value is how many of them stand before it. */
function asciiDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value += 1;
  return `${value}`;
}

function disguisedLetter(code: number): string | undefined {
  if (code >= TAGS.first && code <= TAGS.last) return String.fromCharCode(code - TAGS.offset);
  const dots = BRAILLE.dots.indexOf(code - BRAILLE.first);
  if (dots >= 0) return String.fromCharCode(0x61 + dots);
  const one = CIRCLED.ones.find((start) => code >= start && code < start + 9);
  if (one !== undefined) return String(code - one + 1);
  if (CIRCLED.noughts.includes(code)) return '0';
  const first = ENCLOSED.find((start) => code >= start && code < start + 26);
  return first === undefined ? undefined : String.fromCharCode(0x61 + code - first);
}

/** One Arabic sign is a sentence of 18 letters: a text of them would be 18 times as much work. */
function composeShort(marked: string): string {
  const composed = marked.normalize('NFKC');
  return composed.length > marked.length + 4 ? marked : composed;
}

/** Marks that any script's letters can be struck through or ringed with; a script's own vowels and tones are none. */
const STRUCK = /\p{Script=Inherited}/gu;

function letter(composed: string): string {
  const plain = composed.normalize('NFKD').charAt(0);
  if (/^[a-z]$/i.test(plain)) return plain;
  return LOOK_ALIKES.get(composed.charAt(0)) ?? composed.replace(STRUCK, '');
}

const INITIALS = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ';
const MEDIALS = 'ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ';
const FINALS = ' ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ';

/** Letters of Hangul to syllables, for both the conjoining and the keyboard form. A consonant before a vowel opens a syllable. */
function composeHangul(letters: string): string {
  const keys = Array.from(letters, keyboardForm);
  let out = '';
  for (let i = 0; i < keys.length; ) {
    const initial = INITIALS.indexOf(keys[i] ?? '');
    const medial = MEDIALS.indexOf(keys[i + 1] ?? '?');
    if (initial < 0 || medial < 0) {
      out += keys[i++] ?? '';
      continue;
    }
    const final = MEDIALS.includes(keys[i + 3] ?? '?') ? 0 : Math.max(0, FINALS.indexOf(keys[i + 2] ?? '?'));
    out += String.fromCharCode(0xac00 + (initial * 21 + medial) * 28 + final);
    i += final > 0 ? 3 : 2;
  }
  return out;
}

function keyboardForm(jamo: string): string {
  const code = jamo.charCodeAt(0);
  if (code >= 0x1100 && code <= 0x1112) return INITIALS.charAt(code - 0x1100);
  if (code >= 0x1161 && code <= 0x1175) return MEDIALS.charAt(code - 0x1161);
  if (code >= 0x11a8 && code <= 0x11c2) return FINALS.charAt(code - 0x11a7);
  return jamo;
}

/** Lower case and hiragana, character by character, so that every place stays the same. */
function lower(text: string): string {
  let out = '';
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 0x30a1 && code <= 0x30f6) out += String.fromCharCode(code - 0x60);
    else {
      const small = text.charAt(i).toLowerCase();
      out += small.length === 1 ? small : text.charAt(i);
    }
  }
  return out;
}

function zip(looks: string, letters: string): [string, string][] {
  return Array.from(looks, (look, i) => [look, letters.charAt(i)]);
}
