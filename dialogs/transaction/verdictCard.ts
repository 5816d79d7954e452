import { bitcoin } from '../../chains/definitions/bitcoin.ts';
import type { Verdict, View } from '../../chains/ports.ts';
import type { FailureTrend } from '../../chains/watch/failureTrends.ts';
import { keptForm } from '../../core/chain/keptForm.ts';
import type { VerdictCode, VerdictNote } from '../../core/chain/verdict.ts';
import type { Locale } from '../../core/language.ts';
import type { Card, RailStep } from '../../core/protocols/protocol.ts';
import type { Milliseconds } from '../../core/time.ts';
import { chainPhrases } from '../../languages/chains/index.ts';
import { networkName } from '../../languages/chains/networkName.ts';
import { clockTime, sentences } from '../../languages/chains/numbers.ts';
import { phrases } from '../../languages/index.ts';
import { verdictPhrases } from '../../languages/verdicts/index.ts';
import type {
  AsideNote,
  Say,
  StoryNote,
  VerdictFacts,
  VerdictPhrase,
  VerdictPhrases,
} from '../../languages/verdicts/verdictPhrases.ts';
import { cardText } from '../saying/cardText.ts';
import { allThatMoved, movementLines, movementStory, peoplesLines, plainPayment } from './movementWords.ts';
import { reportedBand, reportedKind, reportedTodo } from './reportedWords.ts';
import { verdictFacts } from './verdictFacts.ts';
import { feeTable } from './verdictTable.ts';

/** How a verdict is told. */
export interface VerdictManner {
  /** Said in the foot, before where and when it was observed. */
  readonly aside?: readonly string[];
  readonly view?: View;
  /** The hash is not kept: the card says what is, and why. */
  readonly forgotten?: boolean;
}

type VerdictCard = Extract<Card, { kind: 'verdict' }>;

/**
 * A verdict in the user's language: the card for the web, and text that says the same for every other channel. The
 * foot shows where and when it was observed; `now` tells an old observation by its date.
 */
export function verdictCard(
  verdict: Verdict,
  language: Locale,
  now: Milliseconds,
  { aside = [], view = 'sender', forgotten = false }: VerdictManner = {},
): { text: string; card: VerdictCard } {
  const words = verdictPhrases(language);
  const { phrase, facts, loses } = told(verdict, language, view);
  const { hash } = verdict;
  const kept = forgotten && hash !== null ? [chainPhrases(language).forgotten(keptForm(hash))] : [];
  const card: VerdictCard = {
    kind: 'verdict',
    severity: severityOf(verdict, view),
    band: reportedBand(verdict, view, language) ?? said(phrase.band, facts),
    heading: said(phrase.heading, facts),
    steps: rail(phrase, facts, language, {
      means: asidesOf(verdict, words, facts),
      todo: [...kept, ...reportedTodo(verdict, view, language)],
      loses,
    }),
    table: view === 'sender' ? feeTable(verdict, words.table, language) : [],
    foot: [...aside, footOf(verdict, words, facts, language, now)].join(' · '),
    hash: forgotten ? null : hash,
    ...(verdict.chain ? { chain: verdict.chain.id } : {}),
    ...(verdict.explorer ? { explorer: verdict.explorer } : {}),
  };
  return { text: cardText(card, language), card };
}

interface Told {
  readonly phrase: VerdictPhrase;
  readonly facts: VerdictFacts;
  /** Who does what it says not to do surely loses money or words. */
  readonly loses: boolean;
}

/**
 * The words for a verdict and the facts for them. A success is told by what was counted: as a payment when it was one,
 * else as what each party gave and got. What only the sender can do is not proposed to anybody else.
 */
