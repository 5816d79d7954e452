import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { Icon } from '../../icons.tsx';
import './field.css';

interface FieldProps {
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
}

/** Label above, hint and error below and read out with the field. */
export function Field(props: FieldProps): JSX.Element {
  const id = useId();
  const below = [props.hint && `${id}-hint`, props.error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div class="field">
      <label for={id}>{props.label}</label>
      <Typed {...props} id={id} below={below || undefined} />
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

/** What is typed in. `below`: ids of what is read out with it. */
function Typed(props: FieldProps & { id: string; below: string | undefined }): JSX.Element {
  const shared = {
    id: props.id,
    class: props.mono ? 'mono' : undefined,
    value: props.value,
    spellcheck: false,
    'aria-describedby': props.below,
  };
  if (props.lines)
    return (
      <textarea
        {...shared}
        rows={props.lines}
        autocomplete="off"
        onInput={(event) => props.onInput(event.currentTarget.value)}
      />
    );
  return (
    <input
      {...shared}
      // Preact types every kind of input apart; which kind this is makes no difference here.
      type={(props.type ?? 'text') as 'text'}
      autocomplete={props.autocomplete ?? 'off'}
      required={props.required}
      maxLength={props.maxLength}
      aria-invalid={props.error ? true : undefined}
      onInput={(event) => props.onInput(event.currentTarget.value)}
    />
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
