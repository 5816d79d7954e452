import { useEffect, useMemo } from 'preact/hooks';
import { verificationPhrases } from '../../../languages/verification/index.ts';
import { createGuard, guardState, loadGuard } from '../../shared/guard/guard.ts';
import { language, words } from '../../shared/language.ts';

/** Looks at a text before it leaves the device. Resolves to why it must not, or null. Recovery words are no proof. */
export function useProofGuard(): (text: string) => Promise<string | null> {
  const guard = useMemo(() => createGuard(), []);
  useEffect(() => void loadGuard(), []);
  return async (text) => {
    await loadGuard();
    if (guardState.value !== 'ready') return words.value.guard.failed;
    return guard.check(text) ? verificationPhrases(language.value).whyNoWords : null;
  };
}
