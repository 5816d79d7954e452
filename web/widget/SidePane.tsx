import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { ArticleList, ArticleView } from '../shared/components/article/ArticleView.tsx';
import { MyData } from '../shared/components/consent/MyData.tsx';
import { IconButton } from '../shared/components/index.ts';
import { onEscape } from '../shared/escape.ts';
import { words } from '../shared/language.ts';
import { helpWords } from '../shared/words/helpWords.ts';
import type { Chat } from './chat/chat.ts';

/** What is open beside the chat. */
export type Side = { kind: 'article'; href: string } | { kind: 'articles' } | { kind: 'data' };

/** At the right on a wide screen, over the conversation on a small one. Esc goes back to the chat. */
export function SidePane({
  side,
  chat,
  onSide,
  onClose,
}: {
  side: Side;
  chat: Chat;
  onSide: (side: Side) => void;
  onClose: () => void;
}): JSX.Element {
  const pane = useRef<HTMLElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    const release = onEscape(onClose);
    return () => {
      release();
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  useEffect(() => pane.current?.querySelector<HTMLElement>('button')?.focus(), [side]);
  const title = side.kind === 'data' ? words.value.menu.myData : words.value.menu.articles;
  const open = (href: string) => onSide({ kind: 'article', href });
  return (
    <aside class="side enter" aria-label={title} ref={pane}>
      <header class="side-head">
        <IconButton icon="back" label={words.value.header.back} onClick={onClose} />
        <h2>{title}</h2>
        {side.kind === 'article' && (
          <IconButton icon="book" label={helpWords.value.home.all} onClick={() => onSide({ kind: 'articles' })} />
        )}
      </header>
      <div class="side-body">
        {side.kind === 'article' && <ArticleView href={side.href} onArticle={open} />}
        {side.kind === 'articles' && <ArticleList onArticle={open} />}
        {side.kind === 'data' && (
          <MyData
            session={chat.session()}
            onErased={chat.startOver}
            onStart={() => {
              chat.startOver();
              onClose();
            }}
          />
        )}
      </div>
    </aside>
  );
}
