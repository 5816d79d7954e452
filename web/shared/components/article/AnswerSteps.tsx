import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Card } from '../../../../core/protocols/protocol.ts';
import { talkWords } from '../../words/talkWords.ts';
import { Button } from '../controls/Button.tsx';
import { Never } from '../talk/Messages.tsx';
import { InlineMarkdown } from './Markdown.tsx';

/**
 * The first steps and what not to do; the other steps open in place, and the focus stays on what opened them. It stands last, so
 * that a "don't" is read with the steps in sight and not taken for one of those that are folded.
 */
export function AnswerSteps({
  card: { steps, shown = steps.length, first = 1, never, losses = [] },
  onOpen,
}: {
  card: Pick<Extract<Card, { kind: 'answer' }>, 'steps' | 'shown' | 'first' | 'never' | 'losses'>;
  /** Where articles open beside; a link is followed where it is left out. */
  onOpen?: (href: string) => void;
}): JSX.Element {
  const [open, setOpen] = useState(false);
  const { allSteps } = talkWords.value.answer;
  return (
    <>
      {steps.length > 0 && (
        <ol class="numbered" start={first} style={`counter-reset: step ${first - 1}`}>
          {steps.slice(0, open ? steps.length : shown).map((step) => (
            <li>
              <InlineMarkdown text={step} onArticle={onOpen} />
            </li>
          ))}
        </ol>
      )}
      {never.length > 0 && (
        <div class="nevers">
          {never.map((item, at) => (
            <Never loses={losses.includes(at)}>
              <InlineMarkdown text={item} onArticle={onOpen} />
            </Never>
          ))}
        </div>
      )}
      {shown < steps.length && (
        <p class="all-steps">
          <Button kind="quiet" icon="down" expanded={open} onClick={() => setOpen(!open)}>
            {open ? allSteps.fewer : allSteps.all(steps.length)}
          </Button>
        </p>
      )}
    </>
  );
}
