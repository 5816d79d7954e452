import type { JSX } from 'preact';
import type { Card, ChatActivity } from '../../../core/protocols/protocol.ts';
import { AnswerSteps } from '../../shared/components/article/AnswerSteps.tsx';
import { Button, Markdown, SourceChip } from '../../shared/components/index.ts';
import { language } from '../../shared/language.ts';
import { talkWords } from '../../shared/words/talkWords.ts';
import type { Chat } from '../chat/chat.ts';
import { buttonFor } from '../chat/chatView.ts';

/** The short answer, the steps, what not to do, where it comes from, and whether it helped. */
export function AnswerCard({
  card,
  activity,
  chat,
  onOpen,
}: {
  card: Extract<Card, { kind: 'answer' }>;
  activity: ChatActivity;
  chat: Chat;
  onOpen: (href: string) => void;
}): JSX.Element {
  return (
    <>
      {card.echo && <Echo text={card.echo} activity={activity} chat={chat} />}
      <Markdown text={card.lead} onArticle={onOpen} />
      <AnswerSteps card={card} onOpen={onOpen} />
      <SourceChip source={card.source} onOpen={onOpen} />
      <Helped card={card} activity={activity} chat={chat} />
    </>
  );
}

/** What was understood, and the way to say that it is not so. */
function Echo({ text, activity, chat }: { text: string; activity: ChatActivity; chat: Chat }): JSX.Element {
  const change = buttonFor(activity, 'fact.change');
  return (
    <p class="echo">
      <span>{text}</span>
      {change && chat.view.value.owner !== 'staff' && (
        <Button kind="quiet" onClick={() => chat.press(change)}>
          {change.title}
        </Button>
      )}
    </p>
  );
}

function Helped({
  card,
  activity,
  chat,
}: {
  card: Extract<Card, { kind: 'answer' }>;
  activity: ChatActivity;
  chat: Chat;
}): JSX.Element | null {
  const { answer } = talkWords.value;
  const { judged, owner } = chat.view.value;
  const [yes, no] = [buttonFor(activity, 'helped'), buttonFor(activity, 'notHelped')];
  const another = buttonFor(activity, 'another');
  if (!yes || !no || owner !== 'bot') return null;
  if (judged.has(card.source.articleId)) return null;
  return (
    <p class="helped" lang={language.value}>
      <span>{answer.helped}</span>
      <Button kind="quiet" onClick={() => chat.press(yes)}>
        {answer.yes}
      </Button>
      <Button kind="quiet" onClick={() => chat.press(no)}>
        {answer.no}
      </Button>
      {another && (
        <Button kind="quiet" onClick={() => chat.press(another)}>
          {another.title}
        </Button>
      )}
    </p>
  );
}
