import { join } from 'node:path';
import { z } from 'zod';
import { readYaml } from '../../../core/files/yamlFile.ts';
import { LANGUAGES, type Language } from '../../../core/language.ts';
import { packageRoot } from '../../../core/process/packageRoot.ts';
import type { Span } from '../detection.ts';
import { view } from '../written/fold.ts';
import { clausesOf, sentencesOf } from './clauses.ts';
import { has, patternOf, Terms } from './terms.ts';

/*
 * There is no end of ways to ask for money ("you would have to cover the trace yourself"), but what is paid for, by whom and to whom is
 * called by few names. What a sentence names of it is weighed: a payment that is the user's and nobody's fee elsewhere is said with the
 * bot's line under it. The words are data (`understanding/orders/payments.yaml`), those of all languages are read at once.
 */

const FILE = join(packageRoot(__dirname), 'understanding', 'orders', 'payments.yaml');
const KINDS = [
  'dues',
  'pays',
  'gives',
  'fee',
  'units',
  'said',
  'asks',
  'ours',
  'favour',
  'networkFee',
  'network',
  'elsewhere',
  'told',
  'others',
  'denied',
  'deniesAll',
  'notDenied',
] as const;
type Kind = (typeof KINDS)[number];
const byLanguage = z.strictObject(
  Object.fromEntries(LANGUAGES.map((language) => [language, Terms])) as Record<Language, typeof Terms>,
);
const Words = z.strictObject(
  Object.fromEntries(KINDS.map((kind) => [kind, byLanguage])) as Record<Kind, typeof byLanguage>,
);
type Patterns = Readonly<Record<Kind | 'sum' | 'deniesToEnd', RegExp>>;
let patterns: Readonly<Record<'japanese' | 'others', Patterns>> | null = null;

const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/gu;
const HAN = /\p{Script=Han}/gu;
/** So many kana a sign has a Japanese text at least; a の in a Chinese one makes it none. */
const LEAST_KANA = 1 / 4;
/** In characters: of two sentences that are read together. */
const SHORT = 120;
/** What stands for a sum of money in a term. */
const SUM = '§';
/** What is named and how adds up to this; each kind counts once. */
const ENOUGH = 3;
/** A sum of money counts two. */
const FOR: readonly (readonly [Kind, number])[] = [
  ['dues', 3],
  ['pays', 2],
  ['fee', 2],
  ['gives', 1],
  ['asks', 1],
  ['ours', 1],
  ['favour', 1],
];
/** One of these, or a sum: who asks for anything else asks for no money. */
const MONEY: readonly Kind[] = ['dues', 'pays', 'fee'];
const AGAINST: readonly (readonly [Kind, number])[] = [
  ['told', 3],
  ['others', 6],
];
/** Whoever says that it is ours tells of no fee elsewhere. */
const NOT_OURS: readonly (readonly [Kind, number])[] = [
  ['network', 4],
  ['elsewhere', 4],
];

/**
 * Whether a text names a payment that the user is to make, and neither denies it nor tells of a network's fee, of somebody else's, or of
 * what was paid: then the bot speaks under it, whatever the text says. Pure.
 */
export function namesPayment(text: string): boolean {
  const words = readPaymentWords();
  const read = isJapanese(text) ? words.japanese : words.others;
  const folded = view(text).folded.replaceAll('’', "'").replace(read.notDenied, ' ');
  const said = sentencesOf(folded, clausesOf(folded), (clause) => clause.text.replace(read.denied, ' '));
  const isDenied = ({ start, end }: Span) => has(read.deniesToEnd, folded.slice(start, end));
  const sentences = said.map((one) => (isDenied(one) ? '' : one.text));
  // "I can help. It will be 0.02 BTC.": a sentence is read with the one before it as well.
  const pairs = sentences.slice(1).map((one, at) => `${sentences[at]},${one}`);
  return [...sentences, ...pairs.filter((pair) => pair.length <= SHORT)].some(
    (reading) => weightOf(reading, read) >= ENOUGH,
  );
}

/** Japanese and Chinese write with the same signs and mean other things by them: 確認. */
function isJapanese(text: string): boolean {
  const count = (of: RegExp) => text.match(of)?.length ?? 0;
  const kana = count(KANA);
  return kana > 0 && kana >= count(HAN) * LEAST_KANA;
}

function weightOf(said: string, read: Patterns): number {
  const whole = said.replace(read.sum, SUM);
  const weigh = (of: readonly (readonly [Kind, number])[], text: string) =>
    of.reduce((sum, [kind, weight]) => sum + (has(read[kind], text) ? weight : 0), 0);
  const rest = whole.replace(read.networkFee, ' ');
  const hasSum = rest.includes(SUM);
  if (!hasSum && !MONEY.some((kind) => has(read[kind], rest))) return 0;
  const named = weigh(FOR, rest) + (hasSum ? 2 : 0);
  return named - weigh(AGAINST, whole) - (has(read.ours, rest) ? 0 : weigh(NOT_OURS, whole));
}

/** Reads the words: at a start, so that a broken file stops it and not the first message of staff. Errors: `input.invalid`. */
export function readPaymentWords(): Readonly<Record<'japanese' | 'others', Patterns>> {
  if (patterns) return patterns;
  const words = readYaml(FILE, Words);
  const without = (left: Language): Patterns => {
    const languages = LANGUAGES.filter((language) => language !== left);
    const of = (kind: Kind) => patternOf(languages.flatMap((language) => words[kind][language]));
    const each = Object.fromEntries(KINDS.map((kind) => [kind, of(kind)])) as Record<Kind, RegExp>;
    const sum = new RegExp(`\\d[\\d.,]{0,12} ?(?:${each.units.source})|[$€£¥₩] ?\\d|${each.said.source}`, 'gu');
    return { ...each, sum, deniesToEnd: new RegExp(`(?:${each.deniesAll.source})[^\\p{L}]*$`, 'gu') };
  };
  patterns = { japanese: without('zh-Hans'), others: without('ja') };
  return patterns;
}