function told(verdict: Verdict, language: Locale, view: View): Told {
  const words = verdictPhrases(language);
  const facts = verdictFacts(verdict, language, view);
  const plain = inItsFamily(verdict, phraseFor(verdict, words), words);
  const known = cameCopied(verdict) ? { ...plain, ...words.copiedToken } : plain;
  // Who sent nothing cannot send it again.
  const phrase =
    view !== 'sender' && REPLACED.test(verdict.code) ? { ...known, never: words.notTheSender.open.never } : known;
  const loses = losesIn(verdict);
  const counted = verdict.code === 'succeeded' && verdict.parties !== undefined;
  const story = storyOf(verdict);
  if (counted && story === undefined && plainPayment(verdict) === null) {
    const { heading, means } = movementStory(verdict, language, view);
    const hidden = verdict.notes?.some((note) => note === 'movements-unseen' || note === 'others-unseen');
    const unseen = verdict.parties.length === 0 && hidden === true;
    return { phrase: { ...phrase, ...(unseen ? {} : { heading }), means }, facts: { ...facts, amount: null }, loses };
  }
  if (counted && story !== undefined && LISTED.includes(story)) {
    // Who signed what was taken is hardly ever who reads of it.
    const lines = linesFor(story)(verdict, language, story === 'allowance-used' ? 'neither' : view);
    return {
      phrase: { ...phrase, means: (f) => sentences([said(phrase.means, f), ...lines], language) },
      facts,
      loses,
    };
  }
  if (view === 'sender' || !(concernsSender(verdict) || (view === 'receiver' && onlyPermits(verdict))))
    return { phrase, facts, loses };
  // "You can fix it" is said to the sender alone.
  const band = verdict.code.startsWith('pending-') ? words.codes['pending-ok'].band : phrase.band;
  const theirs = words.notTheSender[isDead(verdict) ? 'over' : 'open'];
  const hurries = isBitcoin(verdict) && canBePulled(verdict) ? { todo: words.bitcoin.receiverHurries } : {};
  return { phrase: { ...phrase, band, ...theirs, ...hurries }, facts, loses: false };
}

/** Coins that still wait can be spent by whoever gets them, which pulls both through (CPFP). */
const canBePulled = ({ notes = [], replacement }: Verdict): boolean =>
  replacement?.method === 'cpfp' || notes.includes('cpfp-possible');

const isBitcoin = ({ chain }: Verdict): boolean => chain?.id === bitcoin.id;

/** As the family's own words say it: Bitcoin has coins, and neither accounts nor numbers. */
function inItsFamily(verdict: Verdict, phrase: VerdictPhrase, words: VerdictPhrases): VerdictPhrase {
  if (!isBitcoin(verdict) || storyOf(verdict) !== undefined) return phrase;
  if (verdict.code === 'succeeded' && verdict.notes?.includes('outputs-told'))
    return { ...phrase, todo: words.bitcoin.lookForOwn };
  const own: Partial<Record<VerdictCode, Partial<VerdictPhrase>>> = words.bitcoin.codes;
  return { ...phrase, ...own[verdict.code] };
}

function linesFor(story: StoryNote): typeof movementLines {
  if (story === 'operation-failed') return allThatMoved;
  return story.startsWith('bridge-') ? peoplesLines : movementLines;
}

const REPLACED = /^(?:replaced-sped-up|reorged-out)$/;

/** Whoever waits for money gets none with this hash. */
const isDead = (verdict: Verdict): boolean =>
  DEAD.test(verdict.code) || DEAD_STORIES.some((story) => story === storyOf(verdict));

/** It moved nothing, and the permission in it is the sender's: whoever waits for a payment can revoke nothing. */
const onlyPermits = (verdict: Verdict): boolean =>
  verdict.account === undefined && /^permission-(?:given|lowered|ended)$/.test(storyOf(verdict) ?? '');

/** The payment, what the signer got, or all that people got unasked is a token that bears the name of another one: no good news. */
function cameCopied(verdict: Verdict): boolean {
  if (verdict.code !== 'succeeded' || storyOf(verdict) !== undefined) return false;
  const signer = verdict.parties?.find(({ role }) => role === 'signer');
  // Where nothing had to be counted the transfer is all that there was.
  if (verdict.parties === undefined) return verdict.transfer?.copied === true;
  if ([plainPayment(verdict)?.what, ...(signer?.got ?? [])].some((what) => what?.copied === true)) return true;
  const came = (verdict.parties ?? []).filter(({ role }) => role === 'other').flatMap(({ got }) => got);
  return came.length > 0 && came.every(({ copied }) => copied === true);
}

/** Whether only the sender can do something now: then it matters who asks. */
export const concernsSender = ({ code }: Verdict): boolean => SENDERS_OWN.test(code);

