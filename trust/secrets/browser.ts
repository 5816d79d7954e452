import { createDetector, type Detector } from './detector.ts';

export { keyDigits } from './keys/keyDigits.ts';

/** The detector for a page; phrase lists and the curve come in chunks of their own. */
export async function loadDetector(): Promise<Detector> {
  const [{ wordLists }, { ed25519 }] = await Promise.all([
    import('./words/wordLists.ts'),
    import('@noble/curves/ed25519.js'),
  ]);
  return createDetector({ lists: wordLists(), publicKeyOf: (seed) => ed25519.getPublicKey(seed) });
}
