import type { ComponentChildren, JSX } from 'preact';
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { AuditState as State } from '../../../core/protocols/auditProtocol.ts';
import { SECOND } from '../../../core/time.ts';
import { download } from '../../shared/browser/download.ts';
import { Button, Failed, HashChip, Loading, Tag } from '../../shared/components/index.ts';
import { wholeNumber } from '../../shared/format.ts';
import { language } from '../../shared/language.ts';
import { ask } from '../../shared/staff/ask.ts';
import type { Asked } from '../../shared/staff/asked.ts';
import { sessionLost } from '../../shared/staff/session.ts';
import { Trouble } from '../Trouble.tsx';
import { troubleOf } from '../useAsked.ts';
import { auditTime } from './auditTime.ts';
import { auditSay } from './auditWords.ts';

/** How large the log is, who vouches for it, and whether it is whole. The server checks every entry when the page opens. */
export function AuditState(): JSX.Element {
  const [asked, again] = useCheck();
  const { state } = auditSay.value;
  return (
    <section class="office-card audit-state" aria-labelledby="audit-state">
      <h2 id="audit-state">{state.title}</h2>
      {!asked && <Loading lines={2} />}
      {asked && asked.kind !== 'ok' && <Failed onRetry={again} />}
      {asked?.kind === 'ok' && (
        <>
          <Verdict check={asked.value.check} />
          <dl class="audit-facts">
            <Fact name={state.entries}>{wholeNumber(asked.value.size, language.value)}</Fact>
            <Fact name={state.head}>
              <HashChip hash={asked.value.head.root} />{' '}
              <span class="office-quiet">{auditTime(asked.value.head.at)}</span>
            </Fact>
            <Fact name={state.key}>
              <HashChip hash={asked.value.publicKey} />
            </Fact>
          </dl>
        </>
      )}
      <Actions onAgain={again} running={asked?.kind === 'ok' && asked.value.check.kind === 'running'} />
    </section>
  );
}

/** Starts a check, and looks again until it has come to an end. */
function useCheck(): [Asked<State> | null, () => void] {
  const [asked, setAsked] = useState<Asked<State> | null>(null);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let timer = 0;
    let current = true;
    const look = async () => {
      const answer = await ask<State>('POST', '/desk/audit/check');
      if (answer.kind === 'signedOut') sessionLost();
      if (!current) return;
      setAsked(answer);
      if (answer.kind === 'ok' && answer.value.check.kind === 'running') timer = window.setTimeout(look, SECOND);
    };
    void look();
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [attempt]);
  return [asked, useCallback(() => setAttempt((tries) => tries + 1), [])];
}

/** Said aloud when the check has come to an end, not while it counts. */
function Verdict({ check }: { check: State['check'] }): JSX.Element {
  const { state } = auditSay.value;
  const count = (n: number) => wholeNumber(n, language.value);
  return (
    <div class="audit-verdict" role="status">
      {check.kind === 'running' && (
        <>
          <Tag icon="clock">{state.running}</Tag>
          <p aria-live="off">{state.progress(count(check.checked))}</p>
        </>
      )}
      {check.kind === 'whole' && (
        <>
          <Tag tone="ok" icon="check">
            {state.whole}
          </Tag>
          <p>{state.wholeText(count(check.records), auditTime(check.at))}</p>
        </>
      )}
      {check.kind === 'broken' && (
        <>
          <Tag tone="danger" icon="alert">
            {state.broken(count(check.index))}
          </Tag>
          <p>{state.reasons[check.reason]}</p>
          <p>{state.whatNow}</p>
        </>
      )}
    </div>
  );
}

function Fact({ name, children }: { name: string; children: ComponentChildren }): JSX.Element {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Actions({ onAgain, running }: { onAgain: () => void; running: boolean }): JSX.Element {
  const [trouble, setTrouble] = useState<string | null>(null);
  const { state } = auditSay.value;
  const take = async () => {
    const asked = await ask<string>('POST', '/desk/audit/export');
    setTrouble(troubleOf(asked, {}));
    if (asked.kind === 'ok') download('handrail-audit.jsonl', 'application/x-ndjson', String(asked.value));
  };
  return (
    <>
      <div class="office-actions">
        <Button size="small" icon="refresh" busy={running} onClick={onAgain}>
          {state.again}
        </Button>
        <Button size="small" icon="download" onClick={() => void take()}>
          {state.export}
        </Button>
        <span class="office-quiet">{state.exportText}</span>
      </div>
      <Trouble text={trouble} />
    </>
  );
}
