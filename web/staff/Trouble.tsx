import type { JSX } from 'preact';
import { Icon } from '../shared/icons.tsx';

/** Why something was not done; stays until the next act. */
export function Trouble({ text }: { text: string | null }): JSX.Element {
  return (
    <p class="office-trouble" role="alert">
      {text && <Icon name="alert" size={16} />}
      {text}
    </p>
  );
}
