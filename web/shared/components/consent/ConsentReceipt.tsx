import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Card as ProtocolCard } from '../../../../core/protocols/protocol.ts';
import type { Milliseconds } from '../../../../core/time.ts';
import { clockTime } from '../../format.ts';
import { language, words } from '../../language.ts';
import { Tag } from '../notices/Tag.tsx';
import './consent.css';

type Given = Extract<ProtocolCard, { kind: 'consented' }>;

/** After agreeing: the conditions, the receipt, and the way back out. */
export function ConsentReceipt(props: { card: Given; at: Milliseconds; onWithdraw: () => void }): JSX.Element {
  const [open, setOpen] = useState(false);
  const { consent, legal } = words.value;
  const lang = language.value;
  return (
    <section class="consent-given" aria-label={consent.accepted}>
      <p class="consent-head">
        <b>{consent.title}</b>
        <Tag tone="ok" icon="check">
          {consent.accepted} {clockTime(props.at, lang)}
        </Tag>
      </p>
      <p class="consent-foot">
        <a href={`/legal/terms?lang=${lang}`} target="_blank" rel="noopener">
          {legal.terms} {consent.version(props.card.version)}
        </a>
        <span class="consent-foot-end">
          <button type="button" class="text-button" aria-expanded={open} onClick={() => setOpen(!open)}>
            {consent.receipt}
          </button>
          <button type="button" class="text-button" onClick={props.onWithdraw}>
            {consent.withdraw}
          </button>
        </span>
      </p>
      {open && (
        <dl class="consent-receipt">
          <dt>{consent.receiptNumber}</dt>
          <dd class="mono">{props.card.receiptId}</dd>
          <dd>
            <a href={`/legal/privacy?lang=${lang}`} target="_blank" rel="noopener">
              {legal.privacy}
            </a>
          </dd>
        </dl>
      )}
    </section>
  );
}
