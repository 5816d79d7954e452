import { computed, effect, signal, untracked } from '@preact/signals';
import { SECOND } from '../../core/time.ts';
import { language } from '../shared/language.ts';
import { ask } from '../shared/staff/ask.ts';
import { say } from '../shared/staff/consoleWords.ts';
import { session, sessionLost, setShift } from '../shared/staff/session.ts';
import { alertOf } from './alerts.ts';
import { caseName } from './caseName.ts';
import { createDesk } from './desk/desk.ts';
import { DeskLine } from './desk/deskLine.ts';
import { goTo, place } from './place.ts';
import { badgeOn } from './preferences.ts';

/** The one desk of this page: it outlives signing in again, so that drafts do. */
export const desk = createDesk({
  ask,
  newId: () => crypto.randomUUID(),
  now: () => Date.now(),
  after: (span, run) => setTimeout(run, span),
  onSignedOut: sessionLost,
  onShift: setShift,
  onNews: (news) => alertOf(news, { selected: desk.selected.value, nameOf, open: openCase }),
});

export const line = new DeskLine(
  {
    connect: (events) => {
      const socket = new WebSocket(`${location.origin.replace(/^http/, 'ws')}/desk/socket`);
      socket.addEventListener('open', () => events.onOpen());
      socket.addEventListener('message', ({ data }) => events.onText(String(data)));
      // An error is always followed by a close.
      socket.addEventListener('close', ({ code }) => events.onClose(code));
      return { close: () => socket.close() };
    },
    after: (span, run) => {
      const timer = setTimeout(run, span);
      return () => clearTimeout(timer);
    },
    random: Math.random,
  },
  {
    onOnline: () => desk.onOnline(),
    onOffline: () => desk.onOffline(),
    onSignedOut: sessionLost,
    onPush: (push) => desk.onPush(push),
    isThere: () => desk.readQueue(),
  },
);

const tick = signal(Date.now());

/** The server's time, once a second: every waiting time counts from the same clock. */
export const now = computed(() => tick.value + desk.skew.value);

/** `Heron 7QK2`, in the language of whoever looks. */
export function nameOf(conversation: string): string {
  const { caseWords } = say.value;
  const { word, code } = caseName(conversation, caseWords.length);
  return `${caseWords[word] ?? ''} ${code}`;
}

export function openCase(id: string | null): void {
  goTo({ kind: 'conversations', id });
}

/** Runs as long as the page does: connection, clock, title. */
export function startConsole(): void {
  setInterval(() => {
    tick.value = Date.now();
  }, SECOND);
  addEventListener('offline', () => line.networkLost());
  addEventListener('online', () => line.retryNow());
  followSession();
  effect(() => {
    const { value } = place;
    if (value.kind === 'conversations' && session.value.kind === 'signedIn') untracked(() => desk.show(value.id));
  });
  effect(() => {
    document.title = titleFor(badgeOn.value ? calling() : 0);
  });
}

/** Connected while somebody is signed in. What one person saw and wrote is never left to the next. */
function followSession(): void {
  let lastStaff: string | null = null;
  effect(() => {
    const { value } = session;
    untracked(() => {
      const left = value.kind === 'signedOut' && !value.lost;
      const another = value.kind === 'signedIn' && lastStaff !== null && lastStaff !== value.staff.id;
      if (left || another) desk.reset();
      if (value.kind === 'signedIn') {
        lastStaff = value.staff.id;
        line.start();
      } else line.stop();
    });
  });
}

/** Who waits, and who of one's own has written something that was not seen. */
function calling(): number {
  const { waiting = [], mine = [] } = desk.queue.value ?? {};
  return waiting.length + mine.filter((item) => desk.isUnread(item)).length;
}

function titleFor(count: number): string {
  const { places, product } = say.value;
  const name = place.value.kind === 'overview' ? places.overview : places.conversations;
  return `${count > 0 ? `(${new Intl.NumberFormat(language.value).format(count)}) ` : ''}${name} · ${product}`;
}
