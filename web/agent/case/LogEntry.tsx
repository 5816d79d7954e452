import type { ComponentChildren, JSX } from 'preact';
import type { DeskEntry, StaffSession } from '../../../core/protocols/deskProtocol.ts';
import type { Card, Notice, SourceLink } from '../../../core/protocols/protocol.ts';
import { InlineMarkdown, LogLine, Markdown, Never } from '../../shared/components/index.ts';
import { clockTime, dayTime, stopwatch } from '../../shared/format.ts';
import { Icon, type IconName } from '../../shared/icons.tsx';
import { language } from '../../shared/language.ts';
import { plainName } from '../../shared/plainName.ts';
import { say } from '../../shared/staff/consoleWords.ts';
import { departmentWords } from '../../shared/words/departmentWords.ts';
import { now } from '../console.ts';
import { cardOf, type Outgoing } from '../desk/entries.ts';
import { PlainWords } from '../PlainWords.tsx';
import { detailsOpen } from './detailsOpen.ts';

/** One thing in the log, for the eyes of staff: short where the user got a whole card. */
export function LogEntry({ entry }: { entry: DeskEntry }): JSX.Element | null {
  const { author, activity, audience } = entry;
  const lang = activity.channelData?.handrail?.language ?? language.value;
  if (activity.type === 'event') return <StatusLine entry={entry} />;
  const card = cardOf(entry);
  const line = card && lineOf(card, entry);
  if (line) return <LogLine>{line}</LogLine>;
  const notice = activity.channelData?.handrail?.notice;
  if (notice) return <LogLine>{noticeOf(notice, entry)}</LogLine>;
  if (author === 'user') {
    return (
      <Said who="user" name={say.value.conversation.user} at={entry.at}>
        <p class="said-plain" lang={lang}>
          <PlainWords text={activity.text ?? ''} />
        </p>
      </Said>
    );
  }
  if (author === 'staff') return <FromStaff entry={entry} isNote={audience === 'staff'} lang={lang} />;
  if (author === 'system') return <SystemLine text={activity.text ?? ''} lang={lang} />;
  return (
    <Said who="bot" name={say.value.conversation.bot} at={entry.at}>
      <div lang={lang}>{(card && shortCard(card)) ?? <Markdown text={activity.text ?? ''} />}</div>
    </Said>
  );
}

/** Words of one's own that the desk has not confirmed yet. */
export function OutgoingEntry({ one, staff }: { one: Outgoing; staff: StaffSession }): JSX.Element {
  const { conversation } = say.value;
  const state = one.state === 'waiting' ? conversation.waitingToSend : conversation.sending;
  const name = plainName(staff.name);
  if (one.mode === 'note') {
    return (
      <Note by={`${name}, ${state}`}>
        <Markdown text={one.text} />
      </Note>
    );
  }
  return (
    <Said who="staff" name={name} aside={state}>
      <Markdown text={one.text} />
    </Said>
  );
}

function FromStaff({ entry, isNote, lang }: { entry: DeskEntry; isNote: boolean; lang: string }): JSX.Element {
  const sender = entry.activity.channelData?.handrail?.sender;
  const name = plainName(sender?.role === 'staff' ? sender.name : (entry.activity.from?.name ?? ''));
  const text = entry.activity.text ?? '';
  if (isNote) {
    return (
      <Note by={`${name}, ${clockTime(entry.at, language.value)}`}>
        <Markdown text={text} />
      </Note>
    );
  }
  const word = sender?.role === 'staff' ? sender.checkWord : '';
  return (
    <Said
      who="staff"
      name={name}
      at={entry.at}
      aside={
        word && (
          <>
            {say.value.conversation.checkWord} <b lang={lang}>{word}</b>
          </>
        )
      }
    >
      <div lang={lang}>
        <Markdown text={text} checked />
      </div>
    </Said>
  );
}

const SIGNS: Record<'user' | 'bot' | 'staff', IconName> = { user: 'person', bot: 'bot', staff: 'seal' };

function Said(props: {
  who: 'user' | 'bot' | 'staff';
  name: string;
  at?: number;
  aside?: ComponentChildren;
  children: ComponentChildren;
}): JSX.Element {
  return (
    <article class={`said said-${props.who}`}>
      <span class="said-sign">
        <Icon name={SIGNS[props.who]} size={18} />
      </span>
      <p class="said-head">
        <b>{props.name}</b>
        {props.aside && <span class="said-aside">{props.aside}</span>}
        {props.at !== undefined && <time class="time">{dayTime(props.at, language.value, now.peek())}</time>}
      </p>
      <div class="said-body">{props.children}</div>
    </article>
  );
}

