import type { TurnContext } from 'botbuilder-core';
import { CARE_KINDS, type CareKind, type Scheme, SUSPECTED, type Suspected } from '../../core/care.ts';
import { type Case, wasOpened } from '../../core/case.ts';
import { languageOf } from '../../core/language.ts';
import { type ConversationDraft, draftOf } from '../../handoff/draft.ts';
import { carePhrases } from '../../languages/care/index.ts';
import { inCare, toldDangers } from '../../understanding/claims/safety.ts';
import { intentOf } from '../../understanding/recognise/alone/intent.ts';
import { isArranging } from '../../understanding/recognise/care/arrangements.ts';
import type { CareReading } from '../../understanding/recognise/care/crisis.ts';
import { tellsOfMissing } from '../../understanding/recognise/care/missing.ts';
import {
  isSuspected,
  maybeFrom,
  schemeOf,
  suspect,
  withMessage,
  withSchemes,
} from '../../understanding/recognise/care/suspicion.ts';
import { caseOf, keepCase } from '../case.ts';
import type { DialogParts } from '../parts.ts';
import { say } from '../saying/say.ts';
import { countryFor, linesFor } from './careLines.ts';
import { type CareMemory, careMemory, keepCare } from './careMemory.ts';
import { keepNow, nowIn } from './suspectedNow.ts';

/** How likely each danger is that is told by pieces (0–1); null: that was not learnt, or nothing was written. */
export type Suspecting = Readonly<Record<Suspected, number>> | null;

/** What this message adds to what the conversation made one suspect; what adds up is kept, and no word of it. */
export function followSuspicion(
  text: string,
  draft: ConversationDraft,
  { speaksOf }: Pick<DialogParts['care'], 'speaksOf'>,
): Suspecting {
  // "Be quiet", said to the bot in known words, tells of nothing else.
  const likely = text === '' || intentOf(text) === 'quiet' ? null : speaksOf(text, languageOf(draft.facts.language));
  if (!likely) return null;
  const { suspicion, schemes, mentioned } = careMemory(draft);
  const known = caseOf(draft);
  const arranges = isFarewell(text, known);
  // Said for the first time it may be an ordinary question: it is spoken of, and weighs nothing yet, for "haha no, it was about an insurance" follows.
  const isAgain = arranges && mentioned.includes('crisis');
  const heard = { ...likely, taken: takenIn(text, known, likely.taken) };
  const counted = isAgain ? { ...heard, crisis: Math.max(heard.crisis, ARRANGES) } : heard;
  keepCare(draft, { suspicion: withMessage(suspicion, counted), schemes: withSchemes(schemes, likely) });
  const suspecting = suspect(suspicion, counted);
  return arranges ? { ...suspecting, crisis: Math.max(suspecting.crisis, maybeFrom('crisis')) } : suspecting;
}

/** How likely a question of who is left behind means a crisis, after a loss: a careful reader would ask, and three of four would be right to. */
const ARRANGES = 0.75;

/**
 * How a wife gets at what is left, whether life insurance pays, in whose name it is: by itself each is an ordinary question, and after a loss
 * that was told the commonest way to announce a suicide. To an heir, who has lost a person, these are the matter itself.
 */
function isFarewell(text: string, known: Case): boolean {
  return known.facts.owner?.value !== 'died' && hasLost(known) && isArranging(text);
}

/** How likely coins that are missing were taken, once somebody was let in. */
const ROBBED = 0.9;
/** The same of who let nobody in: "move the rest" took the place of four answers in a row. */
const OWN_MISTAKE = 0.02;

function takenIn(text: string, known: Case, likely: number): number {
  if (isRobbed(text, known)) return Math.max(likely, ROBBED);
  return hasSentThemselves(known) ? Math.min(likely, OWN_MISTAKE) : likely;
}

/**
 * Of an address that looks alike, or a false investment, and neither of a theft nor of anything by which somebody gets at a wallet: who was
 * cheated so sent the coins themselves. "Move what is left to new words" took the place of what they asked of the app, the bank and the police.
 */
function hasSentThemselves(known: Case): boolean {
  if (isOpenTo(known) || toldDangers(known).gone) return false;
  const hasInvested = known.alarm === INVESTMENT && known.open?.article === INVESTMENT;
  return hasInvested || wasOpened(known.said, LOOK_ALIKE);
}

const INVESTMENT = 'investment-scam';
const LOOK_ALIKE = 'address-poisoning';
const LET_IN: readonly string[] = ['signed', 'typedWords'];

/** "My usdc is gone" by itself found what hides a token; of who has signed for a page or typed words it is no screen. */
const isRobbed = (text: string, known: Case): boolean => isOpenTo(known) && tellsOfMissing(text);

function isOpenTo({ facts: { done = [], phrase } }: Case): boolean {
  return phrase?.value === 'exposed' || done.some(({ value }) => LET_IN.includes(value));
}

/**
 * Whether the user has told of a theft, or of a swindle that was paid or raised its alarm: who asks there has mostly paid in. Words that somebody
 * knows, a site that was signed on and an article that was only said are no loss: who tells a son the words "in case I die" would be met with
 * the line for a crisis.
 */
