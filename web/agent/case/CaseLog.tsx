import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { StaffSession } from '../../../core/protocols/deskProtocol.ts';
import { Typing } from '../../shared/components/index.ts';
import { Icon } from '../../shared/icons.tsx';
import { say } from '../../shared/staff/consoleWords.ts';
import { desk } from '../console.ts';
import { stillOutgoing, visibleEntries } from '../desk/entries.ts';
import type { OpenCase } from '../desk/openCase.ts';
import { LogEntry, OutgoingEntry } from './LogEntry.tsx';
import './caseLog.css';

/** Close enough to the end to follow what comes. */
const NEAR_END = 80;

/** What was said and done, oldest first. It follows the end while the end is in sight, and never takes the focus. */
export function CaseLog({
  opened,
  staff,
}: {
  opened: Extract<OpenCase, { kind: 'open' }>;
  staff: StaffSession;
}): JSX.Element {
  const { conversation } = say.value;
  const entries = visibleEntries(opened.entries);
  const outgoing = stillOutgoing(
    desk.outgoing.value.filter((one) => one.conversation === opened.id),
    opened.entries,
  );
  const scroller = useRef<HTMLDivElement>(null);
  const { unseen, toEnd } = useEnd(scroller, entries.length + outgoing.length);
  return (
    <div class="case-frame">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard (WCAG 2.1.1) */}
      <div class="case-log" ref={scroller} role="log" aria-label={conversation.log} tabIndex={0}>
        {entries.map((entry) => (
          <LogEntry key={entry.seq} entry={entry} />
        ))}
        {outgoing.map((one) => (
          <OutgoingEntry key={one.clientId} one={one} staff={staff} />
        ))}
        {desk.typing.value?.conversation === opened.id && <Typing>{conversation.typing}</Typing>}
      </div>
      {unseen > 0 && (
        <button type="button" class="case-new" onClick={toEnd}>
          <Icon name="down" size={16} />
          {conversation.newBelow(unseen)}
        </button>
      )}
    </div>
  );
}

/** Stays at the end while the reader is there; otherwise counts what came. */
function useEnd(scroller: { current: HTMLDivElement | null }, count: number): { unseen: number; toEnd: () => void } {
  const [seen, setSeen] = useState(count);
  const atEnd = useRef(true);
  const toEnd = () => {
    const element = scroller.current;
    element?.scrollTo({ top: element.scrollHeight, behavior: 'instant' });
    atEnd.current = true;
    setSeen(count);
  };
  useLayoutEffect(() => {
    if (atEnd.current) toEnd();
  }, [count]);
  useEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    let width = element.clientWidth;
    const look = () => {
      // Lines of another width have moved it, not the reader.
      if (element.clientWidth !== width) return;
      atEnd.current = element.scrollHeight - element.scrollTop - element.clientHeight < NEAR_END;
      if (atEnd.current) setSeen(Number.POSITIVE_INFINITY);
    };
    // The box below grows with what is written in it, and a telephone is turned: the end stays in sight.
    const resized = new ResizeObserver(() => {
      width = element.clientWidth;
      if (atEnd.current) element.scrollTo({ top: element.scrollHeight, behavior: 'instant' });
    });
    resized.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      resized.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, []);
  return { unseen: atEnd.current ? 0 : Math.max(0, count - seen), toEnd };
}
