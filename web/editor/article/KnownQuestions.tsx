import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { QuestionTrial } from '../../../core/protocols/editorProtocol.ts';
import { Button, Failed, Loading } from '../../shared/components/index.ts';
import { Icon } from '../../shared/icons.tsx';
import { say } from '../../shared/staff/consoleWords.ts';
import { own } from '../words.ts';
import { api } from '../workspace.ts';
import type { ArticleEditor } from './articleEditor.ts';
import './knownQuestions.css';

type State = 'untried' | 'asking' | 'failed' | 'unreadable' | readonly QuestionTrial[];

/** The regression questions of this article, and every other that the text on the screen would change. */
export function KnownQuestions({ open }: { open: ArticleEditor }): JSX.Element {
  const [state, setState] = useState<State>('untried');
  const { questions } = own.value;
  const run = async () => {
    setState('asking');
    const asked = await api.questions(open.key, open.text.value);
    setState(asked.kind === 'ok' ? (asked.value.questions ?? 'unreadable') : 'failed');
  };
  return (
    <section class="known">
      <h2>{questions.title}</h2>
      <div aria-live="polite">
        {state === 'asking' && (
          <>
            <p class="try-quiet">{questions.running}</p>
            <Loading lines={3} />
          </>
        )}
        {state === 'failed' && <Failed onRetry={() => void run()} />}
        {state === 'unreadable' && <p class="try-quiet">{say.value.editor.unreadable}</p>}
        {typeof state !== 'string' && <Asked trials={state} />}
      </div>
      <Button size="small" busy={state === 'asking'} onClick={() => void run()}>
        {questions.run}
      </Button>
    </section>
  );
}

function Asked({ trials }: { trials: readonly QuestionTrial[] }): JSX.Element {
  const { questions } = own.value;
  if (trials.length === 0) return <p class="try-quiet">{questions.none}</p>;
  const good = trials.filter(({ after }) => after.good).length;
  const sorted = [...trials].sort((a, b) => weight(a) - weight(b));
  return (
    <>
      <p class="known-sum">{questions.pass(good, trials.length)}</p>
      <QuestionList trials={sorted} />
    </>
  );
}

/** What got worse first, then what is wrong, then what got better. */
function weight({ before, after }: QuestionTrial): number {
  if (!after.good) return before.good ? 0 : 1;
  return before.good ? 3 : 2;
}

export function QuestionList({ trials }: { trials: readonly QuestionTrial[] }): JSX.Element {
  const { questions } = own.value;
  return (
    <ul class="known-list">
      {trials.map(({ id, text, before, after }) => (
        <li key={id} class={after.good ? 'check check-ok' : 'check check-error'}>
          <Icon name={after.good ? 'check' : 'x'} size={18} />
          <span>
            {text}
            <span class="check-facts">
              {change(before.good, after.good)}
              {!after.good &&
                ` · ${after.got.length > 0 ? questions.finds(after.got.join(', ')) : questions.findsNothing}`}
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
}

function change(before: boolean, after: boolean): string {
  const { questions } = own.value;
  if (before === after) return after ? questions.good : questions.bad;
  return after ? questions.better : questions.worse;
}

/** Those that the text answers worse than what is live; `unasked` where the desk did not say in time. */
export async function worsened(open: ArticleEditor): Promise<readonly QuestionTrial[] | 'unasked'> {
  const asked = await api.questions(open.key, open.text.value);
  if (asked.kind !== 'ok') return 'unasked';
  return (asked.value.questions ?? []).filter(({ before, after }) => before.good && !after.good);
}
