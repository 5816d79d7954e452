import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { STAFF_ROLES, type StaffMember, type StaffRole, type StaffSession } from '../../core/protocols/deskProtocol.ts';
import {
  Button,
  Confirm,
  Failed,
  Loading,
  Menu,
  type MenuItem,
  SelectField,
  Tag,
  toast,
} from '../shared/components/index.ts';
import { plainName } from '../shared/plainName.ts';
import { ask } from '../shared/staff/ask.ts';
import type { Asked } from '../shared/staff/asked.ts';
import { say } from '../shared/staff/consoleWords.ts';
import { CopyButton } from '../shared/staff/signIn/SetFactor.tsx';
import { staffSay } from '../shared/staff/staffWords.ts';
import { Trouble } from './Trouble.tsx';
import { troubleOf, useAsked } from './useAsked.ts';

/** An act on somebody's account that waits for a yes. */
interface Pending {
  readonly member: StaffMember;
  readonly label: string;
  readonly run: () => Promise<Asked<unknown>>;
}

interface MadeLink {
  readonly title: string;
  readonly link: string;
}

/** Who works here, for administrators: invite, change a role, disable, take off what was lost. */
export function PeoplePage({ staff }: { staff: StaffSession }): JSX.Element {
  const [asked, again] = useAsked<{ staff: StaffMember[] }>('/desk/staff');
  const [pending, setPending] = useState<Pending | null>(null);
  const [made, setMade] = useState<MadeLink | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const { people, cancel } = staffSay.value;
  const finish = (answer: Asked<unknown>) => {
    setTrouble(troubleOf(answer, people.refused));
    if (answer.kind === 'ok') toast(people.done);
    again();
  };
  const makeLink = async (title: string, path: string, body?: unknown) => {
    const answer = await ask<{ link: string }>('POST', path, body);
    setTrouble(troubleOf(answer, people.refused));
    if (answer.kind === 'ok') setMade({ title, link: answer.value.link });
    again();
  };
  const actions = (member: StaffMember) => itemsFor(member, { setPending, makeLink });
  return (
    <>
      <h1>{people.title}</h1>
      <Invite onInvite={(role) => makeLink(people.link, '/desk/staff', { role })} />
      {made && <Made {...made} />}
      <Trouble text={trouble} />
      {!asked && <Loading />}
      {asked && asked.kind !== 'ok' && <Failed onRetry={again} />}
      {asked?.kind === 'ok' && <Table members={asked.value.staff} self={staff.id} actions={actions} />}
      {pending && (
        <Confirm
          title={`${pending.label}. ${people.confirm(plainName(pending.member.name))}`}
          text={people.confirmText}
          yes={pending.label}
          no={cancel}
          onNo={() => setPending(null)}
          onYes={() => {
            setPending(null);
            void pending.run().then(finish);
          }}
        />
      )}
    </>
  );
}

function Invite({ onInvite }: { onInvite: (role: StaffRole) => Promise<void> }): JSX.Element {
  const [role, setRole] = useState<StaffRole>('agent');
  const { people } = staffSay.value;
  return (
    <form
      class="office-card office-invite"
      onSubmit={(event) => {
        event.preventDefault();
        void onInvite(role);
      }}
    >
      <h2>{people.invite}</h2>
      <p class="office-quiet">{people.inviteText}</p>
      <div class="office-actions">
        <SelectField label={people.inviteRole} value={role} options={roleOptions()} onChange={setRole} />
        <Button kind="primary" type="submit">
          {people.makeLink}
        </Button>
      </div>
    </form>
  );
}

function Made({ title, link }: MadeLink): JSX.Element {
  const { people } = staffSay.value;
  return (
    <section class="office-card" role="status">
      <h2>{title}</h2>
      <p class="mono office-link">{link}</p>
      <div class="office-actions">
        <CopyButton text={link} label={people.copy} done={people.copied} />
      </div>
    </section>
  );
}

function Table(props: {
  members: readonly StaffMember[];
  self: string;
  actions: (member: StaffMember) => MenuItem[];
}): JSX.Element {
  const { people } = staffSay.value;
  return (
    <div class="office-frame">
      <table class="office-table">
        <thead>
          <tr>
            {[people.name, people.role, people.factor, people.state].map((title) => (
              <th scope="col">{title}</th>
            ))}
            <td />
          </tr>
        </thead>
        <tbody>
          {props.members.map((member) => (
            <tr key={member.id}>
              <th scope="row">
                {plainName(member.name)} {member.id === props.self && <Tag>{people.you}</Tag>}
              </th>
              <td>{say.value.account.roles[member.role]}</td>
              <td data-label={people.factor}>
                {member.secondFactor ? people.factorOn : <span class="office-quiet">{people.factorOff}</span>}
              </td>
              <td>
                <State member={member} />
              </td>
              <td>
                {member.id !== props.self && (
                  <Menu size="small" label={people.more(plainName(member.name))} items={props.actions(member)} />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function State({ member }: { member: StaffMember }): JSX.Element {
  const { people } = staffSay.value;
  const company = member.signsIn === 'operator' ? `, ${people.company}` : '';
  return (
    <>
      <Tag tone={member.disabled ? 'caution' : 'ok'} icon={member.disabled ? 'no' : 'check'}>
        {member.disabled ? people.disabled : people.active}
      </Tag>{' '}
      <span class="office-quiet">
        {people.sessions(member.sessions)}
        {company}
      </span>
    </>
  );
}

function itemsFor(
  member: StaffMember,
  {
    setPending,
    makeLink,
  }: {
    setPending: (pending: Pending) => void;
    makeLink: (title: string, path: string) => Promise<void>;
  },
): MenuItem[] {
  const { people } = staffSay.value;
  const path = `/desk/staff/${encodeURIComponent(member.id)}`;
  const act = (label: string, icon: MenuItem['icon'], run: Pending['run'], more: Partial<MenuItem> = {}): MenuItem => ({
    label,
    icon,
    ...more,
    onChoose: () => setPending({ member, label, run }),
  });
  const here = member.signsIn === 'here';
  const roles = STAFF_ROLES.filter((role) => here && role !== member.role).map((role) =>
    act(people.makeRole(say.value.account.roles[role]), 'transfer', () => ask('POST', path, { role })),
  );
  const password: MenuItem = {
    label: people.resetPassword,
    icon: 'link',
    startsGroup: true,
    onChoose: () => void makeLink(people.passwordLink(plainName(member.name)), `${path}/password`),
  };
  const disabled = !member.disabled;
  return [
    ...roles,
    ...(here ? [password] : []),
    ...(member.secondFactor ? [act(people.resetFactor, 'hide', () => ask('DELETE', `${path}/factor`))] : []),
    ...(member.sessions > 0 ? [act(people.signOut, 'lock', () => ask('DELETE', `${path}/sessions`))] : []),
    act(disabled ? people.disable : people.enable, disabled ? 'no' : 'check', () => ask('POST', path, { disabled }), {
      danger: disabled,
      startsGroup: true,
    }),
  ];
}

function roleOptions() {
  return STAFF_ROLES.map((value) => ({ value, label: say.value.account.roles[value] }));
}
