import type { ComponentChildren, JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { StaffSession } from '../../../core/protocols/deskProtocol.ts';
import type { EditorStep } from '../../../core/protocols/editorProtocol.ts';
import { Button, Empty, Rail, toast } from '../../shared/components/index.ts';
import { dayTime } from '../../shared/format.ts';
import { language } from '../../shared/language.ts';
import { say } from '../../shared/staff/consoleWords.ts';
import { Diff } from '../diff/Diff.tsx';
import { own } from '../words.ts';
import { api } from '../workspace.ts';
import type { ArticleEditor } from './articleEditor.ts';

/** Named in the history of what was done from the command line. */
const COMMAND_LINE = 'operator';

/** What was done to this text, newest first. Any text that was live, the shipped one included, can be compared and taken up. */
export function History({ open, staff }: { open: ArticleEditor; staff: StaffSession }): JSX.Element {
  const { editor } = say.value;
  const article = open.article.value;
  const steps = [...(article?.history ?? [])].reverse();
  const shipped = article?.shippedMarkdown ?? null;
  if (steps.length === 0 && shipped === null)
    return <Empty icon="clock" title={editor.history} text={editor.noHistory} />;
  return (
    <>
      {steps.length === 0 && <p class="edit-quiet">{editor.noHistory}</p>}
      <Rail
        items={[
          ...steps.map((step, index) => ({
            mark: index === 0 ? ('now' as const) : ('past' as const),
            text: <Step step={step} staff={staff} />,
            aside: dayTime(step.at, language.value, Date.now()),
            more: step.restorable && <Version open={open} at={step.at} />,
          })),
          ...(shipped === null ? [] : [shippedItem(open, shipped)]),
        ]}
      />
    </>
  );
}

function shippedItem(open: ArticleEditor, shipped: string) {
  const { versions } = own.value;
  const same = open.text.value === shipped;
  return {
    mark: 'past' as const,
    text: versions.shipped,
    more: same ? <p class="edit-quiet">{versions.shippedNow}</p> : <Version open={open} at="file" />,
  };
}

function Step({ step, staff }: { step: EditorStep; staff: StaffSession }): JSX.Element {
  const { editor } = say.value;
  return (
    <>
      {editor.steps[step.step]}
      <Quiet>{` · ${nameOf(step, staff)}`}</Quiet>
      {step.reason && <p class="edit-reason">{step.reason}</p>}
    </>
  );
}

function Quiet({ children }: { children: ComponentChildren }): JSX.Element {
  return <span class="edit-quiet">{children}</span>;
}

function nameOf({ by, name }: EditorStep, staff: StaffSession): string {
  if (by === staff.id) return say.value.editor.you;
  if (by === COMMAND_LINE) return own.value.versions.commandLine;
  return name ?? own.value.versions.formerStaff;
}

/** A text that was live: how it differs from the one on the screen, and a way back to it. */
function Version({ open, at }: { open: ArticleEditor; at: number | 'file' }): JSX.Element {
  const [text, setText] = useState<string | null>(null);
  const { versions } = own.value;
  const compare = async () => {
    if (text !== null) return setText(null);
    const asked = await api.version(open.key, at);
    if (asked.kind === 'ok') setText(asked.value.markdown);
    else toast(asked.kind === 'refused' ? versions.gone : say.value.editor.failed);
  };
  const restore = async () => {
    if (await open.rollBack(at)) toast(say.value.editor.rolledBack);
  };
  return (
    <>
      <div class="edit-version">
        <Button kind="quiet" size="small" expanded={text !== null} onClick={() => void compare()}>
          {text === null ? versions.compare : versions.hide}
        </Button>
        <Button kind="quiet" size="small" icon="return" onClick={() => void restore()}>
          {say.value.editor.restore}
        </Button>
      </div>
      {text !== null && <Diff before={text} after={open.text.value} lang={open.key.language} />}
    </>
  );
}
