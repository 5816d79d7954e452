import type { ComponentChildren, JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '../shared/components/controls/Button.tsx';
import { helpWords } from '../shared/words/helpWords.ts';
import { talkWords } from '../shared/words/talkWords.ts';
import './helped.css';

/** Under an answer. Nothing is counted: what is said only decides what is offered next, `next` to who says no. */
export function Helped({ next }: { next?: ComponentChildren }): JSX.Element {
  const [helped, setHelped] = useState<boolean | null>(null);
  const { article: say } = helpWords.value;
  const { yes, no, thanks } = talkWords.value.answer;
  if (helped === null)
    return (
      <div class="article-helped">
        <p>{say.helped}</p>
        <Button onClick={() => setHelped(true)}>{yes}</Button>
        <Button onClick={() => setHelped(false)}>{no}</Button>
      </div>
    );
  return (
    <div class="article-helped" role="status">
      <p>{helped ? thanks : say.stillOpen}</p>
      {!helped && next}
    </div>
  );
}
