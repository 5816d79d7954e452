import { signal } from '@preact/signals';
import type { Detector, ScannerState } from '../../trust/secrets/detector.ts';
import type { Span } from './masking.ts';

/** Whether words can be checked yet. Nothing leaves the page before `ready`. */
export const guardState = signal<'loading' | 'ready' | 'failed'>('loading');

/** A secret, or (not `sure`) something that may be one or a piece of one. */
export interface Stop {
  readonly sure: boolean;
  readonly spans: readonly Span[];
}

let detector: Detector | null = null;

/** The detector and its word lists are chunks of their own: the page is drawn first, sending waits. */
export async function loadGuard(): Promise<void> {
  if (detector) return;
  guardState.value = 'loading';
  try {
    const { loadDetector } = await import('../../trust/secrets/browser.ts');
    detector = await loadDetector();
    guardState.value = 'ready';
  } catch {
    guardState.value = 'failed';
  }
}

/** Looks at the messages of one conversation in order, so that a phrase split over several adds up. Keeps sums, never words. */
export function createGuard() {
  let state: ScannerState | undefined;
  /** Null = may be sent. A stopped text counts for nothing later: it has not left. Throws before `loadGuard` is done. */
  return function check(text: string): Stop | null {
    if (!detector) throw new Error('The secret guard has not been loaded');
    const { detection, state: after } = detector.next(text, state);
    const { verdict, spans } = detection;
    if (verdict === 'block' || verdict === 'ask' || verdict === 'hold') {
      return { sure: verdict === 'block', spans: spans.length > 0 ? spans : [{ start: 0, end: text.length }] };
    }
    state = after;
    return null;
  };
}