function hasLost(known: Case): boolean {
  const { alarm, facts } = known;
  const isPaid = facts.scam?.suspected !== true && PAID.includes(facts.scam?.value ?? '');
  return toldDangers(known).gone || alarm === INVESTMENT || isPaid;
}

const PAID: readonly string[] = ['justPaid', 'paidLongAgo'];

/**
 * A crisis that is surely suspected is heard, as what a sentence tells: outside of any state, and where nothing else is likelier, for whoever has
 * lost everything to a swindle sounds like a farewell. A child and force open no state so: their words stood in the way of an heir who spoke
 * of a father, and of who read twelve words to "the prosecutor".
 */
export function withSuspected(reading: CareReading, suspecting: Suspecting, before: CareMemory): CareReading {
  if (!suspecting || inCare(before) || CARE_KINDS.some((kind) => reading[kind].heard)) return reading;
  const [first] = byLikelihood(suspecting);
  const isSure = first === 'crisis' && isSuspected('crisis', suspecting, 'sure');
  return isSure ? { ...reading, hinted: false, crisis: { ...reading.crisis, heard: true } } : reading;
}

/** What may be going on opens no state, which would take the answer's place: one line speaks of it, once, and the answer follows. */
export async function mentionSuspected(
  context: TurnContext,
  { hinted }: Pick<CareReading, 'hinted'>,
  suspecting: Suspecting,
  parts: Pick<DialogParts['care'], 'lines'>,
): Promise<void> {
  const draft = draftOf(context);
  const { mentioned } = careMemory(draft);
  // What one sentence sounds like has to fit what the others say.
  const isHint = hinted && (suspecting === null || suspecting.crisis >= HINT_FITS);
  const kind = (isHint ? 'crisis' : null) ?? suspectedNow(suspecting, careMemory(draft));
  // Whether a card says it at this message is decided after this (`mentionTaken`).
  if (kind === null || kind === TAKEN || mentioned.includes(kind)) return;
  const scheme = kind === 'swindle' ? schemeOf(careMemory(draft).schemes) : null;
  if (isWarned(draft, kind, scheme)) return;
  keepCare(draft, { hinted: 'now', mentioned: [...mentioned, kind] });
  if (kind === 'swindle') supposeSwindle(draft);
  if (kind === 'shared') supposeExposed(draft);
  const { suspected, schemes } = carePhrases(draft.facts.language);
  const line = lineOf(kind, draft, parts);
  await say(context, { text: scheme ? schemes[scheme].perhaps : suspected[kind].perhaps(line) });
  // Its words are an answer by themselves; the others say that one follows.
  keepNow(context, { kind, line, isAnswered: scheme !== null || ANSWERS.includes(kind), isTold: false });
}

const HINT_FITS = 0.2;

const TAKEN = 'taken';

/**
 * Coins that are being taken, told by pieces, where nothing else at this message says it. To be called once it is known that no card does: one that
 * follows the same words frightens twice.
 */
export async function mentionTaken(context: TurnContext): Promise<void> {
  const draft = draftOf(context);
  const { mentioned } = careMemory(draft);
  const now = nowIn(context);
  if (now?.kind !== TAKEN || now.isTold || mentioned.includes(TAKEN) || isWarned(draft, TAKEN, null)) return;
  keepCare(draft, { mentioned: [...mentioned, TAKEN] });
  supposeExposed(draft);
  await say(context, { text: carePhrases(draft.facts.language).suspected.taken.perhaps(null) });
  keepNow(context, { ...now, isAnswered: true });
}

/** Nobody is told how to pay or send while somebody may be leading them. */
function supposeSwindle(draft: ConversationDraft): void {
  const { facts, turn } = caseOf(draft);
  const scam = facts.scam ?? { value: 'asked' as const, turn, suspected: true as const };
  keepCase(draft, { facts: { ...facts, scam } });
}

/** Nothing calls coins safe, or has some put in, while somebody else may have the words. What was told of them counts before. */
function supposeExposed(draft: ConversationDraft): void {
  const { facts, turn } = caseOf(draft);
  const phrase = facts.phrase ?? { value: 'exposed' as const, turn, suspected: true as const };
  keepCase(draft, { facts: { ...facts, phrase } });
}

/**
 * What is asked after the desk has had somebody move all coins is asked about that, as long as it is suspected: the words count as told. Otherwise
 * "does the old phone do for the new wallet?" found an answer of no danger, which gave way to the same two lines again and again.
 */
export function asWarned(context: TurnContext, known: Case): Case {
  const isWarnedOf = nowIn(context)?.kind === TAKEN && careMemory(draftOf(context)).mentioned.includes(TAKEN);
  return isWarnedOf ? { ...known, facts: { ...known.facts, phrase: { value: 'exposed', turn: known.turn } } } : known;
}

/** Of these the words say what to do, which is an answer by itself. */
const ANSWERS: readonly Suspected[] = ['shared', 'watched'];

