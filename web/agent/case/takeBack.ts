import { desk } from '../console.ts';
import { focusComposer } from './StaffComposer.tsx';

/** What one gave out of hand a moment ago is one's own again, and is written in next. */
export async function takeBack(id: string): Promise<void> {
  if ((await desk.undo(id)) && desk.selected.value === id) focusComposer('say');
}
