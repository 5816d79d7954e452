import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { verificationPhrases } from '../../../languages/verification/index.ts';
import { Button, Card, Empty } from '../../shared/components/index.ts';
import { Icon } from '../../shared/icons.tsx';
import { language, words } from '../../shared/language.ts';
import { browserPorts } from '../../shared/line/browserPorts.ts';
import type { Session } from '../../shared/line/directLinePorts.ts';
import { chat } from '../ownChat.ts';
import { openChat } from '../support.ts';
import { AccountProof, accountOutcome } from './AccountProof.tsx';
import { AddressStep } from './AddressStep.tsx';
import { CodeProofs } from './CodeProofs.tsx';
import type { ProofState } from './proofState.ts';
import { SignStep } from './SignStep.tsx';
import './verify.css';
import { mineWords } from '../../shared/words/mineWords.ts';

/** U4: control of an address, shown by a signature; for the conversation of this browser, and never with a secret. */
export function VerifyPage(): JSX.Element {
  const { verify } = mineWords.value;
  const { neverAsk } = words.value;
  const session = browserPorts.memory.load();
  // Begins anew when the chat beside the page is opened or agreed to.
  const { kind } = chat.view.value.consent;
  return (
    <div class="narrow verify">
      <Button kind="quiet" icon="back" onClick={() => openChat()}>
        {verify.back}
      </Button>
      <h1 class="page-title">{verify.title}</h1>
      <p class="page-lead">{verify.lead}</p>
      {session ? <Proof key={kind} session={session} /> : <NoConversation />}
      <p class="verify-foot">
        <Icon name="lock" size={18} />
        <span>
          {neverAsk} {verify.onlyControl}{' '}
          <button type="button" onClick={() => openChat()}>
            {verify.skip}
          </button>
        </span>
      </p>
    </div>
  );
}

function Proof({ session }: { session: Session }): JSX.Element {
  const [state, go] = useState<ProofState>(accountOutcome);
  const { verify } = mineWords.value;
  switch (state.at) {
    case 'address':
      return (
        <>
          <AddressStep session={session} go={go} />
          <AccountProof session={session} />
          <CodeProofs session={session} go={go} />
        </>
      );
    case 'sign':
      return <SignStep session={session} challenge={state.challenge} go={go} />;
    case 'done':
      return (
        <div role="status">
          <Card tone="ok" band={{ icon: 'check', text: verify.done }}>
            <p>{verificationPhrases(language.value).verified(state.address)}</p>
            <Button kind="primary" icon="chat" onClick={() => openChat()}>
              {verify.back}
            </Button>
          </Card>
        </div>
      );
    case 'accountShown':
      return (
        <div role="status">
          <Card tone="ok" band={{ icon: 'check', text: verify.done }}>
            <p>{verify.account.done}</p>
            <Button kind="primary" icon="chat" onClick={() => openChat()}>
              {verify.back}
            </Button>
          </Card>
        </div>
      );
    case 'over':
      return (
        <div role="alert">
          <Card tone="caution" band={{ icon: 'alert', text: verify.notDone }}>
            <p>{state.why}</p>
            <Button icon="refresh" onClick={() => go({ at: 'address' })}>
              {verify.again}
            </Button>
          </Card>
        </div>
      );
    case 'noConversation':
      return <NoConversation />;
  }
}

function NoConversation(): JSX.Element {
  const { verify, data } = mineWords.value;
  return (
    <Empty
      icon="chat"
      title={data.none}
      text={verify.noConversation}
      action={
        <Button kind="primary" icon="chat" onClick={() => openChat()}>
          {data.start}
        </Button>
      }
    />
  );
}
