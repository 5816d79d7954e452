import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { DEPARTMENTS } from '../../../core/departments.ts';
import { LOCALE_NAMES } from '../../../core/language.ts';
import type { DeskCase, QueueItem, StaffSession } from '../../../core/protocols/deskProtocol.ts';
import {
  Button,
  Empty,
  Failed,
  IconButton,
  Loading,
  Menu,
  type MenuItem,
  Tag,
  toast,
} from '../../shared/components/index.ts';
import { plainName } from '../../shared/plainName.ts';
import { say } from '../../shared/staff/consoleWords.ts';
import { desk, nameOf, openCase } from '../console.ts';
import type { OpenCase } from '../desk/openCase.ts';
import { itemOf } from '../queue/queueTimes.ts';
import { take, takeNext } from '../queue/takeNext.ts';
import { CaseLog } from './CaseLog.tsx';
import { detailsOpen } from './detailsOpen.ts';
import { givingBack } from './GiveBack.tsx';
import { StaffComposer, TroubleLine } from './StaffComposer.tsx';
import { takeBack } from './takeBack.ts';
import './casePane.css';
import { departmentWords } from '../../shared/words/departmentWords.ts';

type Opened = Extract<OpenCase, { kind: 'open' }>;

/** The conversation in the middle: who it is, what can be done, what was said, and the words one writes. */
export function CasePane({ staff }: { staff: StaffSession }): JSX.Element {
  const opened = desk.opened.value;
  const pane = useRef<HTMLElement>(null);
  // Given out of hand, the box is gone with the focus in it: whoever listens goes on here, not at the top of the page.
  useEffect(() => {
    if (document.activeElement === document.body) pane.current?.focus();
  }, [opened.kind]);
  return (
    <section class="case" ref={pane} tabIndex={-1} aria-label={opened.kind === 'none' ? undefined : nameOf(opened.id)}>
      {opened.kind === 'none' ? <NoCase /> : <OneCase opened={opened} staff={staff} />}
    </section>
  );
}

function NoCase(): JSX.Element {
  const { conversation, queue } = say.value;
  const waits = (desk.queue.value?.waiting.length ?? 0) > 0;
  return (
    <>
      {desk.selected.value !== null && (
        <header class="pane-head case-head case-head-none">
          <Back />
          <h1>{nameOf(desk.selected.value)}</h1>
        </header>
      )}
      <div class="case-middle">
        <TroubleLine />
        <Empty
          icon="inbox"
          title={conversation.none}
          text={conversation.noneText}
          action={waits && <Button onClick={() => void takeNext()}>{queue.takeNext}</Button>}
        />
      </div>
    </>
  );
}

function OneCase({ opened, staff }: { opened: Exclude<OpenCase, { kind: 'none' }>; staff: StaffSession }): JSX.Element {
  const { conversation } = say.value;
  if (opened.kind === 'open') return <Whole opened={opened} staff={staff} />;
  const listed = opened.kind === 'listed' ? itemOf(desk.queue.value, opened.id) : null;
  if (opened.kind === 'listed') return listed ? <Listed item={listed} staff={staff} /> : <NoCase />;
  return (
    <>
      <header class="pane-head case-head">
        <Back />
        <h1>{nameOf(opened.id)}</h1>
      </header>
      <div class={opened.kind === 'loading' ? 'case-loading' : 'case-middle'}>
        {opened.kind === 'loading' && <Loading lines={7} />}
        {opened.kind === 'gone' && <Empty icon="trash" title={conversation.gone} text={conversation.goneText} />}
        {opened.kind === 'failed' && <Failed text={conversation.failed} onRetry={() => desk.show(opened.id)} />}
      </div>
    </>
  );
}

function Whole({ opened, staff }: { opened: Opened; staff: StaffSession }): JSX.Element {
  return (
    <>
      <Head shown={opened.case} staff={staff} />
      <CaseLog key={opened.id} opened={opened} staff={staff} />
      <StaffComposer key={`write ${opened.id}`} shown={opened.case} />
    </>
  );
}

/** Not one's own: what is needed to take it, and for supervisors the way to read it all the same. */
function Listed({ item, staff }: { item: QueueItem; staff: StaffSession }): JSX.Element {
  const { conversation, overview } = say.value;
  const { listed } = conversation;
  const mayRead = staff.role !== 'agent';
  return (
    <>
      <Head shown={{ ...item, owner: item.place, mine: false }} staff={staff} />
      <div class="case-middle">
        <TroubleLine conversation={item.conversation} />
        <Empty
          icon="lock"
          title={overview.reasons[item.reason]}
          text={item.place === 'waiting' ? listed.waits : listed.withOther}
          action={
            mayRead && (
              <>
                <Button onClick={() => void desk.read(item.conversation)}>{listed.read}</Button>
                <p class="state-text">{listed.readHint}</p>
              </>
            )
          }
        />
      </div>
    </>
  );
}

function Back(): JSX.Element {
  return (
    <span class="case-back">
      <IconButton icon="back" label={say.value.conversation.back} onClick={() => openCase(null)} />
    </span>
  );
}

/** What stands in the list as well as in the case. */
type Shown = Pick<DeskCase, 'conversation' | 'owner' | 'agent' | 'mine' | 'department' | 'language'>;