/** Stories whose heading does not say all that moved. */
const LISTED: readonly StoryNote[] = [
  'operation-failed',
  'allowance-used',
  'account-signed-over',
  'bridge-deposit',
  'bridge-withdrawal',
  'bridge-claim',
  'contract-creation',
];
/** Codes after which only the sender can do something. */
const SENDERS_OWN =
  /^(pending-|dropped|reverted|out-of-gas|invalid-opcode|not-payable|nothing-moved|unconfirmed|replaced-cancelled|replaced-other|conflicted|not-found)/;

/** Codes and stories after which this hash brings nothing any more. */
const DEAD =
  /^(reverted|out-of-gas|invalid-opcode|not-payable|nothing-moved|replaced-cancelled|replaced-other|conflicted)/;
const DEAD_STORIES: readonly StoryNote[] = [
  'expired',
  'blockhash-expired',
  'permission-given',
  'permission-lowered',
  'permission-ended',
];

/** What the last verdicts foretell, in one or two sentences; null when nothing. */
export function failureTrendText(trend: FailureTrend, verdict: Verdict, language: Locale): string | null {
  const words = verdictPhrases(language);
  const { repeated, crowd } = trend;
  const todo = said(phraseFor(verdict, words).todo, { ...verdictFacts(verdict, language), hurry: null });
  const all = [
    ...(repeated ? [words.ahead.repeated({ times: `${repeated.times}`, todo })] : []),
    ...(crowd && verdict.chain && mayTryAgain(verdict.code)
      ? [words.ahead.crowd[crowd](networkName(verdict.chain.name, language))]
      : []),
  ];
  return all.length > 0 ? sentences(all, language) : null;
}

/** Settled: there is no next try that a warning could be for. */
const SETTLED: readonly VerdictCode[] = [
  'succeeded',
  'on-other-chain',
  'token-to-contract',
  'token-to-token',
  'token-to-zero',
  'private-key',
];
const mayTryAgain = (code: VerdictCode): boolean => !SETTLED.includes(code);

/** Somebody else holds the account, or is taking from it. */
const GRAVE: readonly StoryNote[] = [
  'control-given',
  'account-signed-over',
  'wallet-assigned',
  'signed-by-other',
  'allowance-used',
  'passed-on',
  'coin-to-nobody',
  'coin-to-contract',
];
/** The gravest first: an empty transfer beside a theft must not make it look harmless. */
const STORIES: readonly StoryNote[] = [
  'result-untold',
  'operation-failed',
  ...GRAVE,
  'dust',
  'permission-given',
  'permission-lowered',
  'permission-ended',
  'delegate-revoked',
  'right-given',
  'right-ended',
  'stake-made',
  'stake-ending',
  'bridge-proof',
  'bridge-claim',
  'bridge-withdrawal',
  'bridge-deposit',
  'contract-creation',
  'control-own',
  'staked',
  'unstaking',
  'resource-lent',
  'expired',
  'blockhash-expired',
  'out-of-energy',
  'compute-exceeded',
  'below-rent',
  'coin-short',
];
/** Situations that a note tells better than their code; elsewhere a note is an aside, or nothing. */
const TOLD_BY_NOTES: readonly VerdictCode[] = ['succeeded', 'dropped', 'out-of-gas', 'reverted', 'in-doubt'];
const CALM: readonly StoryNote[] = [
  'permission-lowered',
  'permission-ended',
  'delegate-revoked',
  'right-ended',
  'stake-made',
  'stake-ending',
  'staked',
  'unstaking',
  'control-own',
  'bridge-claim',
];
const isAside = (note: VerdictNote): note is AsideNote => !(STORIES as readonly VerdictNote[]).includes(note);

function storyOf({ code, notes = [] }: Verdict): StoryNote | undefined {
  return TOLD_BY_NOTES.includes(code) ? STORIES.find((story) => notes.includes(story)) : undefined;
}

function phraseFor(verdict: Verdict, words: VerdictPhrases): VerdictPhrase {
  const story = storyOf(verdict);
  return story ? words.stories[story] : words.codes[verdict.code];
}

