import { passwordsBeside } from './besideWords.ts';
import { codeLists } from './codeLists.ts';
import { nextCodes } from './codesInTurn.ts';
import { DIGEST_CUE, KEY_CUE, PHRASE_CUE } from './cues.ts';
import { withoutDates } from './dates.ts';
import { type Detection, type Finding, type Span, toDetection } from './detection.ts';
import { fields } from './fields.ts';
import { readGivenPasswords } from './givenPasswords.ts';
import { apiKeys } from './keys/apiKeys.ts';
import { base32Seeds } from './keys/base32Seeds.ts';
import type { PublicKeyOf } from './keys/base58Keys.ts';
import { type Figures, nextFigures } from './keys/figuresAlone.ts';
import { joinedPieces } from './keys/joinedPieces.ts';
import { type KeyParts, nextBase58Parts, nextHexParts } from './keys/keyParts.ts';
import { readKeys } from './keys/keys.ts';
import { isMessageSignature } from './keys/messageSignature.ts';
import { withoutPublicIds } from './keys/publicIds.ts';
import { nextPlates, type Plates, seedDigits } from './keys/seedPlates.ts';
import { type Named, namedAbove, namedAtEnd, namedValue, speaksOfKeys } from './namedBefore.ts';
import { nextLately } from './namedLately.ts';
import { ownWords } from './ownWords.ts';
import { nextInParts, type Told } from './parts/inParts.ts';
import { readPasswords } from './passwords.ts';
import { readPersonal } from './personal.ts';
import { beginningsRow } from './phrases/beginnings.ts';
import { cutRow } from './phrases/cutRow.ts';
import { type Gathered, gather, nothingGathered, suspecting } from './phrases/gathered.ts';
import { listedLines } from './phrases/listedLines.ts';
import { areFramed, type Frame, nextFrames } from './phrases/oneFrame.ts';
import { noPhraseYet, type PhraseReading, readParts, readPhrases } from './phrases/phrases.ts';
import type { Token } from './phrases/phraseTokens.ts';
import { type Run, restOf } from './phrases/segment.ts';
import { type Foreign, nextForeign } from './phrases/transliterated.ts';
import { type ByWord, NOTHING_TOLD, nextByWord, withoutDenials } from './phrases/wordByWord.ts';
import { recoveryCodes } from './recoveryCodes.ts';
import { respelled } from './respelled.ts';
import { saidDigits } from './saidDigits.ts';
import { readSecondFactors } from './secondFactors.ts';
import { type Placed, secretLinks } from './secretLinks.ts';
import { sentCodes } from './sentCodes.ts';
import { singleCodes } from './singleCodes.ts';
import type { WordLists } from './words/wordLists.ts';
import { cutInTwo } from './written/cutInTwo.ts';
import { type Hidden, hiddenTexts } from './written/decode.ts';
import { disguisedTexts, isStarredOut } from './written/disguises.ts';
import { asDrawn, hasUnseen, type View, view } from './written/fold.ts';
import { joinedAlone, joinedWords } from './written/joinedWords.ts';
import { numberedTexts } from './written/numbered.ts';
import { createReadings, type Readings } from './written/readings.ts';
import { saidCase } from './written/saidCase.ts';
import { saidHex, saysKey } from './written/saidHex.ts';
import { stretchesOf } from './written/stretches.ts';
import { undressed } from './written/undressed.ts';

/**
 * What a scanner keeps between messages: sums of evidence and how many more messages a cue reaches. Plain JSON, holds
 * no words, so processes can share it.
 */
export interface ScannerState {
  readonly runs: readonly Run[];
  readonly phraseCue: number;
  readonly keyCue: number;
  /** What the last message named at its end: the value may be the next one. */
  readonly named?: Named;
  /** Counts of the signs of a key that comes in parts. */
  readonly hex?: KeyParts;
  readonly base58?: KeyParts;
  readonly gathered?: Gathered;
  readonly frames?: readonly Frame[];
  readonly byWord?: ByWord;
  readonly figures?: Figures;
  readonly foreign?: Foreign;
  readonly plates?: Plates;
  /** How much was told of a PIN or a password that comes in parts. */
  readonly inParts?: Told;
  /** The last message said that a secret is where a link leads that is still to come. */
  readonly placed?: Placed;
  /** For how many more messages a bare value may be of a PIN or a password that was named. */
  readonly lately?: number;
  /** For how many more messages backup codes are looked out for. */
  readonly codes?: number;
}

