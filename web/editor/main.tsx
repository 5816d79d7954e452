import { render } from 'preact';
import '../shared/base.css';
import { languageReady } from '../shared/language.ts';
import { later } from '../shared/later.tsx';
import { StaffPage } from '../shared/staff/StaffPage.tsx';
import { applyTheme } from '../shared/theme.ts';

/** Nobody who signs in waits for it, and who is signed in has it by the time that this is known. */
const Workspace = later(() => import('./StartedEditor.tsx').then((part) => part.startedEditor()));

applyTheme();
const root = document.getElementById('editor');
if (root) void languageReady().then(() => draw(root));

function draw(root: HTMLElement): void {
  render(<StaffPage roles={['editor']}>{(staff) => <Workspace staff={staff} />}</StaffPage>, root);
  void Workspace.ahead();
}
