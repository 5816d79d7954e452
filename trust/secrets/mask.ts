import type { Span } from './detection.ts';
import { groupedCodes } from './groupedCodes.ts';
import { detect } from './index.ts';
import { hexRuns } from './keys/hexRuns.ts';
import { accountShapes } from './names/accounts.ts';
import { foreignLink } from './outgoing/links.ts';
import { personalNames } from './personalNames.ts';
import { SAID_NUMBERS } from './saidPhone.ts';
import { type View, view } from './written/fold.ts';

/** What stands where something was left out. */
export const MASKED = /⟦(?:code|number|mail|link|name)⟧/g;

interface Hidden extends Span {
  readonly as: 'code' | 'number' | 'mail' | 'link' | 'name';
}

/** Fewer digits are an amount, an hour or a block. */
const FEWEST_DIGITS = 7;
/** Fewer letters and digits in a row are a word. */
const FEWEST_IN_CODE = 24;
/** Fewer hexadecimal digits, in whatever pieces, tell nothing of a key or an account. */
const FEWEST_HEX = 8;
/** Nobody writes more links; what comes after so many is left out as a whole. */
const MOST_LINKS = 20;

/** Houses that are called by their address: what people say of them is needed, and nobody's. */
const CALLED_COM = 'crypto blockchain coinbase binance kraken huobi kucoin bybit okx bitget mexc';
const CALLED =
  'gate.io coins.ph revoke.cash bitcoin.org ethereum.org metamask.io changelly.com etherscan.io bscscan.com tronscan.org solscan.io node.js';
const alternatives = (hosts: string) => hosts.replaceAll('.', '\\.').replaceAll(' ', '|');
const BRANDS = new RegExp(
  String.raw`(?<![\w.@/-])(?:(?:www\.)?(?:${alternatives(CALLED_COM)})\.com|(?:\w+\.)?base\.org|${alternatives(CALLED)})(?![\w/?#@-]|\.\w)`,
  'gi',
);
/** The next sentence without a blank, or somebody who is spoken to: no address in what a user says. */
const NO_LINK = /。[A-Z][a-z]|^[^\p{ASCII}]@[^\p{ASCII}]/u;
/** Said between the parts of an address: "john.doe [at] gmail (dot) com". */
const AT = String.raw`(?:\s?@\s?|\s?[[({<](?:at|@)[\])}>]\s?)`;
const AT_IN_WORDS = String.raw`\s?(?:(?<=\s)at(?=\s)|アットマーク|あっとまーく|アット|골뱅이|艾特)\s?`;
const DOT = String.raw`(?:[.。]|\s[.。]\s?|\s?[[({<](?:dot|[.。])[\])}>]\s?|\s(?:dot|ドット|どっと|点|點|닷|점)\s|(?<=[a-z0-9])(?:ドット|どっと|点|點|닷)(?=[a-z]))`;
const LAST = String.raw`(?:[a-z]{2,24}(?![a-z0-9])|[^\x00-\x7f\s、。，！？]{2,6})`;
const HOST = String.raw`(?:[\p{L}\p{N}-]{1,63}${DOT}){1,6}${LAST}`;
/** Names that stand for an account on a chain. */
const NAME_ENDING =
  'eth|sol|bnb|lens|crypto|nft|wallet|dao|bitcoin|btc|zil|polygon|blockchain|near|tez|ton|arb|avax|apt|sui|algo|stark|hbar|fil|one|bch|base|888|ada|xtz|stx|inj|unstoppable|cb\\.id|farcaster';
/** `8oo 555 o199`: what somebody rings. */
const LETTER_IN_NUMBER = /(?<![a-z])[oO](?=[oO]{0,2}[\s-]?\d)|(?<=\d[oO]{0,2})[oO](?![a-z])/gi;
const SHAPES: readonly (readonly [Hidden['as'], RegExp])[] = [
  ['mail', /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}/g],
  ['mail', new RegExp(String.raw`[\w.+-]{1,64}${AT}${HOST}`, 'giu')],
  ['mail', new RegExp(String.raw`[\w.+-]{1,64}${AT_IN_WORDS}${HOST}(?!${AT})`, 'giu')],
  ['mail', new RegExp(String.raw`[\p{L}\p{N}]{0,12}[^\x00-\x7f\s]\s?@\s?${HOST}`, 'giu')],
  ['link', /(?:(?<![a-z0-9])[a-z][a-z0-9+.-]{1,20}:\/\/|www\.)[^\s⟦⟧]{1,2000}/gi],
  [
    'name',
    /(?<![a-z0-9_@])@(?!我|你|您|他|她|大家|所有人|全体)[\p{sc=Han}\p{sc=Hangul}\p{sc=Hiragana}\p{sc=Katakana}]{1,12}/gu,
  ],
  ['name', /(?<![\w@])@[\p{L}\p{N}_][\p{L}\p{N}_.]{2,64}/gu],
  [
    'code',
    new RegExp(
      String.raw`(?<![\p{L}\p{N}_-])(?!\d{1,2}\.)[\p{L}\p{N}_-]{1,64}(?:\.[\p{L}\p{N}_-]{1,64}){0,3}(?:\.|\s\.\s?|\sdot\s)(?:${NAME_ENDING})(?![a-z0-9]|\.[a-z0-9])`,
      'gu',
    ),
  ],
  [
    'code',
    new RegExp(String.raw`(?<![A-Z0-9])[A-Z][A-Z0-9_-]{2,63}\.(?:${NAME_ENDING.toUpperCase()})(?![A-Za-z0-9])`, 'g'),
  ],
  ['code', /(?<![0-9a-z])0x[0-9a-f]{3,}(?:(?:\.{2,3}|…)[0-9a-f]{3,})?/gi],
  ['code', /(?<![0-9a-z])[0-9a-z]{3,60}(?:\.{2,3}|…)[0-9a-z]{3,60}(?![0-9a-z])/gi],
  ['code', new RegExp(String.raw`(?<![0-9a-z])(?=[a-z]{0,90}\d)[0-9a-z]{${FEWEST_IN_CODE},}(?![0-9a-z])`, 'gi')],
  ['number', /(?<![\d])\+?\d(?:[\s().,_·•:/-]{0,3}\d){6,}/g],
  ...SAID_NUMBERS.map((shape): readonly ['number', RegExp] => ['number', shape]),
];

