import { signal } from '@preact/signals';
import type { JSX } from 'preact';
import { UNDO_FOR } from '../../../../core/protocols/deskProtocol.ts';
import { words } from '../../language.ts';
import { Button } from '../controls/Button.tsx';
import './toasts.css';

interface Toast {
  id: number;
  text: string;
  undo?: () => void;
}

const SHOWN_FOR = 6000;
const shown = signal<readonly Toast[]>([]);
let lastId = 0;

/** A small confirmation. Errors and money never go here: they must not vanish by themselves. */
export function toast(text: string, undo?: () => void): void {
  lastId += 1;
  const id = lastId;
  shown.value = [...shown.value.slice(-1), { id, text, undo }];
  setTimeout(() => dismiss(id), undo ? UNDO_FOR : SHOWN_FOR);
}

function dismiss(id: number): void {
  shown.value = shown.value.filter((one) => one.id !== id);
}

/** Put once per page. */
export function Toasts(): JSX.Element {
  return (
    <div class="toasts" role="status">
      {shown.value.map(({ id, text, undo }) => (
        <div class="toast enter" key={id}>
          <span>{text}</span>
          {undo && (
            <Button
              kind="quiet"
              size="small"
              onClick={() => {
                undo();
                dismiss(id);
              }}
            >
              {words.value.states.undo}
            </Button>
          )}
        </div>
      ))}
    </div>
  );
}
