import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { copyText } from '../../browser/copyText.ts';
import { words } from '../../language.ts';
import { Button } from '../controls/Button.tsx';
import './signText.css';

/** The exact text that a wallet will show, whole: it is never shortened, and copying it copies exactly this. */
export function SignText({ message, address }: { message: string; address?: string }): JSX.Element {
  const [copied, setCopied] = useState(false);
  const { states } = words.value;
  const copy = async () => {
    setCopied(await copyText(message));
    setTimeout(() => setCopied(false), 2000);
  };
  return (
    <div class="sign-text">
      <pre class="mono" lang="en">
        {address ? <Marked text={message} part={address} /> : message}
      </pre>
      <Button kind="quiet" size="small" icon={copied ? 'check' : 'copy'} onClick={() => void copy()}>
        <span aria-live="polite">{copied ? states.copied : states.copy}</span>
      </Button>
    </div>
  );
}

/** The part that the reader has to compare. */
function Marked({ text, part }: { text: string; part: string }): JSX.Element {
  const [before, ...after] = text.split(part);
  return (
    <>
      {before}
      <b>{part}</b>
      {after.join(part)}
    </>
  );
}