export interface Scanned {
  readonly detection: Detection;
  /** Messages held before this one turned out harmless: they may go. */
  readonly releases: boolean;
  readonly state: ScannerState;
}

export interface Detector {
  /** One message by itself. Pure. */
  detect(text: string): Detection;
  /** The next message of a conversation, after `state` (undefined for the first). Pure: keep the returned state. */
  next(text: string, state?: ScannerState): Scanned;
  /** The state for what is left of a message when its phrase has been taken out: listed words go on, a sentence does not. */
  afterRemoval(stopped: ScannerState): ScannerState;
}

/** Messages after a cue that it still speaks for. */
const CUE_REACH = 3;
/** What is kept of a phrase that was taken out: enough for a message of nothing but listed words to be held. */
const LEFT_OVER: Run = { score: 3, words: 0 };
/** A notation inside a notation is still read; deeper is nobody's accident. */
const DEPTH = 2;
const STRANGE = { words: 4, known: 0.4 };

/** What the detector knows besides forms and cues. */
export interface Knowledge {
  readonly lists: WordLists;
  readonly publicKeyOf: PublicKeyOf;
}

/** The same while one message is read. */
interface Reading extends Knowledge {
  readonly readings: Readings;
}

/** The detector. The server has it from `index.ts`, a browser loads it by `browser.ts`. */
export function createDetector(knows: Knowledge): Detector {
  return {
    detect: (text) => next(text, undefined, knows).detection,
    next: (text, state) => next(text, state, knows),
    afterRemoval,
  };
}

function afterRemoval(stopped: ScannerState): ScannerState {
  return {
    ...stopped,
    runs: stopped.runs.map((run) => (run.score > 0 ? LEFT_OVER : run)),
    phraseCue: CUE_REACH,
    // A whole phrase leaves no runs, and a word too many may have been left of it.
    ...(stopped.gathered ? { gathered: suspecting(stopped.gathered) } : {}),
  };
}

/** A text with what is not seen is read as its reader sees it and as a program would: the graver finding counts. */
function next(text: string, before: ScannerState | undefined, knows: Knowledge): Scanned {
  if (!hasUnseen(text)) return nextRead(text, before, knows);
  const shown = nextRead(asDrawn(text), before, knows);
  const { verdict } = shown.detection;
  if (verdict === 'block') return shown;
  const hidden = nextRead(text, before, knows);
  return verdict === 'allow' || hidden.detection.verdict === 'block' ? hidden : shown;
}

