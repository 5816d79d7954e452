import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { Button } from './Button.tsx';
import './confirm.css';

/** One question before something that cannot be taken back. The browser's own modal: focus stays in, Esc is "no". */
export function Confirm(props: {
  title: string;
  text: string;
  yes: string;
  no: string;
  /** Red fill: only for erasing. */
  erases?: boolean;
  /** "No" is the filled button: a hurried press would lose something. */
  prefersNo?: boolean;
  busy?: boolean;
  onYes: () => void;
  onNo: () => void;
  /** Under the text: what it is about. */
  children?: ComponentChildren;
}): JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => dialog.current?.showModal(), []);
  const filled = props.erases ? 'dangerFill' : 'primary';
  const cancel = (event: Event) => {
    event.preventDefault();
    props.onNo();
  };
  return (
    <dialog class="confirm" ref={dialog} aria-labelledby={id} onCancel={cancel}>
      <h2 id={id}>{props.title}</h2>
      <p>{props.text}</p>
      {props.children}
      <div class="confirm-buttons">
        <Button kind={props.prefersNo ? 'primary' : 'plain'} onClick={props.onNo}>
          {props.no}
        </Button>
        <Button kind={props.prefersNo ? 'plain' : filled} busy={props.busy} onClick={props.onYes}>
          {props.yes}
        </Button>
      </div>
    </dialog>
  );
}
