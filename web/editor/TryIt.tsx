import { signal } from '@preact/signals';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Button, Failed, Field, Loading } from '../shared/components/index.ts';
import { language } from '../shared/language.ts';
import { say } from '../shared/staff/consoleWords.ts';
import type { ArticleEditor } from './articleEditor.ts';
import { api } from './workspace.ts';
import type { Tried, TriedBoth } from './workspaceApi.ts';
import './tryIt.css';

/** Kept while one goes from article to article: a question is often tried on several. */
const question = signal('');

type Result = 'none' | 'asking' | 'failed' | TriedBoth;

/** A question: what would answer it now, and what with this text. */
export function TryIt({ open }: { open: ArticleEditor }): JSX.Element {
  const [result, setResult] = useState<Result>('none');
  const { editor } = say.value;
  const run = async () => {
    if (!question.value.trim()) return;
    setResult('asking');
    const asked = await api.tryOut(question.value.trim().slice(0, 500), open.key, open.text.value);
    setResult(asked.kind === 'ok' ? asked.value : 'failed');
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
        <Button type="submit" kind="primary" size="small" busy={result === 'asking'} disabled={!question.value.trim()}>
          {editor.tryButton}
        </Button>
      </form>
      <div aria-live="polite">
        {result === 'asking' && <Loading lines={3} />}
        {result === 'failed' && <Failed onRetry={() => void run()} />}
        {typeof result === 'object' && <Both result={result} open={open} />}
      </div>
    </div>
  );
}

function Both({ result, open }: { result: TriedBoth; open: ArticleEditor }): JSX.Element {
  const { editor } = say.value;
  return (
    <>
      <Answered title={editor.now} tried={result} open={open} />
      {result.withDraft && <Answered title={editor.withDraft} tried={result.withDraft} open={open} />}
      {result.withDraft === null && <p class="try-quiet">{editor.unreadable}</p>}
    </>
  );
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
    </section>
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
  const own = article.id === open.key.id;
  return (
    <p class="try-title" data-own={own || undefined}>
      <span lang={open.key.language}>{strong ? <b>{article.title}</b> : article.title}</span>
      {own && <span class="try-own">{say.value.editor.thisArticle}</span>}
    </p>
  );
}

function percent(share: number): string {
  return new Intl.NumberFormat(language.value, { style: 'percent' }).format(share);
}
