import { signal } from '@preact/signals';
import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { DEPARTMENTS, type DepartmentId } from '../../../core/departments.ts';
import { LANGUAGES, type Language, LOCALE_NAMES } from '../../../core/language.ts';
import { Button, Empty, Failed, Field, Loading, SelectField, Tag } from '../../shared/components/index.ts';
import { shortDate } from '../../shared/format.ts';
import { language, written } from '../../shared/language.ts';
import { later, whenIdleFetch } from '../../shared/later.tsx';
import { say } from '../../shared/staff/consoleWords.ts';
import { leaveTo } from '../leave.ts';
import { hashOf, showTable, table } from '../place.ts';
import { StateTag } from '../StateTag.tsx';
import { Tabs } from '../Tabs.tsx';
import { own } from '../words.ts';
import { list, readList } from '../workspace.ts';
import { type ArticleFilter, type ArticleRow, filterRows, isDue, stateOf, toRows } from './articleRows.ts';
import { fromNothing, NewArticle } from './NewArticle.tsx';
import './articlesTable.css';
import { departmentWords } from '../../shared/words/departmentWords.ts';

const Gaps = later(() => import('./Gaps.tsx').then((part) => part.Gaps));

/** What the table was showing: it is the same after an article has been looked at. */
const query = signal('');
const department = signal<DepartmentId | 'all'>('all');
const filter = signal<ArticleFilter>('all');

/** Every topic with its languages: what readers see, what waits, what is missing, when it was checked. */
export function ArticlesTable(): JSX.Element {
  useEffect(() => whenIdleFetch(Gaps), []);
  const [begins, setBegins] = useState(false);
  const { places } = own.value;
  return (
    <main class="articles">
      <header class="articles-title">
        <h1>{say.value.editor.title}</h1>
        <Button size="small" icon="plus" onClick={() => setBegins(true)}>
          {own.value.newArticle}
        </Button>
      </header>
      <Tabs
        label={say.value.editor.title}
        tabs={[
          { name: 'articles', label: places.articles },
          { name: 'gaps', label: places.gaps },
        ]}
        chosen={table.value}
        onChoose={showTable}
      >
        <div class="articles-panel">{table.value === 'gaps' ? <Gaps /> : <Listed />}</div>
      </Tabs>
      {begins && <NewArticle from={fromNothing()} onDone={() => setBegins(false)} />}
    </main>
  );
}

function Listed(): JSX.Element {
  const state = list.value;
  return (
    <>
      <Head />
      {state.kind === 'loading' && <Loading lines={10} />}
      {state.kind === 'failed' && <Failed onRetry={() => void readList()} />}
      {state.kind === 'ok' && <Rows rows={toRows(state.items, written.value)} />}
    </>
  );
}

function Head(): JSX.Element {
  const { editor } = say.value;
  const filters: ArticleFilter[] = ['all', 'drafts', 'behind', 'missing', 'due', 'recalled'];
  return (
    <div class="articles-head">
      <div class="articles-find">
        <Field type="search" label={editor.search} value={query.value} onInput={(value) => (query.value = value)} />
        <SelectField
          label={editor.department}
          value={department.value}
          options={[
            { value: 'all' as const, label: editor.all },
            ...DEPARTMENTS.map((id) => ({ value: id, label: departmentWords.value.departments[id].name })),
          ]}
          onChange={(value) => (department.value = value)}
        />
        <SelectField
          label={editor.filter}
          value={filter.value}
          options={filters.map((value) => ({
            value,
            label: value === 'behind' ? own.value.behindFilter : editor.filters[value],
          }))}
          onChange={(value) => (filter.value = value)}
        />
      </div>
    </div>
  );
}

function Rows({ rows }: { rows: readonly ArticleRow[] }): JSX.Element {
  const { editor } = say.value;
  const today = new Date().toISOString().slice(0, 10);
  const shown = filterRows(rows, {
    query: query.value,
    department: department.value === 'all' ? null : department.value,
    filter: filter.value,
    today,
  });
  return (
    <>
      <p class="articles-count" role="status">
        {editor.count(shown.length)}
      </p>
      {shown.length === 0 ? (
        <Empty icon="search" title={editor.none} text={editor.noneText} />
      ) : (
        <Table rows={shown} today={today} />
      )}
    </>
  );
}

function Table({ rows, today }: { rows: readonly ArticleRow[]; today: string }): JSX.Element {
  const { editor } = say.value;
  return (
    <div class="articles-frame">
      <table class="articles-table">
        <thead>
          <tr>
            <th scope="col">{editor.topic}</th>
            {LANGUAGES.map((tag) => (
              <th scope="col" lang={tag} class="articles-state">
                {LOCALE_NAMES[tag]}
              </th>
            ))}
            <th scope="col">{editor.checked}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.id} row={row} today={today} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ row, today }: { row: ArticleRow; today: string }): JSX.Element {
  const { editor } = say.value;
  return (
    <tr>
      <th scope="row">
        <ArticleLink id={row.id} tag={row.language}>
          <span lang={row.language}>{row.title}</span>
        </ArticleLink>
        <span class="articles-facts">
          <span class="mono">{row.id}</span>
          {row.department && ` · ${departmentWords.value.departments[row.department].name}`}
          {row.risk === 'high' && <Tag tone="caution">{editor.high}</Tag>}
        </span>
      </th>
      {LANGUAGES.map((tag) => (
        <td class="articles-state">
          <State row={row} tag={tag} />
        </td>
      ))}
      <td class="articles-date">
        <Checked row={row} today={today} />
      </td>
    </tr>
  );
}

function State({ row, tag }: { row: ArticleRow; tag: Language }): JSX.Element {
  const state = stateOf(row.items[tag]);
  const behind = row.items[tag]?.behind ?? 0;
  return (
    <ArticleLink id={row.id} tag={tag}>
      <span class="articles-code">{tag.slice(0, 2).toUpperCase()}</span>
      <StateTag state={state} />
      {behind > 0 ? <Tag tone="caution">{own.value.behind(behind)}</Tag> : null}
      <span class="unseen">{`${LOCALE_NAMES[tag]}: ${row.title}`}</span>
    </ArticleLink>
  );
}

function Checked({ row, today }: { row: ArticleRow; today: string }): JSX.Element {
  const { editor } = say.value;
  if (!row.reviewed) return <span class="articles-quiet">–</span>;
  const date = (iso: string) => shortDate(iso, language.value, Date.now());
  return (
    <>
      {date(row.reviewed)}
      {isDue(row, today) ? (
        <Tag tone="danger">{editor.overdue}</Tag>
      ) : (
        row.expires && <span class="articles-quiet">{editor.checkBy(date(row.expires))}</span>
      )}
    </>
  );
}

function ArticleLink({ id, tag, children }: { id: string; tag: Language; children: ComponentChildren }): JSX.Element {
  const key = { id, language: tag };
  return (
    <a
      href={hashOf(key)}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        leaveTo(key);
      }}
    >
      {children}
    </a>
  );
}
