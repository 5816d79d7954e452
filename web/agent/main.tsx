import { render } from 'preact';
import '../shared/base.css';
import { followKeyboard } from '../shared/browser/visibleHeight.ts';
import { languageReady } from '../shared/language.ts';
import { later } from '../shared/later.tsx';
import { StaffPage } from '../shared/staff/StaffPage.tsx';
import { applyTheme } from '../shared/theme.ts';

/** Nobody who signs in waits for it, and who is signed in has it by the time that this is known. */
const Desk = later(() => import('./StartedDesk.tsx').then((part) => part.startedDesk()));

applyTheme();
followKeyboard();
const root = document.getElementById('agent');
if (root) void languageReady().then(() => draw(root));

function draw(root: HTMLElement): void {
  render(<StaffPage roles={['agent', 'supervisor']}>{(staff) => <Desk staff={staff} />}</StaffPage>, root);
  void Desk.ahead();
}
