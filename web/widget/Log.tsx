import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { LogLine, Typing } from '../shared/components/index.ts';
import { Icon } from '../shared/icons.tsx';
import { words } from '../shared/language.ts';
import { plainName } from '../shared/plainName.ts';
import { SLOW_ANSWER } from './chat.ts';
import { type EntryContext, LogEntry } from './LogEntry.tsx';

/** Close enough to the end to follow what comes. */
const NEAR_END = 120;

/** The conversation. It follows what is new only while its end is in sight, and never takes the focus. */
export function Log(context: EntryContext): JSX.Element {
  const { chat } = context;
  const { log, owner, owedSince } = chat.view.value;
  const scroller = useRef<HTMLDivElement>(null);
  const unseen = useFollow(scroller, log.length, chat.settling.value);
  const { message, connection } = words.value;
  const replaced = chat.replaced.value;
  return (
    <div class="log-frame">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard (WCAG 2.1.1) */}
      <div class="log" ref={scroller} role="log" aria-label={message.log} aria-busy={chat.settling.value} tabIndex={0}>
        <div class="log-column">
          {replaced && <LogLine>{replaced === 'gone' ? words.value.ended.gone : connection.expired}</LogLine>}
          {log.map((item) => (
            <div class={chat.settling.value ? 'log-item' : 'log-item enter'} key={item.key}>
              <LogEntry item={item} {...context} />
            </div>
          ))}
          {owedSince !== null && owner === 'bot' && <Owed since={owedSince} />}
        </div>
      </div>
      {unseen > 0 && (
        <button type="button" class="log-new" onClick={() => toEnd(scroller.current, 'smooth')}>
          <Icon name="down" size={16} />
          {message.newBelow(unseen)}
        </button>
      )}
    </div>
  );
}

/** Somebody of the staff is typing: under the log, above the composer. */
export function StaffTyping({ chat }: Pick<EntryContext, 'chat'>): JSX.Element | null {
  const { owner, staffName } = chat.view.value;
  if (!chat.staffTyping.value || owner !== 'staff') return null;
  return <Typing>{words.value.message.typing(plainName(staffName ?? ''))}</Typing>;
}

/** The bot is at work; after a while the user hears that the message has arrived. Nothing is drawn for a quick answer. */
function Owed({ since }: { since: number }): JSX.Element | null {
  const [stage, setStage] = useState(0);
  useEffect(() => {
    setStage(0);
    const timers = [setTimeout(() => setStage(1), 400), setTimeout(() => setStage(2), SLOW_ANSWER)];
    return () => timers.forEach(clearTimeout);
  }, [since]);
  const { message } = words.value;
  if (stage === 0) return null;
  return <Typing>{stage === 1 ? message.botTyping : message.slow}</Typing>;
}

/** Keeps the end in sight while it is in sight; otherwise counts what came. */
function useFollow(scroller: { current: HTMLDivElement | null }, count: number, settling: boolean): number {
  const [seen, setSeen] = useState(count);
  const atEnd = useRef(true);
  useLayoutEffect(() => {
    if (!atEnd.current && !settling) return;
    toEnd(scroller.current, 'instant');
    setSeen(count);
  }, [count, settling]);
  useEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    const look = () => {
      atEnd.current = element.scrollHeight - element.scrollTop - element.clientHeight < NEAR_END;
      if (atEnd.current) setSeen(Number.POSITIVE_INFINITY);
    };
    const grown = new ResizeObserver(() => {
      if (atEnd.current) toEnd(element, 'instant');
    });
    element.addEventListener('scroll', look, { passive: true });
    grown.observe(element);
    return () => {
      element.removeEventListener('scroll', look);
      grown.disconnect();
    };
  }, []);
  useEffect(() => {
    if (seen === Number.POSITIVE_INFINITY) setSeen(count);
  }, [seen, count]);
  return atEnd.current ? 0 : Math.max(0, count - seen);
}

function toEnd(element: HTMLElement | null, behavior: ScrollBehavior): void {
  element?.scrollTo({ top: element.scrollHeight, behavior });
}
