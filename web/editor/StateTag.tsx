import type { JSX } from 'preact';
import { Tag, type Tone } from '../shared/components/index.ts';
import { say } from '../shared/staff/consoleWords.ts';
import type { ArticleState } from './list/articleRows.ts';

const TONES: Record<ArticleState, Tone> = {
  live: 'ok',
  edited: 'ok',
  draft: 'caution',
  review: 'accent',
  recalled: 'danger',
  missing: 'plain',
  none: 'plain',
};

/** What readers see of one article in one language, or what it waits for. */
export function StateTag({ state }: { state: ArticleState }): JSX.Element {
  return <Tag tone={TONES[state]}>{say.value.editor.states[state]}</Tag>;
}
