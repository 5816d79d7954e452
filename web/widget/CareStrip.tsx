import type { JSX } from 'preact';
import { Icon } from '../shared/icons.tsx';

/** In the place of the queue: that somebody was told, without a number or a way out. */
export function CareStrip({ text }: { text: string }): JSX.Element {
  return (
    <div class="queue-strip" role="status">
      <Icon name="people" size={18} />
      <span class="queue-strip-words">{text}</span>
    </div>
  );
}
