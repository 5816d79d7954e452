import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { LANGUAGES, type Language, WRITER_NAMES } from '../../../core/language.ts';
import { Confirm } from '../components/index.ts';
import { say } from './consoleWords.ts';
import { staffSay } from './staffWords.ts';
import './signIn/signIn.css';

/** What somebody writes to users in. `titled`: a heading above it says so already. */
export function LanguageChoice({
  chosen,
  titled,
  onChange,
}: {
  chosen: readonly Language[];
  titled?: boolean;
  onChange: (next: readonly Language[]) => void;
}): JSX.Element {
  const toggle = (tag: Language) =>
    onChange(chosen.includes(tag) ? chosen.filter((one) => one !== tag) : [...chosen, tag]);
  return (
    <fieldset class="door-languages">
      <legend class={titled ? 'unseen' : undefined}>{say.value.signIn.languages}</legend>
      {LANGUAGES.map((tag) => (
        <label lang={tag}>
          <input type="checkbox" checked={chosen.includes(tag)} onChange={() => toggle(tag)} />
          {WRITER_NAMES[tag]}
        </label>
      ))}
    </fieldset>
  );
}

/** The languages of a colleague. With none of them nothing is saved: nobody could be given to them. */
export function LanguagesOf(props: {
  name: string;
  languages: readonly Language[];
  onSave: (languages: readonly Language[]) => void;
  onClose: () => void;
}): JSX.Element {
  const [chosen, setChosen] = useState(props.languages);
  const { languages, cancel } = staffSay.value;
  return (
    <Confirm
      title={languages.of(props.name)}
      text={languages.text}
      yes={languages.save}
      no={cancel}
      onNo={props.onClose}
      onYes={() => (chosen.length > 0 ? props.onSave(chosen) : undefined)}
    >
      <LanguageChoice titled chosen={chosen} onChange={setChosen} />
    </Confirm>
  );
}
