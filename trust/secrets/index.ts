import { ed25519 } from '@noble/curves/ed25519.js';
import type { Detection } from './detection.ts';
import { createDetector, type ScannerState } from './detector.ts';
import { wordLists } from './words/wordLists.ts';

export { inOnePiece, keyDigits } from './keys/keyDigits.ts';

const detector = createDetector({ lists: wordLists(), publicKeyOf: (seed) => ed25519.getPublicKey(seed) });

/** What to do with one message, by itself. The server's detector; a browser uses `browser.ts`. Pure. */
export const detect = detector.detect;

/** Whether a text that nobody can be asked about holds a secret, or may: it is not kept, shown or sent on. */
export function holdsSecret(text: string): boolean {
  const { verdict } = detect(text);
  return verdict === 'block' || verdict === 'ask';
}

/** The same of an id, which a machine drew: letters and figures by chance are no secret without a name. */
export function idHoldsSecret(id: string): boolean {
  const { verdict, formTells } = detect(id);
  return verdict === 'block' || (verdict === 'ask' && !formTells);
}

/** The messages of one conversation, in order: a phrase that is split over several adds up. */
export interface Scanner {
  /** `releases`: messages held before this one turned out harmless and may go. */
  add(text: string): { readonly detection: Detection; readonly releases: boolean };
  /** Sums only, never words: enough for another process to go on (`createScanner(state)`). */
  state(): ScannerState | undefined;
}

export function createScanner(before?: ScannerState): Scanner {
  let state = before;
  return {
    add(text) {
      const scanned = detector.next(text, state);
      state = scanned.state;
      return { detection: scanned.detection, releases: scanned.releases };
    },
    state: () => state,
  };
}

/**
 * Whether a text holds a secret, or may, where it is read behind those that stand before it: three words of a phrase a note, a key in
 * halves, a PIN behind the note that names it. Read alone each passes. What only the chains can tell is for whoever asks them.
 */
export function addsUp(before: readonly string[], text: string): boolean {
  const scanner = createScanner();
  for (const one of before) scanner.add(one);
  return isStopped(scanner.add(text).detection);
}

/** What only the chains can tell from a hash stops nothing here. */
function isStopped({ verdict, chainTells }: Detection): boolean {
  return verdict === 'block' || (verdict === 'ask' && !chainTells);
}

/** What only one who writes a secret down brings, in however many pieces. */
const IN_PIECES = ['recovery-phrase', 'private-key'];

/**
 * Whether a text holds the rest of a phrase or a key that was begun in those before it, whichever of them were notes and which were said
 * to the user: half in a note and half in a reply is whole for whoever opens the case. What staff say names secrets all day, so it is no
 * cue here; of each text the pieces alone count.
 */
export function completes(before: readonly string[], text: string): boolean {
  const state = before.reduce<ScannerState | undefined>(
    (sums, one) => piecesOf(detector.next(one, sums).state),
    undefined,
  );
  const { detection } = detector.next(text, state);
  return isStopped(detection) && detection.kinds.some((kind) => IN_PIECES.includes(kind));
}

/**
 * The sums of what a text is nothing but a piece of: rows of listed words, signs of a key, figures. Nothing that was named or announced, and
 * no words amid sentences: who leads somebody through menus says listed words in one frame after the other.
 */
function piecesOf({ runs, hex, base58, gathered, figures, plates }: ScannerState): ScannerState {
  return {
    runs,
    phraseCue: 0,
    keyCue: 0,
    ...(hex && { hex: { ...hex, awaited: 0 } }),
    ...(base58 && { base58: { ...base58, awaited: 0 } }),
    ...(gathered && { gathered: { ...gathered, told: gathered.told.map(() => 0), suspicion: 0 } }),
    ...(figures && { figures: { ...figures, announced: 0 } }),
    ...(plates && { plates }),
  };
}

/**
 * The next message of a conversation after a stored state. A state that this version did not write counts as none:
 * it holds sums alone, so nothing is lost but the memory of earlier pieces.
 */
export function scanNext(text: string, before: unknown): { detection: Detection; state: ScannerState } {
  return detector.next(text, isScannerState(before) ? before : undefined);
}

function isScannerState(value: unknown): value is ScannerState {
  if (typeof value !== 'object' || value === null || !('runs' in value) || !Array.isArray(value.runs)) return false;
  if (value.runs.length !== wordLists().count) return false; // Sums of other lists, from before an update.
  return (
    'phraseCue' in value && typeof value.phraseCue === 'number' && 'keyCue' in value && typeof value.keyCue === 'number'
  );
}
