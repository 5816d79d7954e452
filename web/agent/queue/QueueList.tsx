import type { ComponentChildren, JSX } from 'preact';
import { localeMark } from '../../../core/language.ts';
import type { QueueItem, StaffSession } from '../../../core/protocols/deskProtocol.ts';
import { MINUTE } from '../../../core/time.ts';
import { Button, Empty, Loading, Tag } from '../../shared/components/index.ts';
import { roughSpan, stopwatch, wholeNumber } from '../../shared/format.ts';
import { Icon } from '../../shared/icons.tsx';
import { language } from '../../shared/language.ts';
import { plainName } from '../../shared/plainName.ts';
import { say } from '../../shared/staff/consoleWords.ts';
import { desk, nameOf, now, openCase } from '../console.ts';
import { keysShown } from '../keys/keysShown.ts';
import { PlainWords } from '../PlainWords.tsx';
import { pressureOf } from './queueTimes.ts';
import { takeNext } from './takeNext.ts';
import './queueList.css';
import { departmentWords } from '../../shared/words/departmentWords.ts';

/** Who waits, urgent first, then longest; what is one's own above, what colleagues hold below. */
export function QueueList({ staff }: { staff: StaffSession }): JSX.Element {
  const queue = desk.queue.value;
  const { places } = say.value;
  return (
    <section class="queue" aria-label={places.conversations}>
      <header class="pane-head">
        <h1>{places.conversations}</h1>
        <Shift onShift={staff.onShift} />
      </header>
      <div class="queue-scroll">
        {queue ? (
          <Groups />
        ) : (
          <div class="queue-loading">
            <Loading lines={6} />
          </div>
        )}
      </div>
      <QueueFoot onShift={staff.onShift} />
    </section>
  );
}

function Shift({ onShift }: { onShift: boolean }): JSX.Element {
  const { account } = say.value;
  return (
    <button
      type="button"
      class="shift"
      aria-pressed={onShift}
      title={onShift ? account.shiftOn : account.shiftOff}
      onClick={() => void desk.shift(!onShift)}
    >
      <Tag tone={onShift ? 'ok' : 'plain'}>{onShift ? account.onShift : account.offShift}</Tag>
    </button>
  );
}

function Groups(): JSX.Element {
  const { queue: text } = say.value;
  const queue = desk.queue.value;
  const { mine = [], waiting = [], colleagues = [] } = queue ?? {};
  return (
    <>
      {mine.length > 0 && <Group title={text.mine} items={mine} />}
      <Group title={text.waiting} aside={waiting.length > 1 ? text.order : null} items={waiting}>
        {waiting.length === 0 && <Empty title={text.empty} text={text.emptyText} />}
      </Group>
      {colleagues.length > 0 && <Group title={text.colleagues} items={colleagues} />}
    </>
  );
}

function Group(props: {
  title: string;
  aside?: string | null;
  items: readonly QueueItem[];
  children?: ComponentChildren;
}): JSX.Element {
  return (
    <section class="queue-group">
      <h2 class="queue-title">
        {props.title} <span class="queue-count">{wholeNumber(props.items.length, language.value)}</span>
        {props.aside && <span class="queue-order">{props.aside}</span>}
      </h2>
      {props.children}
      <ul>
        {props.items.map((item) => (
          <li key={item.conversation}>
            <Row item={item} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Row({ item }: { item: QueueItem }): JSX.Element {
  const { queue: text } = say.value;
  const current = desk.selected.value === item.conversation;
  const mine = isMine(item);
  const unread = mine && desk.isUnread(item);
  const holder = item.agent && !mine ? `${plainName(item.agent.name)} · ` : '';
  const department = departmentWords.value.departments[item.department].name;
  return (
    <button
      type="button"
      class="queue-row"
      aria-current={current || undefined}
      data-unread={unread || undefined}
      onClick={() => openCase(item.conversation)}
    >
      <span class="queue-name">{nameOf(item.conversation)}</span>
      <Time item={item} />
      <span class="queue-words">
        {holder}
        {item.question ? (
          <span lang={item.language}>
            <PlainWords text={item.question} />
          </span>
        ) : (
          `${department} · ${say.value.overview.reasons[item.reason]}`
        )}
      </span>
      <span class="queue-language">{localeMark(item.language)}</span>
      {item.reported && <Reported names={item.reported.map(({ name }) => plainName(name))} />}
      {item.warned && (
        <span class="queue-warned" title={text.warnedTitle(wholeNumber(item.warned, language.value))}>
          {text.warned}
        </span>
      )}
      {item.refused && (
        <span class="queue-warned" title={text.refusedTitle(wholeNumber(item.refused, language.value))}>
          {text.refused}
        </span>
      )}
      {unread && <span class="unseen">{text.unread}</span>}
    </button>
  );
}

/** In red, for it is late already: who was reported stands beside it for supervisors alone. */
function Reported({ names }: { names: readonly string[] }): JSX.Element {
  const { queue: text } = say.value;
  const title = names.length > 0 ? text.reportedTitle(names.join(', ')) : undefined;
  return (
    <span class="queue-warned queue-reported" title={title}>
      <Icon name="alert" size={14} /> {text.reported}
    </span>
  );
}

function isMine({ conversation }: QueueItem): boolean {
  return desk.queue.value?.mine.some((one) => one.conversation === conversation) ?? false;
}

function Time({ item }: { item: QueueItem }): JSX.Element {
  const { queue: text } = say.value;
  const due = isMine(item) ? (item.replyDueSince ?? null) : null;
  if (due !== null) {
    const waited = stopwatch(now.value - due);
    const pressure = pressureOf({ urgent: item.urgent, since: due }, now.value);
    return (
      <span class="queue-time" data-pressure={pressure} title={text.dueTitle(waited)}>
        {text.due(waited)}
      </span>
    );
  }
  if (item.place === 'withAgent') {
    const span = now.value - item.lastUserAt;
    const since = span < MINUTE ? stopwatch(span) : roughSpan(span, language.value);
    return (
      <span class="queue-time" title={text.lastMessage(since)}>
        {since}
      </span>
    );
  }
  const waited = stopwatch(now.value - item.since);
  return (
    <span class="queue-time" data-pressure={pressureOf(item, now.value)} title={text.waited(waited)}>
      {item.urgent ? `${text.urgent} ${waited}` : waited}
    </span>
  );
}

/** Off shift nothing new is taken, so the way to it is going on shift. */
function QueueFoot({ onShift }: { onShift: boolean }): JSX.Element {
  const { queue: text, account } = say.value;
  const waits = (desk.queue.value?.waiting.length ?? 0) > 0;
  return (
    <footer class="queue-foot">
      {onShift ? (
        <Button size="small" kind={waits ? 'primary' : 'plain'} disabled={!waits} onClick={() => void takeNext()}>
          {text.takeNext} <kbd>E</kbd>
        </Button>
      ) : (
        <Button size="small" icon="clock" onClick={() => void desk.shift(true)}>
          {account.goOn}
        </Button>
      )}
      <button type="button" class="queue-keys" onClick={() => (keysShown.value = true)}>
        <kbd>?</kbd> {text.allKeys}
      </button>
    </footer>
  );
}
