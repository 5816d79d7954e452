import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { HOLD_REASONS, type HoldReason, type RecordFacts } from '../../core/protocols/deskProtocol.ts';
import { DAY, MINUTE } from '../../core/time.ts';
import { Button, Field, SelectField, toast } from '../shared/components/index.ts';
import { ask } from '../shared/staff/ask.ts';
import { staffSay } from '../shared/staff/staffWords.ts';
import { Trouble } from './Trouble.tsx';
import { troubleOf } from './useAsked.ts';

const USUAL = 90 * DAY;

/** Places a legal hold on a conversation, or ends it. The server lets auditors alone do this. */
export function HoldForm({ facts, onChanged }: { facts: RecordFacts; onChanged: () => Promise<void> }): JSX.Element {
  const [reason, setReason] = useState<HoldReason>(facts.hold?.reason ?? 'court');
  const [reference, setReference] = useState(facts.hold?.reference ?? '');
  const [until, setUntil] = useState(dateOf(facts.hold?.until ?? Date.now() + USUAL));
  const [trouble, setTrouble] = useState<string | null>(null);
  const { records } = staffSay.value;
  const path = `/desk/records/${encodeURIComponent(facts.conversation)}/hold`;
  const agreement = `${path}/agreement`;
  const change = async (method: 'POST' | 'DELETE', done: string, body?: object, to = path) => {
    const asked = await ask(method, to, body);
    setTrouble(troubleOf(asked, { ...records.refused, BadRequest: records.notDone }));
    if (asked.kind !== 'ok') return;
    toast(done);
    await onChanged();
  };
  return (
    <form
      class="office-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void change('POST', records.placed, { reason, reference: reference.trim(), until: endOf(until) });
      }}
    >
      <SelectField
        label={records.reason}
        value={reason}
        options={HOLD_REASONS.map((value) => ({ value, label: records.reasons[value] }))}
        onChange={setReason}
      />
      <Field
        label={records.reference}
        hint={records.referenceHint}
        value={reference}
        onInput={setReference}
        mono
        maxLength={40}
      />
      <Field label={records.until} hint={records.untilHint} value={until} onInput={setUntil} type="date" />
      <div class="office-actions">
        <Button kind="primary" type="submit" icon="lock">
          {records.place}
        </Button>
        {facts.hold && <Button onClick={() => void change('DELETE', records.lifted)}>{records.lift}</Button>}
      </div>
      {facts.hold && (
        <>
          <p class="office-quiet">{records.agreeText}</p>
          <div class="office-actions">
            {facts.hold.agreed ? (
              <Button onClick={() => void change('DELETE', records.disagreed, undefined, agreement)}>
                {records.disagree}
              </Button>
            ) : (
              <Button onClick={() => void change('POST', records.agreedNow, undefined, agreement)}>
                {records.agree}
              </Button>
            )}
          </div>
        </>
      )}
      <Trouble text={trouble} />
    </form>
  );
}

/** `2026-11-25`, where this browser is. */
function dateOf(at: number): string {
  const local = new Date(at - new Date(at).getTimezoneOffset() * MINUTE);
  return local.toISOString().slice(0, 10);
}

/** The last moment of that day, where this browser is; 0 for no date, which the server refuses. */
function endOf(date: string): number {
  const at = new Date(`${date}T23:59:59`).getTime();
  return Number.isNaN(at) ? 0 : at;
}
