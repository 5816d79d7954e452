import { deadLink, linksIn } from '../../../core/markdown/markdown.ts';
import { OUTSIDE_URL, outsideUrl } from '../../../core/markdown/outsideUrl.ts';
import type { Span } from '../detection.ts';
import { saidAddress } from './saidAddress.ts';
import { isTopLevel } from './topLevel.ts';

/*
 * Links are taken from the parser that the page draws with, so that nothing is a link there that was not checked here.
 * A text also goes to clients with parsers of their own, and to eyes: whatever else is like an address is refused.
 */

/**
 * The first link to a host that is not on the list, or to another page of an explorer than what it looks up, or the first thing that
 * could be read as an address.
 */
export function foreignLink(
  text: string,
  allowedHosts: readonly string[],
  explorerHosts: readonly string[] = [],
): Span | null {
  const leadsThere = (href: string) =>
    isAllowed(hostOf(href), allowedHosts) || (isAllowed(hostOf(href), explorerHosts) && isLookedUp(href));
  const drawn = linksIn(text).find((href) => !leadsThere(href));
  const rest = text.replace(WHOLE_LINK, (link) =>
    link.length <= LONGEST_LINK && leadsThere(link) ? ' '.repeat(link.length) : link,
  );
  return (
    likeAnAddress(rest) ??
    spelledOut(rest) ??
    saidAddress(rest) ??
    mislabelled(text) ??
    deadLink(text) ??
    overlong(text) ??
    (drawn === undefined ? null : { start: 0, end: text.length })
  );
}

/** In characters. A longer one would be cut in two where a channel takes short messages, and its end is anybody's. */
const LONGEST_LINK = 400;
/** Not where a word goes on into it: that is no link on the page, or a longer one elsewhere. */
const WHOLE_LINK = new RegExp(String.raw`(?<![\w.@:/\\-])${OUTSIDE_URL}`, 'g');
const LABELLED = new RegExp(String.raw`\[([^[\]\n]*)\]\((${OUTSIDE_URL})\)`, 'g');

/** `[https://a.example](https://b.example)`: both may be allowed, and yet the words say another place. */
function mislabelled(text: string): Span | null {
  for (const match of text.matchAll(LABELLED)) {
    const [whole, label = '', href = ''] = match;
    const shown = [...label.matchAll(WHOLE_LINK)].map(([link]) => hostOf(link));
    if (shown.some((host) => host !== hostOf(href))) {
      return { start: match.index, end: match.index + whole.length };
    }
  }
  return null;
}

const TARGET = /\]\([^)\s]{400,}\)?/;

/** A target that hides what stands behind it from whoever reads the source. */
function overlong(text: string): Span | null {
  const match = TARGET.exec(text);
  return match && { start: match.index, end: match.index + match[0].length };
}

/** As a browser reads it; nothing for a host that no browser takes. */
function hostOf(href: string): string {
  return outsideUrl(href)?.hostname ?? '';
}

/** `example.com` and what lies below it. */
function isAllowed(host: string, allowed: readonly string[]): boolean {
  return allowed.some((name) => host === name.toLowerCase() || host.endsWith(`.${name.toLowerCase()}`));
}

/**
 * What an explorer shows of a transaction, an address, a block or a token, and its first page. A query or a fragment opens a form that
 * signs (`#writeContract`), a login or another site; an explorer that keeps its paths in the fragment (`/#/transaction/…`) is read there.
 */
const LOOKED_UP =
  /^(?:\/[a-z][a-z0-9-]{0,23}){0,3}\/(?:txs?|txn|transactions?|extrinsic|address(?:es)?|accounts?|contract|blocks?|slot|tokens?|token20|nft)\/(?:[a-z]{2,12}\/)?(?:0x[0-9a-f]{1,64}|[0-9a-z]{20,100}|\d{1,12})\/?$/i;

function isLookedUp(href: string): boolean {
  const { pathname, search, hash } = outsideUrl(href) ?? {};
  if (pathname === undefined || search) return false;
  if (pathname === '/') return !hash || LOOKED_UP.test(hash.slice(1));
  return !hash && LOOKED_UP.test(pathname);
}

const SCHEME = /(?<![a-z0-9])[a-z][a-z0-9+.-]{0,20}:[\\/]/iu;
const BARE_SCHEME =
  /(?<![a-z0-9])(?:https?|ftp|wss?|file|blob|javascript|vbscript|mailto|intent|ipfs|ipns|tg|view-source|data)\s?:(?=\S)(?!\/\/$)/iu;
