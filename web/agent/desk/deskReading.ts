import { computed, signal } from '@preact/signals';
import { sharedRun } from '../../../core/process/sharedRun.ts';
import type { DeskEntry, DeskPush, DeskQueue } from '../../../core/protocols/deskProtocol.ts';
import { type Milliseconds, SECOND } from '../../../core/time.ts';
import { itemOf, newsIn } from '../queue/queueTimes.ts';
import type { DeskApi } from './deskApi.ts';
import type { DeskPorts } from './deskPorts.ts';
import { stillOutgoing } from './entries.ts';
import { createKnownQueues } from './knownQueues.ts';
import { createOpenCase } from './openCase.ts';
import type { Outbox } from './outbox.ts';

/** Pushes come in bunches; the queue is read once for all of them. */
const QUEUE_PAUSE = 200;
const TYPING_SHOWN = 6 * SECOND;

export type DeskReading = ReturnType<typeof createDeskReading>;

/** What the console knows of the desk: the queue, the case that is open, who types; and how it learns what has changed. */
export function createDeskReading(
  api: Pick<DeskApi, 'queue' | 'open'>,
  ports: Pick<DeskPorts, 'now' | 'after' | 'onShift' | 'onNews'>,
  outbox: () => Pick<Outbox, 'items' | 'settle'>,
) {
  const { queue, skew, readQueue, forgetQueue } = createQueueReading(api, ports, (before, now) => {
    const id = selected.value;
    if (id !== null && (opened.isBehind() || mayDiffer(before, now, id))) void readCase();
  });
  const { typing, showTyping } = createTyping(ports);
  /** When the user last spoke, as far as this page has shown it. */
  const seen = signal<ReadonlyMap<string, Milliseconds>>(new Map());
  const opened = createOpenCase(api.open, (id) => {
    const item = itemOf(queue.value, id);
    return item !== null && !queue.value?.mine.includes(item);
  });
  const selected = computed(() => (opened.current.value.kind === 'none' ? null : opened.current.value.id));
  const readQueueSoon = soon(() => void readQueue(), ports.after);

  async function readCase(): Promise<void> {
    // Without the list nobody knows whose it is.
    if (!queue.value) await readQueue();
    await opened.refresh();
    const { value } = opened.current;
    if (value.kind !== 'open') return;
    settleArrived(outbox(), value.id, value.entries);
    const lastUser = value.entries.findLast(({ author }) => author === 'user');
    if (lastUser) seen.value = new Map(seen.value).set(value.id, lastUser.at);
  }

  function onPush(push: DeskPush): void {
    if (push.kind === 'typing') {
      showTyping(push.conversation);
      return;
    }
    readQueueSoon();
    if (push.kind === 'entries' && push.conversation === selected.value) void readCase();
    if (push.kind === 'entries' && push.conversation === typing.value?.conversation) typing.value = null;
  }

  /** Another person signs in. */
  function forget(): void {
    forgetQueue();
    seen.value = new Map();
    opened.show(null);
  }

  return { queue, skew, typing, seen, opened, selected, readQueue, readCase, onPush, forget };
}

/** The queue as the desk has told it last; `onShown` is called once another is shown. */
function createQueueReading(
  api: Pick<DeskApi, 'queue'>,
  ports: Pick<DeskPorts, 'now' | 'onShift' | 'onNews'>,
  onShown: (before: DeskQueue | null, now: DeskQueue) => void,
) {
  const queue = signal<DeskQueue | null>(null);
  /** The server's clock minus this one. */
  const skew = signal(0);
  const known = createKnownQueues();

  /** One reading at a time: an earlier answer never follows a later one. False when the desk is not reached. */
  const readQueue = sharedRun(() => readOnce('again'));

  async function readOnce(orElse: 'again' | 'never'): Promise<boolean> {
    const asked = await api.queue(known.marks());
    if (asked.kind !== 'ok') return asked.kind !== 'unreachable' || asked.retryIn !== null;
    const now = known.learn(asked.value);
    if (now) show(now);
    // It starts from a state that is not held: all is forgotten, so what comes now is the whole.
    else if (orElse === 'again') return readOnce('never');
    return true;
  }

  function show(now: DeskQueue): void {
    const before = queue.value;
    queue.value = now;
    skew.value = now.at - ports.now();
    ports.onShift(now.onShift);
    ports.onNews(newsIn(before, now));
    onShown(before, now);
  }

  function forgetQueue(): void {
    queue.value = null;
    known.forget();
  }

  return { queue, skew, readQueue, forgetQueue };
}

/** Whether a case may be another than it was: its line is, or there is none that could tell. */
function mayDiffer(before: DeskQueue | null, now: DeskQueue, id: string): boolean {
  const item = itemOf(now, id);
  return item === null || item !== itemOf(before, id);
}

/** Runs once, a little later, however often it is asked for until then. */
function soon(run: () => void, after: DeskPorts['after']): () => void {
  let asked = false;
  return () => {
    if (asked) return;
    asked = true;
    after(QUEUE_PAUSE, () => {
      asked = false;
      run();
    });
  };
}

/** What has arrived in a conversation is no longer on its way. */
function settleArrived({ items, settle }: Pick<Outbox, 'items' | 'settle'>, id: string, entries: readonly DeskEntry[]) {
  const others = items.value.filter(({ conversation }) => conversation !== id);
  const own = items.value.filter(({ conversation }) => conversation === id);
  settle([...others, ...stillOutgoing(own, entries)]);
}

/** Whose user types, as far as was told in the last seconds. */
function createTyping(ports: Pick<DeskPorts, 'now' | 'after'>) {
  const typing = signal<{ conversation: string; until: Milliseconds } | null>(null);
  function showTyping(conversation: string): void {
    const until = ports.now() + TYPING_SHOWN;
    typing.value = { conversation, until };
    ports.after(TYPING_SHOWN, () => {
      if (typing.value?.until === until) typing.value = null;
    });
  }
  return { typing, showTyping };
}
