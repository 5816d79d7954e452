import type { JSX } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { DEPARTMENTS, type DepartmentId } from '../../../core/departments.ts';
import { LANGUAGES, type Language, LOCALE_NAMES } from '../../../core/language.ts';
import { Button, Field, SelectField } from '../../shared/components/index.ts';
import { readable, written } from '../../shared/language.ts';
import { say } from '../../shared/staff/consoleWords.ts';
import { departmentWords } from '../../shared/words/departmentWords.ts';
import { leaveTo } from '../leave.ts';
import { changeOnceOpen } from '../pendingText.ts';
import { own } from '../words.ts';
import { list } from '../workspace.ts';
import { newArticle } from './articleText.ts';

/** What a new article begins with, where it comes from a question. */
export interface Beginning {
  readonly language: Language;
  readonly department: DepartmentId | null;
  readonly question: string | null;
}

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Asks for the little that an article cannot begin without. */
export function NewArticle({ from, onDone }: { from: Beginning; onDone: () => void }): JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  const [id, setId] = useState('');
  const [error, setError] = useState<string | null>(null);
  const [tag, setTag] = useState<Language>(from.language);
  const [department, setDepartment] = useState<DepartmentId>(from.department ?? 'transfers');
  useEffect(() => dialog.current?.showModal(), []);
  const begin = async (event: Event) => {
    event.preventDefault();
    const key = { id: id.trim(), language: tag };
    const taken = list.value.kind === 'ok' && list.value.items.some((item) => item.id === key.id);
    if (!ID.test(key.id) || key.id.length > 60) return setError(own.value.badId);
    if (taken) return setError(own.value.takenId);
    const inWords = await readable(key.language);
    changeOnceOpen(key, () => newArticle({ ...key, inWords, department, question: from.question, now: Date.now() }));
    onDone();
    return leaveTo(key);
  };
  return (
    <dialog
      class="confirm"
      ref={dialog}
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault();
        onDone();
      }}
    >
      <h2 id={heading}>{own.value.newTitle}</h2>
      <p>{own.value.newText}</p>
      <form class="confirm-form" onSubmit={(event) => void begin(event)}>
        <Field label={own.value.newId} value={id} onInput={setId} error={error} maxLength={60} mono />
        <SelectField
          label={say.value.editor.languages}
          value={tag}
          options={LANGUAGES.map((value) => ({ value, label: LOCALE_NAMES[value] }))}
          onChange={setTag}
        />
        <SelectField
          label={say.value.editor.department}
          value={department}
          options={DEPARTMENTS.map((value) => ({ value, label: departmentWords.value.departments[value].name }))}
          onChange={setDepartment}
        />
        <div class="confirm-buttons">
          <Button onClick={onDone}>{say.value.editor.cancel}</Button>
          <Button type="submit" kind="primary">
            {own.value.begin}
          </Button>
        </div>
      </form>
    </dialog>
  );
}

/** The page's own language, for what is begun from nothing. */
export const fromNothing = (): Beginning => ({ language: written.value, department: null, question: null });
