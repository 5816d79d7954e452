import type { JSX } from 'preact';
import type { EditorArticle } from '../../../../core/protocols/editorProtocol.ts';
import { Banner, Button } from '../../../shared/components/index.ts';
import { say } from '../../../shared/staff/consoleWords.ts';
import { Diff } from '../../diff/Diff.tsx';
import { own } from '../../words.ts';
import type { ArticleEditor } from '../articleEditor.ts';

/** Two people wrote at once: both texts side by side, neither is lost before somebody has chosen. */
export function Conflict({ open, theirs }: { open: ArticleEditor; theirs: EditorArticle }): JSX.Element {
  const { editor } = say.value;
  const lang = open.key.language;
  return (
    <div class="conflict">
      <Banner tone="caution" icon="people" urgent>
        <b>{editor.conflictTitle}.</b> {editor.conflictText}
      </Banner>
      <div class="conflict-texts">
        <section>
          <header>
            <h2>{editor.yours}</h2>
            <Button size="small" kind="primary" onClick={() => open.keepMine()}>
              {editor.keepMine}
            </Button>
          </header>
          <textarea lang={lang} readOnly aria-label={editor.yours} value={open.text.value} />
        </section>
        <section>
          <header>
            <h2>{editor.theirs}</h2>
            <Button size="small" onClick={() => open.takeTheirs()}>
              {editor.takeTheirs}
            </Button>
          </header>
          <textarea lang={lang} readOnly aria-label={editor.theirs} value={theirs.markdown} />
        </section>
      </div>
      <details class="conflict-diff" open>
        <summary>{own.value.versions.differs}</summary>
        <Diff before={theirs.markdown} after={open.text.value} lang={lang} />
      </details>
    </div>
  );
}
