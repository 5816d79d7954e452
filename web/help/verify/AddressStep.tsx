import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { verificationPhrases } from '../../../languages/verification/index.ts';
import { Button, Field } from '../../shared/components/index.ts';
import { helpApi } from '../../shared/help/helpApi.ts';
import { language } from '../../shared/language.ts';
import type { Session } from '../../shared/line/directLinePorts.ts';
import { mineWords } from '../../shared/words/mineWords.ts';
import { injectedWallet } from './injectedWallet.ts';
import type { ProofState } from './proofState.ts';
import { useProofGuard } from './useProofGuard.ts';

/** Which address: typed, or taken from the wallet in this browser. */
export function AddressStep({ session, go }: { session: Session; go: (state: ProofState) => void }): JSX.Element {
  const { verify } = mineWords.value;
  const [address, setAddress] = useState('');
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const refuse = useProofGuard();
  const wallet = injectedWallet();
  const ask = async (wanted: string) => {
    const refused = await refuse(wanted);
    setError(refused);
    if (refused) return;
    setBusy(true);
    const result = await challengeFor(session, wanted);
    setBusy(false);
    if (typeof result === 'string') setError(result);
    else go(result);
  };
  const fromWallet = async () => {
    const found = await wallet?.address();
    if (!found) return setError(verify.walletRefused);
    setAddress(found);
    return ask(found);
  };
  return (
    <form
      class="check-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void ask(address.trim());
      }}
    >
      <Field
        label={verify.address}
        hint={verify.addressHint}
        value={address}
        error={error}
        mono
        maxLength={120}
        onInput={setAddress}
      />
      <div class="verify-actions">
        <Button kind="primary" type="submit" busy={busy}>
          {verify.next}
        </Button>
        {wallet && (
          <Button icon="sign" busy={busy} onClick={() => void fromWallet()}>
            {verify.fromWallet}
          </Button>
        )}
      </div>
    </form>
  );
}

/** The next state, or what is wrong with the address. */
async function challengeFor(session: Session, address: string): Promise<ProofState | string> {
  const chainId = await injectedWallet()?.chainId();
  const asked = await helpApi.verifyChallenge(session, { address, ...(chainId ? { chainId } : {}) });
  if (asked.kind === 'absent') return { at: 'noConversation' };
  if (asked.kind === 'failed') return mineWords.value.verify.failed;
  const { value } = asked;
  if (value.kind === 'refused') return verificationPhrases(language.value)[value.reason];
  return { at: 'sign', challenge: value.challenge };
}
