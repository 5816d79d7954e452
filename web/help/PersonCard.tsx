import type { JSX } from 'preact';
import { Button, Loading } from '../shared/components/index.ts';
import { dayTime } from '../shared/format.ts';
import { helpApi } from '../shared/helpApi.ts';
import type { Shift } from '../shared/helpTypes.ts';
import { language, words } from '../shared/language.ts';
import { useFetched } from '../shared/useFetched.ts';
import { openChat } from './support.ts';

/** Whether somebody is there, and when they will be. Asking is possible at any time. */
export function PersonCard(): JSX.Element {
  const [shift] = useFetched(() => helpApi.shift(language.value), language.value);
  const { home } = words.value;
  const now = shift?.kind === 'ok' && shift.value.agentsOnline > 0;
  return (
    <section class="home-card home-person" aria-labelledby="person-title">
      <h2 id="person-title">{now ? home.person : home.personLater}</h2>
      {shift ? <p>{shift.kind === 'ok' ? whoIsThere(shift.value) : home.personUnknown}</p> : <Loading lines={2} />}
      <div class="home-person-actions">
        <Button kind="primary" onClick={() => openChat({ kind: 'person', shown: home.talk })}>
          {home.talk}
        </Button>
        <a href={`/check?lang=${language.value}`}>{home.checkStaff}</a>
      </div>
    </section>
  );
}

function whoIsThere({ agentsOnline, departments, medianWaitMinutes }: Shift): string {
  const { home, queue } = words.value;
  if (agentsOnline > 0)
    return home.personNow(
      medianWaitMinutes === null ? null : queue.minutes(Math.max(1, Math.round(medianWaitMinutes))),
    );
  const opening = departments.flatMap(({ opensAt }) => (opensAt === null ? [] : [opensAt]));
  const next = opening.length > 0 && departments.every(({ openNow }) => !openNow) ? Math.min(...opening) : null;
  return next === null ? home.personUnknown : home.personFrom(dayTime(next, language.value, Date.now()));
}
