import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { type DepartmentId, isDepartment } from '../../../core/departments.ts';
import { LOCALE_NAMES } from '../../../core/language.ts';
import type { EditorExample, GapCount, GapText } from '../../../core/protocols/editorProtocol.ts';
import { Button, Empty, Failed, Field, Loading, Tag, toast } from '../../shared/components/index.ts';
import { shortDate } from '../../shared/format.ts';
import { language, written } from '../../shared/language.ts';
import { say } from '../../shared/staff/consoleWords.ts';
import { leaveTo } from '../leave.ts';
import { changeOnceOpen } from '../pendingText.ts';
import { own } from '../words.ts';
import { api, list } from '../workspace.ts';
import { withQuestion } from './articleText.ts';
import { type GapRow, toGapRows } from './gapRows.ts';
import { type Beginning, NewArticle } from './NewArticle.tsx';
import './gaps.css';
import { departmentWords } from '../../shared/words/departmentWords.ts';

interface Read {
  readonly gaps: readonly GapCount[];
  readonly texts: readonly GapText[];
  readonly sentences: readonly EditorExample[];
}

/** What people asked and did not get: counts, their words while these may be read, and what can be done about it. */
export function Gaps(): JSX.Element {
  const [read, setRead] = useState<Read | 'loading' | 'failed'>('loading');
  const [begins, setBegins] = useState<Beginning | null>(null);
  const load = async () => {
    setRead('loading');
    const [gaps, training] = await Promise.all([api.gaps(), api.training()]);
    const done = gaps.kind === 'ok' && training.kind === 'ok';
    setRead(done ? { ...gaps.value, sentences: training.value.sentences } : 'failed');
  };
  useEffect(() => void load(), []);
  if (read === 'loading') return <Loading lines={8} />;
  if (read === 'failed') return <Failed onRetry={() => void load()} />;
  const setSentences = (sentences: readonly EditorExample[]) => setRead({ ...read, sentences });
  return (
    <div class="gaps">
      <p class="articles-count">{own.value.gaps.intro}</p>
      <Counts rows={toGapRows(read.gaps)} onWrite={setBegins} />
      <Said texts={read.texts} onWrite={setBegins} onTaught={setSentences} />
      <Sentences sentences={read.sentences} onChange={setSentences} />
      {begins && <NewArticle from={begins} onDone={() => setBegins(null)} />}
    </div>
  );
}

