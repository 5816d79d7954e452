import { EditorPage } from './EditorPage.tsx';
import { startEditor } from './workspace.ts';

// Once a page, whoever signs in on it.
startEditor();

export const StartedEditor = EditorPage;
