import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { StaffBrowser, StaffSession } from '../../core/protocols/deskProtocol.ts';
import { Button, Failed, Loading, Tag, toast } from '../shared/components/index.ts';
import { dayTime } from '../shared/format.ts';
import { language } from '../shared/language.ts';
import { plainName } from '../shared/plainName.ts';
import { ask } from '../shared/staff/ask.ts';
import { say } from '../shared/staff/consoleWords.ts';
import { LanguageChoice } from '../shared/staff/LanguageChoice.tsx';
import { readSession } from '../shared/staff/session.ts';
import { SetFactor } from '../shared/staff/signIn/SetFactor.tsx';
import { staffSay } from '../shared/staff/staffWords.ts';
import { Trouble } from './Trouble.tsx';
import { troubleOf, useAsked } from './useAsked.ts';

/** One's own account: languages, the second factor, and where one is signed in. */
export function AccountPage({ staff }: { staff: StaffSession }): JSX.Element {
  return (
    <>
      <h1>{staffSay.value.places.account}</h1>
      <p class="office-quiet">
        {plainName(staff.name)} · {say.value.account.roles[staff.role]}
      </p>
      <Languages staff={staff} />
      <Factor staff={staff} />
      <Sessions />
    </>
  );
}

function Languages({ staff }: { staff: StaffSession }): JSX.Element {
  const [chosen, setChosen] = useState(staff.languages);
  const [trouble, setTrouble] = useState<string | null>(null);
  const { languages } = staffSay.value;
  const save = async () => {
    const asked = await ask('POST', '/desk/account/languages', { languages: chosen });
    setTrouble(troubleOf(asked, {}));
    if (asked.kind !== 'ok') return;
    toast(languages.saved);
    await readSession();
  };
  return (
    <section class="office-card">
      <h2>{languages.title}</h2>
      <p class="office-quiet">{languages.text}</p>
      <LanguageChoice titled chosen={chosen} onChange={setChosen} />
      <div class="office-actions">
        <Button size="small" disabled={chosen.length === 0} onClick={() => void save()}>
          {languages.save}
        </Button>
      </div>
      <Trouble text={trouble} />
    </section>
  );
}

function Factor({ staff }: { staff: StaffSession }): JSX.Element {
  const [setting, setSetting] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const { factor } = staffSay.value;
  const isOn = staff.secondFactor === 'on';
  const done = () => {
    setSetting(false);
    void readSession();
  };
  const switchOff = async () => {
    const asked = await ask('DELETE', '/desk/account/factor');
    setTrouble(troubleOf(asked, { required: factor.required }));
    if (asked.kind !== 'ok') return;
    toast(factor.switchedOff);
    await readSession();
  };
  return (
    <section class="office-card">
      <h2>
        {factor.title}{' '}
        <Tag tone={isOn ? 'ok' : 'caution'}>
          {isOn ? staffSay.value.people.factorOn : staffSay.value.people.factorOff}
        </Tag>
      </h2>
      {setting ? (
        <SetFactor onDone={done} />
      ) : (
        <>
          <p>{isOn ? factor.on : staff.signsIn === 'operator' ? factor.operator : factor.off}</p>
          <div class="office-actions">
            <Button kind={isOn ? 'plain' : 'primary'} size="small" onClick={() => setSetting(true)}>
              {isOn ? factor.change : factor.setUp}
            </Button>
            {isOn && !staff.factorRequired && (
              <Button kind="quiet" size="small" onClick={() => void switchOff()}>
                {factor.switchOff}
              </Button>
            )}
          </div>
        </>
      )}
      <Trouble text={trouble} />
    </section>
  );
}

function Sessions(): JSX.Element {
  const [asked, again] = useAsked<{ sessions: StaffBrowser[] }>('/desk/account/sessions');
  const { sessions } = staffSay.value;
  const end = async ({ id }: StaffBrowser) => {
    const ended = await ask('DELETE', `/desk/account/sessions/${id}`);
    if (ended.kind === 'ok') toast(sessions.ended);
    again();
  };
  const endAll = async () => {
    const ended = await ask('DELETE', '/desk/account/sessions');
    if (ended.kind === 'ok') location.reload();
    else again();
  };
  return (
    <section class="office-card">
      <h2>{sessions.title}</h2>
      {!asked && <Loading lines={2} />}
      {asked && asked.kind !== 'ok' && <Failed onRetry={again} />}
      {asked?.kind === 'ok' && (
        <ul class="office-list">
          {asked.value.sessions.map((session) => (
            <li key={session.id}>
              <span>
                {session.device || sessions.unknown}{' '}
                <span class="office-quiet">
                  {sessions.since(dayTime(session.openedAt, language.value, Date.now()))}
                </span>
              </span>
              {session.current ? (
                <Tag>{sessions.here}</Tag>
              ) : (
                <Button size="small" onClick={() => void end(session)}>
                  {sessions.end}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      <div class="office-actions">
        <Button size="small" icon="lock" onClick={() => void endAll()}>
          {sessions.endAll}
        </Button>
      </div>
    </section>
  );
}
