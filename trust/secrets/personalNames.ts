import { join } from 'node:path';
import { z } from 'zod';
import { readYaml } from '../../core/files/yamlFile.ts';
import { packageRoot } from '../../core/process/packageRoot.ts';
import { toTraditional } from '../../languages/hant/traditional.ts';
import type { Span } from './detection.ts';

/* Names of people, by how people give them. The words are data (`understanding/names.yaml`): a native speaker can mend them. */

const Names = z.strictObject({
  products: z.array(z.string().min(1)).min(1),
  surnames: z.strictObject({ ja: z.string(), zh: z.string(), ko: z.string() }),
  words: z.array(z.string().min(1)),
});

interface Reading {
  readonly given: readonly RegExp[];
  readonly products: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
}
let reading: Reading | null = null;

/** The names of people in a text as written, each without the words that give it. Errors: `input.invalid` of the file of names. */
export function personalNames(text: string): Span[] {
  reading ??= readNames();
  const { given, products, words } = reading;
  return given.flatMap((shape) =>
    [...text.matchAll(shape)].flatMap(({ 0: whole, 1: name, index }): Span[] => {
      if (!name || words.has(name) || name.split(/\s+/).some((word) => products.has(word))) return [];
      const start = index + whole.lastIndexOf(name);
      return [{ start, end: start + name.length }];
    }),
  );
}

/** A part of a name in Latin letters: with a capital, or an initial. */
const PART = String.raw`(?:\p{Lu}[\p{Ll}'’-][\p{L}'’-]{0,30}|\p{Lu}\.)`;
const CLOSING =
  '(?:[Bb]est(?: regards| wishes)?|(?:[Kk]ind(?:est)?|[Ww]arm(?:est)?) regards|[Rr]egards|[Cc]heers|[Tt]hanks|[Tt]hank you|[Tt]hx|[Ss]incerely|[Yy]ours(?: truly| sincerely| faithfully)?|[Rr]espectfully)';

