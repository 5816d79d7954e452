import type { JSX } from 'preact';
import type { GuidePicture } from '../../../core/protocols/protocol.ts';
import { DRAWINGS } from './drawings.ts';
import './drawing.css';

/** A calm drawing beside words that say the same, so screen readers pass over it. */
export function GuideDrawing({ picture }: { picture: GuidePicture }): JSX.Element {
  return (
    <svg class="guide-drawing" viewBox="0 0 200 96" aria-hidden="true" focusable="false">
      {DRAWINGS[picture].map(({ kind, d }) => (
        <path class={`drawn-${kind}`} d={d} />
      ))}
    </svg>
  );
}
