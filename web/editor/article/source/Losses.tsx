import type { JSX } from 'preact';
import { dontsInSource, withMark } from '../../../../core/markdown/donts.ts';
import { parseInline } from '../../../../core/markdown/markdown.ts';
import { own } from '../../words.ts';
import type { ArticleEditor } from '../articleEditor.ts';

/** Which of what not to do is read in red: whoever does it surely loses money, or gives the words away. */
export function Losses({ open }: { open: ArticleEditor }): JSX.Element | null {
  const donts = dontsInSource(open.text.value);
  if (donts.length === 0) return null;
  return (
    <fieldset class="losses">
      <legend>{own.value.losses}</legend>
      {donts.map(({ text, loses }, at) => (
        <label>
          <input
            type="checkbox"
            checked={loses}
            onChange={(event) => open.write(withMark(open.text.value, at, event.currentTarget.checked))}
          />
          <span lang={open.key.language}>{plain(text)}</span>
        </label>
      ))}
    </fieldset>
  );
}

function plain(text: string): string {
  return parseInline(text).map(wordsOf).join('');
}

function wordsOf(part: ReturnType<typeof parseInline>[number]): string {
  if ('inline' in part) return part.inline.map(wordsOf).join('');
  return part.kind === 'hash' ? part.hash : part.text;
}
