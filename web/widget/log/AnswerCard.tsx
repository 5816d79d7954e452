import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Card, ChatActivity } from '../../../core/protocol.ts';
import { Button, InlineMarkdown, Markdown, Never, SourceChip } from '../../shared/components/index.ts';
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
      <Steps card={card} onOpen={onOpen} />
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

/**
 * The first steps and what not to do; the other steps open in place, and the focus stays on what opened them. It stands last, so
 * that a "don't" is read with the steps in sight and not taken for one of those that are folded.
 */
function Steps({
  card: { steps, shown = steps.length, first = 1, never },
  onOpen,
}: {
  card: Extract<Card, { kind: 'answer' }>;
  onOpen: (href: string) => void;
}): JSX.Element {
  const [open, setOpen] = useState(false);
  const { allSteps } = talkWords.value.answer;
  return (
    <>
      {steps.length > 0 && (
        <ol class="numbered" start={first} style={`counter-reset: step ${first - 1}`}>
          {steps.slice(0, open ? steps.length : shown).map((step) => (
            <li>
              <InlineMarkdown text={step} onArticle={onOpen} />
            </li>
          ))}
        </ol>
      )}
      {never.length > 0 && (
        <div class="nevers">
          {never.map((item) => (
            <Never>
              <InlineMarkdown text={item} onArticle={onOpen} />
            </Never>
          ))}
        </div>
      )}
      {shown < steps.length && (
        <p class="all-steps">
          <Button kind="quiet" icon="down" expanded={open} onClick={() => setOpen(!open)}>
            {open ? allSteps.fewer : allSteps.all(steps.length)}
          </Button>
        </p>
      )}
    </>
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
