import { stronger, type Verdict } from '../trust/secrets/detection.ts';
import { createScanner, detect } from '../trust/secrets/index.ts';
import { checkOutgoing } from '../trust/secrets/outgoing/outgoing.ts';
import { drawBytes, drawFrom, drawInt, type Split } from './chance.ts';
import { type BenchRow, line } from './row.ts';
import {
  AFTER_MENTION,
  freshPhrase,
  KEYS,
  LOOK_HARMLESS,
  OTHER_LISTS,
  PHRASE_LISTS,
  WRITINGS,
} from './secretCorpus.ts';
import { SHAPE_ATTACKS, UNSEEN_SHAPE_ATTACKS } from './secrets/byShape.ts';
import { COPIED_ATTACKS } from './secrets/copiedByHand.ts';
import { DICTATED_ATTACKS } from './secrets/dictated.ts';
import { ENUMERATED_ATTACKS } from './secrets/enumerated.ts';
import { EVERYDAY_ATTACKS } from './secrets/everydayWays.ts';
import { deskMessages, type Harmless, messagesOf } from './secrets/harmless.ts';
import { HEX_PIECES, HEX_WRITINGS } from './secrets/hexWritings.ts';
import { IN_PARTS_ATTACKS } from './secrets/inParts.ts';
import { type Attack, CONVERSATION_ATTACKS, FRAMED_ATTACKS, KEY_ATTACKS, PHRASE_ATTACKS } from './secrets/redTeam.ts';
import { type Rate, rateOf } from './secrets/redTeamRates.ts';
import { staffAsks } from './secrets/staffAsks.ts';
import { staffOrders } from './secrets/staffOrders.ts';
import { staffPayments } from './secrets/staffPayments.ts';
import { LEFT_OPEN, WORD_BY_WORD_ATTACKS } from './secrets/wordByWord.ts';

/** The longest message that a turn accepts, in characters. */
const LONGEST = 8_000;
/** What a guard without a model of language would do: a few patterns over the same text. */
const PLAIN_PATTERNS = [
  /\b(?:[a-z]{3,8}\s+){11,23}[a-z]{3,8}\b/i,
  /\b[5KL][1-9A-HJ-NP-Za-km-z]{50,51}\b/,
  /\b[xyz]prv[1-9A-HJ-NP-Za-km-z]{100,112}\b/,
  /\b(?:0x)?[0-9a-f]{64}\b/i,
  /-----BEGIN [A-Z ]*PRIVATE KEY-----/,
  /\b(?:password|pin)\s*(?:is|:)\s*\S+/i,
];

/**
 * The detector: how much it finds, how often it errs, how long it takes.
 * Goals: recall ≥ 99.5 %, each list ≥ 99 %; harmless messages blocked ≤ 0.05 %, held or asked about ≤ 2 %;
 * p99 ≤ 1 ms a message; any input of 8,000 characters ≤ 50 ms.
 * The same after a phrase was mentioned in the conversation: parts of four words and more still caught.
 * Secrets are made afresh in every run, so none was tuned on; with a `split` they are the same in every run.
 * `everyday`: what to err on besides the desk's own text.
 */
export function benchSecrets({
  rounds = 20,
  everyday = [],
  split = null,
}: {
  rounds?: number;
  everyday?: Harmless[];
  split?: Split | null;
} = {}): BenchRow[] {
  drawFrom(split);
  const lookAlike = Object.values(LOOK_HARMLESS).flatMap((make) =>
    Array.from({ length: 300 }, () => ({ lang: 'look-alikes', text: make() })),
  );
  const desk = deskMessages();
  return [
    ...recall(rounds),
    ...otherLists(rounds),
    ...parts(rounds),
    ...redTeam(rounds),
    ...unseen(rounds),
    ...errors('look-alikes', lookAlike),
    ...errors('support desk', desk),
    ...(everyday.length > 0 ? errors('everyday', everyday) : []),
    ...speed([...lookAlike, ...desk, ...everyday].map(({ text }) => text)),
    worstCase('', detect),
    ...staffAsks(),
    ...staffOrders(),
    ...staffPayments(),
    outgoingSpeed(desk.map(({ text }) => text)),
    worstCase('outgoing, ', outgoing),
  ];
}

