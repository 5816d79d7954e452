import type { ComponentChildren, JSX } from 'preact';
import { LOCALE_NAMES, LOCALES } from '../../../core/language.ts';
import type { StaffSession } from '../../../core/protocols/deskProtocol.ts';
import { Menu, type MenuItem } from '../components/controls/Menu.tsx';
import { toast } from '../components/notices/Toasts.tsx';
import { Icon, type IconName, Mark } from '../icons.tsx';
import { chooseLanguage, language, words } from '../language.ts';
import { plainName } from '../plainName.ts';
import { say } from './consoleWords.ts';
import { signOut } from './session.ts';
import { staffSay } from './staffWords.ts';
import './staffPage.css';

export type Place = 'conversations' | 'overview' | 'articles' | 'people' | 'records' | 'audit' | 'account';

const PLACES: { place: Place; icon: IconName; href: string }[] = [
  { place: 'conversations', icon: 'inbox', href: '/agent' },
  { place: 'overview', icon: 'gauge', href: '/agent#overview' },
  { place: 'articles', icon: 'book', href: '/editor' },
  { place: 'people', icon: 'people', href: '/staff#people' },
  { place: 'records', icon: 'note', href: '/staff#records' },
  { place: 'audit', icon: 'sign', href: '/staff#audit' },
];
export const ACCOUNT = '/staff#account';

/** Which pages a role may open: what the server would refuse is not offered. */
export function placesFor({ role }: Pick<StaffSession, 'role'>): Place[] {
  const desk: Place[] = ['conversations', 'overview'];
  if (role === 'admin') return [...desk, 'articles', 'people', 'records'];
  if (role === 'editor') return ['articles'];
  return role === 'auditor' ? ['records', 'audit'] : desk;
}

/** The page that a member of staff works at. */
export function homeOf(staff: Pick<StaffSession, 'role'>): { href: string; label: string } {
  const first = PLACES.find(({ place }) => placesFor(staff).includes(place));
  return { href: first?.href ?? ACCOUNT, label: labelOf(first?.place ?? 'account') };
}

function labelOf(place: Place): string {
  const { places } = staffSay.value;
  if (place === 'people' || place === 'records' || place === 'audit' || place === 'account') return places[place];
  return say.value.places[place];
}

/** The rail of places, 56 px wide; on a phone a bar at the bottom. */
export function StaffNav(props: {
  staff: StaffSession;
  current: Place;
  badge?: number;
  /** Takes over a plain click to a place of the same page. */
  onGo?: (place: Place) => boolean;
  account?: readonly MenuItem[];
  children?: ComponentChildren;
}): JSX.Element {
  const offered = placesFor(props.staff);
  return (
    <nav class="staff-nav" aria-label={say.value.product}>
      <span class="staff-nav-mark">
        <Mark />
      </span>
      {PLACES.filter(({ place }) => offered.includes(place)).map((item) => (
        <PlaceLink
          {...item}
          current={item.place === props.current}
          badge={item.place === 'conversations' ? props.badge : 0}
          onGo={props.onGo}
        />
      ))}
      <span class="staff-nav-space" />
      {props.children}
      <Account staff={props.staff} items={[...(props.account ?? []), accountItem(props.onGo)]} />
    </nav>
  );
}

function PlaceLink(props: {
  place: Place;
  icon: IconName;
  href: string;
  current: boolean;
  badge?: number;
  onGo?: (place: Place) => boolean;
}): JSX.Element {
  const label = labelOf(props.place);
  const go = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (props.onGo?.(props.place)) event.preventDefault();
  };
  return (
    <a
      class="staff-nav-place"
      href={props.href}
      title={label}
      aria-current={props.current ? 'page' : undefined}
      onClick={go}
    >
      <Icon name={props.icon} />
      <span class="staff-nav-label">{label}</span>
      {props.badge ? <span class="staff-nav-badge">{props.badge}</span> : null}
    </a>
  );
}

function accountItem(onGo?: (place: Place) => boolean): MenuItem {
  const go = () => {
    if (!onGo?.('account')) location.assign(ACCOUNT);
  };
  return { label: labelOf('account'), icon: 'person', onChoose: go };
}

function Account({ staff, items }: { staff: StaffSession; items: readonly MenuItem[] }): JSX.Element {
  const { account } = say.value;
  const name = plainName(staff.name);
  const languages = LOCALES.map((tag, index) => ({
    label: LOCALE_NAMES[tag],
    icon: 'globe' as const,
    lang: tag,
    checked: tag === language.value,
    startsGroup: index === 0,
    onChoose: async () => {
      if (!(await chooseLanguage(tag))) toast(words.value.languageStays);
    },
  }));
  const out: MenuItem = { label: account.signOut, icon: 'lock', startsGroup: true, onChoose: () => void signOut() };
  return (
    <div class="staff-account" data-shift={(staff.onShift && placesFor(staff).includes('conversations')) || undefined}>
      <span class="staff-initials" aria-hidden="true">
        {initials(name)}
      </span>
      <Menu label={`${account.menu}: ${name}, ${account.roles[staff.role]}`} items={[...items, ...languages, out]} />
    </div>
  );
}

/** `Sofia K.` → SK, `清水 香` → 清. */
export function initials(name: string): string {
  const parts = name.split(/\s+/).filter(Boolean);
  const first = [...(parts[0] ?? '')][0] ?? '';
  if (!/\p{sc=Latin}/u.test(first)) return first;
  const last = parts.length > 1 ? ([...(parts.at(-1) ?? '')][0] ?? '') : '';
  return (first + last).toUpperCase();
}
