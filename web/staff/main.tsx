import { render } from 'preact';
import '../shared/base.css';
import { languageReady } from '../shared/language.ts';
import { StaffPage } from '../shared/staff/StaffPage.tsx';
import { applyTheme } from '../shared/theme.ts';
import { OfficePage } from './OfficePage.tsx';
import { followAddress } from './place.ts';

applyTheme();
const root = document.getElementById('staff');
if (root) void languageReady().then(() => draw(root));

function draw(root: HTMLElement): void {
  render(
    <StaffPage roles={['supervisor', 'agent', 'editor', 'auditor']}>
      {(staff) => <OfficePage staff={staff} />}
    </StaffPage>,
    root,
  );
  // After the first drawing: the page takes a link out of the address before the address is followed.
  followAddress();
}
