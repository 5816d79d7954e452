import type { ComponentChildren, JSX } from 'preact';
import type { Card as ProtocolCard } from '../../../../core/protocols/protocol.ts';
import { MINUTE, type Milliseconds } from '../../../../core/time.ts';
import { clockTime, roughSpan } from '../../format.ts';
import { Icon } from '../../icons.tsx';
import { language, words } from '../../language.ts';
import { plainName } from '../../plainName.ts';
import { departmentWords } from '../../words/departmentWords.ts';
import { talkWords } from '../../words/talkWords.ts';
import { Button } from '../controls/Button.tsx';
import { Card } from '../notices/Card.tsx';
import { Rail, type RailItem } from '../notices/Rail.tsx';
import { between, placeInWords, type Queue, returnTime } from './QueueStrip.tsx';

export type Accepted = Extract<ProtocolCard, { kind: 'accepted' }>;

/** The way to a person, while waiting. `since` is when the user asked. */
export function QueueCard({
  queue,
  since,
  notify,
}: {
  queue: Queue;
  since: Milliseconds;
  notify?: ComponentChildren;
}): JSX.Element {
  const { queue: say } = talkWords.value;
  const band = queue.openNow ? say.waiting : words.value.header.closedNow;
  const foot = [
    queue.openNow ? say.keepsPlace : returnTime(queue),
    ...(queue.urgent ? [] : [say.urgentFirst]),
    ...(queue.openNow && queue.spoken === false ? [say.noSpeaker] : []),
  ];
  return (
    <Card
      tone={queue.openNow ? 'accent' : 'caution'}
      band={{ icon: queue.openNow ? 'people' : 'clock', text: band }}
      foot={<FootLine>{foot.join(between({ en: ' ', ko: ' ' }))}</FootLine>}
    >
      <Rail items={[asked(queue, since), { mark: 'now', text: <b>{placeInWords(queue)}</b> }]} />
      {notify}
    </Card>
  );
}

/** The same way, once somebody has come. Somebody who was there earlier stays as one line. */
export function AcceptedCard({
  accepted,
  isThere,
  way,
  at,
}: {
  accepted: Accepted;
  isThere: boolean;
  way: { card: Queue; calledAt: Milliseconds } | null;
  at: Milliseconds;
}): JSX.Element {
  const { queue: say } = talkWords.value;
  const span = accepted.waited < MINUTE ? say.underMinute : roughSpan(accepted.waited, language.value);
  const joined: RailItem = {
    mark: isThere ? 'now' : 'past',
    text: <b>{say.joined(plainName(accepted.name))}</b>,
    aside: clockTime(at, language.value),
  };
  // Where they stood is over, and would only contradict that somebody has come.
  const before = isThere && way ? [asked(way.card, way.calledAt)] : [];
  return (
    <Card
      tone="accent"
      band={{ icon: 'check', text: isThere ? say.connected : say.wasHere, aside: say.waited(span) }}
      foot={isThere && <FootLine>{[say.botSilent, say.staffNever].join(between({ en: ' ', ko: ' ' }))}</FootLine>}
    >
      <Rail items={[...before, joined]} />
    </Card>
  );
}

function asked(queue: Queue, since: Milliseconds): RailItem {
  const { queue: say } = talkWords.value;
  const { departments } = departmentWords.value;
  return { mark: 'past', text: say.asked(departments[queue.department].name), aside: clockTime(since, language.value) };
}

function FootLine({ children }: { children: ComponentChildren }): JSX.Element {
  return (
    <>
      <Icon name="info" size={18} />
      <span>{children}</span>
    </>
  );
}

/** Asks the browser's leave, and only on the user's press. */
export function NotifyButton({ asked: on, onAsk }: { asked: boolean; onAsk: () => void }): JSX.Element {
  const { queue: say } = talkWords.value;
  return (
    <Button icon={on ? 'check' : 'bell'} disabled={on} onClick={onAsk}>
      {on ? say.notifyOn : say.notify}
    </Button>
  );
}
