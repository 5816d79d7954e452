import type { JSX } from 'preact';
import { LOCALE_NAMES } from '../../../../core/language.ts';
import type { SourceLink } from '../../../../core/protocols/protocol.ts';
import { shortDate } from '../../format.ts';
import { Icon } from '../../icons.tsx';
import { language } from '../../language.ts';
import '../chain/chips.css';
import { talkWords } from '../../words/talkWords.ts';

/** The article that an answer was taken from, and when a person last checked it. Opens beside the chat where that is possible. */
export function SourceChip({ source, onOpen }: { source: SourceLink; onOpen?: (href: string) => void }): JSX.Element {
  const { answer } = talkWords.value;
  const open = (event: MouseEvent) => {
    if (!onOpen || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    onOpen(source.href);
  };
  const other = source.language && source.language !== language.value ? LOCALE_NAMES[source.language] : null;
  const facts = [answer.article, answer.checked(shortDate(source.reviewed, language.value, Date.now()))];
  if (other) facts.push(answer.inLanguage(other));
  return (
    <a class="source-chip" href={source.href} onClick={open}>
      <Icon name="book" />
      <span class="source-words">
        {/* The title is in the language of the answer it stands under, unless the source says another. */}
        <span class="source-title" lang={source.language}>
          {source.title}
        </span>
        <span class="source-facts" lang={language.value}>
          {facts.join(' · ')}
        </span>
      </span>
      <Icon name="chevron" size={16} />
    </a>
  );
}