/** SLIP-39, Monero, and Electrum before version 2. */
function otherLists(rounds: number): BenchRow[] {
  return Object.entries(OTHER_LISTS).map(([name, { fresh, counts, least }]) => {
    const cases = Object.values(WRITINGS).flatMap((write) =>
      Array.from({ length: rounds }, (_, n) => write(fresh(counts[n % counts.length] ?? 12))),
    );
    const ratio = cases.filter(isCaught).length / cases.length;
    const against = `${cases.length} fresh secrets`;
    return { name: `recall, ${name}`, figure: 100 * ratio, unit: '%', against, ratio, goal: `≥ ${least}` };
  });
}

/**
 * What attackers wrote, by kind: how many conversations are stopped somewhere, and how many of the messages that carry a
 * part of the secret get through before. 32 bytes in every writing, as messages and over several, count as one kind each.
 */
function redTeam(rounds: number): BenchRow[] {
  const hex = (writings: typeof HEX_WRITINGS) => {
    const all = Object.values(writings);
    return () =>
      (all[drawInt(all.length)]?.(drawBytes(32).toString('hex')) ?? []).map((text) => ({ text, secret: true }));
  };
  const kinds = {
    'hex in pieces': hex(HEX_WRITINGS),
    'hex in several messages': hex(HEX_PIECES),
    ...KEY_ATTACKS,
    ...PHRASE_ATTACKS,
    ...FRAMED_ATTACKS,
    ...DICTATED_ATTACKS,
    ...EVERYDAY_ATTACKS,
    ...ENUMERATED_ATTACKS,
    ...COPIED_ATTACKS,
    ...SHAPE_ATTACKS,
    ...IN_PARTS_ATTACKS,
    ...CONVERSATION_ATTACKS,
    ...WORD_BY_WORD_ATTACKS,
  };
  const ratesOf = (attacks: Readonly<Record<string, Attack>>) =>
    Object.entries(attacks).map(([name, attack]) => ({ name, ...rateOf(attack, rounds * 5) }));
  const rates = ratesOf(kinds);
  const all = rates.reduce((sum, { caught }) => sum + caught, 0) / rates.length;
  return [
    ...rates.map((rate) => ({ ...rateRow(rate, rounds), goal: '≥ 0.98' })),
    ...ratesOf(LEFT_OPEN).map((rate) => rateRow(rate, rounds)),
    {
      name: 'red team, all kinds',
      figure: 100 * all,
      unit: '%',
      against: `${rates.length} kinds`,
      ratio: all,
      goal: '≥ 0.995',
    },
  ];
}

/** Sentences that no rule was written from: a stranger's do as well as these, or worse. */
function unseen(rounds: number): BenchRow[] {
  return Object.entries(UNSEEN_SHAPE_ATTACKS).map(([name, attack]) => {
    const { caught } = rateOf(attack, rounds * 5);
    return {
      name: `unseen sentences, ${name}`,
      figure: 100 * caught,
      unit: '%',
      against: `${rounds * 5} conversations`,
      ratio: caught,
    };
  });
}

function rateRow({ name, caught, through, before }: Rate & { readonly name: string }, rounds: number): BenchRow {
  const first = `${before.mean.toFixed(1)} messages before the first question, ${before.most} at most`;
  return {
    name: `red team, ${name}`,
    figure: 100 * caught,
    unit: '%',
    against: `${rounds * 5} conversations, ${(100 * through).toFixed(1)} % of the parts through, ${first}`,
    ratio: caught,
  };
}

/** Four to eight words of a phrase, in the messages after somebody mentioned one. */
function parts(rounds: number): BenchRow[] {
  return Object.entries(AFTER_MENTION).map(([list, { mention, parts }]) => {
    const words = PHRASE_LISTS[list] ?? [];
    const cases = parts.flatMap((write) =>
      Array.from({ length: rounds * 5 }, (_, n) => [mention, write(freshPhrase(words).slice(0, 4 + (n % 5)))]),
    );
    const ratio = cases.filter(isCaught).length / cases.length;
    return {
      name: `recall after a mention, parts: ${list}`,
      figure: 100 * ratio,
      unit: '%',
      against: `${cases.length} parts of 4 to 8 words`,
      ratio,
      goal: '≥ 0.99',
    };
  });
}

