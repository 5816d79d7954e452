import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ActionValue } from '../../core/protocols/protocol.ts';
import { ConsentCard } from '../shared/components/consent/ConsentCard.tsx';
import { Button } from '../shared/components/controls/Button.tsx';
import { Failed, Loading } from '../shared/components/notices/States.tsx';
import { servedAt } from '../shared/help/served.ts';
import { Icon, type IconName } from '../shared/icons.tsx';
import { language, words } from '../shared/language.ts';
import type { Chat } from './chat/chat.ts';
import './welcome.css';

export type ConsentAsked = Parameters<typeof ConsentCard>[0]['card'];

interface WelcomeProps {
  chat: Chat;
  /** What is asked at the moment; null while nobody knows. */
  card: ConsentAsked | null;
  /** The consent was answered on this page, and its buttons are gone. */
  answered: boolean;
  onAnswer: () => void;
  onOpenArticle: (id: string) => void;
  onArticles: () => void;
}

/** Before the consent: what this is, three facts, two buttons, and the help that needs no consent. */
export function Welcome(props: WelcomeProps): JSX.Element {
  const { chat, card, answered, onAnswer } = props;
  const { welcome } = words.value;
  const { consent } = chat.view.value;
  const refused = chat.connection.value === 'refused';
  const place = useRef<HTMLDivElement>(null);
  // What was pressed is gone: the focus goes on to what came of it. Whoever went on already keeps their place, or their next key would be lost.
  useEffect(() => {
    const isLost = document.activeElement === document.body;
    if (answered && isLost) place.current?.querySelector<HTMLElement>('.consent-title')?.focus();
  }, [consent.kind]);
  return (
    <div class="welcome" ref={place}>
      {consent.kind !== 'declined' && (
        <>
          <h2 class="welcome-title">{welcome.title}</h2>
          <p class="welcome-hint">{welcome.hint}</p>
        </>
      )}
      {card && <Asked chat={chat} card={card} onAnswer={onAnswer} />}
      {consent.kind === 'declined' && <Declined chat={chat} />}
      {consent.kind === 'unknown' && !card && (refused ? <Refused chat={chat} /> : <Loading lines={6} />)}
      <StaticHelp {...props} />
    </div>
  );
}

/** What is asked. The page of the chat comes with the question: a first visit waits for no answer of the desk, and a press for the line. */
export function useConsentAsked(chat: Chat): ConsentAsked | null {
  const [given] = useState(() => consentGiven(chat));
  const { consent } = chat.view.value;
  if (consent.kind === 'asked') return consent.card;
  return consent.kind === 'unknown' && chat.connection.value !== 'refused' ? given : null;
}

function consentGiven(chat: Chat): ConsentAsked | null {
  if (chat.session()) return null;
  const served = servedAt<ConsentAsked>(`consent?lang=${language.value}`);
  return served?.kind === 'ok' ? served.value : null;
}

function Asked({
  chat,
  card,
  onAnswer,
}: Pick<WelcomeProps, 'chat' | 'onAnswer'> & Pick<Parameters<typeof ConsentCard>[0], 'card'>): JSX.Element {
  const [busy, setBusy] = useState(false);
  const { consent } = words.value;
  const wish = chat.intent.value;
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (wish) place.current?.scrollIntoView({ block: 'nearest' });
  }, [wish]);
  const choose = (value: ActionValue, shown: string) => {
    setBusy(true);
    onAnswer();
    chat.act(value, shown);
  };
  const note = !wish ? null : wish.kind === 'ask' ? consent.needed : consent.neededForPerson;
  return (
    <div ref={place}>
      <ConsentCard
        card={card}
        busy={busy}
        note={note}
        onAccept={(choices) => choose({ action: 'consent.accept', ...choices }, consent.accept)}
        onDecline={() => choose({ action: 'consent.decline' }, consent.decline)}
      />
    </div>
  );
}

/** The way back in stays open. */
function Declined({ chat }: { chat: Chat }): JSX.Element {
  const { consent } = words.value;
  return (
    <section class="consent" aria-labelledby="declined-title">
      <h2 id="declined-title" class="consent-title" tabIndex={-1}>
        {consent.declinedTitle}
      </h2>
      <p class="consent-agreement">{consent.declinedText}</p>
      <div>
        <Button icon="return" onClick={() => chat.startOver()}>
          {consent.again}
        </Button>
      </div>
    </section>
  );
}

function Refused({ chat }: { chat: Chat }): JSX.Element {
  const { connection, states } = words.value;
  return <Failed text={connection.failed} safe={states.safe} onRetry={() => chat.startOver()} />;
}

/** Help that needs no consent, because it stores nothing. */
function StaticHelp({ onOpenArticle, onArticles }: Pick<WelcomeProps, 'onOpenArticle' | 'onArticles'>): JSX.Element {
  const { staticHelp } = words.value;
  return (
    <div class="static-help">
      <StaticRow icon="stop" danger onClick={() => onOpenArticle('phrase-exposed')}>
        {staticHelp.emergency}
      </StaticRow>
      <StaticRow icon="book" onClick={onArticles}>
        {staticHelp.browse}
      </StaticRow>
      <a class="static-row" href={`/check?lang=${language.value}`} target="_blank" rel="noopener">
        <Icon name="seal" />
        <span>{staticHelp.checkStaff}</span>
        <Icon name="arrow" size={18} />
      </a>
    </div>
  );
}

function StaticRow({
  icon,
  danger,
  onClick,
  children,
}: {
  icon: IconName;
  danger?: boolean;
  onClick: () => void;
  children: string;
}): JSX.Element {
  return (
    <button type="button" class={danger ? 'static-row static-danger' : 'static-row'} onClick={onClick}>
      <Icon name={icon} />
      <span>{children}</span>
      <Icon name="arrow" size={18} />
    </button>
  );
}
