import type { JSX } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { Button } from '../../shared/components/index.ts';
import { say } from '../../shared/staff/consoleWords.ts';
import { enterSends, keysOn } from '../preferences.ts';
import { commandKey, keysShown } from './keysShown.ts';
import './keysHelp.css';

/** The browser's own modal: the focus stays in, Esc closes. */
export function KeysHelp(): JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  const { keys } = say.value;
  useEffect(() => dialog.current?.showModal(), []);
  const close = () => {
    keysShown.value = false;
  };
  const rows: [string[], string][] = [
    [['J', 'K'], keys.move],
    [['E'], keys.next],
    [['R'], keys.reply],
    [['N'], keys.note],
    [[commandKey(), '↵'], keys.send],
    [['?'], keys.help],
  ];
  return (
    <dialog class="keys" ref={dialog} aria-labelledby={id} onCancel={close} onClose={close}>
      <h2 id={id}>{keys.title}</h2>
      <dl>
        {rows.map(([names, what]) => (
          <div>
            <dt>
              {names.map((name) => (
                <kbd>{name}</kbd>
              ))}
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <label>
        <input type="checkbox" checked={keysOn.value} onChange={() => (keysOn.value = !keysOn.value)} />
        <span>
          {keys.on}
          <small>{keys.onHint}</small>
        </span>
      </label>
      <label>
        <input type="checkbox" checked={enterSends.value} onChange={() => (enterSends.value = !enterSends.value)} />
        <span>{keys.enterSends}</span>
      </label>
      <Button size="small" onClick={close}>
        {keys.close}
      </Button>
    </dialog>
  );
}