function nextRead(text: string, before: ScannerState | undefined, knows: Knowledge): Scanned {
  const seen = withoutPublicIds(view(isMessageSignature(text) ? '' : text));
  const readings = createReadings(seen.text.length);
  const phrase = phraseIn(seen, before, knows.lists);
  const isCalled = (before?.keyCue ?? 0) > 0 || KEY_CUE.test(seen.folded);
  const hex = nextHexParts(saidHex(seen.folded), isCalled, before?.hex);
  const base58 = nextBase58Parts(seen.text, isCalled, before?.base58);
  const { isPiece, isSuspected, gathered } = gather(
    phrase.tokens,
    before?.gathered ?? nothingGathered(knows.lists.count),
    (list) => !knows.lists.areSigns(list),
  );
  const framed = nextFrames(seen.folded, phrase.tokens, before?.frames ?? [], {
    areSigns: (list) => knows.lists.areSigns(list),
    cued: phrase.cued,
  });
  const told = nextByWord(seen.folded, knows.lists, before?.byWord ?? NOTHING_TOLD);
  const foreign = nextForeign(
    seen.text,
    seen.folded,
    { announced: told.byWord.announced > 0, cued: phrase.cued },
    before?.foreign,
  );
  const isNamed = isCalled || phrase.cued || told.byWord.numbered > 0;
  const alone = nextFigures(seen.folded, isNamed, before?.figures);
  const plates = nextPlates(seen.folded, isNamed, before?.plates);
  const parts = nextInParts(seen.folded, before?.inParts);
  const lately = nextLately(seen.text, seen.folded, knows.lists, before?.lately);
  const codes = nextCodes(seen.text, seen.folded, before?.codes ?? 0, knows.lists);
  const links = secretLinks(seen.folded, before?.placed);
  const findings = [
    ...findingsOf(seen, before, { ...knows, readings }, DEPTH),
    // As they stand: pieces of an account, put together, have the same form.
    ...base32Seeds(seen.text, seen.folded, knows.lists),
    ...apiKeys(seen.text, seen.folded),
    ...(phrase.finding ? [phrase.finding] : []),
    ...linesOf(seen, phrase, knows),
    ...fields(seen.folded, knows.lists),
    ...namedAbove(seen.text, seen.folded, knows.lists),
    ...(before?.named ? namedValue(before.named, seen.text, knows.lists) : []),
    ...backwards(seen, phrase.finding, knows),
    ...(beginningsRow(seen.folded, knows.lists) ? [wholeMessage(seen, 'recovery-phrase')] : []),
    ...(cutRow(seen.folded, knows.lists, phrase.cued) ? [wholeMessage(seen, 'recovery-phrase')] : []),
    ...(base58.formTells ? [byForm(seen)] : []),
    ...(hex.isKey || base58.isKey || alone.isPiece || saysKey(seen.folded) ? [wholeMessage(seen, 'private-key')] : []),
    ...lately.found,
    ...codes.found,
    ...links.found,
    ...seedDigits(seen.folded),
    ...(parts.isPiece ? [wholeMessage(seen, 'password')] : []),
    ...(isPiece ||
    told.isPiece ||
    foreign.isPiece ||
    plates.isPiece ||
    framed.isPiece ||
    areFramed(seen.folded, phrase.tokens) ||
    isStarredOut(seen.folded)
      ? [wholeMessage(seen, 'recovery-phrase')]
      : []),
  ];
  // What is asked about only because something was asked about before is no reason to ask on.
  const suspected = isAsked(toDetection(findings));
  const all = isSuspected ? [...findings, wholeMessage(seen, 'recovery-phrase')] : findings;
  const beside = isSettled(toDetection(all)) ? [] : inStretches(seen, phrase.tokens, { ...knows, readings });
  const unread = readings.isSpent() ? [wholeMessage(seen, 'private-key')] : [];
  const detection = toDetection([...all, ...beside, ...unread].map((finding) => inOriginal(finding, seen)));
  const { verdict, kinds } = detection;
  // Behind the key of an exchange comes its secret.
  const isOfKeys = () => apiKeys(seen.text, seen.folded).length > 0 || speaksOfKeys(seen.folded);
  const named = namedAtEnd(seen.folded) ?? (isOfKeys() ? 'api key' : undefined);
  if (verdict === 'block') {
    const isPart = kinds.includes('recovery-phrase') && !isComplete(phrase, knows.lists);
    const state = afterStop(kinds, isPart, before, knows);
    const names = { ...(named ? { named } : {}), lately: lately.left };
    return { detection, releases: false, state: { ...state, ...names } };
  }
  return {
    detection,
    releases: verdict === 'allow' || verdict === 'mask',
    state: {
      runs: restOf(phrase.runs),
      phraseCue: fades(PHRASE_CUE.test(withoutDenials(seen.folded)) || verdict === 'hold', before?.phraseCue),
      keyCue: fades(KEY_CUE.test(seen.folded), before?.keyCue),
      hex: hex.parts,
      base58: base58.parts,
      gathered: suspected ? suspecting(gathered) : gathered,
      frames: framed.frames,
      byWord: told.byWord,
      figures: alone.figures,
      foreign: foreign.foreign,
      ...(named ? { named } : {}),
      ...(parts.told ? { inParts: parts.told } : {}),
      ...(lately.left > 0 ? { lately: lately.left } : {}),
      ...(codes.left > 0 ? { codes: codes.left } : {}),
      ...(plates.plates ? { plates: plates.plates } : {}),
      ...(links.placed ? { placed: links.placed } : {}),
    },
  };
}

/** Nothing that another part of the text holds makes it graver, or keeps it from being asked about. */
function isSettled({ verdict, chainTells, formTells }: Detection): boolean {
  return verdict === 'block' || (verdict === 'ask' && !chainTells && !formTells);
}

/** A run of signs that is no word, or as many figures as no sentence has. */
const MAY_BE_KEY = /[!-~]{16}|(?:\d[^\d\n]{0,8}){8}/;

/**
 * What a part of the text is stopped for by itself, so that logs, lists and repeated words around a secret do not hide it. What stands
 * right beside its name is found wherever it stands. `tokens`: those of the whole text.
 */
