import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { LogLine, Typing, WalletRead } from '../../shared/components/index.ts';
import { Icon } from '../../shared/icons.tsx';
import { words } from '../../shared/language.ts';
import { plainName } from '../../shared/plainName.ts';
import { talkWords } from '../../shared/words/talkWords.ts';
import { SLOW_ANSWER } from '../chat/chat.ts';
import { type EntryContext, LogEntry } from './LogEntry.tsx';
import { useFollow } from './useFollow.ts';

/** The conversation. It follows what is new only while its end is in sight, and never takes the focus. */
export function Log(context: EntryContext): JSX.Element {
  const { chat } = context;
  const { log, turn, act, owner, owedSince, reading } = chat.view.value;
  const scroller = useRef<HTMLDivElement>(null);
  const { unseen, toEnd } = useFollow(
    scroller,
    log.map(({ key }) => key),
    act,
    chat.settling.value,
  );
  const { message } = talkWords.value;
  const { connection } = words.value;
  const replaced = chat.replaced.value;
  return (
    <div class="log-frame">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard (WCAG 2.1.1) */}
      <div class="log" ref={scroller} role="log" aria-label={message.log} aria-busy={chat.settling.value} tabIndex={0}>
        <div class="log-column">
          {replaced && <LogLine>{replaced === 'gone' ? talkWords.value.ended.gone : connection.expired}</LogLine>}
          {log.map((item) => (
            <Row key={item.key} isNew={!chat.settling.value} isTurn={item.key === turn}>
              <LogEntry item={item} {...context} />
            </Row>
          ))}
          {owedSince !== null &&
            owner === 'bot' &&
            (reading ? <WalletRead address={reading} /> : <Owed since={owedSince} />)}
        </div>
      </div>
      {unseen > 0 && (
        <button type="button" class="log-new" onClick={toEnd}>
          <Icon name="down" size={16} />
          {message.newBelow(unseen)}
        </button>
      )}
    </div>
  );
}

/** Only what comes while somebody looks is drawn in; the history is simply there. */
function Row({
  isNew,
  isTurn,
  children,
}: {
  isNew: boolean;
  isTurn: boolean;
  children: ComponentChildren;
}): JSX.Element {
  const [entering] = useState(isNew);
  return (
    <div class={entering ? 'log-item enter' : 'log-item'} data-turn={isTurn || undefined}>
      {children}
    </div>
  );
}

/** Somebody of the staff is typing: under the log, above the composer. */
export function StaffTyping({ chat }: Pick<EntryContext, 'chat'>): JSX.Element | null {
  const { owner, staffName } = chat.view.value;
  if (!chat.staffTyping.value || owner !== 'staff') return null;
  return <Typing>{talkWords.value.message.typing(plainName(staffName ?? ''))}</Typing>;
}

/** The bot is at work; after a while the user hears that the message has arrived. Nothing is drawn for a quick answer. */
function Owed({ since }: { since: number }): JSX.Element | null {
  const [stage, setStage] = useState(0);
  useEffect(() => {
    setStage(0);
    const timers = [setTimeout(() => setStage(1), 400), setTimeout(() => setStage(2), SLOW_ANSWER)];
    return () => timers.forEach(clearTimeout);
  }, [since]);
  const { message } = talkWords.value;
  if (stage === 0) return null;
  return <Typing>{stage === 1 ? message.botTyping : message.slow}</Typing>;
}
