import { wordsOfNow } from '../shared/later.tsx';
import { EditorPage } from './EditorPage.tsx';
import { startEditor } from './workspace.ts';

let started = false;

/** Once a page, whoever signs in on it, and not before its words are here: what it does speaks. */
export async function startedEditor(): Promise<typeof EditorPage> {
  await wordsOfNow();
  if (!started) {
    started = true;
    startEditor();
  }
  return EditorPage;
}