const AUTHORITY = /(?<![\\/])[\\/]{2,}(?=[^\s\\/)\]>])/u;
/** Also without a dot after it: some clients make a mailbox of it. */
const MAILBOX = /[^\s@]@(?=[\p{L}\p{N}[])/u;
/** Where a marked link may lead besides listed hosts: a page of this desk, by its path or as an article. */
const MARKED = /(?<=\]\(\s{0,200}<?)(?!\/(?![\\/])|article:[\w-]|#)[^\s)<]|<[a-z][a-z0-9+.-]{1,31}:[^\s<>]*>/iu;
const WWW = /(?<![\p{L}\p{N}])www\d?\s?\./iu;
const NUMERIC = /(?<![\d.])(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)(?![\d.])/u;
/** Labels joined by anything that is a dot to some parser or reader: `.`, `。`, and `[.]`, `(.)` of those who write round filters. */
const DOTTED = /(?<![\p{L}\p{N}_-])[\p{L}\p{N}_-]+(?:(?:[.。]|[[({<](?:\.|dot)[\])}>])[\p{L}\p{N}_-]+)+/giu;
/** The same between signs of Chinese, Japanese or Korean, which set no blank around it: 请打开walletfix.com登录. */
const DOTTED_BETWEEN =
  /(?<![\p{Script=Latin}\p{N}_.-])[\p{Script=Latin}\p{N}_-]+(?:(?:[.。]|[[({<](?:\.|dot)[\])}>])[\p{Script=Latin}\p{N}_-]+)+(?![\p{Script=Latin}\p{N}_-])/giu;
const DOT = /[.。]|[[({<](?:\.|dot)[\])}>]/iu;
/** "wallet-fix . com", "wallet-fix dot com", wallet-fix点com: nobody sets a blank before what ends a sentence. */
const APART =
  /(?<![\p{L}\p{N}])[\p{L}\p{N}_-]{2,63}(?:\s[.。]\s?|\sdot\s|(?<=[a-z0-9])\s?(?:ドット|どっと|[点點]|닷)\s?)(?<last>[a-z]{2,24})(?![\p{Script=Latin}\p{N}])/giu;
/** "walletcheck com", "support (at) evil (dot) com": said with a blank, or with its signs in words. Endings that follow no word of a sentence. */
const SAID =
  /(?<![\p{L}\p{N}.])[a-z0-9][a-z0-9-]{3,62}\s(?:com|org|xyz|icu|biz)(?![\p{Script=Latin}\p{N}])|[\p{L}\p{N}]\s?[[({<](?:at|dot)[\])}>]\s?[\p{L}\p{N}]/iu;
/** Endings of domains that are words as well, where a step begins with one ("1.to open") or a sentence ("sent.In"). */
const WORDS = /^(?:am|an|as|at|be|by|do|go|he|id|in|is|it|me|my|no|of|on|or|so|to|us|we)$/i;

/** What stands behind a dot that is said and is no place: "a name that ends in dot eth", "the dot com bubble". */
const NO_PLACE = new RegExp(`${WORDS.source}|^eth$`, 'i');
const ERA = /^ (?:bubble|boom|crash|era|years|compan)/i;

/** Endings that a sign like a dot makes an address with whatever stands around it; other ones stand behind such a sign in lists. */
const MOST_USED =
  'com|org|net|io|xyz|info|icu|top|biz|online|site|live|cc|ru|co|finance|support|help|vip|club|click|link';
/** Signs that are a dot to the eye and to no parser: a person types the address with a dot. */
const EYE = '·∙⋅•‧・･۔ꞏ⸱⁎▪⋄˳';
/** Two more, which a normal form takes apart. */
const EYE_APART = /[˙‥]/g;
const DOT_TO_THE_EYE = new RegExp(
  String.raw`(?<=[\p{L}\p{N}-]\s?)[${EYE}](?=\s?(?:${MOST_USED})(?![\p{Script=Latin}\p{N}]))`,
  'gu',
);
/** The same without a blank on either side: what stands there decides whether it is an address or two items of a list. */
const DOT_WITHIN = new RegExp(
  String.raw`[${EYE}](?<=(?<label>[\p{Script=Latin}\p{N}_-]{1,63}).)(?=(?<last>[a-z]{2,24})(?![\p{Script=Latin}\p{N}]))`,
  'giu',
);
/** `wallet-fix·app`; not `iOS·Android·web`, `swap・help`, `USDT·eth`, `col·la`, `EN·JP`, `1·to`. `listed`: the sign joins items of Japanese, or stands before `label` as well. */
function joinsHost(label: string, last: string, listed: boolean): boolean {
  if (!isTopLevel(last)) return false;
  if (LIKE_A_HOST.test(label)) return true;
  const isWord = WORDS.test(last) || last === 'eth' || (last.startsWith('l') && label.endsWith('l'));
  return !listed && !isWord && /[a-z]{3}/.test(label) && /^[a-z]+$/.test(last);
}

/** "W a l l e t f i x . c o m" */
const LETTERS_APART = /(?<!\S)(?:[a-z0-9.·-] ){5,200}[a-z0-9](?![^\s.,!?])/giu;

/** Letter by letter, it is read as one word. */
function spelledOut(text: string): Span | null {
  for (const match of text.matchAll(LETTERS_APART)) {
    const joined = match[0].replaceAll(' ', '').replaceAll('·', '.');
    if (likeAnAddress(joined)) return { start: match.index, end: match.index + match[0].length };
  }
  return null;
}

function likeAnAddress(text: string): Span | null {
  const { seen: written, from } = asSeen(text.replace(EYE_APART, '·'));
  const seen = written
    .replace(DOT_TO_THE_EYE, '.')
    .replace(DOT_WITHIN, (sign, label: string, last: string, place: number, whole: string) => {
      const before = whole.charAt(place - label.length - 1);
      return joinsHost(label, last, sign === '・' || (before !== '' && EYE.includes(before))) ? '.' : sign;
    });
  const found = [SCHEME, BARE_SCHEME, AUTHORITY, MARKED, MAILBOX, WWW, NUMERIC, SAID].flatMap((pattern) => {
    const match = pattern.exec(seen);
    return match ? [{ start: match.index, end: match.index + match[0].length }] : [];
  });
  for (const match of [...seen.matchAll(DOTTED), ...seen.matchAll(DOTTED_BETWEEN)]) {
    const end = match.index + match[0].length;
    if (isDomain(match[0], seen.slice(end, end + 2))) found.push({ start: match.index, end });
  }
  for (const match of seen.matchAll(APART)) {
    const last = match.groups?.['last'] ?? '';
    const end = match.index + match[0].length;
    if (isTopLevel(last) && !NO_PLACE.test(last) && !ERA.test(seen.slice(end, end + 12)))
      found.push({ start: match.index, end });
  }
  const [first] = found.sort((a, b) => a.start - b.start);
  if (!first) return null;
  const end = first.end + (TO_THE_END.exec(seen.slice(first.end))?.[0].length ?? 0);
  return { start: from[first.start] ?? 0, end: (from[end - 1] ?? text.length - 1) + 1 };
}

const TO_THE_END = /^[^\s)>\]"'」』】）。、]*/;

/** The text as URL parsers map it (compatibility forms, nothing invisible); `from` leads back to where each unit stood. */
function asSeen(text: string): { seen: string; from: number[] } {
  let seen = '';
  const from: number[] = [];
  let at = 0;
  for (const sign of text) {
    const mapped = sign.normalize('NFKC').replace(/\p{Default_Ignorable_Code_Point}/gu, '');
    // A sign that stands for whole words is part of no address.
    const shown = mapped.length > 4 ? sign : mapped;
    seen += shown;
    for (let unit = 0; unit < shown.length; unit += 1) from.push(at);
    at += sign.length;
  }
  return { seen, from };
}

/** What ends like a domain and is a file, a coin or an abbreviation in everyday talk. */
const NO_DOMAIN = /^(?:dat|txt|pdf|png|jpe?g|gif|svg|csv|json|js|ts|html?|apk|exe|dmg|log|md|bak|key)$/i;

function isDomain(dotted: string, after: string): boolean {
  const labels = dotted.split(DOT);
  const last = labels.at(-1) ?? '';
  const before = labels.at(-2) ?? '';
  if (/^xn--/i.test(last)) return true;
  const path = /^[/:?#]\w/.test(after);
  if (!/^[a-z]{2,24}$/i.test(last)) return isForeignLast(last);
  if (NO_DOMAIN.test(last) && !path) return false;
  // Steps are numbered "1.Open", amounts end in "0.5.".
  if (/^\d{1,2}$/.test(before) && labels.length === 2 && !path) return isShortHost(last);
  const latin = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\d]$/u.test(before);
  const ideographic = dotted.includes('。');
  if (isTopLevel(last)) {
    // "It is sent.In a minute", "ETH。OK": sentences without the blank between them.
    const asName = !ideographic && (/^[A-Z]+$/.test(last) || LIKE_A_HOST.test(before)) && !WORDS.test(last);
    const sentence = /^[A-Z]/.test(last) && last.length === 2 && !path && !asName;
    return !sentence && (latin || last.length > 2);
  }
  return latin && !ideographic && (path || /^[a-z]+$/.test(last) || LIKE_A_HOST.test(before));
}

/** No word that a sentence ends with. */
const LIKE_A_HOST = /[\p{L}\d][-_][\p{L}\d]/u;

/** "99.cc": two small letters that end addresses and are no word. */
function isShortHost(last: string): boolean {
  return /^[a-z]{2}$/.test(last) && isTopLevel(last) && !WORDS.test(last);
}

/** Domains end in letters of other scripts too. Chinese, Japanese and Korean sentences run on, so there only by the list. */
function isForeignLast(last: string): boolean {
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(last)) return isTopLevel(last);
  return /^\p{L}{2,}$/u.test(last);
}