function inStretches(seen: View, tokens: readonly Token[], knows: Reading): Finding[] {
  const { lists } = knows;
  const parts = stretchesOf(seen.folded);
  // What is only like a key is none where another line calls it a digest: a public key in base64 is like one one time in thirty.
  const isDigest = DIGEST_CUE.test(seen.text);
  const found = parts.flatMap((part) => {
    const own = partOf(seen, part);
    const row = beginningsRow(own.folded, lists) ?? cutRow(own.folded, lists, false);
    return [
      ...(MAY_BE_KEY.test(own.text) ? keysOf(own, knows) : []).filter(
        ({ verdict }) => !isDigest || verdict === 'block',
      ),
      ...hiddenFindings(own, undefined, knows, DEPTH),
      ...(row ? [wholeMessage(own, 'recovery-phrase')] : []),
    ].map((finding) => ({ ...finding, start: finding.start + part.start, end: finding.end + part.start }));
  });
  const phrases = readParts(parts, seen.folded, tokens, lists);
  return [...found, ...phrases].filter(({ verdict }) => verdict === 'block' || verdict === 'ask');
}

function keysOf(own: View, { publicKeyOf }: Knowledge): Finding[] {
  const isCalled = KEY_CUE.test(own.folded);
  const base58 = nextBase58Parts(own.text, isCalled);
  const isKey = nextHexParts(own.folded, isCalled).isKey || base58.isKey;
  const formed = base58.formTells ? [byForm(own)] : [];
  return [
    ...readKeys(own.text, own.folded, false, publicKeyOf),
    ...formed,
    ...(isKey ? [wholeMessage(own, 'private-key')] : []),
  ];
}

/** To be read, and not to be told of: its places are those of the whole. */
function partOf({ text, folded }: View, { start, end }: Span): View {
  return { text: text.slice(start, end), folded: folded.slice(start, end), from: [], to: [], isOvergrown: false };
}

function isAsked({ verdict, kinds }: Detection): boolean {
  return verdict === 'ask' && kinds.includes('recovery-phrase');
}

/**
 * Nothing is left of a secret that was stopped; of a phrase that was not complete the last words are looked out for. What was summed of
 * secrets of another kind fades as over any message: a PIN between two words of a phrase would begin the sum anew.
 */
function afterStop(
  kinds: Detection['kinds'],
  isPart: boolean,
  before: ScannerState | undefined,
  knows: Knowledge,
): ScannerState {
  const { state: none } = nextRead('', undefined, knows);
  if (!before) return isPart ? { ...none, gathered: suspecting(nothingGathered(knows.lists.count)) } : none;
  const { state: kept } = nextRead('', before, knows);
  const phrases = kinds.includes('recovery-phrase') ? none : kept;
  const { keyCue, hex, base58, figures } = kinds.includes('private-key') ? none : kept;
  const gathered = isPart ? suspecting(nothingGathered(knows.lists.count)) : phrases.gathered;
  return { ...phrases, keyCue, hex, base58, figures, gathered };
}

/**
 * All words of one list, and their checksum right: twelve may be the half of twenty-four. Else "what now?" after it, listed
 * words as well, would be asked about.
 */
function isComplete({ finding, tokens }: PhraseReading, lists: WordLists): boolean {
  if (!finding) return false;
  const inside = tokens.filter(({ start, end }) => start >= finding.start && end <= finding.end);
  return Array.from({ length: lists.count }, (_, list) => list).some((list) => {
    const places = inside.flatMap(({ entries }) => entries.find((entry) => entry.list === list)?.index ?? []);
    return lists.lengths(list).includes(places.length) && lists.isConfirmed(list, places);
  });
}

/** A word in a dress counts as the word, and all of the message is it. */
function phraseIn(seen: View, before: ScannerState | undefined, lists: WordLists): PhraseReading {
  const word = undressed(seen.folded, lists) ?? joinedAlone(seen.folded, lists);
  const reading = readPhrases(word ?? seen.folded, lists, phraseMemory(before, lists));
  if (word === null || !reading.finding) return reading;
  return { ...reading, finding: { ...wholeMessage(seen, reading.finding.kind), verdict: reading.finding.verdict } };
}

/** Only where nothing graver was found in the words as they stand. */
function linesOf({ folded }: View, { finding, cued }: PhraseReading, { lists }: Knowledge): Finding[] {
  const found = finding?.verdict === 'block' ? null : listedLines(folded, lists, cued);
  return found ? [found] : [];
}

