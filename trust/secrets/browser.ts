import { createDetector, type Detector } from './detector.ts';

/** Finds keys, passwords and personal data at once; phrases when `loadDetector` has arrived. Small enough for the first load. */
export const keyDetector: Detector = createDetector(null);

/** The full detector; phrase lists and the curve come in chunks of their own. */
export async function loadDetector(): Promise<Detector> {
  const [{ wordLists }, { ed25519 }] = await Promise.all([
    import('./wordLists.ts'),
    import('@noble/curves/ed25519.js'),
  ]);
  return createDetector({ lists: wordLists(), publicKeyOf: (seed) => ed25519.getPublicKey(seed) });
}
