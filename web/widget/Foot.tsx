import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Button, Composer, MaskedDraft, SecretStopped } from '../shared/components/index.ts';
import { wholeNumber } from '../shared/format.ts';
import { guardState } from '../shared/guard/guard.ts';
import { language, words } from '../shared/language.ts';
import { talkWords } from '../shared/words/talkWords.ts';
import type { Chat } from './chat/chat.ts';
import { type Draft, MAX_LENGTH } from './chat/draft.ts';
import { StaffTyping } from './log/Log.tsx';
import type { Question } from './Questions.tsx';
import { StaffLine } from './StaffLine.tsx';

interface FootProps {
  chat: Chat;
  draft: Draft;
  /** Writing is what comes next: the button that was pressed for it is gone, and the focus with it. */
  focused: boolean;
  onAsk: (question: Question) => void;
}

/** Everything under the log: suggestions, a stopped secret, the composer. */
export function Foot({ chat, draft, focused, onAsk }: FootProps): JSX.Element {
  const stop = draft.stop.value;
  useEffect(() => {
    if (guardState.value === 'ready') draft.onReady();
  }, [guardState.value]);
  const given = () => {
    draft.discard();
    chat.wish({ kind: 'emergency', shown: talkWords.value.stopped.given });
  };
  return (
    <div class="chat-foot">
      <div class="chat-foot-column">
        {!stop && <Suggestions chat={chat} />}
        {!stop && chat.view.value.care && <p class="care-stays">{chat.view.value.care.stays}</p>}
        <StaffTyping chat={chat} />
        {chat.view.value.owner === 'staff' && <StaffLine onReport={() => onAsk({ kind: 'report', message: null })} />}
        {stop && <SecretStopped sure={stop.sure} onRemove={draft.removeSecret} onGiven={given} onEdit={draft.edit} />}
        {chat.view.value.owner === 'ended' ? (
          <StartNew chat={chat} />
        ) : (
          <Writing chat={chat} draft={draft} focused={focused} />
        )}
      </div>
    </div>
  );
}

function Suggestions({ chat }: { chat: Chat }): JSX.Element | null {
  const { suggestions } = chat.view.value;
  if (suggestions.length === 0) return null;
  return (
    <div class="suggestions">
      {suggestions.map((suggestion) => (
        <Button kind="pill" onClick={() => chat.press(suggestion)}>
          {suggestion.title}
        </Button>
      ))}
    </div>
  );
}

function StartNew({ chat }: { chat: Chat }): JSX.Element {
  const { composer } = talkWords.value;
  return (
    <div class="start-new">
      <p>{composer.ended}</p>
      <Button kind="primary" icon="chat" onClick={() => chat.startOver()}>
        {composer.startNew}
      </Button>
    </div>
  );
}

function Writing({ chat, draft, focused }: Omit<FootProps, 'onAsk'>): JSX.Element {
  const { composer } = talkWords.value;
  const { consent: say } = words.value;
  const { owner, consent, care } = chat.view.value;
  const stop = draft.stop.value;
  const text = draft.text.value;
  // When the panel of a stopped secret goes, writing goes on where it was.
  const isNext = useRef(focused);
  const goesOn = isNext.current && !stop;
  useEffect(() => {
    isNext.current = stop !== null;
  }, [stop]);
  const write = (value: string) => {
    draft.write(value);
    if (value) chat.typing();
  };
  return (
    <Composer
      value={text}
      onInput={write}
      onSend={draft.submit}
      blocked={consent.kind === 'accepted' ? null : say.needed}
      placeholder={
        care?.placeholder ??
        {
          bot: composer.placeholder,
          waiting: composer.placeholderWaiting,
          staff: composer.placeholderStaff,
          ended: '',
        }[owner]
      }
      hint={hint(draft)}
      autoFocus={goesOn}
      danger={stop !== null || text.length > MAX_LENGTH}
      instead={stop && <MaskedDraft text={text} spans={stop.spans} onEdit={draft.edit} />}
    />
  );
}

function hint(draft: Draft): string | null {
  const { composer } = talkWords.value;
  if (draft.text.value.length > MAX_LENGTH) return composer.tooLong(wholeNumber(MAX_LENGTH, language.value));
  if (guardState.value === 'failed' && draft.text.value) return words.value.guard.failed;
  return draft.waiting.value ? words.value.guard.loading : null;
}
