import { signal } from '@preact/signals';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Rival } from '../../../../core/protocols/editorProtocol.ts';
import { Button, Failed, Field, Loading } from '../../../shared/components/index.ts';
import { language } from '../../../shared/language.ts';
import { say } from '../../../shared/staff/consoleWords.ts';
import { own } from '../../words.ts';
import { api } from '../../workspace.ts';
import type { Tried } from '../../workspaceApi.ts';
import type { ArticleEditor } from '../articleEditor.ts';
import { KnownQuestions } from '../KnownQuestions.tsx';
import './tryIt.css';

/** Kept while one goes from article to article: a question is often tried on several. */
const question = signal('');

/** `unreadable`: there is no such answer, because the text cannot be read. */
type Result = Tried | 'asking' | 'failed' | 'unreadable';
interface Trial {
  readonly live: Result;
  readonly draft: Result;
}

/** A question: what would answer it now, and what with this text. */
export function TryIt({ open }: { open: ArticleEditor }): JSX.Element {
  const [trial, setTrial] = useState<Trial | null>(null);
  const { editor } = say.value;
  const busy = trial?.live === 'asking' || trial?.draft === 'asking';
  const run = async () => {
    const words = question.value.trim().slice(0, 500);
    if (!words || busy) return;
    setTrial({ live: 'asking', draft: 'asking' });
    const now = await api.tryLive(words, open.key);
    const live = now.kind === 'ok' ? now.value : 'failed';
    setTrial({ live, draft: 'asking' });
    const then = await api.tryDraft(words, open.key, open.text.value);
    setTrial({ live, draft: then.kind === 'ok' ? (then.value.withDraft ?? 'unreadable') : 'failed' });
  };
  return (
    <div class="try">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void run();
        }}
      >
        <Field
          label={editor.tryQuestion}
          value={question.value}
          onInput={(value) => (question.value = value)}
          maxLength={500}
        />
        <Button type="submit" kind="primary" size="small" busy={busy} disabled={!question.value.trim()}>
          {editor.tryButton}
        </Button>
      </form>
      {trial && (
        <div aria-live="polite">
          <Outcome title={editor.now} result={trial.live} open={open} onRetry={() => void run()} />
          <Outcome title={editor.withDraft} result={trial.draft} open={open} onRetry={() => void run()} />
        </div>
      )}
      <KnownQuestions open={open} />
    </div>
  );
}

function Outcome(props: { title: string; result: Result; open: ArticleEditor; onRetry: () => void }): JSX.Element {
  const { result } = props;
  if (result === 'asking') return <Loading lines={3} />;
  if (result === 'failed') return <Failed onRetry={props.onRetry} />;
  if (result === 'unreadable') return <p class="try-quiet">{say.value.editor.unreadable}</p>;
  return <Answered title={props.title} tried={result} open={props.open} />;
}

function Answered({ title, tried, open }: { title: string; tried: Tried; open: ArticleEditor }): JSX.Element {
  const { editor } = say.value;
  const verdicts = { answered: editor.answers, unsure: editor.unsure, notKnown: editor.notKnown };
  return (
    <section class="try-result">
      <h2>
        {title}
        <span class="try-quiet">{editor.confidence(percent(tried.confidence))}</span>
      </h2>
      <p class="try-verdict">{verdicts[tried.kind]}</p>
      {tried.answer && <Title article={tried.answer} open={open} strong />}
      {tried.others.length > 0 && (
        <>
          {tried.answer && <p class="try-quiet">{editor.others}</p>}
          <ul>
            {tried.others.map((article) => (
              <li>
                <Title article={article} open={open} />
              </li>
            ))}
          </ul>
        </>
      )}
      {tried.rivals && tried.rivals.length > 0 && <Score rivals={tried.rivals} open={open} />}
    </section>
  );
}

/** What speaks for each article that might answer: the parts that its place is computed from. */
function Score({ rivals, open }: { rivals: readonly Rival[]; open: ArticleEditor }): JSX.Element {
  const { score } = own.value;
  return (
    <details class="try-score">
      <summary>{score.title}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{score.article}</th>
            <th scope="col">{score.words}</th>
            <th scope="col">{score.meaning}</th>
          </tr>
        </thead>
        <tbody>
          {rivals.map(({ id, title, words, meaning }) => (
            <tr key={id} data-own={id === open.key.id || undefined}>
              <th scope="row" lang={open.key.language}>
                {title}
              </th>
              <td>{percent(words)}</td>
              <td>{meaning === null ? '–' : percent(meaning)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

function Title({
  article,
  open,
  strong,
}: {
  article: { id: string; title: string };
  open: ArticleEditor;
  strong?: boolean;
}): JSX.Element {
  const isOpen = article.id === open.key.id;
  return (
    <p class="try-title" data-own={isOpen || undefined}>
      <span lang={open.key.language}>{strong ? <b>{article.title}</b> : article.title}</span>
      {isOpen && <span class="try-own">{say.value.editor.thisArticle}</span>}
    </p>
  );
}

function percent(share: number): string {
  return new Intl.NumberFormat(language.value, { style: 'percent' }).format(share);
}
