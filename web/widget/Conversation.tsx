import type { JSX } from 'preact';
import type { Draft } from './chat/draft.ts';
import { Foot } from './Foot.tsx';
import { Log } from './log/Log.tsx';
import type { EntryContext } from './log/LogEntry.tsx';

/** What was said, and where one writes: all that comes after the consent. `focused`: the answer was given just now. */
export function Conversation({
  draft,
  focused,
  ...context
}: EntryContext & { draft: Draft; focused: boolean }): JSX.Element {
  return (
    <>
      <Log {...context} />
      <Foot chat={context.chat} draft={draft} focused={focused} />
    </>
  );
}
