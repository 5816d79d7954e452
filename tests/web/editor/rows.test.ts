import type { Language } from '../../../core/language.ts';
import type { EditorItem } from '../../../core/protocols/editorProtocol.ts';
import { filterRows, isDue, stateOf, toRows } from '../../../web/editor/list/articleRows.ts';

const item = (id: string, language: Language, part: Partial<EditorItem> = {}): EditorItem => ({
  id,
  language,
  title: `${id} in ${language}`,
  department: 'transfers',
  risk: 'normal',
  live: 'file',
  draft: null,
  recalled: false,
  fileConflict: null,
  reviewed: '2026-11-12',
  expires: '2027-05-12',
  version: 0,
  behind: 0,
  ...part,
});

describe('the table of articles', () => {
  const items = [
    item('send-pending', 'en', { title: 'Pending transfer' }),
    item('send-pending', 'ja', { title: '送金が保留中', reviewed: '2026-10-01' }),
    item('new-phone', 'en', { title: 'A new phone', department: 'recovery', risk: 'high', expires: '2026-11-01' }),
    item('new-phone', 'ko', { title: '새 휴대폰', draft: 'review' }),
  ];
  const rows = toRows(items, 'ja');
  const find = (part: Partial<Parameters<typeof filterRows>[1]>) =>
    filterRows(rows, { query: '', department: null, filter: 'all', today: '2026-11-25', ...part }).map(({ id }) => id);

  it('has one row per topic, titled in the reader’s language, English where there is none', () =>
    expect(Object.fromEntries(rows.map(({ id, title }) => [id, title]))).toEqual({
      'send-pending': '送金が保留中',
      'new-phone': 'A new phone',
    }));
  it('dates a topic by the text that was checked longest ago', () =>
    expect(rows.find(({ id }) => id === 'send-pending')?.reviewed).toBe('2026-10-01'));
  it('finds words in every language and in the id', () => {
    expect(find({ query: '保留' })).toEqual(['send-pending']);
    expect(find({ query: '휴대폰' })).toEqual(['new-phone']);
    expect(find({ query: 'PHONE new' })).toEqual(['new-phone']);
    expect(find({ query: 'phone pending' })).toEqual([]);
  });
  it('shows one department, drafts, what is missing, what is due', () => {
    expect(find({ department: 'recovery' })).toEqual(['new-phone']);
    expect(find({ filter: 'drafts' })).toEqual(['new-phone']);
    expect(find({ filter: 'missing' })).toHaveLength(2);
    expect(find({ filter: 'due' })).toEqual(['new-phone']);
    expect(find({ filter: 'recalled' })).toEqual([]);
  });
});

describe('the state of one text', () => {
  it('says what waits before what readers see', () => {
    expect(stateOf(null)).toBe('missing');
    expect(stateOf(item('a', 'en'))).toBe('live');
    expect(stateOf(item('a', 'en', { live: 'editor' }))).toBe('edited');
    expect(stateOf(item('a', 'en', { live: 'editor', draft: 'draft' }))).toBe('draft');
    expect(stateOf(item('a', 'en', { live: 'none', recalled: true }))).toBe('recalled');
    expect(stateOf(item('a', 'en', { live: 'none' }))).toBe('none');
  });
  it('is due on its day', () => {
    expect(isDue({ expires: '2026-11-25' }, '2026-11-25')).toBe(true);
    expect(isDue({ expires: '2026-11-26' }, '2026-11-25')).toBe(false);
    expect(isDue({ expires: null }, '2026-11-25')).toBe(false);
  });
});
