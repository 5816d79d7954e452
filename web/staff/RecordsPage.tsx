import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { HoldFacts, RecordFacts, StaffSession } from '../../core/protocols/deskProtocol.ts';
import { download } from '../shared/browser/download.ts';
import { Button, Confirm, Field, Loading, Tag, toast } from '../shared/components/index.ts';
import { dayTime } from '../shared/format.ts';
import { language } from '../shared/language.ts';
import { ask } from '../shared/staff/ask.ts';
import { staffSay } from '../shared/staff/staffWords.ts';
import { HoldForm } from './HoldForm.tsx';
import { Trouble } from './Trouble.tsx';
import { troubleOf, useAsked } from './useAsked.ts';

type Held = { readonly conversation: string; readonly hold: HoldFacts };

/** What is stored of one conversation, without a word of it; holds for auditors. */
export function RecordsPage({ staff }: { staff: StaffSession }): JSX.Element {
  const [found, setFound] = useState<RecordFacts | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [holds, readHolds] = useAsked<{ holds: Held[] }>('/desk/holds');
  const { records } = staffSay.value;
  const show = async (id: string) => {
    const asked = await ask<RecordFacts>('GET', `/desk/records/${encodeURIComponent(id)}`);
    setTrouble(troubleOf(asked, { gone: records.none }));
    setFound(asked.kind === 'ok' ? asked.value : null);
    readHolds();
  };
  return (
    <>
      <h1>{records.title}</h1>
      <p class="office-quiet">{records.lead}</p>
      <Find onFind={show} />
      <Trouble text={trouble} />
      {found && (
        <Found key={found.conversation} facts={found} staff={staff} onChanged={() => show(found.conversation)} />
      )}
      <section class="office-card">
        <h2>{records.holds}</h2>
        {!holds && <Loading lines={2} />}
        {holds?.kind === 'ok' && <HoldList holds={holds.value.holds} onShow={show} />}
      </section>
    </>
  );
}

function Find({ onFind }: { onFind: (id: string) => Promise<void> }): JSX.Element {
  const [id, setId] = useState('');
  const { records } = staffSay.value;
  return (
    <form
      class="office-card"
      onSubmit={(event) => {
        event.preventDefault();
        if (id.trim()) void onFind(id.trim());
      }}
    >
      <Field label={records.id} hint={records.idHint} value={id} onInput={setId} mono maxLength={64} />
      <div class="office-actions">
        <Button type="submit" icon="search">
          {records.find}
        </Button>
      </div>
    </form>
  );
}

function Found(props: { facts: RecordFacts; staff: StaffSession; onChanged: () => Promise<void> }): JSX.Element {
  const { facts, staff } = props;
  const { records } = staffSay.value;
  return (
    <section class="office-card" aria-label={records.id}>
      <dl class="office-facts">
        <dt>{records.id}</dt>
        <dd class="mono">{facts.conversation}</dd>
        <dt>{records.state}</dt>
        <dd>{records.states[facts.owner]}</dd>
        <dt>{records.opened}</dt>
        <dd>{time(facts.openedAt)}</dd>
        {facts.endedAt !== null && (
          <>
            <dt>{records.ended}</dt>
            <dd>{time(facts.endedAt)}</dd>
          </>
        )}
        {!facts.hold && (
          <>
            <dt>{records.deletedBy}</dt>
            <dd>{facts.deletedBy === null ? records.whenEnded : time(facts.deletedBy)}</dd>
          </>
        )}
        <dt>{records.hold}</dt>
        <dd>{facts.hold ? <HoldWords hold={facts.hold} /> : records.noHold}</dd>
      </dl>
      {staff.role === 'auditor' ? (
        <HoldForm facts={facts} onChanged={props.onChanged} />
      ) : (
        <p class="office-quiet">{records.auditorOnly}</p>
      )}
      {staff.role === 'admin' && <Administer facts={facts} onChanged={props.onChanged} />}
    </section>
  );
}

function HoldWords({ hold }: { hold: HoldFacts }): JSX.Element {
  const { records } = staffSay.value;
  return (
    <>
      <Tag tone="caution" icon="lock">
        {records.reasons[hold.reason]}
      </Tag>{' '}
      <span class="mono">{hold.reference}</span>, {records.until} {time(hold.until)}{' '}
      <span class="office-quiet">{records.heldBy(hold.by, time(hold.at))}</span>
      {hold.agreed && (
        <>
          {' '}
          <span class="office-quiet">{records.agreed(hold.agreed.by, time(hold.agreed.at))}</span>
        </>
      )}
    </>
  );
}

function HoldList({ holds, onShow }: { holds: readonly Held[]; onShow: (id: string) => Promise<void> }): JSX.Element {
  const { records } = staffSay.value;
  if (holds.length === 0) return <p class="office-quiet">{records.noHolds}</p>;
  return (
    <ul class="office-list">
      {holds.map(({ conversation, hold }) => (
        <li key={conversation}>
          <span>
            <span class="mono">{conversation}</span> <HoldWords hold={hold} />
          </span>
          <Button size="small" onClick={() => void onShow(conversation)}>
            {records.find}
          </Button>
        </li>
      ))}
    </ul>
  );
}

/** For somebody who has asked by another way than the chat. */
function Administer({ facts, onChanged }: { facts: RecordFacts; onChanged: () => Promise<void> }): JSX.Element {
  const [asking, setAsking] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const { records, cancel } = staffSay.value;
  const path = `/desk/records/${encodeURIComponent(facts.conversation)}`;
  const needsAgreement = facts.heldBack && !facts.hold?.agreed;
  const take = async () => {
    const asked = await ask<unknown>('POST', `${path}/export`);
    setTrouble(troubleOf(asked, records.refused));
    if (asked.kind !== 'ok') return;
    download('handrail-conversation.json', 'application/json', JSON.stringify(asked.value, null, 2));
    await onChanged();
  };
  const erase = async () => {
    setAsking(false);
    const asked = await ask<{ kind: 'erased' | 'held' }>('POST', `${path}/erase`);
    setTrouble(troubleOf(asked, records.refused));
    if (asked.kind !== 'ok') return;
    toast(asked.value.kind === 'held' ? records.heldBack : records.erased);
    await onChanged();
  };
  return (
    <>
      <div class="office-actions">
        <Button size="small" icon="download" disabled={needsAgreement} onClick={() => void take()}>
          {records.export}
        </Button>
        <Button size="small" kind="danger" icon="trash" onClick={() => setAsking(true)}>
          {records.erase}
        </Button>
      </div>
      {needsAgreement && <p class="office-quiet">{records.needsAgreement}</p>}
      <Trouble text={trouble} />
      {asking && (
        <Confirm
          title={records.eraseTitle}
          text={records.eraseText}
          yes={records.erase}
          no={cancel}
          erases
          onYes={() => void erase()}
          onNo={() => setAsking(false)}
        />
      )}
    </>
  );
}

const time = (at: number) => dayTime(at, language.value, Date.now());
