import type { Language } from '../core/language.ts';
import { normalise } from '../knowledge/search/normalise.ts';

/** Japanese is matched as written, Chinese in either way of writing. */
export function careSpellings(text: string): string[] {
  const plain = normalise(text, 'latin');
  return [plain, normalise(plain, 'zh')];
}
export type { Language };