/** Schemes that the articles of a swindle warn of. */
const WARNED_OF: readonly (Scheme | null)[] = ['platform', 'impostor', null];

/** Articles that say what this is and what not to do. */
const SAID_BY: Readonly<Partial<Record<Suspected, readonly string[]>>> = {
  swindle: ['investment-scam', 'fake-support'],
  shared: ['phrase-exposed', 'second-hand-device', 'funds-stolen', 'wallet-swept'],
  watched: ['device-compromised'],
  taken: ['funds-stolen', 'phrase-exposed', 'phishing-site', 'wallet-swept', 'device-compromised', 'fake-app'],
};

/** It was said already what this is and what not to do. */
function isWarned(draft: ConversationDraft, kind: Suspected, scheme: Scheme | null): boolean {
  if (kind === 'swindle' && !WARNED_OF.includes(scheme)) return false;
  const { said } = caseOf(draft);
  return (SAID_BY[kind] ?? []).some((article) => wasOpened(said, article));
}

/** For the words that would be said to who tells on, thanks or leaves: a cheer or "that is noted" is none of them in a danger. */
export function markSuspected(
  context: TurnContext,
  suspecting: Suspecting,
  parts: Pick<DialogParts['care'], 'lines'>,
): void {
  const draft = draftOf(context);
  const memory = careMemory(draft);
  const told = inCareAs(memory);
  const kind = told ?? suspectedNow(suspecting, memory);
  const now = { isAnswered: false, isTold: told !== null };
  if (kind) keepNow(context, { kind, line: lineOf(kind, draft, parts), ...now });
}

/** In the place of "that is noted", of what is unsure or only comes near and of "no checked answer"; null: nothing is suspected. */
export function wordsToStay(context: TurnContext): string | null {
  const now = nowIn(context);
  if (!now) return null;
  const draft = draftOf(context);
  const { stayed, schemes } = careMemory(draft);
  keepCare(draft, { stayed: stayed + 1 });
  const phrases = carePhrases(draft.facts.language);
  const scheme = now.kind === 'swindle' ? schemeOf(schemes) : null;
  if (scheme) return phrases.schemes[scheme].stay[stayed % 2 === 0 ? 0 : 1];
  const { stay } = phrases.suspected[now.kind];
  return (stayed % 2 === 0 ? stay[0] : stay[1])(now.line);
}

/** From which certainty on an answer is said beside what is suspected: somebody who is forced asks many things that words for it do not answer. */
const SAID_BESIDE: Readonly<Record<Suspected, number>> = {
  crisis: 0.4,
  minor: 0.2,
  coercion: 0.2,
  swindle: 0.4,
  shared: 0.3,
  watched: 0.1,
  // "I filled it in twenty minutes ago" was answered by how long a deposit takes.
  taken: 0.6,
};

/** How sure an answer has to be at this message; 0: nothing is suspected, or it was told and has a state of its own. */
export function sureBesideDanger(context: TurnContext): number {
  const now = nowIn(context);
  return now && !now.isTold ? SAID_BESIDE[now.kind] : 0;
}

/** Whether what was said of a danger at this message is the answer to it. */
export const isAnsweredByWarning = (context: TurnContext): boolean => nowIn(context)?.isAnswered ?? false;

/** In the place of a cheer, of "you are welcome" and of a farewell. */
export function wordsToLeave(context: TurnContext): string | null {
  const now = nowIn(context);
  return now ? carePhrases(draftOf(context).facts.language).suspected[now.kind].leave(now.line) : null;
}

function inCareAs(memory: CareMemory): CareKind | null {
  return CARE_KINDS.find((kind) => memory[kind]) ?? null;
}

/** So much of its bound is enough once it was spoken of: "how long does that take?" tells nothing by itself, and the danger goes on. */
const LASTS = 0.3;

/** What is suspected at this message: a crisis before all, else what the conversation has said most of. "They will arrest me" fits the call that it is told of. */
function suspectedNow(suspecting: Suspecting, { mentioned, suspicion }: CareMemory): Suspected | null {
  if (!suspecting) return null;
  const active = SUSPECTED.filter((kind) =>
    isSuspected(kind, suspecting, 'maybe', mentioned.includes(kind) ? LASTS : 1),
  );
  if (active.includes('crisis')) return 'crisis';
  return active.sort((a, b) => suspicion[b].sum - suspicion[a].sum)[0] ?? null;
}

const isCare = (kind: Suspected): kind is CareKind => CARE_KINDS.some((one) => one === kind);

const byLikelihood = (suspecting: NonNullable<Suspecting>): Suspected[] =>
  [...SUSPECTED].sort((a, b) => suspecting[b] - suspecting[a]);

/** Who listens, in the country that was told or is assumed. */
function lineOf(
  kind: Suspected,
  draft: ConversationDraft,
  { lines }: Pick<DialogParts['care'], 'lines'>,
): string | null {
  if (!isCare(kind)) return null;
  const country = countryFor(lines, careMemory(draft).country, draft.facts.language);
  const [line] = country ? linesFor(country, [kind], careMemory(draft)) : [];
  return line ? `${line.name} ${line.number}` : null;
}