const DANGER: readonly VerdictCode[] = ['private-key', 'token-to-contract', 'token-to-token', 'token-to-zero'];
/** To pay whoever promises to bring it back, to feed what another can open, to type the words: whoever does it loses. */
const LOSES: readonly (VerdictCode | StoryNote)[] = [
  ...DANGER,
  ...GRAVE,
  'pending-cannot-pay',
  'replaced-other',
  'on-other-chain',
  'right-ended',
  'stake-made',
  'stake-ending',
  'staked',
  'unstaking',
  'control-own',
  'coin-short',
];
const losesIn = (verdict: Verdict): boolean => cameCopied(verdict) || LOSES.includes(storyOf(verdict) ?? verdict.code);
const UNKNOWN: readonly VerdictCode[] = ['not-found', 'unreachable', 'in-doubt'];
const OK: readonly VerdictCode[] = ['succeeded', 'replaced-sped-up'];

function severityOf(verdict: Verdict, view: View): VerdictCard['severity'] {
  const story = storyOf(verdict);
  // Whoever waits for a payment of that account is robbed of nothing by it.
  if (reportedKind(verdict) !== null) return view === 'receiver' ? 'caution' : 'danger';
  if (story && CALM.includes(story)) return 'ok';
  if ((story && GRAVE.includes(story)) || DANGER.includes(verdict.code)) return 'danger';
  if (UNKNOWN.includes(verdict.code)) return 'unknown';
  if (story) return 'caution';
  // Somebody lost by it, and only they know whether they meant it: that is never green.
  if (cameCopied(verdict) || verdict.notes?.includes('left-unsent')) return 'caution';
  // A cancellation is what its sender wanted; whoever waits for the payment gets none.
  const cancelled = verdict.code === 'replaced-cancelled' && view === 'sender';
  return cancelled || OK.includes(verdict.code) ? 'ok' : 'caution';
}

const said = (say: Say, facts: VerdictFacts): string => (typeof say === 'string' ? say : say(facts));

function rail(
  phrase: VerdictPhrase,
  facts: VerdictFacts,
  language: Locale,
  asides: { readonly means: readonly string[]; readonly todo: readonly string[]; readonly loses: boolean },
): RailStep[] {
  const { rail: labels } = phrases(language);
  const means = sentences([said(phrase.means, facts), ...asides.means], language);
  const todo = sentences([said(phrase.todo, facts), ...asides.todo], language);
  return [
    { role: 'happened', label: labels.happened, text: said(phrase.happened, facts) },
    { role: 'means', label: labels.means, text: means },
    { role: 'do', label: labels.todo, text: todo },
    { role: 'never', label: labels.never, text: said(phrase.never, facts), ...(asides.loses ? { loses: true } : {}) },
  ];
}

/** Who was robbed or baited is neither told how to show the token nor what the thief's account needs. */
const UNWELCOME: readonly AsideNote[] = ['token-arrived', 'receiver-inactive', 'account-activated'];
/** What a story says itself, or contradicts. */
const NOT_BESIDE: Partial<Record<StoryNote, readonly AsideNote[]>> = {
  'operation-failed': [...UNWELCOME, 'step-failed'],
  'passed-on': [...UNWELCOME, 'internal-transfer'],
  'out-of-energy': [...UNWELCOME, 'energy-burned'],
};

/** One added sentence at most two times: a frightened person reads four steps, not eight. */
function asidesOf(verdict: Verdict, words: VerdictPhrases, facts: VerdictFacts): string[] {
  const { notes = [] } = verdict;
  const story = storyOf(verdict);
  return notes
    .filter(isAside)
    .filter((note) => !(story === undefined ? [] : (NOT_BESIDE[story] ?? UNWELCOME)).includes(note))
    .slice(0, 2)
    .map((note) => said(words.asides[note], facts));
}

function footOf(
  verdict: Verdict,
  words: VerdictPhrases,
  facts: VerdictFacts,
  language: Locale,
  now: Milliseconds,
): string {
  const { asked, agreed } = verdict.nodes;
  // One node cannot agree with anybody, and where nothing was found there is nothing to agree on: the others are of other networks.
  const found = verdict.code !== 'unreachable' && verdict.code !== 'not-found';
  const counted = verdict.chain !== null && asked > 1 && found;
  const parts = [
    verdict.height !== undefined &&
      (verdict.confirmations === undefined ? words.latest(facts.height) : words.block(facts.height, facts.time)),
    words.observed(clockTime(verdict.observedAt, language, now)),
    facts.chain,
    counted && words.nodes({ agreed: `${agreed}`, asked: `${asked}` }),
    facts.silent !== null && words.silent(facts.silent),
  ];
  return parts.filter((part) => typeof part === 'string').join(' · ');
}
