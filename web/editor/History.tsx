import type { JSX } from 'preact';
import type { StaffSession } from '../../core/deskProtocol.ts';
import { Button, Empty, Rail, toast } from '../shared/components/index.ts';
import { dayTime } from '../shared/format.ts';
import { language } from '../shared/language.ts';
import { say } from '../shared/staff/consoleWords.ts';
import type { ArticleEditor } from './articleEditor.ts';

/** What was done to this text, newest first; an older published text can be taken up again as a draft. */
export function History({ open, staff }: { open: ArticleEditor; staff: StaffSession }): JSX.Element {
  const { editor } = say.value;
  const steps = [...(open.article.value?.history ?? [])].reverse();
  if (steps.length === 0) return <Empty icon="clock" title={editor.history} text={editor.noHistory} />;
  const restore = async (at: number) => {
    if (await open.rollBack(at)) toast(editor.rolledBack);
  };
  return (
    <Rail
      items={steps.map(({ step, at, by, restorable }, index) => ({
        mark: index === 0 ? 'now' : 'past',
        text: (
          <>
            {editor.steps[step]}
            {by === staff.id && <span class="edit-quiet">{` · ${editor.you}`}</span>}
          </>
        ),
        aside: dayTime(at, language.value, Date.now()),
        more: restorable && (
          <Button kind="quiet" size="small" icon="return" onClick={() => void restore(at)}>
            {editor.restore}
          </Button>
        ),
      }))}
    />
  );
}
