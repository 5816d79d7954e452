import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Locale } from '../../../../core/language.ts';
import type { Card as ProtocolCard } from '../../../../core/protocols/protocol.ts';
import { MINUTE, type Milliseconds } from '../../../../core/time.ts';
import { dayTime, stopwatch } from '../../format.ts';
import { Icon } from '../../icons.tsx';
import { language } from '../../language.ts';
import './queue.css';
import { talkWords } from '../../words/talkWords.ts';

export type Queue = Extract<ProtocolCard, { kind: 'queue' }>;

/** The queue in one line, under the header, so that it stays in sight. The stopwatch is decoration, not announced. */
export function QueueStrip({ queue, since }: { queue: Queue; since: Milliseconds }): JSX.Element {
  const line = queue.openNow ? placeInWords(queue) : returnTime(queue);
  const spoken = useSpoken(line);
  return (
    <div class="queue-strip">
      <Icon name="people" size={18} />
      <span class="queue-strip-words" aria-hidden="true">
        {line}
      </span>
      <span class="unseen" role="status">
        {spoken}
      </span>
      {queue.openNow && <Elapsed since={since} />}
    </div>
  );
}

/** The place as a screen reader hears it: at once, and then at most once a minute. */
function useSpoken(line: string): string {
  const [spoken, setSpoken] = useState({ line, at: Date.now() });
  useEffect(() => {
    if (line === spoken.line) return undefined;
    const wait = Math.max(0, spoken.at + MINUTE - Date.now());
    const timer = setTimeout(() => setSpoken({ line, at: Date.now() }), wait);
    return () => clearTimeout(timer);
  }, [line, spoken]);
  return spoken.line;
}

function Elapsed({ since }: { since: Milliseconds }): JSX.Element {
  const [now, setNow] = useState(Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return (
    <span class="queue-elapsed" aria-hidden="true">
      {stopwatch(now - since)}
    </span>
  );
}

/** "You are 2nd, usually 3–6 min" */
export function placeInWords(queue: Queue): string {
  const { queue: say } = talkWords.value;
  const { lowMinutes, highMinutes } = queue;
  if (!queue.openNow || lowMinutes === null || highMinutes === null) return say.place(queue.position);
  return [say.place(queue.position), say.usually(lowMinutes, highMinutes)].join(
    between({ en: ', ', ko: ', ', ja: '、' }, '，'),
  );
}

/** What stands between two sentences or parts, where a language wants anything. */
export function between(own: Partial<Record<Locale, string>>, other = ''): string {
  return own[language.value] ?? other;
}

/** When somebody is back. */
export function returnTime(queue: Queue): string {
  const { queue: say } = talkWords.value;
  return queue.opensAt ? say.back(dayTime(queue.opensAt, language.value, Date.now())) : say.noStaff;
}
