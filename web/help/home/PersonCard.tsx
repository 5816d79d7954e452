import type { JSX } from 'preact';
import { Button, Loading } from '../../shared/components/index.ts';
import { dayTime } from '../../shared/format.ts';
import { helpApi } from '../../shared/help/helpApi.ts';
import type { Shift } from '../../shared/help/helpTypes.ts';
import { useFetched } from '../../shared/help/useFetched.ts';
import { language, written } from '../../shared/language.ts';
import { departmentWords } from '../../shared/words/departmentWords.ts';
import { helpWords } from '../../shared/words/helpWords.ts';
import { talkWords } from '../../shared/words/talkWords.ts';
import { openChat } from '../support.ts';

/** Whether somebody is there, and when they will be. */
export function PersonCard(): JSX.Element {
  const [shift] = useFetched(() => helpApi.shift(language.value), language.value);
  const { home } = helpWords.value;
  const now = shift?.kind === 'ok' && isAnybodyThere(shift.value);
  return (
    <section class="home-card home-person" aria-labelledby="person-title">
      <h2 id="person-title">{shift?.kind !== 'ok' ? home.talk : now ? home.person : home.personLater}</h2>
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

/** By hours, language and department: who could answer whoever reads this. */
function whoIsThere(shift: Shift): string {
  const { home } = helpWords.value;
  if (!isAnybodyThere(shift)) {
    const opening = shift.departments.flatMap(({ opensAt }) => (opensAt === null ? [] : [opensAt]));
    const closed = opening.length > 0 && shift.departments.every(({ openNow }) => !openNow);
    return closed ? home.personFrom(moment(Math.min(...opening))) : home.personUnknown;
  }
  const writes = shift.languages.includes(written.value);
  return [writes ? home.personNow(usual(shift)) : home.personOther, ...laterDepartments(shift)].join(' ');
}

function isAnybodyThere({ agentsOnline, departments }: Shift): boolean {
  return agentsOnline > 0 && departments.some(({ openNow }) => openNow);
}

function usual({ lowMinutes, highMinutes }: Shift): string | null {
  return lowMinutes === null || highMinutes === null ? null : talkWords.value.queue.usually(lowMinutes, highMinutes);
}

/** Departments that answer later, by when they are back. */
function laterDepartments({ departments }: Shift): string[] {
  const { home } = helpWords.value;
  const { departments: names } = departmentWords.value;
  const times = [...new Set(departments.flatMap(({ opensAt }) => (opensAt === null ? [] : [opensAt])))];
  const list = new Intl.ListFormat(language.value, { type: 'unit', style: 'short' });
  return times
    .sort((a, b) => a - b)
    .map((time) => {
      const back = departments.filter(({ opensAt }) => opensAt === time).map(({ id }) => names[id].name);
      return home.personBack(list.format(back), moment(time));
    });
}

function moment(at: number): string {
  return dayTime(at, language.value, Date.now());
}
