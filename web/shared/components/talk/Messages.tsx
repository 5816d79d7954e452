import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Locale } from '../../../../core/language.ts';
import type { CheckWordAnswer } from '../../../../core/protocols/protocol.ts';
import type { Milliseconds } from '../../../../core/time.ts';
import { clockTime } from '../../format.ts';
import { Icon } from '../../icons.tsx';
import { language } from '../../language.ts';
import { plainName } from '../../plainName.ts';
import { InlineMarkdown } from '../article/Markdown.tsx';
import { Button } from '../controls/Button.tsx';
import './messages.css';
import { talkWords } from '../../words/talkWords.ts';

export type SendState = 'sending' | 'waiting' | 'sent' | 'failed';

/** What the user said. Their words are text, never markup. */
export function UserBubble(props: {
  text: string;
  lang: Locale;
  state: SendState;
  at: Milliseconds;
  onRetry?: () => void;
}): JSX.Element {
  const { message } = talkWords.value;
  const states = { sending: message.sending, waiting: message.waiting, failed: message.failed, sent: null };
  const note = states[props.state];
  return (
    <div class="user-message">
      <p class="user-bubble" lang={props.lang} data-state={props.state}>
        <span class="unseen">{message.you} </span>
        <Lines text={props.text} />
      </p>
      {note && (
        <p class="user-state" data-state={props.state}>
          {props.state === 'failed' && <Icon name="alert" size={14} />}
          {note}
          {props.state === 'failed' && props.onRetry && (
            <Button kind="quiet" size="small" icon="refresh" onClick={props.onRetry}>
              {message.retry}
            </Button>
          )}
        </p>
      )}
    </div>
  );
}

/** The bot speaks from the rail; a whole card takes the full width without it. */
export function BotMessage(props: {
  at: Milliseconds;
  lang: Locale;
  wide?: boolean;
  children: ComponentChildren;
}): JSX.Element {
  return (
    <article class={props.wide ? 'bot-message bot-wide' : 'bot-message'} lang={props.lang}>
      <p class="bot-head">
        <Icon name="bot" size={18} />
        <span lang={language.value}>{talkWords.value.message.bot}</span>
        <time class="time">{clockTime(props.at, language.value)}</time>
      </p>
      {props.children}
    </article>
  );
}

type OnCheck = (word: string) => Promise<CheckWordAnswer | null>;

/**
 * The frame that only signed sender data can draw: the plate stands outside the clipped content, in a colour that
 * content cannot use. Pressing the plate explains it.
 */
export function StaffMessage(props: {
  name: string;
  checkWord: string;
  at: Milliseconds;
  lang: Locale;
  /** Asks the desk whose the word is; null = could not be asked. */
  onCheck?: OnCheck;
  /** The user reports who wrote it. */
  onReport?: () => void;
  children: ComponentChildren;
}): JSX.Element {
  const [open, setOpen] = useState(false);
  const { staff } = talkWords.value;
  const name = plainName(props.name);
  return (
    <article class="staff-message">
      <button type="button" class="staff-plate" aria-expanded={open} onClick={() => setOpen(!open)}>
        <span class="unseen">{staff.verified(name)}. </span>
        <Icon name="seal" />
        <span class="staff-name" aria-hidden="true">
          {name}
        </span>
        <span class="staff-role">{staff.role}</span>
        <span class="staff-word">
          <span class="staff-word-label">{staff.checkWord}</span> <b>{props.checkWord}</b>
        </span>
        <time class="time">{clockTime(props.at, language.value)}</time>
      </button>
      {open && <StaffFacts name={name} word={props.checkWord} onCheck={props.onCheck} onReport={props.onReport} />}
      <div class="staff-content" lang={props.lang}>
        {props.children}
      </div>
    </article>
  );
}

function StaffFacts(props: { name: string; word: string; onCheck?: OnCheck; onReport?: () => void }): JSX.Element {
  const { word, onCheck } = props;
  const [result, setResult] = useState<CheckWordAnswer | null | 'asking' | 'unasked'>('unasked');
  const { staff } = talkWords.value;
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.scrollIntoView({ block: 'nearest' }), [result]);
  const ask = async () => {
    setResult('asking');
    setResult(onCheck ? await onCheck(word) : null);
  };
  return (
    <div class="staff-facts" ref={place}>
      <p>{staff.about}</p>
      {result === 'live' && <p class="staff-genuine">{staff.genuine}</p>}
      {result === 'past' && <p class="staff-genuine">{staff.genuinePast}</p>}
      {(result === 'elsewhere' || result === 'unknown') && <p class="staff-wrong">{staff.wrong}</p>}
      {result === null && <p>{staff.unknown}</p>}
      {result !== 'live' && result !== 'past' && onCheck && (
        <Button kind="quiet" size="small" busy={result === 'asking'} onClick={() => void ask()}>
          {staff.check}
        </Button>
      )}
      {props.onReport && (
        <Button kind="quiet" size="small" hasPopup="dialog" onClick={props.onReport}>
          {staff.report.named(props.name)}
        </Button>
      )}
    </div>
  );
}

/** A line with its sign: what not to do. Red only where doing it surely loses money or words. */
export function Never({ loses = false, children }: { loses?: boolean; children: ComponentChildren }): JSX.Element {
  return (
    <p class={loses ? 'never never-loses' : 'never'}>
      <Icon name="no" size={18} />
      <span>{children}</span>
    </p>
  );
}

/** A thin line across the log: who came, who left. */
export function LogLine({ children }: { children: ComponentChildren }): JSX.Element {
  return (
    <p class="log-line">
      <span>{children}</span>
    </p>
  );
}

/** Somebody writes. Three dots, and the same in words. */
export function Typing({ children }: { children: ComponentChildren }): JSX.Element {
  return (
    <p class="typing">
      <span class="typing-dots" aria-hidden="true">
        <i />
        <i />
        <i />
      </span>
      {children}
    </p>
  );
}

/** Plain text with its line breaks; long hashes in short form, the whole in the tooltip. */
function Lines({ text }: { text: string }): JSX.Element {
  return (
    <>
      {text.split('\n').map((line, index) => (
        <>
          {index > 0 && <br />}
          <PlainLine line={line} />
        </>
      ))}
    </>
  );
}

const HASH = /(\b0x[0-9a-fA-F]{64}\b)/;

function PlainLine({ line }: { line: string }): JSX.Element {
  return <>{line.split(HASH).map((part) => (HASH.test(part) ? <InlineMarkdown text={part} /> : part))}</>;
}
