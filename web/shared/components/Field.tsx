import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { Icon } from '../icons.tsx';
import './field.css';

/** Label above, hint and error below and read out with the field. */
export function Field(props: {
  label: string;
  value: string;
  onInput: (value: string) => void;
  hint?: string;
  error?: string | null;
  type?: 'text' | 'email' | 'password' | 'search' | 'number' | 'date';
  autocomplete?: string;
  required?: boolean;
  mono?: boolean;
  maxLength?: number;
  /** Several, for what is pasted. */
  lines?: number;
}): JSX.Element {
  const id = useId();
  // Preact types every kind of input apart; which kind this is makes no difference here.
  const type = (props.type ?? 'text') as 'text';
  const below = [props.hint && `${id}-hint`, props.error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div class="field">
      <label for={id}>{props.label}</label>
      {props.lines ? (
        <textarea
          id={id}
          class={props.mono ? 'mono' : undefined}
          rows={props.lines}
          value={props.value}
          autocomplete="off"
          spellcheck={false}
          aria-describedby={below || undefined}
          onInput={(event) => props.onInput(event.currentTarget.value)}
        />
      ) : (
        <input
          id={id}
          class={props.mono ? 'mono' : undefined}
          type={type}
          value={props.value}
          autocomplete={props.autocomplete ?? 'off'}
          spellcheck={false}
          required={props.required}
          maxLength={props.maxLength}
          aria-invalid={props.error ? true : undefined}
          aria-describedby={below || undefined}
          onInput={(event) => props.onInput(event.currentTarget.value)}
        />
      )}
      {props.hint && (
        <p class="field-hint" id={`${id}-hint`}>
          {props.hint}
        </p>
      )}
      {props.error && (
        <p class="field-error" id={`${id}-error`} role="alert">
          <Icon name="alert" size={16} />
          {props.error}
        </p>
      )}
    </div>
  );
}

/** A choice from a short, known list. */
export function SelectField<Value extends string>(props: {
  label: string;
  value: Value;
  options: readonly { value: Value; label: string }[];
  onChange: (value: Value) => void;
}): JSX.Element {
  const id = useId();
  const choose = (raw: string) => {
    const option = props.options.find(({ value }) => value === raw);
    if (option) props.onChange(option.value);
  };
  return (
    <div class="field">
      <label for={id}>{props.label}</label>
      <select id={id} value={props.value} onChange={(event) => choose(event.currentTarget.value)}>
        {props.options.map((option) => (
          <option value={option.value}>{option.label}</option>
        ))}
      </select>
    </div>
  );
}
