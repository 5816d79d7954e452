import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { articleHref, readArticleHref } from '../shared/articleHref.ts';
import { Button } from '../shared/components/controls/Button.tsx';
import { Banner } from '../shared/components/notices/Banner.tsx';
import { Toasts } from '../shared/components/notices/Toasts.tsx';
import { Icon } from '../shared/icons.tsx';
import { language, words } from '../shared/language.ts';
import { later, whenIdleFetch } from '../shared/later.tsx';
import { ChatHeader } from './ChatHeader.tsx';
import type { Chat } from './chat/chat.ts';
import { isUser } from './chat/chatView.ts';
import type { Draft } from './chat/draft.ts';
import { notifyOfReply } from './notify.ts';
import type { Question } from './Questions.tsx';
import type { Side } from './SidePane.tsx';
import { useConsentAsked, Welcome } from './Welcome.tsx';
import './chat.css';

/** Whoever has not agreed yet needs none of this to do so; it comes while they read. */
const Conversation = later(() => import('./Conversation.tsx').then((part) => part.Conversation));
const SidePane = later(() => import('./SidePane.tsx').then((part) => part.SidePane));
const Questions = later(() => import('./Questions.tsx').then((part) => part.Questions));

export interface ChatScreenProps {
  chat: Chat;
  /** The panel's own way out; a full page has none. */
  onClose?: () => void;
  /** How many messages came while nobody looked. */
  onUnread?: (count: number) => void;
}

/** The whole conversation: on a page of its own, in the panel of the help centre, and in the frame on other sites. */
export function ChatScreen({ chat, onClose, onUnread }: ChatScreenProps): JSX.Element {
  /** Made with the conversation, and kept while another consent is asked for. */
  const draft = useRef<Draft | null>(null);
  const [side, setSide] = useState<Side | null>(null);
  const [answered, setAnswered] = useState(false);
  const [question, setQuestion] = useState<Question | null>(null);
  useEffect(() => {
    chat.start();
    void Conversation.ahead();
    whenIdleFetch(Questions, SidePane);
    void import('../shared/guard/guard.ts').then(({ loadGuard }) => loadGuard()).catch(() => undefined);
  }, [chat]);
  useReconnect(chat);
  useReplies(chat, onUnread);
  const agreed = chat.view.value.consent.kind === 'accepted';
  const asked = useConsentAsked(chat);
  const openArticle = (href: string) =>
    setSide(readArticleHref(href) ? { kind: 'article', href } : { kind: 'articles' });
  const openData = () => setSide({ kind: 'data' });
  return (
    <div class="chat" data-side={side ? true : undefined}>
      <div class="chat-main">
        <ChatHeader
          chat={chat}
          onAsk={setQuestion}
          onArticles={() => setSide({ kind: 'articles' })}
          onData={openData}
          onClose={onClose}
        />
        {!chat.view.value.care && chat.view.value.owner !== 'staff' && <NeverAsk />}
        <Notice chat={chat} />
        {agreed ? (
          <Conversation
            chat={chat}
            kept={draft}
            focused={answered}
            onOpen={openArticle}
            onAsk={setQuestion}
            onData={openData}
          />
        ) : (
          <InLog>
            <Welcome
              chat={chat}
              card={asked}
              answered={answered}
              onAnswer={() => setAnswered(true)}
              onOpenArticle={(id) => openArticle(articleHref(id, language.value))}
              onArticles={() => setSide({ kind: 'articles' })}
            />
          </InLog>
        )}
        {!agreed && <BeforeConsent chat={chat} isAsked={asked !== null} />}
      </div>
      {side && <SidePane side={side} chat={chat} onSide={setSide} onClose={() => setSide(null)} />}
      {question && <Questions question={question} chat={chat} onDone={() => setQuestion(null)} />}
      <Toasts />
    </div>
  );
}

/** Where the conversation will stand. */
function InLog({ children }: { children: ComponentChildren }): JSX.Element {
  return (
    <div class="log-frame">
      <div class="log">
        <div class="log-column">{children}</div>
      </div>
    </div>
  );
}

/** Always in sight; while a person is there, what staff never ask for stands above the field instead. */
function NeverAsk(): JSX.Element {
  return (
    <p class="never-ask">
      <Icon name="lock" size={16} />
      {words.value.neverAsk.replace(/[.。]$/, '')}
    </p>
  );
}

/** A lost connection matters most: it stands before the place in the queue. */
function Notice({ chat }: { chat: Chat }): JSX.Element | null {
  const { connection: say } = words.value;
  const connection = chat.connection.value;
  const { consent } = chat.view.value;
  if (connection === 'offline' || connection === 'busy') {
    const retry = (
      <Button kind="quiet" size="small" onClick={() => chat.retryNow()}>
        {say.retry}
      </Button>
    );
    return (
      <Banner tone="caution" icon="link" action={connection === 'offline' ? retry : undefined}>
        {connection === 'busy' ? say.busy : consent.kind === 'unknown' ? say.failed : say.lost}
      </Banner>
    );
  }
  return null;
}

/** A person can be asked for before anything was agreed: the wish is kept, and the consent says what it is for. */
function BeforeConsent({ chat, isAsked }: { chat: Chat; isAsked: boolean }): JSX.Element {
  const { header, consent } = words.value;
  const { kind } = chat.view.value.consent;
  const call = () => {
    if (kind === 'declined') chat.startOver();
    chat.wish({ kind: 'person', shown: header.person });
  };
  return (
    <div class="chat-foot">
      <div class="chat-foot-column before-consent">
        <Button icon="person" onClick={call}>
          {header.person}
        </Button>
        {isAsked && <p class="quiet-note">{consent.needed}</p>}
      </div>
    </div>
  );
}

/** The browser knows first when the network goes, when it is there again, or that somebody looks again. */
function useReconnect(chat: Chat): void {
  useEffect(() => {
    const now = () => chat.retryNow();
    const seen = () => document.visibilityState === 'visible' && chat.retryNow();
    window.addEventListener('offline', chat.networkLost);
    window.addEventListener('online', now);
    document.addEventListener('visibilitychange', seen);
    return () => {
      window.removeEventListener('offline', chat.networkLost);
      window.removeEventListener('online', now);
      document.removeEventListener('visibilitychange', seen);
    };
  }, [chat]);
}

/** Counts what was said by the other side, and tells those who asked to be told. */
function useReplies(chat: Chat, onUnread?: (count: number) => void): void {
  const replies = chat.view.value.log.filter(({ activity }) => !isUser(activity)).length;
  const known = useRef(replies);
  useEffect(() => {
    if (!chat.settling.value && replies > known.current) {
      notifyOfReply();
      onUnread?.(replies - known.current);
    }
    known.current = replies;
  }, [replies]);
}