function recall(rounds: number): BenchRow[] {
  const rows = Object.entries(PHRASE_LISTS).map(([name, list]) => {
    const cases = Object.values(WRITINGS).flatMap((write) =>
      Array.from({ length: rounds }, (_, n) => write(freshPhrase(list, [12, 15, 18, 21, 24][n % 5]))),
    );
    return { name: `phrases: ${name}`, caught: cases.filter(isCaught).length, of: cases.length, least: 0.99 };
  });
  const keys = Object.values(KEYS).flatMap((make) => Array.from({ length: rounds * 5 }, () => [make()]));
  rows.push({ name: 'keys, passwords and codes', caught: keys.filter(isCaught).length, of: keys.length, least: 0.995 });
  const all = rows.reduce((sum, row) => ({ caught: sum.caught + row.caught, of: sum.of + row.of }), {
    caught: 0,
    of: 0,
  });
  return [...rows, { name: 'all secrets', ...all, least: 0.995 }].map(({ name, caught, of, least }) => ({
    name: `recall, ${name}`,
    figure: (100 * caught) / of,
    unit: '%',
    against: `${of} fresh secrets`,
    ratio: caught / of,
    goal: `≥ ${least}`,
  }));
}

function isCaught(messages: readonly string[]): boolean {
  const scanner = createScanner();
  const verdict = messages.reduce<Verdict>(
    (worst, text) => stronger(worst, scanner.add(text).detection.verdict),
    'allow',
  );
  return ['block', 'ask', 'hold'].includes(verdict);
}

const MENTIONS: Readonly<Record<string, string>> = {
  ja: '復元フレーズをなくしました',
  ko: '복구 문구를 잃어버렸어요',
  'zh-Hans': '我的助记词丢了',
  'zh-Hant': '我的助記詞不見了',
  zh: '我的助记词丢了',
};

/** By itself, and as the message after somebody mentioned a phrase; by language where it matters. */
function errors(name: string, harmless: readonly Harmless[]): BenchRow[] {
  const languages = [...new Set(harmless.map(({ lang }) => lang))];
  return languages.flatMap((lang) => {
    const texts = harmless.filter((message) => message.lang === lang).map(({ text }) => text);
    const alone = texts.map((text) => detect(text).verdict);
    const after = texts.map((text) => verdictAfter(MENTIONS[lang] ?? 'I lost my recovery phrase', text));
    const title = lang === name ? name : `${name} ${lang}`;
    return [...shares(`${title}, alone`, alone), ...shares(`${title}, after a mention`, after)];
  });
}

function verdictAfter(mention: string, text: string): Verdict {
  const scanner = createScanner();
  scanner.add(mention);
  return scanner.add(text).detection.verdict;
}

function shares(name: string, verdicts: readonly Verdict[]): BenchRow[] {
  const row = (what: string, wrong: readonly Verdict[], goal: string): BenchRow => {
    const ratio = verdicts.filter((verdict) => wrong.includes(verdict)).length / verdicts.length;
    const against = `${verdicts.length} harmless messages`;
    return { name: `${what}: ${name}`, figure: 100 * ratio, unit: '%', against, ratio, goal };
  };
  return [row('blocked', ['block'], '≤ 0.0005'), row('held or asked', ['ask', 'hold'], '≤ 0.02')];
}

function speed(harmless: readonly string[]): BenchRow[] {
  const ours: number[] = [];
  const plain: number[] = [];
  for (const text of harmless) {
    ours.push(costOf(() => detect(text)));
    plain.push(timed(() => PLAIN_PATTERNS.some((pattern) => pattern.test(text))));
  }
  return [0.5, 0.99].map((part) => {
    const [figure, floor] = [quantile(ours, part), quantile(plain, part)];
    const against = `${floor.toFixed(4)} ms for ${PLAIN_PATTERNS.length} patterns`;
    return {
      name: `one message, p${part * 100}`,
      figure,
      unit: 'ms',
      against,
      ratio: figure / floor,
      ...(part > 0.5 && { goal: '≤ 1 ms' }),
    };
  });
}

/** In an order without a period, the same each time. */
function mixed(words: readonly string[], between: string): string {
  let seed = 12_345;
  const next = () => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
    return words[(seed >>> 8) % words.length];
  };
  return Array.from({ length: LONGEST / 4 }, next).join(between);
}

