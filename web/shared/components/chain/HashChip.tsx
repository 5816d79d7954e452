import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { copyText } from '../../browser/copyText.ts';
import { shortHash } from '../../format.ts';
import { Icon } from '../../icons.tsx';
import { words } from '../../language.ts';
import './chips.css';

/** A hash, shown 6 + 6; pressing copies the whole. An address that is about to be paid is never shown this way. */
export function HashChip({ hash }: { hash: string }): JSX.Element {
  const [copied, setCopied] = useState(false);
  const { states } = words.value;
  const copy = async () => {
    setCopied(await copyText(hash));
    setTimeout(() => setCopied(false), 2000);
  };
  return (
    <button type="button" class="hash-chip" title={hash} onClick={() => void copy()}>
      <span class="mono">{shortHash(hash)}</span>
      <Icon name={copied ? 'check' : 'copy'} size={16} />
      <span class="unseen" aria-live="polite">
        {copied ? states.copied : states.copy}
      </span>
    </button>
  );
}
