import type { JSX } from 'preact';
import type { SourceChange } from '../../../../core/protocols/editorProtocol.ts';
import { Button, Empty, toast } from '../../../shared/components/index.ts';
import { Icon } from '../../../shared/icons.tsx';
import { Diff } from '../../diff/Diff.tsx';
import { own } from '../../words.ts';
import type { ArticleEditor } from '../articleEditor.ts';
import './sourceText.css';

/** Beside a translation: what changed in English since it followed, part by part, and the English text itself. */
export function SourceText({ open }: { open: ArticleEditor }): JSX.Element {
  const article = open.article.value;
  const source = article?.sourceMarkdown ?? null;
  const changes = article?.sourceChanges ?? [];
  if (source === null) return <Empty icon="book" title={own.value.english} text={own.value.sourceNone} />;
  const inStep = async () => {
    if (await open.inStep()) toast(own.value.inStepDone);
  };
  return (
    <div class="source-text">
      {changes.length === 0 ? (
        <p class="check check-ok">
          <Icon name="check" size={18} />
          {own.value.sourceFresh}
        </p>
      ) : (
        <section>
          <p class="check check-warning">
            <Icon name="alert" size={18} />
            {own.value.sourceBehind(changes.length)}
          </p>
          {changes.map((change) => (
            <Changed key={change.part} change={change} />
          ))}
          <Button size="small" icon="check" busy={open.busy.value} onClick={() => void inStep()}>
            {own.value.inStep}
          </Button>
        </section>
      )}
      <details open={changes.length === 0}>
        <summary>{own.value.sourceWhole}</summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable region has to be focusable */}
        <pre lang="en" tabIndex={0}>
          {bodyOf(source)}
        </pre>
      </details>
    </div>
  );
}

function Changed({ change }: { change: SourceChange }): JSX.Element {
  const { parts } = own.value;
  const names: Record<string, string> = parts;
  return (
    <section class="source-change">
      <h2>{names[change.part] ?? <span class="mono">{change.part}</span>}</h2>
      <Diff before={change.was ?? ''} after={change.now ?? ''} lang="en" />
    </section>
  );
}

/** Without the front matter: a translator has their own. */
function bodyOf(markdown: string): string {
  const title = /^title: *(.*)$/m.exec(markdown)?.[1] ?? '';
  return `${title}\n\n${markdown.replace(/^---\r?\n[\s\S]*?\r?\n---\r?\n/, '')}`;
}
