import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { ConsentChoices, ConsentPurpose } from '../../../../core/protocols/protocol.ts';
import { consentPhrases } from '../../../../languages/consent/index.ts';
import { language } from '../../language.ts';
import './choices.css';

/** What nobody has to allow, one by one. Nothing is ticked that the user has not ticked. */
export function Choices(props: {
  purposes: readonly ConsentPurpose[];
  choices: ConsentChoices;
  /** The one that waits for the desk. */
  busy?: ConsentPurpose | null;
  onChange: (change: ConsentChoices) => void;
}): JSX.Element {
  const id = useId();
  const { optional, purposes } = consentPhrases(language.value);
  return (
    <fieldset class="choices">
      <legend>{optional}</legend>
      {props.purposes.map((purpose) => (
        <div class="choice" key={purpose}>
          <input
            type="checkbox"
            id={`${id}-${purpose}`}
            checked={props.choices[purpose] === true}
            disabled={props.busy === purpose}
            aria-describedby={`${id}-${purpose}-means`}
            onChange={(event) => props.onChange({ [purpose]: event.currentTarget.checked })}
          />
          <label for={`${id}-${purpose}`}>{purposes[purpose].title}</label>
          <p id={`${id}-${purpose}-means`}>{purposes[purpose].means}</p>
        </div>
      ))}
    </fieldset>
  );
}