const LATIN = [
  /\b(?:my name(?:'s|’s| is)|i am called|i'm called|regards,|sincerely,)\s+(\p{L}[\p{L}'’-]{0,40}(?:\s+\p{Lu}[\p{L}'’-]{0,40}){0,3})/giu,
  /\b(?:mr|mrs|ms|dr)\.?\s+(\p{Lu}[\p{L}'’-]{0,40}(?:\s+\p{Lu}[\p{L}'’-]{0,40}){0,2})/gu,
  /\b(?:Mr|Mrs|Ms|Dr|Prof)\.?\s+(\p{Lu}[\p{L}'’-]{1,40}(?:\s+\p{Lu}[\p{L}'’-]{0,40}){0,2})/gu,
  // Two words with a capital: one alone is a product or a people ("this is Ledger", "I am German").
  new RegExp(
    String.raw`\b(?:[Ii] am|[Ii]['’]?m|[Tt]his is|[Ii]t['’]s|[Ii]t is|[Hh]ere is|[Nn]ame(?: is|:)|[Cc]all(?:ed)? me|[Oo]n behalf of|[Ww]ith)\s+(${PART}(?:\s+${PART}){1,3})`,
    'gu',
  ),
  new RegExp(
    String.raw`(?:^|\n)\s*(?:(?:[Hh]i|[Hh]ello|[Hh]ey)[,!]?\s+)?(${PART}(?:\s+${PART}){0,2})\s+here\b(?=[,.!\s])`,
    'gu',
  ),
  new RegExp(String.raw`\b${CLOSING}\s?[,!.—–-]?\s{1,4}(${PART}(?:\s+${PART}){1,2})\s*[.!]?\s*(?=\n|$)`, 'gu'),
  new RegExp(
    String.raw`(?:^|[\n.!?])\s*${CLOSING}\s?[,!—–-]\s{0,4}(${PART}(?:\s+${PART}){0,2})\s*[.!]?\s*(?=\n|$)`,
    'gu',
  ),
  new RegExp(String.raw`[\n.!?]\s*[—–~-]{1,2}\s?(${PART}(?:\s+${PART}){0,2})\s*[.!]?\s*$`, 'gu'),
  // A house.
  /(?<![\p{L}\p{N}])(\d{1,5}[a-z]?\s(?:\p{Lu}[\p{L}'’.-]{1,20}\s){1,3}(?:Street|St|Road|Rd|Avenue|Ave|Lane|Drive|Court|Square|Boulevard|Blvd|Terrace|Crescent|Close|Place)\b\.?)/gu,
];

const EAST_ASIAN = [
  /(?:名前は|氏名は)([\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana} 　]{1,20}?)(?=(?:です|と申します|と言います|といいます))/gu,
  /(?<=^|[。、！？\s])([\p{sc=Han}\p{sc=Katakana}]{1,12})(?=(?:と申します|といいます))/gu,
  /(?:我叫|名字是|名字叫|姓名是|姓名：)([\p{sc=Han}]{2,4})/gu,
  /(?:이름은)\s*([\p{sc=Hangul}]{2,5}?)(?=(?:입니다|이에요|예요|이라고|라고))/gu,
];

function readNames(): Reading {
  const { products, surnames, words } = readYaml(join(packageRoot(__dirname), 'understanding', 'names.yaml'), Names);
  const both = [...words, ...words.map(toTraditional)];
  return {
    given: [...LATIN, ...EAST_ASIAN, ...japanese(surnames.ja), ...chinese(surnames.zh), ...korean(surnames.ko)],
    products: new Set(products),
    words: new Set(both),
  };
}

const oneOf = (list: string) =>
  `(?:${list
    .split(' ')
    .sort((a, b) => b.length - a.length)
    .join('|')})`;

/** 私は田中太郎です, 田中です, and at the end of what is written 田中より. */
function japanese(surnames: string): RegExp[] {
  const name = String.raw`(?:${oneOf(surnames)}[ 　]?[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}々]{0,3}?)`;
  return [
    new RegExp(
      String.raw`(?<=^|[。、！？!?\s]|(?:私|わたし|僕|俺|こちら|当方|担当)は?[、 ]?)(${name})(?=(?:です|だ|と申|といい|と言い|でござ|である)(?:$|[。、！？\s]|け|が|よ|ね|ま))`,
      'gu',
    ),
    new RegExp(String.raw`(?<=[。！？\s])(${name})(?=(?:より|拝)[。]?\s*$)`, 'gu'),
  ];
}

/** 我是李明, 本人李明, 李明敬上. Up to the end of the clause: what goes on is another word. */
function chinese(surnames: string): RegExp[] {
  const name = String.raw`${oneOf([...new Set([...surnames.split(' '), ...surnames.split(' ').map(toTraditional)])].join(' '))}[\p{sc=Han}]{1,2}`;
  return [
    new RegExp(
      String.raw`(?<=我是|本人是?|这里是|這裡是|这边是|這邊是|(?:^|[，。！？\s])(?:你好|您好)[，,！! ]{0,2}我?是?)(${name})(?=$|[，。！？、,.!?\s（(])`,
      'gu',
    ),
    new RegExp(String.raw`(?<=^|[，。！？\s])(${name})(?=\s?(?:敬上|[谨謹]上|敬[启啟]|在此))`, 'gu'),
  ];
}

/** 저는 김철수입니다, 김철수라고 합니다, 김철수 드림. Three syllables: of two, most are other words. */
function korean(surnames: string): RegExp[] {
  const name = String.raw`${oneOf(surnames)}\s?[가-힣]{2}`;
  const end = String.raw`(?=\s?(?:입니다|이에요|예요|이예요|인데요|이라고|라고\s?(?:합|해|하)|이라 합))`;
  return [
    new RegExp(
      String.raw`(?<=(?:저는|나는|제가|전|여기는|저|안녕하세요[,.!~]?|안녕하십니까[,.!]?)\s)(${name})${end}`,
      'gu',
    ),
    new RegExp(
      String.raw`(?<=^|[.!?~,]\s?)(${name})(?=이?라고\s?(?:합니다|해요|하는데)|\s(?:드림|올림|배상)[.!]?\s*$)`,
      'gu',
    ),
    new RegExp(String.raw`(?<=\s)(${name})(?=\s(?:드림|올림|배상)[.!]?\s*$)`, 'gu'),
  ];
}
