import type { JSX } from 'preact';
import type { Language } from '../../../core/language.ts';
import { own } from '../words.ts';
import { type DiffPart, diffLines } from './textDiff.ts';
import './diff.css';

/** Lines around a change that are shown with it. */
const AROUND = 2;

/** What changed from one text to the other; long stretches that both have are left out. */
export function Diff({ before, after, lang }: { before: string; after: string; lang: Language }): JSX.Element {
  const { versions } = own.value;
  if (before === after) return <p class="edit-quiet">{versions.same}</p>;
  const parts = diffLines(before, after);
  return (
    // It scrolls, so the keyboard has to reach it.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable region has to be focusable
    <section class="diff" lang={lang} aria-label={versions.differs} tabIndex={0}>
      {parts.map((part, at) => (
        <Part part={part} first={at === 0} last={at === parts.length - 1} />
      ))}
    </section>
  );
}

function Part({ part, first, last }: { part: DiffPart; first: boolean; last: boolean }): JSX.Element {
  const { versions } = own.value;
  if (part.kind === 'same') return <span>{shortened(part.text, first, last)}</span>;
  const Mark = part.kind === 'removed' ? 'del' : 'ins';
  return (
    <Mark>
      <span class="unseen">{part.kind === 'removed' ? versions.removed : versions.addedText}: </span>
      {part.text}
    </Mark>
  );
}

function shortened(text: string, first: boolean, last: boolean): string {
  const lines = text.split('\n');
  if (lines.length <= 2 * AROUND + 2) return text;
  const head = first ? [] : lines.slice(0, AROUND);
  const tail = last ? [] : lines.slice(-AROUND - 1);
  return [...head, '⋯', ...tail].join('\n');
}
