import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { holdPhrases } from '../../../../languages/holds/index.ts';
import { download } from '../../browser/download.ts';
import { dayTime } from '../../format.ts';
import { type ExportEntry, exportHtml, isTyped, textOf } from '../../help/exportHtml.ts';
import { helpApi } from '../../help/helpApi.ts';
import type { ConversationExport } from '../../help/helpTypes.ts';
import { useFetched } from '../../help/useFetched.ts';
import { Icon } from '../../icons.tsx';
import { language, words } from '../../language.ts';
import type { Session } from '../../line/directLinePorts.ts';
import { plainName } from '../../plainName.ts';
import { Markdown } from '../article/Markdown.tsx';
import { Button } from '../controls/Button.tsx';
import { Confirm } from '../controls/Confirm.tsx';
import { Banner } from '../notices/Banner.tsx';
import { Empty, Failed, Loading } from '../notices/States.tsx';
import { Tag } from '../notices/Tag.tsx';
import { MyChoices } from './MyChoices.tsx';
import './data.css';
import { mineWords } from '../../words/mineWords.ts';
import { talkWords } from '../../words/talkWords.ts';

interface DataProps {
  /** The browser's conversation; null when it has none. */
  session: Session | null;
  onStart: () => void;
  onErased: () => void;
}

/** What is stored, until when, and the ways to take it away or have it erased. */
export function MyData({ session, onStart, onErased }: DataProps): JSX.Element {
  const { data } = mineWords.value;
  const [receipt, setReceipt] = useState<unknown>(null);
  if (receipt) return <Receipt receipt={receipt} onStart={onStart} />;
  if (!session) {
    return (
      <Empty
        icon="lock"
        title={data.none}
        text={data.noneText}
        action={
          <Button kind="primary" icon="chat" onClick={onStart}>
            {data.start}
          </Button>
        }
      />
    );
  }
  const erased = (proof: unknown) => {
    setReceipt(proof);
    onErased();
  };
  return <Stored session={session} onErased={erased} onStart={onStart} />;
}

function Stored({
  session,
  onErased,
  onStart,
}: {
  session: Session;
  onErased: (receipt: unknown) => void;
  onStart: () => void;
}): JSX.Element {
  const [stored, retry] = useFetched(() => helpApi.myConversation(session), session.conversation);
  if (!stored) return <Loading lines={6} />;
  if (stored.kind === 'failed') return <Failed text={mineWords.value.data.failed} onRetry={retry} />;
  if (stored.kind === 'absent') return <Gone session={session} onStart={onStart} />;
  return (
    <div class="data">
      {stored.value.hold && <HoldNotice hold={stored.value.hold} />}
      <ConversationCard data={stored.value} />
      <Openings openings={stored.value.openings ?? []} reports={stored.value.reports ?? []} />
      <ConsentFacts consent={stored.value.consent} session={session} />
      {stored.value.consent?.kind === 'accepted' &&
        stored.value.endedAt === null &&
        stored.value.purposes.length > 0 && <MyChoices session={session} data={stored.value} />}
      <Erase session={session} onErased={onErased} onHeld={retry} />
    </div>
  );
}

/** Nothing is left of the conversation; the desk may still have the receipt. */
function Gone({ session, onStart }: { session: Session; onStart: () => void }): JSX.Element {
  const [receipt] = useFetched(() => helpApi.receipt(session), session.conversation);
  if (!receipt) return <Loading />;
  if (receipt.kind === 'ok') return <Receipt receipt={receipt.value} onStart={onStart} />;
  return <MyData session={null} onStart={onStart} onErased={() => {}} />;
}

