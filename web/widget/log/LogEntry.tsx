import type { ComponentChildren, JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Card, ChatActivity, CheckWordAnswer } from '../../../core/protocols/protocol.ts';
import { SignText } from '../../shared/components/chain/SignText.tsx';
import {
  AcceptedCard,
  BotMessage,
  Button,
  ConsentReceipt,
  EmergencyCard,
  Markdown,
  NotifyButton,
  QueueCard,
  SourceChip,
  StaffMessage,
  UserBubble,
  VerdictCard,
} from '../../shared/components/index.ts';
import { dayTime } from '../../shared/format.ts';
import { helpApi } from '../../shared/help/helpApi.ts';
import { Icon } from '../../shared/icons.tsx';
import { language, words } from '../../shared/language.ts';
import type { ThreadItem } from '../../shared/line/thread.ts';
import { talkWords } from '../../shared/words/talkWords.ts';
import type { Chat } from '../chat/chat.ts';
import { buttonFor, cardOf, isUser, numberOf, timeOf } from '../chat/chatView.ts';
import { askToNotify, canNotify, notifying } from '../notify.ts';
import type { Question } from '../Questions.tsx';
import { AnswerCard } from './AnswerCard.tsx';
import { CareCard } from './CareCard.tsx';
import { checklistMemory } from './checklistMemory.ts';
import { GuideCard } from './GuideCard.tsx';
import { InSight, queueInSight } from './InSight.tsx';
import { RateCard } from './RateCard.tsx';

export interface EntryContext {
  chat: Chat;
  onOpen: (href: string) => void;
  onAsk: (question: Question) => void;
  onData: () => void;
}

/** One thing in the log: a card where the client knows it, and otherwise the same in words. */
export function LogEntry({ item, ...context }: { item: ThreadItem } & EntryContext): JSX.Element {
  const { activity } = item;
  const lang = activity.channelData?.handrail?.language ?? language.value;
  const at = timeOf(activity);
  if (isUser(activity)) {
    const state = item.state === 'received' ? 'sent' : item.state;
    return (
      <UserBubble
        text={activity.text ?? ''}
        lang={lang}
        state={state}
        at={at}
        onRetry={() => context.chat.retry(item.key)}
      />
    );
  }
  const sender = activity.channelData?.handrail?.sender;
  if (sender?.role === 'staff') {
    return (
      <StaffMessage
        name={sender.name}
        checkWord={sender.checkWord}
        at={at}
        lang={lang}
        onCheck={(word) => checkWord(context.chat, word)}
        onReport={() => context.onAsk({ kind: 'report', message: numberOf(activity) })}
      >
        <Markdown text={activity.text ?? ''} onArticle={context.onOpen} checked />
      </StaffMessage>
    );
  }
  return <FromBot activity={activity} {...context} />;
}

async function checkWord(chat: Chat, word: string): Promise<CheckWordAnswer | null> {
  const asked = await helpApi.checkStaff(word, chat.session()?.conversation);
  return asked.kind === 'ok' ? asked.value.answer : null;
}

function FromBot({ activity, ...context }: { activity: ChatActivity } & EntryContext): JSX.Element {
  const card = cardOf(activity);
  const lang = activity.channelData?.handrail?.language ?? language.value;
  const at = timeOf(activity);
  const own = card && wholeCard(card, activity, context);
  if (own) return own;
  const wide = card?.kind === 'verdict' || card?.kind === 'emergency' || card?.kind === 'guide';
  return (
    <BotMessage at={at} lang={lang} wide={wide}>
      {(card && spokenCard(card, activity, context)) ?? (
        <Markdown text={activity.text ?? ''} onArticle={context.onOpen} />
      )}
    </BotMessage>
  );
}

