import type { ComponentChildren, JSX } from 'preact';
import './rail.css';

export interface RailItem {
  /** Empty dot = behind us, full dot = now, square = do not (red where it surely loses money or words), ahead = not reached yet. */
  mark: 'past' | 'now' | 'never' | 'loses' | 'ahead';
  label?: ComponentChildren;
  text: ComponentChildren;
  aside?: ComponentChildren;
  /** Drawn under the text, inside the step. */
  more?: ComponentChildren;
}

/** The one vertical line: steps of a verdict, the way through the queue. */
export function Rail({ items }: { items: RailItem[] }): JSX.Element {
  return (
    <ol class="rail">
      {items.map((item) => (
        <li class={`rail-step rail-${item.mark}`}>
          {item.label && <div class="rail-label">{item.label}</div>}
          <div class="rail-row">
            <div class="rail-text">{item.text}</div>
            {item.aside && <div class="rail-aside">{item.aside}</div>}
          </div>
          {item.more}
        </li>
      ))}
    </ol>
  );
}
