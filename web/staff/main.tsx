import { render } from 'preact';
import '../shared/base.css';
import { languageReady } from '../shared/language.ts';
import { later } from '../shared/later.tsx';
import { StaffPage } from '../shared/staff/StaffPage.tsx';
import { applyTheme } from '../shared/theme.ts';

/** Nobody who signs in waits for it, and who is signed in has it by the time that this is known. */
const Office = later(() => import('./StartedOffice.tsx').then((part) => part.StartedOffice));

applyTheme();
const root = document.getElementById('staff');
if (root) void languageReady().then(() => draw(root));

function draw(root: HTMLElement): void {
  render(
    <StaffPage roles={['supervisor', 'agent', 'editor', 'auditor']}>{(staff) => <Office staff={staff} />}</StaffPage>,
    root,
  );
  void Office.ahead();
}
