import { signal } from '@preact/signals';
import type { JSX } from 'preact';
import { LANGUAGES, type Language, LOCALE_NAMES } from '../../../core/language.ts';
import type { StaffSession } from '../../../core/protocols/deskProtocol.ts';
import { Button, Failed, IconButton, Loading, Tag } from '../../shared/components/index.ts';
import { language } from '../../shared/language.ts';
import { say } from '../../shared/staff/consoleWords.ts';
import { leaveTo } from '../leave.ts';
import { stateOf } from '../list/articleRows.ts';
import { StateTag } from '../StateTag.tsx';
import { Tabs } from '../Tabs.tsx';
import { own } from '../words.ts';
import { api, list } from '../workspace.ts';
import type { ArticleEditor } from './articleEditor.ts';
import { Conflict } from './conflict/Conflict.tsx';
import { FileConflict } from './conflict/FileConflict.tsx';
import { EditActions } from './EditActions.tsx';
import { History } from './History.tsx';
import { Preview } from './preview/Preview.tsx';
import { TryIt } from './preview/TryIt.tsx';
import { goToLine } from './source/goToLine.ts';
import { SourceText } from './source/SourceText.tsx';
import './editArticle.css';
import { departmentWords } from '../../shared/words/departmentWords.ts';

type Side = 'preview' | 'source' | 'try' | 'history';
/** Kept while one goes from language to language. */
const side = signal<Side>('preview');
/** On a phone there is room for one: the text, or what it becomes. */
const phoneShows = signal<'text' | 'side'>('text');

/** One article: languages as tabs, the text at the left, what it becomes at the right. */
export function EditArticle({ open, staff }: { open: ArticleEditor; staff: StaffSession }): JSX.Element {
  const { editor } = say.value;
  return (
    <main class="edit" data-phone={phoneShows.value}>
      <Head open={open} staff={staff} />
      <Tabs
        label={editor.languages}
        tabs={LANGUAGES.map((tag) => ({ name: tag, lang: tag, label: <LanguageTab open={open} tag={tag} /> }))}
        chosen={open.key.language}
        onChoose={(tag) => leaveTo({ id: open.key.id, language: tag })}
      >
        <Body open={open} staff={staff} />
      </Tabs>
    </main>
  );
}

function Head({ open, staff }: { open: ArticleEditor; staff: StaffSession }): JSX.Element {
  const { editor } = say.value;
  const article = open.article.value;
  const department = open.preview.value?.article?.department ?? article?.department;
  return (
    <header class="edit-head">
      <IconButton icon="back" label={editor.back} onClick={() => leaveTo(null)} />
      <div class="edit-title">
        <h1 lang={open.key.language}>{open.preview.value?.article?.title ?? article?.title ?? open.key.id}</h1>
        <p>
          <span class="mono">{open.key.id}</span>
          {department && ` · ${departmentWords.value.departments[department].name}`}
        </p>
      </div>
      {open.state.value === 'ready' && <EditActions open={open} staff={staff} />}
    </header>
  );
}

function LanguageTab({ open, tag }: { open: ArticleEditor; tag: Language }): JSX.Element {
  const isOpen = open.key.language === tag;
  const items = list.value.kind === 'ok' ? list.value.items : [];
  const listed = items.find((item) => item.id === open.key.id && item.language === tag) ?? null;
  const item = isOpen && open.state.value === 'ready' ? open.article.value : listed;
  const state = stateOf(item);
  const behind = item?.behind ?? 0;
  return (
    <>
      {LOCALE_NAMES[tag]}
      <span lang={language.value}>
        <StateTag state={state} />
        {behind > 0 && <Tag tone="caution">{own.value.behind(behind)}</Tag>}
        {item?.fileConflict && <Tag tone="caution">{own.value.fileConflict.tag}</Tag>}
      </span>
    </>
  );
}

function Body({ open, staff }: { open: ArticleEditor; staff: StaffSession }): JSX.Element {
  if (open.state.value === 'loading')
    return (
      <div class="edit-wait">
        <Loading lines={10} />
      </div>
    );
  if (open.state.value === 'failed') return <Failed onRetry={() => void open.load()} />;
  if (open.conflict.value) return <Conflict open={open} theirs={open.conflict.value} />;
  return (
    <>
      <FileConflict open={open} />
      <div class="edit-panes">
        <Source open={open} />
        <SidePane open={open} staff={staff} />
      </div>
    </>
  );
}

function Source({ open }: { open: ArticleEditor }): JSX.Element {
  const { editor } = say.value;
  const empty = open.article.value === null && open.text.value === '';
  return (
    <section class="edit-source" aria-label={editor.source}>
      {empty && <Begin open={open} />}
      <textarea
        lang={open.key.language}
        aria-label={`${editor.sourceLabel}, ${LOCALE_NAMES[open.key.language]}`}
        value={open.text.value}
        spellcheck={false}
        autocomplete="off"
        onInput={(event) => open.write(event.currentTarget.value)}
      />
      <PhoneSwitch />
    </section>
  );
}

/** A language that is missing begins from the English text, which is what it has to say. */
function Begin({ open }: { open: ArticleEditor }): JSX.Element {
  const { editor } = say.value;
  const start = async () => {
    const english = await api.read({ id: open.key.id, language: 'en' });
    if (english.kind === 'ok') open.startFrom(english.value.markdown, open.key.language);
    else open.trouble.value = english.kind === 'refused' ? english.code : 'failed';
  };
  return (
    <p class="edit-begin">
      {editor.newLanguage(LOCALE_NAMES[open.key.language])}
      {open.key.language !== 'en' && (
        <Button size="small" icon="copy" onClick={() => void start()}>
          {editor.startFrom}
        </Button>
      )}
    </p>
  );
}

/** On a phone the text has to be shown first. */
function toLine(line: number): void {
  phoneShows.value = 'text';
  requestAnimationFrame(() => goToLine(line));
}

function SourceLabel({ open }: { open: ArticleEditor }): JSX.Element {
  const behind = open.article.value?.behind ?? 0;
  return (
    <>
      {own.value.english}
      {behind > 0 && <Tag tone="caution">{own.value.behind(behind)}</Tag>}
    </>
  );
}

function SidePane({ open, staff }: { open: ArticleEditor; staff: StaffSession }): JSX.Element {
  const { editor } = say.value;
  const translated = open.key.language !== 'en';
  const shown = side.value === 'source' && !translated ? 'preview' : side.value;
  return (
    <section class="edit-side" aria-label={editor.preview}>
      <Tabs
        label={editor.preview}
        tabs={[
          { name: 'preview', label: editor.preview },
          ...(translated ? [{ name: 'source' as const, label: <SourceLabel open={open} /> }] : []),
          { name: 'try', label: editor.tryIt },
          { name: 'history', label: editor.history },
        ]}
        chosen={shown}
        onChoose={(name) => (side.value = name)}
      >
        <div class="edit-scroll">
          {shown === 'preview' && <Preview open={open} onLine={toLine} />}
          {shown === 'source' && <SourceText open={open} />}
          {shown === 'try' && <TryIt open={open} />}
          {shown === 'history' && <History open={open} staff={staff} />}
        </div>
      </Tabs>
      <PhoneSwitch />
    </section>
  );
}

function PhoneSwitch(): JSX.Element {
  const { editor } = say.value;
  const other = phoneShows.value === 'text' ? 'side' : 'text';
  return (
    <div class="edit-phone">
      <Button wide onClick={() => (phoneShows.value = other)}>
        {other === 'side' ? editor.preview : editor.source}
      </Button>
    </div>
  );
}
