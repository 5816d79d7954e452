import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import type { StaffSession } from '../../core/protocols/deskProtocol.ts';
import { Banner, Button, Menu, type MenuItem } from '../shared/components/index.ts';
import { later, whenIdleFetch } from '../shared/later.tsx';
import { say } from '../shared/staff/consoleWords.ts';
import { type Place, StaffNav } from '../shared/staff/StaffNav.tsx';
import { canNotify, toggleNotify } from './alerts.ts';
import { CasePane } from './case/CasePane.tsx';
import { CaseSide } from './case/CaseSide.tsx';
import { ForeignCase } from './case/ForeignCase.tsx';
import { GiveBack } from './case/GiveBack.tsx';
import { desk, line } from './console.ts';
import { keysShown } from './keys/keysShown.ts';
import { useKeys } from './keys/useKeys.ts';
import { goTo, place } from './place.ts';
import { badgeOn, notifyOn, soundOn } from './preferences.ts';
import { QueueList } from './queue/QueueList.tsx';
import { toggleSound } from './sound.ts';
import './agent.css';

const KeysHelp = later(() => import('./keys/KeysHelp.tsx').then((part) => part.KeysHelp));
const Overview = later(() => import('./overview/Overview.tsx').then((part) => part.Overview));

/** `/agent`: the places at the left, then the list, the conversation and what is known about it; or the overview. */
export function AgentPage({ staff }: { staff: StaffSession }): JSX.Element {
  useKeys();
  useEffect(() => whenIdleFetch(KeysHelp, Overview), []);
  const { value } = place;
  const overview = value.kind === 'overview';
  const shown = overview ? 'overview' : value.id ? 'case' : 'list';
  return (
    <div class="console" data-shown={shown}>
      <StaffNav
        staff={staff}
        current={overview ? 'overview' : 'conversations'}
        badge={desk.queue.value?.waiting.length ?? 0}
        onGo={(to) => {
          if (to !== 'overview' && to !== 'conversations') return besides(to);
          goTo(to === 'overview' ? { kind: 'overview' } : { kind: 'conversations', id: null });
          return true;
        }}
        account={accountItems(staff)}
      >
        <Alerts />
      </StaffNav>
      <main class="console-body">
        {!desk.online.value && <Offline />}
        {overview ? (
          <Overview />
        ) : (
          <div class="console-panes">
            <QueueList staff={staff} />
            <CasePane staff={staff} />
            <CaseSide />
          </div>
        )}
      </main>
      {keysShown.value && <KeysHelp />}
      <ForeignCase />
      <GiveBack />
    </div>
  );
}

function accountItems(staff: StaffSession): MenuItem[] {
  const { account, keys } = say.value;
  return [
    {
      label: staff.onShift ? account.goOff : account.goOn,
      icon: 'clock',
      onChoose: () => void desk.shift(!staff.onShift),
    },
    {
      label: keys.title,
      icon: 'info',
      onChoose: () => {
        keysShown.value = true;
      },
    },
  ];
}

/** Other pages open beside the desk while somebody is being spoken to: what they write is seen at once, and drafts stay. */
function besides(to: Place): boolean {
  if (!desk.queue.value?.mine.length) return false;
  window.open(to === 'articles' ? '/editor' : `/staff#${to}`, '_blank', 'noopener');
  return true;
}

/** Each way of being called is chosen alone, and remembered by this browser. */
function Alerts(): JSX.Element {
  const { alerts } = say.value;
  const item = (label: string, icon: MenuItem['icon'], checked: boolean, onChoose: () => void): MenuItem => ({
    ...{ label, icon, checked, onChoose, alone: true },
  });
  const quiet = !soundOn.value && !notifyOn.value;
  const toggleBadge = () => {
    badgeOn.value = !badgeOn.value;
  };
  return (
    <div class="alerts" data-quiet={quiet || undefined}>
      <Menu
        label={alerts.title}
        icon="bell"
        items={[
          item(alerts.sound, 'bell', soundOn.value, toggleSound),
          ...(canNotify ? [item(alerts.notify, 'chat', notifyOn.value, () => void toggleNotify())] : []),
          item(alerts.badge, 'inbox', badgeOn.value, toggleBadge),
        ]}
      />
    </div>
  );
}

function Offline(): JSX.Element {
  const { connection } = say.value;
  const retry = (
    <Button kind="quiet" size="small" icon="refresh" onClick={() => line.retryNow()}>
      {connection.retry}
    </Button>
  );
  return (
    <Banner tone="caution" icon="alert" action={retry}>
      {connection.lost}
    </Banner>
  );
}