function Note({ by, children }: { by: string; children: ComponentChildren }): JSX.Element {
  return (
    <article class="note">
      <p class="note-head">
        <Icon name="hide" size={16} />
        <b>{say.value.conversation.note}</b>
        <span class="note-by">{by}</span>
      </p>
      {children}
    </article>
  );
}

function StatusLine({ entry }: { entry: DeskEntry }): JSX.Element {
  const { lines } = say.value;
  const value = entry.activity.value;
  const state = typeof value === 'object' && value !== null && 'state' in value ? value.state : null;
  const text =
    state === 'accepted' ? lines.statusAccepted : state === 'failed' ? lines.statusFailed : lines.statusCompleted;
  return <LogLine>{`${text}, ${clockTime(entry.at, language.value)}`}</LogLine>;
}

function SystemLine({ text, lang }: { text: string; lang: string }): JSX.Element {
  return (
    <LogLine>
      <span lang={lang}>
        <InlineMarkdown text={text} />
      </span>
    </LogLine>
  );
}

/** What the desk told the user in their language. What a newer version tells is shown as it was said. */
function noticeOf(notice: Notice, { at, activity }: DeskEntry): string {
  const { notices } = say.value.lines;
  const time = clockTime(at, language.value);
  if (notice.kind === 'transferred')
    return notices.transferred(departmentWords.value.departments[notice.department].name, time);
  const line = notices[notice.kind];
  return line ? `${line}, ${time}` : (activity.text ?? '');
}

/** Cards that only mark a moment. */
function lineOf(card: Card, { at }: DeskEntry): ComponentChildren {
  const { lines } = say.value;
  const time = clockTime(at, language.value);
  switch (card.kind) {
    case 'accepted':
      return lines.accepted(plainName(card.name), time, stopwatch(card.waited));
    case 'queue':
      return lines.asked(departmentWords.value.departments[card.department].name, time);
    case 'consent':
      return lines.consentAsked;
    case 'consented':
      return lines.consented(card.version, time);
    case 'declined':
      return lines.declined;
    case 'ended':
      return lines.ended(time);
    case 'rate':
      return lines.rateAsked;
    case 'stopped':
      return (
        <span class="line-danger">
          <Icon name="stop" size={16} /> {lines.secretStopped}
        </span>
      );
    case 'unchecked':
      return lines.unchecked;
    case 'data':
      return lines.dataShown;
    default:
      return null;
  }
}

/** Cards that say something, in as few lines as staff need. */
function shortCard(card: Card): ComponentChildren {
  const { lines } = say.value;
  const own = { lang: language.value };
  switch (card.kind) {
    case 'answer':
      return (
        <>
          <Markdown text={card.lead} />
          {card.steps.length > 0 && (
            <ol
              class="numbered said-steps"
              start={card.first ?? 1}
              style={`counter-reset: step ${(card.first ?? 1) - 1}`}
            >
              {card.steps.slice(0, card.shown).map((step) => (
                <li>
                  <InlineMarkdown text={step} />
                </li>
              ))}
            </ol>
          )}
          {card.never.map((text, at) => (
            <Never loses={card.losses?.includes(at)}>
              <InlineMarkdown text={text} />
            </Never>
          ))}
          <SourceLine source={card.source} />
        </>
      );
    case 'choices':
      return (
        <>
          <p {...own}>{lines.offered}</p>
          {card.sources.map((source) => (
            <SourceLine source={source} />
          ))}
        </>
      );
    case 'verdict':
      return (
        <p>
          <span {...own}>{lines.verdict}</span> <b>{card.band}</b>. {card.heading}{' '}
          <button type="button" class="said-open" {...own} onClick={() => (detailsOpen.value = true)}>
            {lines.open}
          </button>
        </p>
      );
    case 'emergency':
      return (
        <p>
          <span {...own}>{lines.emergency}</span>: <b>{card.heading}</b>
        </p>
      );
    default:
      return undefined;
  }
}

function SourceLine({ source }: { source: SourceLink }): JSX.Element {
  return (
    <p class="said-source">
      <Icon name="book" size={16} />
      <a href={source.href} target="_blank" rel="noopener" lang={source.language}>
        {source.title}
      </a>
    </p>
  );
}
