import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { CONSENT_PURPOSES, type ConsentChoices, type ConsentPurpose } from '../../../../core/protocols/protocol.ts';
import { consentPhrases } from '../../../../languages/consent/index.ts';
import { helpApi } from '../../help/helpApi.ts';
import type { ConversationExport } from '../../help/helpTypes.ts';
import { language } from '../../language.ts';
import type { Session } from '../../line/directLinePorts.ts';
import { mineWords } from '../../words/mineWords.ts';
import { Choices } from '../controls/Choices.tsx';

/** The optional choices as they are now; a change counts once the desk has written its receipt. */
export function MyChoices({ session, data }: { session: Session; data: ConversationExport }): JSX.Element {
  const [choices, setChoices] = useState<ConsentChoices>(data.consent?.choices ?? {});
  const [busy, setBusy] = useState<ConsentPurpose | null>(null);
  const [result, setResult] = useState<'none' | 'kept' | 'failed'>('none');
  const change = async (wanted: ConsentChoices) => {
    const purpose = CONSENT_PURPOSES.find((one) => wanted[one] !== undefined);
    if (!purpose || busy) return;
    setBusy(purpose);
    const kept = await helpApi.choose(session, { purpose, allowed: wanted[purpose] === true });
    setBusy(null);
    setResult(kept.kind === 'ok' ? 'kept' : 'failed');
    // What is ticked is what the desk has, also after a failure.
    setChoices(kept.kind === 'ok' ? (kept.value.consent?.choices ?? {}) : { ...choices });
  };
  return (
    <section class="data-card data-plain">
      <Choices purposes={data.purposes} choices={choices} busy={busy} onChange={(wanted) => void change(wanted)} />
      <p class="data-hint" role="status">
        {result === 'kept' && consentPhrases(language.value).changed}
        {result === 'failed' && mineWords.value.data.failed}
      </p>
    </section>
  );
}
