import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import type { StaffSession } from '../../core/protocols/deskProtocol.ts';
import { later, whenIdleFetch } from '../shared/later.tsx';
import { say } from '../shared/staff/consoleWords.ts';
import { type Place, placesFor, StaffNav } from '../shared/staff/StaffNav.tsx';
import { staffSay } from '../shared/staff/staffWords.ts';
import { useStays } from '../shared/staff/useStays.ts';
import { AccountPage } from './AccountPage.tsx';
import { goTo, type OfficePlace, place } from './place.ts';
import './office.css';

const AuditPage = later(() => import('./audit/AuditPage.tsx').then((part) => part.AuditPage));
const PeoplePage = later(() => import('./PeoplePage.tsx').then((part) => part.PeoplePage));
const RecordsPage = later(() => import('./RecordsPage.tsx').then((part) => part.RecordsPage));

/** `/staff`: one's own account; people for administrators, records for them and auditors, the audit for auditors alone. */
export function OfficePage({ staff }: { staff: StaffSession }): JSX.Element {
  useStays(staff);
  const shown = placeFor(staff, place.value);
  const { places } = staffSay.value;
  useEffect(() => {
    document.title = `${places[shown]} · ${say.value.product}`;
  }, [places, shown]);
  useEffect(() => {
    const offered = placesFor(staff);
    if (offered.includes('people')) whenIdleFetch(PeoplePage);
    if (offered.includes('records')) whenIdleFetch(RecordsPage);
    if (offered.includes('audit')) whenIdleFetch(AuditPage);
  }, [staff.role]);
  return (
    <div class="office">
      <StaffNav staff={staff} current={shown} onGo={goWithin} />
      <main class="office-body">
        {shown === 'account' && <AccountPage staff={staff} />}
        {shown === 'people' && <PeoplePage staff={staff} />}
        {shown === 'records' && <RecordsPage staff={staff} />}
        {shown === 'audit' && <AuditPage />}
      </main>
    </div>
  );
}

/** What the address asks for, if the role has it; an auditor's first page is the records. */
function placeFor(staff: StaffSession, wanted: OfficePlace | null): OfficePlace {
  if (wanted === 'account' || (wanted && placesFor(staff).includes(wanted))) return wanted;
  return staff.role === 'auditor' ? 'records' : 'account';
}

function goWithin(to: Place): boolean {
  if (to !== 'account' && to !== 'people' && to !== 'records' && to !== 'audit') return false;
  goTo(to);
  return true;
}
