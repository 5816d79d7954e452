import type { JSX } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { type Language, LOCALE_NAMES } from '../../../core/language.ts';
import type { ArticleReach } from '../../../core/protocols/editorProtocol.ts';
import { Button, Field } from '../../shared/components/index.ts';
import { language } from '../../shared/language.ts';
import { say } from '../../shared/staff/consoleWords.ts';
import { own } from '../words.ts';
import { api, list, readList } from '../workspace.ts';
import type { ArticleEditor } from './articleEditor.ts';
import './recallDialog.css';

/** Takes the text back, in one language or in all: which ones, why, and whom it has reached. */
export function RecallDialog(props: { open: ArticleEditor; everywhere: boolean; onDone: () => void }): JSX.Element {
  const { open, everywhere } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  const [reached, setReached] = useState<ArticleReach | null>(null);
  const [state, setState] = useState<'asking' | 'busy' | 'done'>('asking');
  const { editor } = say.value;
  const { recall } = own.value;
  const readReach = async () => {
    const asked = await api.reach(open.key.id);
    if (asked.kind === 'ok') setReached(asked.value);
  };
  useEffect(() => {
    dialog.current?.showModal();
    void readReach();
  }, []);
  const yes = async (reason: string) => {
    if (state === 'busy') return;
    setState('busy');
    const done = everywhere ? await recallAll(open, reason) : await open.recall(reason);
    void readList();
    if (!done) return props.onDone();
    await readReach();
    setState('done');
  };
  const text = everywhere
    ? recall.allText(names(liveLanguages(open)))
    : recall.oneText(LOCALE_NAMES[open.key.language]);
  return (
    <dialog
      class="confirm"
      ref={dialog}
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault();
        props.onDone();
      }}
    >
      <h2 id={heading}>{everywhere ? editor.recallAll : editor.recallTitle}</h2>
      <p role="status">{state === 'done' ? editor.recalled : text}</p>
      {reached && <p>{recall.reached(reached.reached)}</p>}
      {reached && reached.conversations.length > 0 && <Reached ids={reached.conversations} />}
      {state === 'done' ? (
        <div class="confirm-buttons">
          <Button kind="primary" onClick={props.onDone}>
            {recall.close}
          </Button>
        </div>
      ) : (
        <WhyForm
          act={everywhere ? editor.recallAll : editor.recall}
          busy={state === 'busy'}
          onYes={(reason) => void yes(reason)}
          onCancel={props.onDone}
        />
      )}
    </dialog>
  );
}

/** Why it is taken back, and whether to. */
function WhyForm(props: {
  act: string;
  busy: boolean;
  onYes: (reason: string) => void;
  onCancel: () => void;
}): JSX.Element {
  const [reason, setReason] = useState('');
  return (
    <form
      class="confirm-form"
      onSubmit={(event) => {
        event.preventDefault();
        props.onYes(reason.trim());
      }}
    >
      <Field label={own.value.recall.reason} value={reason} onInput={setReason} maxLength={300} />
      <div class="confirm-buttons">
        <Button onClick={props.onCancel}>{say.value.editor.cancel}</Button>
        <Button type="submit" kind="danger" busy={props.busy}>
          {props.act}
        </Button>
      </div>
    </form>
  );
}

/** Which ones, for who may open them. */
function Reached({ ids }: { ids: readonly string[] }): JSX.Element {
  return (
    <details class="recall-reached">
      <summary>{own.value.recall.conversations}</summary>
      <ul>
        {ids.map((id) => (
          <li key={id} class="mono">
            <a href={`/agent#case-${id}`} target="_blank" rel="noopener">
              {id}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}

async function recallAll(open: ArticleEditor, reason: string): Promise<boolean> {
  const asked = await api.recallEverywhere(open.key.id, reason);
  await open.reread();
  open.trouble.value = asked.kind === 'ok' ? null : asked.kind === 'refused' ? asked.code : 'failed';
  return asked.kind === 'ok';
}

function liveLanguages(open: ArticleEditor): Language[] {
  const items = list.value.kind === 'ok' ? list.value.items : [];
  return items.filter(({ id, live }) => id === open.key.id && live !== 'none').map((item) => item.language);
}

function names(languages: readonly Language[]): string {
  return new Intl.ListFormat(language.value, { type: 'conjunction' }).format(languages.map((tag) => LOCALE_NAMES[tag]));
}
