import type { JSX } from 'preact';
import { Button } from '../shared/components/controls/Button.tsx';
import { Icon } from '../shared/icons.tsx';
import './staffLine.css';
import { talkWords } from '../shared/words/talkWords.ts';

/** As long as a person has the conversation: what staff never ask for, and the way to report who does. It needs no words to be read. */
export function StaffLine({ onReport }: { onReport: () => void }): JSX.Element {
  const { neverAsks, report } = talkWords.value.staff;
  return (
    <div class="staff-line" role="note">
      <Icon name="lock" size={16} />
      <p>{neverAsks}</p>
      <Button kind="quiet" label={report.this} hasPopup="dialog" onClick={onReport}>
        {report.short}
      </Button>
    </div>
  );
}
