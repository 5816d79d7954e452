import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import type { StaffSession } from '../../core/protocols/deskProtocol.ts';
import { Confirm } from '../shared/components/index.ts';
import { later, whenIdleFetch } from '../shared/later.tsx';
import { say } from '../shared/staff/consoleWords.ts';
import { StaffNav } from '../shared/staff/StaffNav.tsx';
import { useStays } from '../shared/staff/useStays.ts';
import { leaveNow, leaveTo, leavingTo } from './leave.ts';
import { ArticlesTable } from './list/ArticlesTable.tsx';
import { followAddress } from './place.ts';
import { editor, hasUnsaved } from './workspace.ts';
import './editor.css';

const EditArticle = later(() => import('./article/EditArticle.tsx').then((part) => part.EditArticle));

/** `/editor`: the table of articles, or one article being edited. */
export function EditorPage({ staff }: { staff: StaffSession }): JSX.Element {
  useStays(staff);
  useEffect(() => whenIdleFetch(EditArticle), []);
  useEffect(() => followAddress(() => !hasUnsaved.value), []);
  const open = editor.value;
  return (
    <div class="editor">
      <StaffNav
        staff={staff}
        current="articles"
        onGo={(to) => {
          if (to === 'articles') leaveTo(null);
          return to === 'articles';
        }}
      />
      {open ? <EditArticle key={`${open.key.id} ${open.key.language}`} open={open} staff={staff} /> : <ArticlesTable />}
      {leavingTo.value && <Leave />}
    </div>
  );
}

function Leave(): JSX.Element {
  const { editor: words } = say.value;
  return (
    <Confirm
      title={words.leaveTitle}
      text={words.leaveText}
      yes={words.leave}
      no={words.stay}
      onYes={leaveNow}
      onNo={() => {
        leavingTo.value = null;
      }}
    />
  );
}
