import { render } from 'preact';
import '../shared/base.css';
import { followKeyboard } from '../shared/browser/visibleHeight.ts';
import { languageReady } from '../shared/language.ts';
import { StaffPage } from '../shared/staff/StaffPage.tsx';
import { applyTheme } from '../shared/theme.ts';
import { AgentPage } from './AgentPage.tsx';
import { startConsole } from './console.ts';
import { followAddress } from './place.ts';
import { prepareSound } from './sound.ts';

applyTheme();
followKeyboard();
const root = document.getElementById('agent');
if (root) void languageReady().then(() => draw(root));

function draw(root: HTMLElement): void {
  render(<StaffPage roles={['agent', 'supervisor']}>{(staff) => <AgentPage staff={staff} />}</StaffPage>, root);
  // After the first drawing: the page takes an invitation out of the address before the address is followed.
  followAddress();
  startConsole();
  prepareSound();
}
