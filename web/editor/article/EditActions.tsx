import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { StaffSession } from '../../../core/protocols/deskProtocol.ts';
import type { QuestionTrial } from '../../../core/protocols/editorProtocol.ts';
import { Button, Confirm, Menu, type MenuItem, Tag, toast } from '../../shared/components/index.ts';
import { Icon } from '../../shared/icons.tsx';
import { say } from '../../shared/staff/consoleWords.ts';
import { own } from '../words.ts';
import { readList } from '../workspace.ts';
import type { ArticleEditor } from './articleEditor.ts';
import { QuestionList, worsened } from './KnownQuestions.tsx';
import { RecallDialog } from './RecallDialog.tsx';

type Asking = 'recall' | 'recallAll' | 'discard' | 'unasked' | readonly QuestionTrial[];

/** Save, the one next step towards going live, and what else can be done with the article as it is now. */
export function EditActions({ open, staff }: { open: ArticleEditor; staff: StaffSession }): JSX.Element {
  const [asking, setAsking] = useState<Asking | null>(null);
  const [testing, setTesting] = useState(false);
  const { editor } = say.value;
  const article = open.article.value;
  const dirty = open.dirty.value;
  const errors = open.lint.value.filter(({ level }) => level === 'error').length;
  const next = nextOf(open);
  const isOwn = next === 'approve' && isOwnText(open, staff);
  const mayGoOn = (dirty || article?.draft || open.returns.value) && !(next === 'publish' && errors > 0) && !isOwn;
  const publish = async () => {
    setTesting(true);
    const worse = await worsened(open);
    setTesting(false);
    if (worse.length > 0) setAsking(worse);
    else await done(open.act('publish'), editor.published);
  };
  const goOn = () => {
    if (next === 'publish') return publish();
    return next === 'submit' ? done(open.act('submit'), editor.submitted) : done(open.act('approve'), editor.approved);
  };
  return (
    <div class="edit-actions">
      {testing ? (
        <p class="edit-quiet" role="status">
          {own.value.questions.running}
        </p>
      ) : (
        <SaveState open={open} errors={errors} isReader={next === 'approve' && !isOwn} />
      )}
      <Button
        size="small"
        disabled={!dirty}
        busy={open.busy.value}
        onClick={() => void done(open.save(), editor.saved)}
      >
        {editor.save}
      </Button>
      <Button
        size="small"
        kind="primary"
        disabled={!mayGoOn}
        busy={open.busy.value || testing}
        onClick={() => void goOn()}
      >
        {editor[next]}
      </Button>
      <Menu label={say.value.conversation.more} size="small" items={moreActs(open, staff, { next, ask: setAsking })} />
      {asking && <Question asking={asking} open={open} onDone={() => setAsking(null)} />}
    </div>
  );
}

async function done(act: Promise<boolean>, text: string): Promise<void> {
  if (await act) toast(text);
  void readList();
}

/** One short line: what stands in the way, or how far the text has come. */
function SaveState(props: { open: ArticleEditor; errors: number; isReader: boolean }): JSX.Element {
  const { open, errors, isReader } = props;
  const { editor } = say.value;
  const known: Record<string, string> = editor.refused;
  const { value: trouble } = open.trouble;
  if (trouble !== null) {
    return (
      <p class="edit-trouble" role="alert">
        <Icon name="alert" size={16} />
        {known[trouble] ?? editor.failed}
      </p>
    );
  }
  if (errors > 0) return <p class="edit-trouble">{editor.stops(errors)}</p>;
  if (needsReviewer(open) && !isReader) return <p class="edit-quiet">{reviewWords(open)}</p>;
  if (open.dirty.value) return <p class="edit-quiet">{editor.unsaved}</p>;
  return <Waiting open={open} />;
}

/** That somebody else has to read it and, where the article itself does not ask for that, why this draft does. */
function reviewWords(open: ArticleEditor): string {
  const reason = open.article.value?.riskReason;
  const { needsReviewer: needed, riskReasons } = own.value;
  return reason ? `${needed} ${riskReasons[reason]}` : needed;
}

type Next = 'submit' | 'approve' | 'publish';

