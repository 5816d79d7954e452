import { createDetector, type Detector } from './detector.ts';

/** Finds keys, passwords and personal data at once; phrases when `loadDetector` has arrived. Small enough for the first load. */
export const keyDetector: Detector = createDetector(null);

/** The full detector; the phrase lists come in a chunk of their own. */
export async function loadDetector(): Promise<Detector> {
  const { wordLists } = await import('./wordLists.ts');
  return createDetector(wordLists());
}
