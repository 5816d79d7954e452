import type { StaffRole } from '../../core/protocols/deskProtocol.ts';
import type { EditAct, EditRefusal } from '../../core/protocols/editorProtocol.ts';
import type { Milliseconds } from '../../core/time.ts';
import type { ArticleRecord, HistoryStep } from '../articleStore/articleRecord.ts';
import type { ShippedSource } from '../ports.ts';
import type { Parts } from './translation.ts';

export interface Editor {
  readonly id: string;
  readonly role: StaffRole;
}

/** What the act is judged by besides the record: read by the caller at the same moment. */
export interface EditFacts {
  readonly now: Milliseconds;
  /** What was shipped of the article; null when nothing was. */
  readonly file: Omit<ShippedSource, 'article'> | null;
  readonly isLive: boolean;
  /** `high` needs a second pair of eyes. */
  readonly risk: 'normal' | 'high';
  readonly lintErrors: number;
  /** How who acts stands to who wrote the draft: whether they are a second person at all. */
  readonly standing: 'apart' | Extract<EditRefusal, 'letInByAuthor' | 'justLetIn'>;
  /** A translation: the live English text, and what this one will follow once its draft is live. */
  readonly source: Parts | null;
  readonly followsOnPublish: Parts | null;
}

export type Edited =
  | { readonly kind: 'edited'; readonly record: ArticleRecord }
  | { readonly kind: 'refused'; readonly reason: EditRefusal };

/** Full texts kept for rolling back, and steps kept at all; a record stays far below what a document may weigh. */
const KEPT_TEXT_BYTES = 500_000;
const KEPT_STEPS = 200;

/**
 * The life of an article's text: draft → review → published → recalled. Pure: the record as it was, one act, the
 * record as it is. Approval belongs to a text: saving another one takes it back.
 */
export function edit(record: ArticleRecord, act: EditAct, by: Editor, facts: EditFacts): Edited {
  if (!mayDo(by.role, act.kind)) return refused('notAllowed');
  switch (act.kind) {
    case 'save':
      return save(record, act.markdown, by, facts);
    case 'submit':
      return record.draft
        ? move(record, { ...record.draft, state: 'review' }, 'submitted', by, facts)
        : refused('noDraft');
    case 'sendBack':
      return sendBack(record, by, facts);
    case 'approve':
      return approve(record, by, facts);
    case 'publish':
      return publish(record, by, facts);
    case 'recall':
      return recall(record, act.reason, by, facts);
    case 'inStep':
      return facts.source
        ? stepped({ ...record, follows: { ...facts.source } }, 'inStep', by, facts)
        : refused('nothingLive');
    case 'discard':
      return record.draft ? move(record, null, 'discarded', by, facts) : refused('noDraft');
    case 'rollBack':
      return rollBack(record, act.to, by, facts);
  }
}

/** Whoever sees harm may take an article back; writing and publishing is for editors. */
function mayDo(role: StaffRole, act: EditAct['kind']): boolean {
  if (role === 'admin' || role === 'editor') return true;
  return role === 'supervisor' && act === 'recall';
}

function save(record: ArticleRecord, markdown: string, by: Editor, facts: EditFacts): Edited {
  const unchanged = record.draft?.markdown === markdown;
  const approvedBy = unchanged ? (record.draft?.approvedBy ?? []) : [];
  const basedOn = record.draft ? record.draft.basedOn : (facts.file?.hash ?? null);
  // Whoever saves a text as it was has not written it: its writer stays the one who may not approve it.
  const writer = unchanged ? (record.draft?.by ?? by.id) : by.id;
  return move(record, { markdown, at: facts.now, by: writer, state: 'draft', approvedBy, basedOn }, 'saved', by, facts);
}

function sendBack(record: ArticleRecord, by: Editor, facts: EditFacts): Edited {
  if (record.draft?.state !== 'review') return refused('notInReview');
  return move(record, { ...record.draft, state: 'draft', approvedBy: [] }, 'sentBack', by, facts);
}

function approve(record: ArticleRecord, by: Editor, facts: EditFacts): Edited {
  if (record.draft?.state !== 'review') return refused('notInReview');
  if (record.draft.by === by.id) return refused('ownText');
  if (facts.standing !== 'apart') return refused(facts.standing);
  const approvedBy = [...new Set([...record.draft.approvedBy, by.id])];
  return move(record, { ...record.draft, approvedBy }, 'approved', by, facts);
}