/** Cards that the desk shows, not the bot: no "Bot" above them. */
function wholeCard(card: Card, activity: ChatActivity, { chat, onAsk, onData }: EntryContext): JSX.Element | null {
  const at = timeOf(activity);
  const { owner, queue, metAt } = chat.view.value;
  switch (card.kind) {
    case 'consented':
      return <ConsentReceipt card={card} at={at} onWithdraw={() => onAsk('withdraw')} />;
    case 'queue':
      return (
        <InSight seen={queueInSight}>
          <QueueCard queue={queue?.card ?? card} since={queue?.since ?? at} notify={<Notify />} />
        </InSight>
      );
    case 'accepted':
      return <AcceptedCard accepted={card} isThere={owner === 'staff' && metAt === at} way={queue} at={at} />;
    case 'ended':
      return <EndedCard deletedBy={card.deletedBy} onData={onData} />;
    case 'rate':
      return (
        <RateCard
          stage={chat.view.value.rating}
          onRate={(score, shown) => chat.act({ action: 'rate', score }, shown)}
          onSentence={(text) => chat.act({ action: 'rate.sentence' }, text)}
        />
      );
    default:
      return null;
  }
}

/** Cards that the bot says. */
function spokenCard(card: Card, activity: ChatActivity, { chat, onOpen, onData }: EntryContext): ComponentChildren {
  switch (card.kind) {
    case 'answer':
      return <AnswerCard card={card} activity={activity} chat={chat} onOpen={onOpen} />;
    case 'choices':
      return <Choices card={card} activity={activity} chat={chat} onOpen={onOpen} />;
    case 'verdict': {
      const again = buttonFor(activity, 'tx.check');
      return <VerdictCard card={card} onCheckAgain={again && (() => chat.press(again))} />;
    }
    case 'emergency':
      return <EmergencyCard card={card} memory={checklistMemory(activity.id ?? '')} onOpen={onOpen} />;
    case 'care':
      return <CareCard card={card} activity={activity} chat={chat} />;
    case 'sign':
      return <SignText message={card.message} />;
    case 'guide':
      return <GuideCard card={card} activity={activity} chat={chat} />;
    case 'stopped':
      return <Stopped text={activity.text ?? ''} />;
    case 'unchecked':
      return <Stopped text={activity.text ?? ''} neutral />;
    case 'data':
      return (
        <>
          <Markdown text={withoutLink(activity.text ?? '')} />
          <div>
            <Button icon="lock" onClick={onData}>
              {words.value.menu.myData}
            </Button>
          </div>
        </>
      );
    default:
      return undefined;
  }
}

/** The button says where to go; the bare address after the sentence is for channels without buttons. */
function withoutLink(text: string): string {
  return text.replace(/\s*\[[^\]]*\]\([^)]*\)\s*$/, '');
}

function Choices({
  card,
  activity,
  chat,
  onOpen,
}: {
  card: Extract<Card, { kind: 'choices' }>;
  activity: ChatActivity;
} & Pick<EntryContext, 'chat' | 'onOpen'>): JSX.Element {
  const choose = (id: string, title: string) => () => chat.act({ action: 'article', id }, title);
  return (
    <>
      <Markdown text={activity.text ?? ''} onArticle={onOpen} />
      {card.sources.map((source) => (
        <SourceChip source={source} onOpen={choose(source.articleId, source.title)} />
      ))}
    </>
  );
}

function Stopped({ text, neutral }: { text: string; neutral?: boolean }): JSX.Element {
  return (
    <div class={neutral ? 'unchecked-note' : 'stopped-note'}>
      <Icon name={neutral ? 'info' : 'stop'} />
      <div>
        <Markdown text={text} />
      </div>
    </div>
  );
}

function Notify(): JSX.Element | null {
  const [blocked, setBlocked] = useState(false);
  if (!canNotify()) return null;
  if (blocked) return <p class="quiet-note">{talkWords.value.queue.notifyBlocked}</p>;
  const ask = async () => setBlocked(!(await askToNotify()));
  return <NotifyButton asked={notifying.value} onAsk={() => void ask()} />;
}

function EndedCard({ deletedBy, onData }: { deletedBy: number; onData: () => void }): JSX.Element {
  const { ended } = talkWords.value;
  const { menu } = words.value;
  return (
    <section class="ended-card">
      <p>
        <Icon name="check" />
        <b>{ended.title}</b>
      </p>
      <p class="ended-text">
        <Icon name="trash" />
        <span>{ended.deletedBy(dayTime(deletedBy, language.value, Date.now()))}</span>
      </p>
      <Button kind="quiet" onClick={onData}>
        {menu.myData}
      </Button>
    </section>
  );
}