/**
 * A text as it may leave the desk: without anything that may be a secret, an address, a hash, a long number, a mailbox, a link or
 * a person's name, in whatever pieces it was written. The same reading as that of the guard (`index.ts`).
 */
export function mask(text: string): string {
  const seen = view(text);
  const said = seen.text.replace(BRANDS, (brand) => ' '.repeat(brand.length));
  const found = [...shapesIn(said), ...groupsIn(said), ...linksIn(said)].map(({ start, end, as }) => ({
    start: seen.from[start] ?? 0,
    end: seen.to[end - 1] ?? text.length,
    as,
  }));
  const hidden = merged([...found, ...namesIn(text), ...secretsIn(text), ...hexIn(seen, text.length)]);
  return hidden.reduceRight((rest, { start, end, as }) => `${rest.slice(0, start)}⟦${as}⟧${rest.slice(end)}`, text);
}

function secretsIn(text: string): Hidden[] {
  return detect(text).spans.map((span) => ({ ...span, as: 'code' }));
}

function hexIn(seen: View, length: number): Hidden[] {
  return hexRuns(seen.folded)
    .filter(({ digits }) => digits.length >= FEWEST_HEX && /\d/.test(digits))
    .map(({ start, end }) => ({ start: seen.from[start] ?? 0, end: seen.to[end - 1] ?? length, as: 'code' }));
}

/** Of the text as it is seen: figures of every script, and of full width, are figures. */
function shapesIn(seen: string): Hidden[] {
  const rung = seen.replace(LETTER_IN_NUMBER, '0');
  const { name, mail, code } = accountShapes();
  const of = (as: Hidden['as'], shapes: readonly RegExp[]) => shapes.map((shape) => [as, shape] as const);
  return [...SHAPES, ...of('name', name), ...of('mail', mail), ...of('code', code)].flatMap(([as, shape]) =>
    [...(as === 'number' ? rung : seen).matchAll(shape)]
      .filter(([found]) => as !== 'number' || !/\d/.test(found) || found.replace(/\D/g, '').length >= FEWEST_DIGITS)
      .map(({ 0: found, index }): Hidden => ({ start: index, end: index + found.length, as })),
  );
}

function groupsIn(seen: string): Hidden[] {
  return groupedCodes(seen).map((span) => ({ ...span, as: 'code' }));
}

/** What the guard of outgoing texts takes for an address: bare hosts, hosts that are said, links without a scheme. */
function linksIn(seen: string): Hidden[] {
  const found: Hidden[] = [];
  let rest = seen;
  for (let link = foreignLink(rest, []); link; link = foreignLink(rest, [])) {
    if (found.length === MOST_LINKS) return [...found, { start: link.start, end: seen.length, as: 'link' }];
    const isLink = !NO_LINK.test(rest.slice(link.start, link.end));
    found.push({ ...link, ...(isLink ? {} : { end: link.start }), as: 'link' });
    rest = rest.slice(0, link.start) + ' '.repeat(link.end - link.start) + rest.slice(link.end);
  }
  return found.filter(({ start, end }) => end > start);
}

function namesIn(text: string): Hidden[] {
  return personalNames(text).map((span) => ({ ...span, as: 'name' }));
}

function merged(hidden: readonly Hidden[]): Hidden[] {
  const kept: Hidden[] = [];
  for (const one of hidden.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept.at(-1);
    if (last && one.start < last.end) kept[kept.length - 1] = { ...last, end: Math.max(last.end, one.end) };
    else kept.push(one);
  }
  return kept;
}
