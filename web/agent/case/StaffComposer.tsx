import { signal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useId, useLayoutEffect, useRef } from 'preact/hooks';
import type { DeskCase } from '../../../core/protocols/deskProtocol.ts';
import { Button } from '../../shared/components/index.ts';
import { Icon } from '../../shared/icons.tsx';
import { plainName } from '../../shared/plainName.ts';
import { say } from '../../shared/staff/consoleWords.ts';
import { desk } from '../console.ts';
import type { Mode } from '../desk/drafts.ts';
import { sends } from '../keys/keys.ts';
import { commandKey } from '../keys/keysShown.ts';
import { enterSends } from '../preferences.ts';
import './staffComposer.css';

const LONGEST_TEXT = 8000;
const MAX_LINES = 8;
/** Of the window: a long answer is read before it is sent, and what was said last stays in sight above it. */
const MAX_SHARE = 0.4;

/** Somebody wants to write in this conversation: the box takes the focus as soon as it is there, and what is to be put in it. */
const wanted = signal<{ conversation: string; mode: Mode; text: string } | null>(null);

/** The open conversation has a box, or may have one once it has come. */
export function mayWrite(): boolean {
  const opened = desk.opened.peek();
  return opened.kind === 'loading' || (opened.kind === 'open' && blockedReason(opened.case) === null);
}

/** The box was asked for and does not hold the cursor yet: what is typed until then is meant for it, and commands nothing. */
export function isAwaited(): boolean {
  return wanted.peek() !== null && wanted.peek()?.conversation === desk.selected.peek() && mayWrite();
}

/** Puts the cursor into the box of the conversation that is looked at. */
export function focusComposer(mode: Mode): void {
  want(mode);
}

/** Puts a text behind what is being written to the user, to be read once more before it is sent; one Ctrl+Z takes it out. */
export function putInReply(text: string): void {
  want('say', text);
}

function want(mode: Mode, text = ''): void {
  const conversation = desk.selected.peek();
  if (conversation !== null) wanted.value = { conversation, mode, text };
}

/** Reply or note. A note recolours the whole box; only a person switches between the two. */
export function StaffComposer({ shown }: { shown: DeskCase }): JSX.Element {
  const id = shown.conversation;
  const blocked = blockedReason(shown);
  return (
    <div class="write">
      <TroubleLine conversation={id} />
      {blocked ? <p class="write-blocked">{blocked}</p> : <Box id={id} lang={shown.language} />}
    </div>
  );
}

function Box({ id, lang }: { id: string; lang: string }): JSX.Element {
  const { composer } = say.value;
  const field = useRef<HTMLTextAreaElement>(null);
  const draft = desk.drafts.read(id);
  const text = draft[draft.mode];
  const isNote = draft.mode === 'note';
  const hint = useId();
  useEffect(() => fitHeight(field.current), [text]);
  // Before the next key is heard: the letters of a word that is typed at once are of the reply.
  useLayoutEffect(() => {
    const { value } = wanted;
    if (value === null) return;
    // Asked for where one no longer is: coming back some day would take the cursor away.
    if (value.conversation !== id) {
      wanted.value = null;
      return;
    }
    // What is put in has to find the words of that mode in the box.
    if (draft.mode !== value.mode) return desk.drafts.switchTo(id, value.mode);
    wanted.value = null;
    field.current?.focus();
    if (value.text) insertAtEnd(field.current, value.text, (whole) => desk.write(id, whole));
  }, [wanted.value, draft.mode]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (!sends(event, enterSends.value)) return;
    event.preventDefault();
    desk.send(id);
  };
  return (
    <form
      class="write-box"
      data-note={isNote || undefined}
      onSubmit={(event) => {
        event.preventDefault();
        desk.send(id);
      }}
    >
      <Modes mode={draft.mode} />
      <textarea
        ref={field}
        rows={2}
        lang={isNote ? undefined : lang}
        value={text}
        maxLength={LONGEST_TEXT}
        aria-label={isNote ? composer.noteLabel : composer.replyLabel}
        aria-describedby={hint}
        autocomplete="off"
        onInput={(event) => desk.write(id, event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <p class="write-foot">
        <Icon name={isNote ? 'hide' : 'lock'} size={16} />
        <span class="write-hint" id={hint}>
          {isNote ? composer.noteHint : composer.replyHint}
        </span>
        <Button kind={isNote ? 'note' : 'primary'} size="small" type="submit" disabled={!text.trim()}>
          {isNote ? composer.keep : composer.send} <kbd>{enterSends.value ? '↵' : `${commandKey()} ↵`}</kbd>
        </Button>
      </p>
    </form>
  );
}

function Modes({ mode }: { mode: Mode }): JSX.Element {
  const { composer } = say.value;
  const modes: [Mode, string][] = [
    ['say', composer.reply],
    ['note', composer.note],
  ];
  return (
    <fieldset class="write-modes" aria-label={composer.mode}>
      {modes.map(([one, label]) => (
        <button type="button" aria-pressed={one === mode} onClick={() => focusComposer(one)}>
          {label}
        </button>
      ))}
    </fieldset>
  );
}

/** Why the last act was not done, in this conversation where one is open; the words are in the box again. */
export function TroubleLine({ conversation }: { conversation?: string }): JSX.Element {
  const trouble = desk.trouble.value;
  const own = trouble && (conversation ?? trouble.conversation) === trouble.conversation ? trouble.code : null;
  const known: Record<string, string> = say.value.refused;
  return (
    <p class="write-trouble" role="alert">
      {own !== null && (
        <>
          <Icon name="alert" size={18} />
          <span>{known[own] ?? say.value.failed}</span>
        </>
      )}
    </p>
  );
}

function blockedReason({ owner, mine, agent }: DeskCase): string | null {
  const { composer } = say.value;
  if (mine) return null;
  if (owner === 'closed') return composer.closed;
  return agent ? composer.withOther(plainName(agent.name)) : composer.notMine;
}

/** As if it were typed, so that the browser can undo it; where it cannot, by `write`. Its first line comes into sight. */
function insertAtEnd(field: HTMLTextAreaElement | null, text: string, write: (whole: string) => void): void {
  if (!field) return;
  const before = field.value;
  const added = before.trim() === '' ? text : `\n\n${text}`;
  field.setSelectionRange(before.length, before.length);
  if (!document.execCommand('insertText', false, added)) write(before + added);
  requestAnimationFrame(() => {
    fitHeight(field);
    field.scrollTop = (field.scrollHeight * before.length) / (before.length + added.length);
  });
}

/** The scripted height is set through the style object, which the content security policy allows. */
function fitHeight(field: HTMLTextAreaElement | null): void {
  if (!field) return;
  field.style.height = 'auto';
  const line = Number.parseFloat(getComputedStyle(field).lineHeight) || 22;
  const most = Math.max(line * MAX_LINES + 16, innerHeight * MAX_SHARE);
  field.style.height = `${Math.min(field.scrollHeight, most)}px`;
}