/** Words whose letters somebody turned round, or a sign that turns the direction of writing. */
function backwards(seen: View, forwards: Finding | null, { lists }: Knowledge): Finding[] {
  if (forwards?.verdict === 'block' || !isStrange(seen.folded, lists)) return [];
  const { finding } = readPhrases([...seen.folded].reverse().join(''), lists, noPhraseYet(lists));
  return finding && finding.verdict !== 'hold'
    ? [{ ...wholeMessage(seen, finding.kind), verdict: finding.verdict }]
    : [];
}

/** Hardly a word of it is a word. */
function isStrange(folded: string, lists: WordLists): boolean {
  const words = folded.match(/[a-z]{3,10}/g) ?? [];
  const known = words.filter((word) => lists.everyday.has(word) || lists.latin.get(word)).length;
  return words.length >= STRANGE.words && known <= STRANGE.known * words.length;
}

function phraseMemory(before: ScannerState | undefined, lists: WordLists) {
  const fresh = noPhraseYet(lists);
  if (!before) return fresh;
  return { runs: fresh.runs.map((none, list) => before.runs[list] ?? none), cued: before.phraseCue > 0 };
}

function findingsOf(seen: View, before: ScannerState | undefined, knows: Reading, depth: number): Finding[] {
  // A phrase that was mentioned makes no key of the hash that follows: people tell of a theft, then paste it.
  const cued = (before?.keyCue ?? 0) > 0;
  const named = withoutDates(respelled(seen.folded));
  return [
    ...readKeys(seen.text, seen.folded, cued, knows.publicKeyOf),
    ...readPasswords(named),
    ...readGivenPasswords(named),
    ...passwordsBeside(named),
    ...ownWords(named),
    ...readSecondFactors(seen.folded),
    ...recoveryCodes(seen.text, seen.folded, knows.lists),
    ...singleCodes(seen.text, seen.folded, knows.lists),
    ...codeLists(seen.folded),
    ...sentCodes(seen.folded),
    ...saidDigits(seen.folded),
    ...readPersonal(seen.text),
    ...(seen.isOvergrown ? [wholeMessage(seen, 'private-key')] : []),
    ...(depth > 0 ? hiddenFindings(seen, before, knows, depth) : []),
  ];
}

/**
 * What another notation hides counts as if it had been written plainly; the whole notation is marked. Pieces that were put together are
 * not put together again: what came out is nearly as long as the text, and has as many again.
 */
function hiddenFindings(
  seen: View,
  before: ScannerState | undefined,
  knows: Reading,
  depth: number,
  isJoined = false,
): Finding[] {
  const read = ({ text, start, end }: Hidden, joins: boolean): Finding[] => {
    if (!knows.readings.takes(text)) return [];
    const inner = view(text);
    const phrase = readPhrases(inner.folded, knows.lists, phraseMemory(before, knows.lists)).finding;
    const found = [
      ...findingsOf(inner, before, knows, 0),
      ...(depth > 1 ? hiddenFindings(inner, before, knows, depth - 1, joins) : []),
      ...(phrase ? [phrase] : []),
    ];
    return found.filter(({ verdict }) => verdict !== 'hold').map((finding) => ({ ...finding, start, end }));
  };
  return [
    ...[
      ...hiddenTexts(seen.text),
      ...numberedTexts(seen.text),
      ...saidCase(seen.text),
      ...disguisedTexts(seen.folded),
      ...joinedWords(seen.folded, knows.lists),
      ...cutInTwo(seen.folded, knows.lists),
      ...readAloud(seen),
    ].flatMap((hidden) => read(hidden, isJoined)),
    ...(isJoined ? [] : joinedPieces(seen.text)).flatMap((hidden) => read(hidden, true)),
  ];
}

function readAloud({ folded }: View): Hidden[] {
  const text = saidHex(folded);
  return text === folded ? [] : [{ text, start: 0, end: folded.length }];
}

function wholeMessage({ folded }: View, kind: Finding['kind']): Finding {
  return { verdict: 'ask', kind, start: 0, end: folded.length };
}

function byForm(seen: View): Finding {
  return { ...wholeMessage(seen, 'private-key'), formTells: true };
}

function inOriginal(finding: Finding, seen: View): Finding {
  return { ...finding, start: seen.from[finding.start] ?? 0, end: seen.to[finding.end - 1] ?? 0 };
}

function fades(now: boolean, before = 0): number {
  return now ? CUE_REACH : Math.max(0, before - 1);
}
