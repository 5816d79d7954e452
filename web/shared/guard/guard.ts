import { signal } from '@preact/signals';
import type { Detector, Scanned, ScannerState } from '../../../trust/secrets/detector.ts';
import { type Span, withoutSpans } from './masking.ts';

/** Whether words can be checked yet. Nothing leaves the page before `ready`. */
export const guardState = signal<'loading' | 'ready' | 'failed'>('loading');

/** A secret, or (not `sure`) something that may be one or a piece of one. */
export interface Stop {
  readonly sure: boolean;
  readonly spans: readonly Span[];
}

let detector: Detector | null = null;
let digitsOf: (text: string) => readonly unknown[] = () => [];

/** The detector and its word lists are chunks of their own: the page is drawn first, sending waits. */
export async function loadGuard(): Promise<void> {
  if (detector) return;
  guardState.value = 'loading';
  try {
    const { keyDigits, loadDetector } = await import('../../../trust/secrets/browser.ts');
    digitsOf = keyDigits;
    detector = await loadDetector();
    guardState.value = 'ready';
  } catch {
    guardState.value = 'failed';
  }
}

/** Looks at the messages of one conversation in order, so that a phrase split over several adds up. Keeps sums, never words. */
export function createGuard() {
  let state: ScannerState | undefined;
  let stopped: Scanned | undefined;
  const pass = (scanned: Scanned) => {
    state = scanned.state;
    return null;
  };
  return {
    /** Null = may be sent. A stopped text counts for nothing later: it has not left. Throws before `loadGuard` is done. */
    check(text: string): Stop | null {
      if (!detector) throw new Error('The secret guard has not been loaded');
      const scanned = detector.next(text, state);
      const { verdict, spans, chainTells } = scanned.detection;
      // A hash that was broken over lines: the server asks the chains about it, as about one in a piece.
      if (chainTells) return pass(scanned);
      if (verdict === 'block' || verdict === 'ask' || verdict === 'hold') {
        stopped = scanned;
        return { sure: verdict === 'block', spans: spans.length > 0 ? spans : [{ start: 0, end: text.length }] };
      }
      return pass(scanned);
    },
    /**
     * Whether a draft may outlive a reload: what may be sent, is not nothing but listed words, as a half-written phrase is, and
     * holds no digits that are as many as a key's: only the chains know that those are a hash.
     */
    mayKeep(text: string): boolean {
      const checks = detector;
      if (!checks || digitsOf(text).length > 0) return false;
      const now = state ?? checks.next('').state;
      const runs = now.runs.map((run) => ({ ...run, score: Math.max(1, run.score) }));
      const wary = checks.afterRemoval({ ...now, runs });
      return [now, wary].every((one) => checks.next(text, one).detection.verdict === 'allow');
    },
    /** The text without what was stopped last. When only listed words are left, they may be more of the same and stop again. */
    remove(text: string, { spans }: Stop): string {
      const left = withoutSpans(text, spans);
      if (left && detector && stopped?.detection.kinds.includes('recovery-phrase'))
        state = detector.afterRemoval(stopped.state);
      return left;
    },
  };
}
