import { render } from 'preact';
import '../shared/base.css';
import { languageReady } from '../shared/language.ts';
import { StaffPage } from '../shared/staff/StaffPage.tsx';
import { applyTheme } from '../shared/theme.ts';
import { EditorPage } from './EditorPage.tsx';
import { startEditor } from './workspace.ts';

applyTheme();
const root = document.getElementById('editor');
if (root) void languageReady().then(() => draw(root));

function draw(root: HTMLElement): void {
  render(<StaffPage roles={['editor']}>{(staff) => <EditorPage staff={staff} />}</StaffPage>, root);
  startEditor();
}