function ConversationCard({ data }: { data: ConversationExport }): JSX.Element {
  const [open, setOpen] = useState(false);
  const { data: say } = mineWords.value;
  const ends = data.endedAt !== null && data.deletedBy !== null ? say.closedText(whole(data.deletedBy)) : say.openText;
  return (
    <section class="data-card" aria-label={say.conversation}>
      <div class="data-row">
        <div class="data-facts">
          <p>
            <b>{whole(data.openedAt)}</b>{' '}
            {data.endedAt === null ? <Tag tone="accent">{say.open}</Tag> : <Tag tone="plain">{say.closed}</Tag>}
          </p>
          {/* Until when it is held stands above, and both cannot be true. */}
          {!data.hold && <p class="data-hint">{ends}</p>}
        </div>
        <div class="data-actions">
          <Button kind="quiet" onClick={() => setOpen(!open)}>
            {open ? say.hide : say.view}
          </Button>
        </div>
      </div>
      {open && <Transcript data={data} />}
      <div class="data-downloads">
        <Button
          kind="quiet"
          icon="download"
          onClick={() => download('handrail-conversation.json', 'application/json', JSON.stringify(data, null, 2))}
        >
          {say.downloadJson}
        </Button>
        <Button
          kind="quiet"
          icon="download"
          onClick={() => download('handrail-conversation.html', 'text/html', toHtml(data))}
        >
          {say.downloadHtml}
        </Button>
      </div>
      <p class="data-meaning">
        <Icon name="trash" size={18} />
        {say.meaning}
      </p>
    </section>
  );
}

function Transcript({ data }: { data: ConversationExport }): JSX.Element {
  return (
    <ol class="transcript">
      {data.entries
        .filter((entry) => textOf(entry))
        .map((entry) => (
          <li>
            <p class="data-hint">
              {authorOf(entry)} · {whole(entry.at)}
            </p>
            <div lang={entry.activity?.channelData?.handrail?.language}>
              {isTyped(entry) ? (
                <p class="transcript-words">{textOf(entry)}</p>
              ) : (
                <Markdown text={textOf(entry)} checked={entry.author === 'staff'} />
              )}
            </div>
          </li>
        ))}
    </ol>
  );
}

function toHtml(data: ConversationExport): string {
  return exportHtml(data, {
    title: mineWords.value.data.conversation,
    language: language.value,
    format: whole,
    author: authorOf,
  });
}

/** With the day always: what is kept is read later too. */
function whole(at: number): string {
  return dayTime(at, language.value, 0);
}

/** Staff with all that was on their plate, so that it can be shown to somebody else. */
function authorOf({ author, activity }: ExportEntry): string {
  const { message, staff } = talkWords.value;
  const { support } = words.value;
  const sender = activity?.channelData?.handrail?.sender;
  if (sender?.role === 'staff') {
    return `${plainName(sender.name)} · ${staff.role} · ${staff.checkWord} ${sender.checkWord}`;
  }
  return { user: message.you, bot: message.bot, staff: staff.role, system: support }[author];
}

/** When somebody of the staff opened it, handed it out or agreed to that, and as what, and when the user reported somebody. Who they are is said in the chat, with a check word. */
function Openings({ openings, reports }: Required<Pick<ConversationExport, 'openings' | 'reports'>>): JSX.Element {
  const { data: say } = mineWords.value;
  return (
    <section class="data-card data-plain">
      <h2>{say.openings}</h2>
      <p class="data-hint">{say.openingsText}</p>
      {openings.length === 0 && <p class="data-hint">{say.noOpenings}</p>}
      <ul class="data-openings">
        {openings.map(({ at, role, act }) => (
          <li>
            {whole(at)} · {say.roles[role]}
            {act && ` · ${say.acts[act]}`}
          </li>
        ))}
        {reports.map(({ at }) => (
          <li>
            {whole(at)} · {say.reported}
          </li>
        ))}
      </ul>
    </section>
  );
}

