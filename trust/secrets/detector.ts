import { KEY_CUE, PHRASE_CUE } from './cues.ts';
import { hiddenTexts } from './decode.ts';
import { type Detection, type Finding, toDetection } from './detection.ts';
import { type View, view } from './fold.ts';
import { type HexParts, NO_PARTS, nextParts } from './hexParts.ts';
import { type PublicKeyOf, readKeys } from './keys.ts';
import { readPasswords } from './passwords.ts';
import { readPersonal } from './personal.ts';
import { noPhraseYet, readPhrases } from './phrases.ts';
import { type Run, restOf } from './segment.ts';
import type { WordLists } from './wordLists.ts';

/**
 * What a scanner keeps between messages: sums of evidence and how many more messages a cue reaches. Plain JSON, holds
 * no words, so processes can share it.
 */
export interface ScannerState {
  readonly runs: readonly Run[];
  readonly phraseCue: number;
  readonly keyCue: number;
  /** Counts of hexadecimal digits. */
  readonly hex?: HexParts;
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

/** What the detector knows besides forms and cues. */
export interface Knowledge {
  readonly lists: WordLists;
  readonly publicKeyOf: PublicKeyOf;
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
  return { ...stopped, runs: stopped.runs.map((run) => (run.score > 0 ? LEFT_OVER : run)), phraseCue: CUE_REACH };
}

function next(text: string, before: ScannerState | undefined, knows: Knowledge): Scanned {
  const seen = view(text);
  const phrase = readPhrases(seen.folded, knows.lists, phraseMemory(before, knows.lists));
  const hex = nextParts(seen.folded, before?.hex ?? NO_PARTS);
  const findings = [
    ...findingsOf(seen, before, knows, DEPTH),
    ...(phrase.finding ? [phrase.finding] : []),
    ...(hex.isKey ? [wholeMessage(seen)] : []),
  ];
  const detection = toDetection(findings.map((finding) => inOriginal(finding, seen)));
  const { verdict } = detection;
  return {
    detection,
    releases: verdict === 'allow' || verdict === 'mask',
    state: {
      runs: restOf(phrase.runs),
      phraseCue: fades(PHRASE_CUE.test(seen.folded) || verdict === 'hold', before?.phraseCue),
      hex: hex.parts,
      keyCue: fades(KEY_CUE.test(seen.folded), before?.keyCue),
    },
  };
}

function phraseMemory(before: ScannerState | undefined, lists: WordLists) {
  const fresh = noPhraseYet(lists);
  if (!before) return fresh;
  return { runs: fresh.runs.map((none, list) => before.runs[list] ?? none), cued: before.phraseCue > 0 };
}

function findingsOf(seen: View, before: ScannerState | undefined, knows: Knowledge, depth: number): Finding[] {
  // A phrase that was mentioned makes no key of the hash that follows: people tell of a theft, then paste it.
  const cued = (before?.keyCue ?? 0) > 0;
  return [
    ...readKeys(seen.text, seen.folded, cued, knows.publicKeyOf),
    ...readPasswords(seen.folded),
    ...readPersonal(seen.text),
    ...(depth > 0 ? hiddenFindings(seen, before, knows, depth) : []),
  ];
}

/** What another notation hides counts as if it had been written plainly; the whole notation is marked. */
function hiddenFindings(seen: View, before: ScannerState | undefined, knows: Knowledge, depth: number): Finding[] {
  return hiddenTexts(seen.text).flatMap(({ text, start, end }) => {
    const inner = view(text);
    const phrase = readPhrases(inner.folded, knows.lists, phraseMemory(before, knows.lists)).finding;
    const found = [...findingsOf(inner, before, knows, depth - 1), ...(phrase ? [phrase] : [])];
    return found.filter(({ verdict }) => verdict !== 'hold').map((finding) => ({ ...finding, start, end }));
  });
}

function wholeMessage({ folded }: View): Finding {
  return { verdict: 'ask', kind: 'private-key', start: 0, end: folded.length };
}

function inOriginal(finding: Finding, seen: View): Finding {
  return { ...finding, start: seen.from[finding.start] ?? 0, end: seen.to[finding.end - 1] ?? 0 };
}

function fades(now: boolean, before = 0): number {
  return now ? CUE_REACH : Math.max(0, before - 1);
}
