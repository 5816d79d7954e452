import type { JSX } from 'preact';
import type { ActionValue, ChatActivity, Card as ProtocolCard } from '../../../core/protocols/protocol.ts';
import { Button, ButtonLink } from '../../shared/components/index.ts';
import type { Chat } from '../chat/chat.ts';
import './care.css';

export type Care = Extract<ProtocolCard, { kind: 'care' }>;

/** Everything else waits: a few words, one number to call, one question. Nothing here is red, and nothing counts down. */
export function CareCard(props: { card: Care; activity: ChatActivity; chat: Chat }): JSX.Element {
  const { card, activity, chat } = props;
  const isLast = chat.view.value.careIn === activity.id;
  return (
    <div class="care">
      {card.thanks && <p class="care-thanks">{card.thanks}</p>}
      <h2 class="care-lead">
        {sentencesOf(card.lead).map((sentence) => (
          <span>{sentence}</span>
        ))}
      </h2>
      {card.more && <p class="care-more">{card.more}</p>}
      {card.steps.length > 0 && (
        <ol class="care-steps">
          {card.steps.map((step) => (
            <li>{step}</li>
          ))}
        </ol>
      )}
      {(card.lines.length > 0 || card.danger.text !== '') && (
        <Lines card={card} activity={activity} chat={isLast ? chat : null} />
      )}
      {card.question && isLast && <Question card={card} activity={activity} chat={chat} />}
    </div>
  );
}

/** Each on a line of its own: they are said one after the other. */
function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.。!！?？])\s*/u).filter((part) => part !== '');
}

function Lines({ card, activity, chat }: { card: Care; activity: ChatActivity; chat: Chat | null }): JSX.Element {
  const listed = card.lines.some(({ country }) => country !== null);
  return (
    <section class="care-card">
      {listed ? (
        <ul class="care-countries">
          {card.lines.map((line) => (
            <li>
              <a href={line.tel} title={line.name}>
                <span class="care-name">{line.country}</span>
                <b>{line.number}</b>
              </a>
            </li>
          ))}
        </ul>
      ) : (
        card.lines.map((line, at) => (
          <div class="care-line">
            <p class="care-name">
              {line.name}
              {line.when && ` · ${line.when}`}
            </p>
            <p class="care-number">{line.number}</p>
            <ButtonLink kind={at === 0 ? 'primary' : 'plain'} icon="phone" wide href={line.tel}>
              {line.call}
            </ButtonLink>
          </div>
        ))
      )}
      <p class="care-danger">{linked(card.danger)}</p>
      {card.region.text !== '' && (
        <div class="care-region">
          <span>{card.region.text}</span>
          {card.region.change && chat && (
            <button
              type="button"
              class="care-change"
              onClick={() => chat.press(pressOf(activity, 'care.region', card.region.change ?? ''))}
            >
              {card.region.change}
            </button>
          )}
        </div>
      )}
    </section>
  );
}

/** The sentence as it is, each number in it a link that dials it. */
function linked({ text, numbers }: Care['danger']): (string | JSX.Element)[] {
  let rest = text;
  const parts: (string | JSX.Element)[] = [];
  for (const { number, tel } of numbers) {
    const at = rest.indexOf(number);
    if (at < 0) continue;
    parts.push(rest.slice(0, at), <a href={tel}>{number}</a>);
    rest = rest.slice(at + number.length);
  }
  return [...parts, rest];
}

function Question({ card, activity, chat }: { card: Care; activity: ChatActivity; chat: Chat }): JSX.Element {
  const ways = (activity.suggestedActions?.actions ?? []).filter(({ value }) => value.action === 'care.company');
  return (
    <fieldset class="care-question">
      <legend>{card.question}</legend>
      <div class="care-ways">
        {ways.map((way) => (
          <Button onClick={() => chat.press(way)}>{way.title}</Button>
        ))}
      </div>
    </fieldset>
  );
}

function pressOf(activity: ChatActivity, action: ActionValue['action'], title: string) {
  const found = activity.suggestedActions?.actions.find(({ value }) => value.action === action);
  const value: ActionValue = { action: 'care.region' };
  return found ?? { type: 'messageBack' as const, title, text: title, displayText: title, value };
}