function ConsentFacts({ consent, session }: { consent: ConversationExport['consent']; session: Session }): JSX.Element {
  const { data: say } = mineWords.value;
  const { consent: words_, states } = words.value;
  const [failed, setFailed] = useState(false);
  const save = async () => {
    const asked = await helpApi.consentReceipt(session);
    setFailed(asked.kind !== 'ok');
    if (asked.kind === 'ok') saveJson('handrail-consent.json', asked.value);
  };
  return (
    <section class="data-card data-plain">
      <h2>{say.consent}</h2>
      {consent?.version ? (
        <>
          <p class="data-hint">{say.consentVersion(consent.version)}</p>
          {consent.at !== undefined && <p class="data-hint">{whole(consent.at)}</p>}
          {consent.receipt && (
            <p class="data-hint">
              {words_.receiptNumber} <span class="mono">{consent.receipt}</span>
            </p>
          )}
          {consent.receipt && (
            <Button kind="quiet" size="small" icon="download" onClick={() => void save()}>
              {say.receiptDownload}
            </Button>
          )}
          {failed && <p role="alert">{states.failed}</p>}
        </>
      ) : (
        <p class="data-hint">{say.noConsent}</p>
      )}
    </section>
  );
}

function HoldNotice({ hold }: { hold: NonNullable<ConversationExport['hold']> }): JSX.Element {
  const say = holdPhrases(language.value);
  return (
    <Banner tone="caution" icon="lock">
      {say.placed(say.reasons[hold.reason], dayTime(hold.until, language.value, 0))}
    </Banner>
  );
}

function Erase({
  session,
  onErased,
  onHeld,
}: {
  session: Session;
  onErased: (receipt: unknown) => void;
  onHeld: () => void;
}): JSX.Element {
  const [step, setStep] = useState<'idle' | 'asked' | 'busy' | 'failed'>('idle');
  const { data: say } = mineWords.value;
  const { states } = words.value;
  const erase = async () => {
    setStep('busy');
    const erased = await helpApi.erase(session);
    if (erased.kind === 'ok' && erased.value.held) {
      setStep('idle');
      onHeld();
    } else if (erased.kind === 'ok') onErased(erased.value.receipt);
    else setStep('failed');
  };
  return (
    <section class="data-card data-plain data-erase">
      <div>
        <h2>{say.erase}</h2>
        <p class="data-hint">{say.eraseText}</p>
        {step === 'failed' && (
          <p class="data-error" role="alert">
            {say.eraseFailed}
          </p>
        )}
      </div>
      <Button kind="danger" icon="trash" onClick={() => setStep('asked')}>
        {say.erase}
      </Button>
      {(step === 'asked' || step === 'busy') && (
        <Confirm
          title={say.eraseConfirmTitle}
          text={say.eraseText}
          yes={say.eraseConfirm}
          no={states.cancel}
          erases
          busy={step === 'busy'}
          onYes={() => void erase()}
          onNo={() => setStep('idle')}
        />
      )}
    </section>
  );
}

function Receipt({ receipt, onStart }: { receipt: unknown; onStart: () => void }): JSX.Element {
  const { data: say } = mineWords.value;
  const facts = receiptFacts(receipt);
  return (
    <section class="data-card data-plain" role="status">
      <p>
        <Tag tone="ok" icon="check">
          {say.deleted}
        </Tag>
      </p>
      {facts.at !== null && <p>{say.deletedText(dayTime(facts.at, language.value, 0))}</p>}
      <h2>{say.receipt}</h2>
      {facts.id && <p class="mono">{facts.id}</p>}
      <p class="data-hint">{say.receiptText}</p>
      <div class="data-actions">
        <Button icon="download" onClick={() => saveJson('handrail-receipt.json', receipt)}>
          {say.receiptDownload}
        </Button>
        <Button kind="quiet" onClick={onStart}>
          {say.start}
        </Button>
      </div>
    </section>
  );
}

function saveJson(name: string, value: unknown): void {
  download(name, 'application/json', JSON.stringify(value, null, 2));
}

/** A receipt is shown by its number and time; whatever else it proves is in the file. */
function receiptFacts(receipt: unknown): { id: string | null; at: number | null } {
  if (typeof receipt === 'string') return { id: receipt, at: null };
  if (typeof receipt !== 'object' || receipt === null) return { id: null, at: null };
  const id: unknown = Reflect.get(receipt, 'id') ?? Reflect.get(receipt, 'hash');
  const at: unknown = Reflect.get(receipt, 'at') ?? Reflect.get(receipt, 'erasedAt');
  return { id: typeof id === 'string' ? id : null, at: typeof at === 'number' ? at : null };
}