function Head({ shown, staff }: { shown: Shown; staff: StaffSession }): JSX.Element {
  const { conversation, side } = say.value;
  return (
    <header class="pane-head case-head">
      <Back />
      <div class="case-who">
        <h1>{nameOf(shown.conversation)}</h1>
        <span class="case-tags">
          <Place shown={shown} />
          <ReportedTag conversation={shown.conversation} />
          {shown.department && <Tag tone="accent">{departmentWords.value.departments[shown.department].name}</Tag>}
          <span class="case-language" lang={shown.language}>
            <Tag>{LOCALE_NAMES[shown.language]}</Tag>
          </span>
        </span>
      </div>
      <Actions shown={shown} mayGive={staff.role !== 'agent'} />
      <span class="case-details">
        <IconButton
          icon="info"
          label={conversation.details}
          expanded={detailsOpen.value}
          onClick={() => {
            detailsOpen.value = !detailsOpen.value;
          }}
        />
        <span class="unseen">{side.title}</span>
      </span>
    </header>
  );
}

/** Whose it is, unless it is one's own. */
function Place({ shown }: { shown: Shown }): JSX.Element | null {
  const { conversation } = say.value;
  if (shown.mine) return null;
  if (shown.owner === 'waiting')
    return (
      <Tag tone="caution" icon="clock">
        {conversation.waitingFor}
      </Tag>
    );
  if (shown.owner === 'closed') return <Tag icon="check">{conversation.closed}</Tag>;
  if (shown.owner === 'bot') return <Tag icon="bot">{conversation.withBot}</Tag>;
  return (
    <Tag tone="staff" icon="seal">
      {conversation.heldBy(plainName(shown.agent?.name ?? ''))}
    </Tag>
  );
}

/** Its user has reported staff here; supervisors read whom. */
function ReportedTag({ conversation }: Pick<Shown, 'conversation'>): JSX.Element | null {
  const { queue } = say.value;
  const reported = itemOf(desk.queue.value, conversation)?.reported;
  if (!reported) return null;
  const names = reported.map(({ name }) => plainName(name)).join(', ');
  return (
    <Tag tone="danger" icon="alert">
      {names ? queue.reportedTitle(names) : queue.reported}
    </Tag>
  );
}

function Actions({ shown, mayGive }: { shown: Shown; mayGive: boolean }): JSX.Element | null {
  const { conversation } = say.value;
  const people = mayGive ? peopleFor(shown) : [];
  return (
    <span class="case-actions">
      {!shown.mine && people.length > 0 && <Hand label={conversation.handTo} icon="person" items={people} />}
      {shown.owner === 'waiting' && (
        <Button kind="primary" size="small" onClick={() => void take(shown)}>
          {conversation.claim}
        </Button>
      )}
      {shown.mine && <OwnActions shown={shown} people={people} />}
    </span>
  );
}

function Hand(props: { label: string; icon: 'person' | 'transfer'; items: MenuItem[] }): JSX.Element {
  return <Menu label={props.label} text={props.label} icon={props.icon} size="small" items={props.items} />;
}

/** For supervisors: everybody who is at the desk, except who has it already and whom its user has reported. */
function peopleFor(shown: Shown): MenuItem[] {
  const { conversation } = say.value;
  if (shown.owner !== 'waiting' && shown.owner !== 'withAgent') return [];
  const reported = itemOf(desk.queue.value, shown.conversation)?.reported ?? [];
  const not = [shown.agent, ...reported].map((one) => one?.id);
  const agents = (desk.queue.value?.agents ?? []).filter(({ id }) => !not.includes(id));
  return agents.map(({ id, name, languages }, index) => ({
    label: `${plainName(name)} · ${languages.map((tag) => tag.slice(0, 2).toUpperCase()).join(' ')}`,
    icon: 'person',
    startsGroup: shown.mine && index === 0,
    onChoose: () =>
      void done(desk.reassign(shown.conversation, id), conversation.moved.given(plainName(name)), () => {
        void desk.undo(shown.conversation);
      }),
  }));
}

async function done(act: Promise<boolean>, text: string, undo?: () => void): Promise<void> {
  if (await act) toast(text, undo);
}

/** Handing it on is one menu: the departments, and for supervisors the people. */
function OwnActions({ shown, people }: { shown: Shown; people: readonly MenuItem[] }): JSX.Element {
  const { conversation } = say.value;
  const id = shown.conversation;
  const undo = () => void takeBack(id);
  const transfers = DEPARTMENTS.filter((department) => department !== shown.department).map((department) => {
    const { name } = departmentWords.value.departments[department];
    const onChoose = () => void done(desk.transfer(id, department), conversation.moved.transferred(name), undo);
    return { label: name, icon: 'transfer' as const, onChoose };
  });
  const close = (resolution: 'agent' | 'none') => () =>
    void done(desk.close(id, resolution), conversation.moved.closed, undo);
  return (
    <>
      <Hand label={conversation.handTo} icon="transfer" items={[...transfers, ...people]} />
      <Button
        size="small"
        icon="return"
        hasPopup="dialog"
        onClick={() => {
          givingBack.value = id;
        }}
      >
        {conversation.toBot}
      </Button>
      <Menu
        label={conversation.close}
        text={conversation.close}
        icon="check"
        size="small"
        items={[
          { label: conversation.resolved, icon: 'check', onChoose: close('agent') },
          { label: conversation.notResolved, icon: 'x', onChoose: close('none') },
        ]}
      />
    </>
  );
}
