import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '../../shared/components/index.ts';
import { helpApi } from '../../shared/help/helpApi.ts';
import { useFetched } from '../../shared/help/useFetched.ts';
import { language } from '../../shared/language.ts';
import type { Session } from '../../shared/line/directLinePorts.ts';
import { mineWords } from '../../shared/words/mineWords.ts';
import type { ProofState } from './proofState.ts';

/** What the way to the operator's sign-in and back has come to, as the address says it. */
const OUTCOME = /^#account=(done|refused)$/.exec(location.hash)?.[1];

/** Where the page begins: anew, or with what came of signing in elsewhere. */
export function accountOutcome(): ProofState {
  if (OUTCOME === 'done') return { at: 'accountShown' };
  return OUTCOME === 'refused' ? { at: 'over', why: mineWords.value.verify.account.refused } : { at: 'address' };
}

/** Where users have accounts at the operator: they sign in there and come back. */
export function AccountProof({ session }: { session: Session }): JSX.Element | null {
  const [offered] = useFetched(() => helpApi.proofsOffered(session), session.conversation);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  if (offered?.kind !== 'ok' || !offered.value.account) return null;
  const { verify } = mineWords.value;
  const leave = async () => {
    setBusy(true);
    const asked = await helpApi.leaveForAccount(session, language.value);
    if (asked.kind === 'ok') return location.assign(asked.value.url);
    setBusy(false);
    return setError(verify.failed);
  };
  return (
    <section class="verify-email">
      <h2>{verify.account.title}</h2>
      <p class="verify-meaning">{verify.account.lead}</p>
      <Button icon="person" busy={busy} onClick={() => void leave()}>
        {verify.account.start}
      </Button>
      {error && (
        <p class="field-error" role="alert">
          {error}
        </p>
      )}
    </section>
  );
}
