import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { enterSends } from '../../browser/enterSends.ts';
import { Icon } from '../../icons.tsx';
import './composer.css';
import { talkWords } from '../../words/talkWords.ts';

export interface ComposerProps {
  value: string;
  onInput: (value: string) => void;
  onSend: () => void;
  placeholder?: string;
  /** Why nothing can be written; the field is then disabled and the reason is read out with it. */
  blocked?: string | null;
  /** Why sending waits; writing goes on. */
  hint?: string | null;
  danger?: boolean;
  maxLength?: number;
  /** Replaces the field, for the masked draft. */
  instead?: ComponentChildren;
  autoFocus?: boolean;
}

const MAX_LINES = 6;

/** Grows to six lines. Nothing here reaches a spell checker or a form history. */
export function Composer(props: ComposerProps): JSX.Element {
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const { composer } = talkWords.value;
  useEffect(() => fitHeight(field.current), [props.value, props.instead]);
  useEffect(() => {
    if (props.autoFocus) field.current?.focus();
  }, [props.autoFocus]);
  const note = props.blocked ?? props.hint;
  const onKeyDown = (event: KeyboardEvent) => {
    if (!enterSends(event)) return;
    event.preventDefault();
    props.onSend();
  };
  return (
    <form
      class="composer"
      onSubmit={(event) => {
        event.preventDefault();
        props.onSend();
      }}
    >
      {note && (
        <p class="composer-note" id={`${id}-note`}>
          {note}
        </p>
      )}
      <div class="composer-box" data-danger={props.danger || undefined} data-blocked={props.blocked ? true : undefined}>
        {props.instead ?? (
          <textarea
            ref={field}
            rows={1}
            value={props.value}
            placeholder={props.placeholder ?? composer.placeholder}
            aria-label={composer.label}
            aria-describedby={note ? `${id}-note` : undefined}
            disabled={Boolean(props.blocked)}
            maxLength={props.maxLength}
            autocomplete="off"
            autocapitalize="sentences"
            spellcheck={false}
            enterkeyhint="send"
            onInput={(event) => props.onInput(event.currentTarget.value)}
            onKeyDown={onKeyDown}
          />
        )}
        <button
          type="submit"
          class="composer-send"
          aria-label={composer.send}
          disabled={!canSend(props)}
          data-ready={canSend(props) || undefined}
        >
          <Icon name="send" />
        </button>
      </div>
    </form>
  );
}

function canSend(props: ComposerProps): boolean {
  return !props.blocked && !props.instead && props.value.trim() !== '';
}

/** The scripted height is set through the style object, which the content security policy allows. */
function fitHeight(field: HTMLTextAreaElement | null): void {
  if (!field) return;
  field.style.height = 'auto';
  const line = Number.parseFloat(getComputedStyle(field).lineHeight) || 24;
  const limit = line * MAX_LINES + 20;
  field.style.height = `${Math.min(field.scrollHeight, limit)}px`;
  field.style.overflowY = field.scrollHeight > limit ? 'auto' : 'hidden';
}