function publish(record: ArticleRecord, by: Editor, facts: EditFacts): Edited {
  const { draft } = record;
  if (!draft) return refused('noDraft');
  if (facts.lintErrors > 0) return refused('lint');
  const seenByAnother = draft.approvedBy.some((reviewer) => reviewer !== draft.by);
  if (facts.risk === 'high' && !seenByAnother) return refused('needsSecondReviewer');
  const step: HistoryStep = { step: 'published', at: facts.now, by: by.id, markdown: draft.markdown };
  const live = goesLive(draft.markdown, by.id, facts, facts.followsOnPublish);
  const read = seenByAnother ? { read: draft.markdown } : {};
  return edited({ ...record, ...live, ...read, draft: null, history: [...record.history, step] });
}

/** The shipped text needs no version of its own: the article follows its file again, and the file's next change. */
function goesLive(
  markdown: string,
  by: string,
  { now, file }: Pick<EditFacts, 'now' | 'file'>,
  follows: Parts | null,
): Pick<ArticleRecord, 'published' | 'recalled' | 'follows'> {
  const published = markdown === file?.markdown ? null : { markdown, at: now, by, basedOn: file?.hash ?? null };
  return { published, recalled: null, ...(follows ? { follows: { ...follows } } : {}) };
}

/** A text that was reviewed where it comes from (a Git checkout) goes live as it is; an editor's draft stays. */
export function publishImported(
  record: ArticleRecord,
  markdown: string,
  by: string,
  facts: Pick<EditFacts, 'now' | 'file' | 'followsOnPublish'>,
): ArticleRecord {
  const step: HistoryStep = { step: 'published', at: facts.now, by, markdown };
  const live = goesLive(markdown, by, facts, facts.followsOnPublish);
  return { ...record, ...live, read: markdown, history: trimmed([...record.history, step]) };
}

function recall(record: ArticleRecord, reason: string | undefined, by: Editor, facts: EditFacts): Edited {
  if (!facts.isLive) return refused('nothingLive');
  const step: HistoryStep = { step: 'recalled', at: facts.now, by: by.id, ...(reason ? { reason } : {}) };
  return edited({ ...record, recalled: { at: facts.now, by: by.id }, history: [...record.history, step] });
}

/** An older text becomes the draft; it goes live the same way as any other. */
function rollBack(record: ArticleRecord, to: Milliseconds | 'file', by: Editor, facts: EditFacts): Edited {
  const markdown = to === 'file' ? facts.file?.markdown : versionAt(record, to);
  if (markdown === undefined) return refused('noSuchVersion');
  const basedOn = facts.file?.hash ?? null;
  const draft = { markdown, at: facts.now, by: by.id, state: 'draft' as const, approvedBy: [], basedOn };
  return move(record, draft, 'rolledBack', by, facts);
}

/** The text that was published at that moment; undefined when it is not kept. */
export function versionAt(record: ArticleRecord, at: Milliseconds): string | undefined {
  return record.history.find((step) => step.at === at && step.markdown !== undefined)?.markdown;
}

function move(
  record: ArticleRecord,
  draft: ArticleRecord['draft'],
  step: HistoryStep['step'],
  by: Editor,
  facts: EditFacts,
): Edited {
  return stepped({ ...record, draft }, step, by, facts);
}

function stepped(record: ArticleRecord, step: HistoryStep['step'], by: Editor, facts: EditFacts): Edited {
  return edited({ ...record, history: [...record.history, { step, at: facts.now, by: by.id }] });
}

function edited(record: ArticleRecord): Edited {
  return { kind: 'edited', record: { ...record, history: trimmed(record.history) } };
}

/** The newest steps; of their texts as many as fit, newest first. */
function trimmed(history: readonly HistoryStep[]): HistoryStep[] {
  let bytes = 0;
  return history
    .slice(-KEPT_STEPS)
    .reverse()
    .map((step) => {
      bytes += Buffer.byteLength(step.markdown ?? '');
      return bytes > KEPT_TEXT_BYTES ? { ...step, markdown: undefined } : step;
    })
    .reverse();
}

function refused(reason: EditRefusal): Edited {
  return { kind: 'refused', reason };
}