function Counts({ rows, onWrite }: { rows: readonly GapRow[]; onWrite: (from: Beginning) => void }): JSX.Element {
  const { gaps } = own.value;
  if (rows.length === 0) return <Empty icon="check" title={gaps.none} text={gaps.noneText} />;
  return (
    <div class="articles-frame">
      <table class="articles-table gaps-table">
        <thead>
          <tr>
            <th scope="col">{gaps.topic}</th>
            <th scope="col">{gaps.what}</th>
            <th scope="col" class="gaps-number">
              {gaps.times}
            </th>
            <th scope="col">{gaps.last}</th>
            <th scope="col">
              <span class="unseen">{say.value.conversation.more}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr>
              <th scope="row">{topicName(row.topic)}</th>
              <td>
                <Tag tone={row.kind === 'notHelped' ? 'caution' : 'plain'}>{gaps.kinds[row.kind]}</Tag>
              </td>
              <td class="gaps-number">{row.count}</td>
              <td>{shortDate(row.last, language.value, Date.now())}</td>
              <td>
                <CountAct row={row} onWrite={onWrite} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** An article that did not help is opened; a department without an answer gets one. */
function CountAct({ row, onWrite }: { row: GapRow; onWrite: (from: Beginning) => void }): JSX.Element | null {
  const { topic, kind } = row;
  if (kind === 'misrouted') return null;
  if (kind === 'notHelped' && topic) {
    return (
      <Button size="small" kind="quiet" onClick={() => leaveTo({ id: topic, language: written.value })}>
        {say.value.lines.open}
      </Button>
    );
  }
  const department = topic && isDepartment(topic) ? topic : null;
  return (
    <Button
      size="small"
      kind="quiet"
      icon="plus"
      onClick={() => onWrite({ language: written.value, department, question: null })}
    >
      {own.value.gaps.write}
    </Button>
  );
}

function topicName(topic: string | null): string {
  if (topic === null) return own.value.gaps.anyTopic;
  if (isDepartment(topic)) return departmentWords.value.departments[topic].name;
  return titleOf(topic) ?? topic;
}

function titleOf(id: string): string | null {
  const items = list.value.kind === 'ok' ? list.value.items.filter((item) => item.id === id) : [];
  return (items.find((item) => item.language === written.value) ?? items[0])?.title ?? null;
}

function Said(props: {
  texts: readonly GapText[];
  onWrite: (from: Beginning) => void;
  onTaught: (sentences: readonly EditorExample[]) => void;
}): JSX.Element {
  const { gaps } = own.value;
  return (
    <section class="gaps-said">
      <h2>{gaps.said}</h2>
      <p class="gaps-quiet">{props.texts.length === 0 ? gaps.saidNone : gaps.saidText}</p>
      <ul>
        {props.texts.map((text) => (
          <li>
            <SaidOne gap={text} onWrite={props.onWrite} onTaught={props.onTaught} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function SaidOne(props: {
  gap: GapText;
  onWrite: (from: Beginning) => void;
  onTaught: (sentences: readonly EditorExample[]) => void;
}): JSX.Element {
  const { gap } = props;
  const { gaps } = own.value;
  return (
    <>
      <blockquote lang={gap.language}>{gap.text}</blockquote>
      <p class="articles-facts">
        <Tag tone={gap.kind === 'notHelped' ? 'caution' : 'plain'}>{gaps.kinds[gap.kind]}</Tag>
        {LOCALE_NAMES[gap.language]}
        {gap.article && ` · ${titleOf(gap.article) ?? gap.article}`}
      </p>
      {gap.kind === 'misrouted' && gap.department ? (
        <Teach gap={gap} department={gap.department} onTaught={props.onTaught} />
      ) : (
        <Extend gap={gap} onWrite={props.onWrite} />
      )}
    </>
  );
}

/** The nearest article gets the question as one it is found by; or the question begins an article. */
function Extend({ gap, onWrite }: { gap: GapText; onWrite: (from: Beginning) => void }): JSX.Element {
  const [near, setNear] = useState<{ id: string; title: string } | null>(null);
  useEffect(() => {
    if (gap.article) setNear({ id: gap.article, title: titleOf(gap.article) ?? gap.article });
    else
      void api.tryLive(gap.text, { id: '', language: gap.language }).then((tried) => {
        if (tried.kind === 'ok') setNear(tried.value.rivals?.[0] ?? null);
      });
  }, [gap.text]);
  const add = (id: string) => {
    const key = { id, language: gap.language };
    changeOnceOpen(key, (text) => withQuestion(text, gap.text));
    leaveTo(key);
    toast(own.value.gaps.added);
  };
  return (
    <div class="gaps-acts">
      {near && (
        <Button size="small" icon="plus" onClick={() => add(near.id)}>
          {own.value.gaps.addTo(near.title)}
        </Button>
      )}
      <Button
        size="small"
        kind="quiet"
        onClick={() => onWrite({ language: gap.language, department: gap.department, question: gap.text })}
      >
        {own.value.gaps.write}
      </Button>
    </div>
  );
}

/** One click where the words are nobody's; where they are not, they are put in general words first. */
function Teach(props: {
  gap: GapText;
  department: DepartmentId;
  onTaught: (sentences: readonly EditorExample[]) => void;
}): JSX.Element {
  const { gap, department } = props;
  const [text, setText] = useState(gap.text);
  const [refused, setRefused] = useState<string | null>(null);
  const { gaps } = own.value;
  const teach = async () => {
    const asked = await api.teach({ text, language: gap.language, label: department });
    if (asked.kind === 'ok') {
      setRefused(null);
      props.onTaught(asked.value.sentences);
      toast(gaps.taught);
      return;
    }
    const reasons: Record<string, string> = { personal: gaps.personal, tooMany: gaps.tooMany };
    setRefused((asked.kind === 'refused' ? reasons[asked.code] : undefined) ?? say.value.editor.failed);
  };
  return (
    <form
      class="gaps-acts"
      onSubmit={(event) => {
        event.preventDefault();
        void teach();
      }}
    >
      {refused && <Field label={gaps.sentence} value={text} onInput={setText} error={refused} maxLength={300} />}
      <Button type="submit" size="small" icon="plus">
        {gaps.teach(departmentWords.value.departments[department].name)}
      </Button>
    </form>
  );
}

function Sentences(props: {
  sentences: readonly EditorExample[];
  onChange: (sentences: readonly EditorExample[]) => void;
}): JSX.Element {
  const { gaps } = own.value;
  const remove = async (id: string) => {
    if ((await api.unteach(id)).kind === 'ok') props.onChange(props.sentences.filter((one) => one.id !== id));
  };
  return (
    <section class="gaps-said">
      <h2>{gaps.sentences}</h2>
      {props.sentences.length === 0 && <p class="gaps-quiet">{gaps.sentencesNone}</p>}
      <ul>
        {props.sentences.map(({ id, text, language: tag, label }) => (
          <li key={id} class="gaps-sentence">
            <span lang={tag}>{text}</span>
            <Tag tone="plain">{label === 'none' ? gaps.anyTopic : departmentWords.value.departments[label].name}</Tag>
            <Button size="small" kind="quiet" icon="trash" onClick={() => void remove(id)}>
              {gaps.remove}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