/** Draft, review, live: what comes next, so that nobody presses "publish" in vain. */
function nextOf(open: ArticleEditor): Next {
  if (!needsReviewer(open)) return 'publish';
  return open.article.value?.draft === 'review' && !open.dirty.value ? 'approve' : 'submit';
}

/** Who saved it last has written it, as far as the page can tell; the server asks again. */
function isOwnText(open: ArticleEditor, staff: StaffSession): boolean {
  const saved = open.article.value?.history.filter(({ step }) => step === 'saved') ?? [];
  const last = saved.reduce<(typeof saved)[number] | null>(
    (one, other) => (one && one.at > other.at ? one : other),
    null,
  );
  return last?.by === staff.id;
}

/** Somebody else has to read it before it goes live. */
function needsReviewer(open: ArticleEditor): boolean {
  const article = open.article.value;
  // What was shipped goes live again alone.
  if (article?.shippedMarkdown === open.text.value) return false;
  const waits = open.dirty.value || article?.draft !== null || open.returns.value;
  return article?.risk === 'high' && waits && (open.dirty.value || article.approvedBy.length === 0);
}

function Waiting({ open }: { open: ArticleEditor }): JSX.Element {
  const { editor } = say.value;
  const article = open.article.value;
  if (article?.draft === 'review') {
    return article.approvedBy.length > 0 ? (
      <Tag tone="ok">{editor.steps.approved}</Tag>
    ) : (
      <Tag tone="accent">{editor.states.review}</Tag>
    );
  }
  return <p class="edit-quiet">{article?.draft ? editor.saved : editor.unchanged}</p>;
}

function moreActs(
  open: ArticleEditor,
  staff: StaffSession,
  { next, ask }: { next: Next; ask: (asking: Asking) => void },
): MenuItem[] {
  const { editor } = say.value;
  const article = open.article.value;
  const items: MenuItem[] = [];
  const act = (kind: 'submit' | 'approve' | 'sendBack', label: string, icon: MenuItem['icon'], text: string) => {
    if (kind !== next) items.push({ label, icon, onChoose: () => void done(open.act(kind), text) });
  };
  if (article?.draft === 'draft' || open.dirty.value || open.returns.value)
    act('submit', editor.submit, 'send', editor.submitted);
  if (article?.draft === 'review') {
    act('approve', editor.approve, 'check', editor.approved);
    act('sendBack', editor.sendBack, 'return', editor.sentBack);
  }
  if (article?.draft)
    items.push({ label: editor.discard, icon: 'trash', startsGroup: items.length > 0, onChoose: () => ask('discard') });
  if (article && article.live !== 'none') {
    items.push({
      label: editor.recall,
      icon: 'stop',
      danger: true,
      startsGroup: items.length > 0,
      onChoose: () => ask('recall'),
    });
    items.push({ label: editor.recallAll, icon: 'stop', danger: true, onChoose: () => ask('recallAll') });
  }
  if (staff.role === 'agent' || items.length === 0) return [{ label: editor.unchanged, icon: 'info' }];
  return items;
}

function Question(props: { asking: Asking; open: ArticleEditor; onDone: () => void }): JSX.Element {
  const { asking, open, onDone } = props;
  const { editor } = say.value;
  const { questions } = own.value;
  if (asking === 'recall' || asking === 'recallAll')
    return <RecallDialog open={open} everywhere={asking === 'recallAll'} onDone={onDone} />;
  const yes = (act: Promise<boolean>, text: string) => {
    onDone();
    void done(act, text);
  };
  if (asking === 'discard')
    return (
      <Confirm
        title={editor.discardTitle}
        text={editor.discardText}
        yes={editor.discard}
        no={editor.cancel}
        erases
        onYes={() => yes(open.discard(), editor.discarded)}
        onNo={onDone}
      />
    );
  const isUnasked = asking === 'unasked';
  return (
    <Confirm
      title={isUnasked ? questions.unaskedTitle : questions.worseTitle}
      text={isUnasked ? questions.unaskedText : questions.worseText(asking.length)}
      yes={questions.publishAnyway}
      no={editor.cancel}
      onYes={() => yes(open.act('publish'), editor.published)}
      onNo={onDone}
    >
      {!isUnasked && <QuestionList trials={asking} />}
    </Confirm>
  );
}
