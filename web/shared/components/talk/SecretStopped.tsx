import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { onEscape } from '../../escape.ts';
import { maskParts, type Span } from '../../guard/masking.ts';
import { Button } from '../controls/Button.tsx';
import { Card } from '../notices/Card.tsx';
import { Rail } from '../notices/Rail.tsx';
import './stopped.css';
import { talkWords } from '../../words/talkWords.ts';

/** Above the composer: what was stopped, what that means, what to do, what not to do. The focus goes to the heading. */
export function SecretStopped(props: {
  sure: boolean;
  onRemove: () => void;
  onGiven: () => void;
  onEdit: () => void;
}): JSX.Element {
  const { stopped } = talkWords.value;
  const heading = useRef<HTMLHeadingElement>(null);
  const edit = useRef(props.onEdit);
  edit.current = props.onEdit;
  useEffect(() => {
    heading.current?.focus();
    return onEscape(() => edit.current());
  }, []);
  const { happened, means, do: now, never } = stopped.steps;
  const title = (
    <h2 class="stopped-title" ref={heading} tabIndex={-1}>
      {stopped.title}
    </h2>
  );
  return (
    <div class="stopped enter">
      <Card tone="danger" band={{ icon: 'stop', text: title }}>
        <Rail
          items={[
            { mark: 'past', label: happened.label, text: props.sure ? happened.text : stopped.unsure },
            { mark: 'past', ...means },
            { mark: 'now', ...now },
            { mark: 'loses', ...never },
          ]}
        />
        <div class="stopped-buttons">
          <Button kind="primary" onClick={props.onRemove}>
            {stopped.remove}
          </Button>
          <Button onClick={props.onGiven}>{stopped.given}</Button>
        </div>
      </Card>
    </div>
  );
}

/** The draft as it may be shown: bars where the words are, nothing to copy behind them. */
export function MaskedDraft({
  text,
  spans,
  onEdit,
}: {
  text: string;
  spans: readonly Span[];
  onEdit: () => void;
}): JSX.Element {
  const { stopped } = talkWords.value;
  const parts = maskParts(text, spans);
  const hidden = parts.filter(({ kind }) => kind === 'mask').length;
  return (
    <div class="masked">
      <p class="masked-text">
        {parts.map((part) => (part.kind === 'text' ? part.text : <Bar length={part.length} />))}
      </p>
      <p class="masked-foot">
        {stopped.masked(hidden)}
        <Button kind="quiet" size="small" onClick={onEdit}>
          {stopped.edit}
        </Button>
      </p>
    </div>
  );
}

/** As an SVG, because its width differs and the page allows no inline style. */
function Bar({ length }: { length: number }): JSX.Element {
  const width = 12 + length * 6;
  return (
    <>
      <svg class="masked-bar" width={width} height={14} aria-hidden="true">
        <rect width={width} height={14} rx={3} />
      </svg>{' '}
    </>
  );
}
