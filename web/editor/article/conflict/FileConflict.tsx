import type { JSX } from 'preact';
import { Banner, Button, toast } from '../../../shared/components/index.ts';
import { say } from '../../../shared/staff/consoleWords.ts';
import { Diff } from '../../diff/Diff.tsx';
import { own } from '../../words.ts';
import type { ArticleEditor } from '../articleEditor.ts';

/** The file of the article was changed outside the page: said, with a way to either text. */
export function FileConflict({ open }: { open: ArticleEditor }): JSX.Element | null {
  const article = open.article.value;
  if (!article?.fileConflict) return null;
  const { fileConflict, versions } = own.value;
  const { publishedAt, shippedMarkdown } = article;
  const takeUp = async () => {
    if (publishedAt !== null && (await open.rollBack(publishedAt))) toast(say.value.editor.rolledBack);
  };
  const action = article.fileConflict === 'published' && (
    <Button size="small" icon="return" onClick={() => void takeUp()}>
      {fileConflict.takeUp}
    </Button>
  );
  return (
    <div class="conflict-file">
      <Banner tone="caution" icon="alert" action={action}>
        {fileConflict[article.fileConflict]}
      </Banner>
      {article.fileConflict === 'draft' && shippedMarkdown !== null && (
        <details class="conflict-diff">
          <summary>{versions.differs}</summary>
          <Diff before={shippedMarkdown} after={open.text.value} lang={open.key.language} />
        </details>
      )}
    </div>
  );
}