/** Inputs made to be slow: each tempts one step of the detector to start over. */
export const HOSTILE: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries({
    letters: 'a',
    words: 'abandon ',
    allListed: 'zebra lunar kite ability ',
    unspaced: 'abandonability',
    singles: 'a b c d ',
    hex: '0f',
    hexGroups: 'ab cd ',
    base58: 'K5xY',
    base58Words: 'Kx5y9 ',
    base64: 'QUJD',
    digits: '1',
    digitGroups: '12-',
    phones: '+1 2 ',
    mails: 'a.b@c.',
    percent: '%41',
    entities: '&#65;',
    escapes: '\\u0041',
    kana: 'あいこくしん',
    kanaSpaced: 'あ い ',
    hangul: '가격가끔',
    jamo: 'ㄱㅏㄱ',
    han: '的一是在',
    hanSpaced: '的 一 ',
    cues: 'private key ',
    cuedHex: 'private key ab ',
    passwords: 'password is is is ',
    codes: 'verification code ',
    pem: '-----BEGIN PRIVATE KEY-----',
    json: '"ciphertext" {',
    array: '[1,2,',
    zeroWidth: 'a\u200b',
    marks: 'a\u0301\u0301\u0301',
    emoji: '👩‍👩‍👧',
    open: '((((',
    fullWidth: 'ａ',
    look: 'а',
    hexPieces: 'ab12 ',
    base58Pieces: 'Kx5 ',
    numbers: '512 ',
    bytes: '200,',
    gluedFour: 'legawinnthan',
    backwards: 'lagel renniw knaht ',
    labels: 'part 1: ab12 ',
    walletConnect: 'wc:',
    jwk: 'kty:"d:"',
    wordRows: '가나 다라 ',
    mixed: 'aあ가的1 ',
    figuresForLetters: '$1',
    figuresAlone: '1,',
    ligatures: 'ﷺ',
    squares: '㍿',
    units: '㎮',
    seeds: 'KR2X',
    seedGroups: 'krsx 2fgt ',
    apiKeys: 'api key aB1cD2eF3gH4iJ5k ',
    tokens: 'sk_live_',
    saidFigures: 'four one ',
    saidKana: 'いちに',
    drawnFigures: '4*7*1',
    ownWords: 'my password is blue ',
    months: '㋉',
    bracketed: '㈱',
    keyPieces: mixed(['5Kb8kLf9zg', '0x4f'], ' '),
    keyPiecesSaid: mixed(['eighty-six', '5Kb8kLf9zg', '0x4f', 'k4r2'], ' '),
    keyPiecesHan: mixed(['百', '*', 'aB3dE5gH7jK9mN1pQ3', 'abandon'], '、'),
  }).map(([name, unit]) => [name, unit.repeat(Math.ceil(LONGEST / unit.length)).slice(0, LONGEST)]),
);

const outgoing = (text: string) => checkOutgoing(text, { allowedHosts: ['example.com'] });

function outgoingSpeed(texts: readonly string[]): BenchRow {
  const figure = quantile(
    texts.map((text) => costOf(() => outgoing(text))),
    0.99,
  );
  const against = `1 ms, ${texts.length} messages`;
  return { name: 'outgoing, one message, p99', figure, unit: 'ms', against, ratio: figure, goal: '≤ 1' };
}

function worstCase(what: string, read: (text: string) => unknown): BenchRow {
  const slowest = Object.entries(HOSTILE)
    .map(([name, text]) => ({ name, time: Math.min(...[1, 2, 3].map(() => timed(() => read(text)))) }))
    .reduce((worst, one) => (one.time > worst.time ? one : worst));
  return {
    name: `${what}slowest of ${Object.keys(HOSTILE).length} hostile inputs (${slowest.name})`,
    figure: slowest.time,
    unit: 'ms',
    against: `${LONGEST} characters in 50 ms`,
    ratio: slowest.time / 50,
    goal: '≤ 1',
  };
}

/** In ms a message. What takes long is timed again: the least is the message's, the rest the machine's, which others use too. */
function costOf(work: () => unknown): number {
  const first = timed(work);
  return first < 0.5 ? first : Math.min(first, ...[1, 2, 3].map(() => timed(work)));
}

function timed(work: () => unknown): number {
  const start = process.hrtime.bigint();
  work();
  return Number(process.hrtime.bigint() - start) / 1e6;
}

function quantile(times: readonly number[], part: number): number {
  return times.toSorted((a, b) => a - b)[Math.floor((times.length - 1) * part)] ?? 0;
}

/**
 * `node dist/bench/secrets.js [--train|--test] FILE…`: also on everyday messages, JSON lines with `text` and `lang`.
 * `--train` and `--test` make the same secrets in every run.
 */
if (require.main === module) {
  const [first = '', ...rest] = process.argv.slice(2);
  const split = first === '--train' ? 'train' : first === '--test' ? 'test' : null;
  for (const row of benchSecrets({ everyday: messagesOf(split || !first ? rest : [first, ...rest]), split })) {
    console.log(line(row)); // the bench's result
  }
}
