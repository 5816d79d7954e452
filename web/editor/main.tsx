import { render } from 'preact';
import '../shared/base.css';
import { StaffPage } from '../shared/staff/StaffPage.tsx';
import { applyTheme } from '../shared/theme.ts';
import { EditorPage } from './EditorPage.tsx';
import { startEditor } from './workspace.ts';

applyTheme();
const root = document.getElementById('editor');
if (root) {
  render(<StaffPage roles={['editor']}>{(staff) => <EditorPage staff={staff} />}</StaffPage>, root);
  startEditor();
}
