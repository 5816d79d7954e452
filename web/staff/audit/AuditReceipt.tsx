import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { ReceiptChecked } from '../../../core/protocols/auditProtocol.ts';
import { Button, Field, Tag } from '../../shared/components/index.ts';
import { ask } from '../../shared/staff/ask.ts';
import { Trouble } from '../Trouble.tsx';
import { troubleOf } from '../useAsked.ts';
import { AuditTable } from './AuditTable.tsx';
import { auditSay } from './auditWords.ts';

/** Whether what a user holds up as a receipt is one of this log. */
export function AuditReceipt(): JSX.Element {
  const [text, setText] = useState('');
  const [found, setFound] = useState<ReceiptChecked | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const { receipt } = auditSay.value;
  const check = async () => {
    if (!text.trim()) return;
    const asked = await ask<ReceiptChecked>('POST', '/desk/audit/receipt', { receipt: text.trim() });
    setTrouble(troubleOf(asked, { BadRequest: receipt.wrong.shape }));
    setFound(asked.kind === 'ok' ? asked.value : null);
  };
  return (
    <section class="office-card" aria-labelledby="audit-receipt">
      <h2 id="audit-receipt">{receipt.title}</h2>
      <form
        class="office-form"
        onSubmit={(event) => {
          event.preventDefault();
          void check();
        }}
      >
        <Field label={receipt.label} hint={receipt.hint} value={text} onInput={setText} lines={4} mono />
        <div class="office-actions">
          <Button size="small" type="submit" icon="check">
            {receipt.check}
          </Button>
        </div>
      </form>
      <div role="status">{found && <Verdict found={found} />}</div>
      <Trouble text={trouble} />
    </section>
  );
}

function Verdict({ found }: { found: ReceiptChecked }): JSX.Element {
  const { receipt } = auditSay.value;
  if (found.kind === 'wrong') {
    return (
      <Tag tone="danger" icon="alert">
        {receipt.wrong[found.problem]}
      </Tag>
    );
  }
  return (
    <>
      <Tag tone="ok" icon="check">
        {receipt.valid}
      </Tag>
      <AuditTable lines={[found.line]} />
    </>
  );
}
