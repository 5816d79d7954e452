import { z } from 'zod';
import type { ConversationId } from '../../../core/ids.ts';
import { LANGUAGES } from '../../../core/language.ts';
import { type HttpRequest, type HttpResponse, problem, type Route, tooMany } from '../../../core/net/http.ts';
import type {
  ArticleReach,
  EditorArticle,
  GapCount,
  GapText,
  LintFinding,
  QuestionTrial,
  Rival,
} from '../../../core/protocols/editorProtocol.ts';
import { supervises } from '../../../handoff/mayOpen.ts';
import type { DeskStaff } from '../../../handoff/ports.ts';
import type { Editing } from '../../../knowledge/editing/drafts.ts';
import type { DraftTrial } from '../../../knowledge/editing/draftTrial.ts';
import type { EditorExamples } from '../../../knowledge/editing/editorExamples.ts';
import type { Answer, AnswerQuestion, Article, ArticleKey, Library, LiveLibrary } from '../../../knowledge/ports.ts';
import { TrainingLine } from '../../../knowledge/training.ts';
import { holdsSecret } from '../../../trust/secrets/index.ts';
import { articleView } from '../articleView.ts';
import { admitsStaff, asStaff, isProven, proveFirst, type StaffParts } from '../staff/staffRoutes.ts';

/** What the editor page needs of `knowledge/`. */
export interface WorkspaceParts {
  readonly editing: Editing;
  readonly library: Library & Pick<LiveLibrary, 'file'>;
  /** The text as readers would get it, and everything that is wrong with it. */
  readonly preview: (
    markdown: string,
    key: ArticleKey,
  ) => Promise<{ article: Article | null; lint: readonly LintFinding[] }>;
  readonly answer: AnswerQuestion;
  /** What was not answered, or badly, in the last weeks. */
  readonly gaps: () => Promise<GapCount[]>;
  /** The conversations that were given an article and are not forgotten yet. */
  readonly reachedBy: (articleId: string) => Promise<ConversationId[]>;
  /** Their words, where they may still be read; masked. */
  readonly gapTexts: () => Promise<GapText[]>;
  /** What the bot would say if this text were live. */
  readonly tryDraft: DraftTrial['answer'];
  /** What might answer a question, and why; with a draft (null: it cannot be read) or with what is live. */
  readonly rivals: (question: string, key: ArticleKey, markdown?: string) => Promise<Rival[] | null>;
  /** The regression questions before and after a draft; null when it cannot be read. */
  readonly tryQuestions: (key: ArticleKey, markdown: string) => Promise<QuestionTrial[] | null>;
  readonly examples: Pick<EditorExamples, 'list' | 'add' | 'remove'>;
  /** That a sentence was taught or taken away, for the audit: never its words. */
  readonly recordTraining: (act: 'taught' | 'removed', staff: DeskStaff['id']) => Promise<void>;
  /** Whether a sentence may be kept for good: it holds no secret, address, number or name of anybody. */
  readonly mayKeep: (sentence: string) => boolean;
  readonly nameOf: (staff: string) => Promise<string | null>;
  /**
   * Whether a text of an article has a whole phrase or a key in it, which is never kept in its versions; it may talk about
   * phrases at length. Beside the event loop: such a text is long.
   */
  readonly holdsKey: (markdown: string) => Promise<boolean>;
}

/** The longest article with its short answers has 24,000 characters; JSON may double them, and their bytes be three each. */
const MAX_BODY_BYTES = 512 * 1024;
const Markdown = z.string().max(80_000);
/** It is in the audit for good, with whatever words it is made of. */
const Id = z
  .string()
  .min(1)
  .max(60)
  .refine((id) => !holdsSecret(id.replaceAll('-', ' ')));
const Key = z.object({ id: Id, language: z.enum(LANGUAGES) });
/** In the words of whoever recalls; kept in the history. */
const Reason = z
  .string()
  .trim()
  .max(300)
  .refine((text) => !holdsSecret(text))
  .optional();
const Act = z.object({
  expect: z.number().int().min(0),
  act: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('save'), markdown: Markdown }),
    z.object({ kind: z.enum(['submit', 'sendBack', 'approve', 'publish', 'discard', 'inStep']) }),
    z.object({ kind: z.literal('recall'), reason: Reason }),
    z.object({ kind: z.literal('rollBack'), to: z.union([z.number(), z.literal('file')]) }),
  ]),
});
const Recall = z.object({ reason: Reason });
const VersionAt = z.union([z.literal('file'), z.coerce.number()]);
const Sentence = TrainingLine.extend({ language: z.enum(LANGUAGES) });
const Preview = Key.extend({ markdown: Markdown });
const Try = z.object({
  /** Told to a model, where there is one. */
  question: z
    .string()
    .min(1)
    .max(500)
    .refine((text) => !holdsSecret(text)),
  language: z.enum(LANGUAGES),
  /** Asked a second time with this text in the place of what is live. */
  draft: z.object({ id: Id, markdown: Markdown }).optional(),
});

/** What editors do, over HTTP: list, read, act, preview, try a question, recall in every language at once. */
export function workspaceRoutes(parts: WorkspaceParts, staffParts: StaffParts): Route[] {
  const route = (
    method: Route['method'],
    path: string,
    handle: (request: HttpRequest, staff: DeskStaff, proven: boolean) => Promise<HttpResponse>,
  ): Route => ({
    method,
    path,
    maxBodyBytes: MAX_BODY_BYTES,
    admits: (request) => admitsStaff(staffParts, request),
    handle: (request) =>
      asStaff(staffParts, request, ['editor'], (staff, current) =>
        handle(request, staff, isProven(staffParts, current)),
      ),
  });
  return [
    route('GET', '/workspace/articles', async () => ok({ articles: await parts.editing.list() })),
    route('GET', '/workspace/articles/:language/:id', async (request) => {
      const key = Key.safeParse(request.params);
      return key.success ? show(parts, key.data) : unknownArticle();
    }),
    route('GET', '/workspace/articles/:language/:id/versions/:at', async (request) => {
      const [key, at] = [Key.safeParse(request.params), VersionAt.safeParse(request.params['at'])];
      const markdown = key.success && at.success ? await parts.editing.version(key.data, at.data) : null;
      return markdown === null ? unknownArticle() : ok({ markdown });
    }),
    route('POST', '/workspace/articles/:language/:id', (request, staff, proven) =>
      act({ ...parts, take: staffParts.take }, request, staff, proven),
    ),
    route('POST', '/workspace/recall/:id', (request, staff, proven) => recall(parts, request, staff, proven)),
    route('GET', '/workspace/reach/:id', async (request, staff) =>
      ok(await reach(parts, request.params['id'] ?? '', staff)),
    ),
    route('GET', '/workspace/gaps', async () => ok({ gaps: await parts.gaps(), texts: await parts.gapTexts() })),
    route('GET', '/workspace/training', async () => ok({ sentences: await named(parts, await parts.examples.list()) })),
    route('POST', '/workspace/training', (request, staff) => teach(parts, request, staff)),
    route('DELETE', '/workspace/training/:id', (request, staff) => unteach(parts, request, staff)),
    route('POST', '/workspace/questions', (request) =>
      withText(parts, request, async ({ markdown, ...key }) => ({
        questions: await parts.tryQuestions(key, markdown),
      })),
    ),
    route('POST', '/workspace/preview', (request) =>
      withText(parts, request, async ({ markdown, ...key }) => {
        const { article, lint } = await parts.preview(markdown, key);
        return { article: article && articleView(article, parts.library), lint };
      }),
    ),
    route('POST', '/workspace/try', async (request) => {
      const body = Try.safeParse(request.body);
      return body.success ? tryOut(parts, body.data) : badRequest(body.error);
    }),
  ];
}

async function recall(
  parts: WorkspaceParts,
  request: HttpRequest,
  staff: DeskStaff,
  proven: boolean,
): Promise<HttpResponse> {
  if (!proven) return proveFirst();
  const id = request.params['id'] ?? '';
  const body = Recall.safeParse(request.body ?? {});
  if (!body.success) return badRequest(body.error);
  const recalled = await parts.editing.recallEverywhere(id, staff, body.data.reason);
  if (recalled.kind === 'refused') return refused(recalled.reason);
  return ok({ languages: recalled.languages, ...(await reach(parts, id, staff)) });
}

/** Answers what is asked of a text that is not saved: it is read only where it holds no key. */
async function withText(
  { holdsKey: isKeyIn }: WorkspaceParts,
  request: HttpRequest,
  answer: (text: z.output<typeof Preview>) => Promise<unknown>,
): Promise<HttpResponse> {
  const body = Preview.safeParse(request.body);
  if (!body.success) return badRequest(body.error);
  if (await isKeyIn(body.data.markdown)) return holdsKey();
  return ok(await answer(body.data));
}

/** How many conversations were given the article; which, only to who may open them. */
async function reach({ reachedBy }: WorkspaceParts, article: string, staff: DeskStaff): Promise<ArticleReach> {
  const conversations = await reachedBy(article);
  return { reached: conversations.length, conversations: supervises(staff) ? conversations : [] };
}

async function act(
  { editing, ...parts }: WorkspaceParts & Pick<StaffParts, 'take'>,
  request: HttpRequest,
  staff: DeskStaff,
  proven: boolean,
): Promise<HttpResponse> {
  const key = Key.safeParse(request.params);
  if (!key.success) return unknownArticle();
  const body = Act.safeParse(request.body);
  if (!body.success) return badRequest(body.error);
  if (body.data.act.kind === 'save' && (await parts.holdsKey(body.data.act.markdown))) return holdsKey();
  // Readers and the bot lose it at once: the one act here that reaches far.
  if (body.data.act.kind === 'recall' && !proven) return proveFirst();
  if (body.data.act.kind === 'save' && body.data.expect === 0 && !parts.library.file(key.data.id, key.data.language)) {
    const wait = (await parts.take('article', staff.id)) || (await parts.take('article', request.address));
    if (wait > 0) return tooMany(wait);
  }
  const outcome = await editing.act(key.data, body.data.act, staff, body.data.expect);
  if (outcome.kind === 'refused') return refused(outcome.reason);
  if (outcome.kind === 'conflict') return problem(409, 'conflict', 'Somebody else changed this article.');
  return show({ editing, ...parts }, key.data);
}

/** After an act as well, so that the page goes on from what is true now; null when the act left nothing. */
async function show(parts: WorkspaceParts, key: ArticleKey): Promise<HttpResponse> {
  const article = await parts.editing.get(key);
  if (!article) return unknownArticle();
  const shown: EditorArticle = { ...article, history: await named(parts, article.history) };
  return ok(shown);
}

/** With the names of who did it; an account that is gone has none. */
async function named<T extends { readonly by: string }>(
  { nameOf }: WorkspaceParts,
  done: readonly T[],
): Promise<(T & { name: string | null })[]> {
  const names = new Map<string, string | null>();
  for (const id of new Set(done.map(({ by }) => by))) names.set(id, await nameOf(id));
  return done.map((one) => ({ ...one, name: names.get(one.by) ?? null }));
}

/** Kept for good, unlike the conversation that it may come from, so it must be nobody's. */
async function teach(parts: WorkspaceParts, request: HttpRequest, staff: DeskStaff): Promise<HttpResponse> {
  const body = Sentence.safeParse(request.body);
  if (!body.success) return badRequest(body.error);
  if (!parts.mayKeep(body.data.text)) return refused('personal');
  if ((await parts.examples.add([body.data], staff.id)) === 0) return refused('tooMany');
  await parts.recordTraining('taught', staff.id);
  return ok({ sentences: await named(parts, await parts.examples.list()) });
}

async function unteach(parts: WorkspaceParts, request: HttpRequest, staff: DeskStaff): Promise<HttpResponse> {
  if (!(await parts.examples.remove(request.params['id'] ?? ''))) return unknownArticle();
  await parts.recordTraining('removed', staff.id);
  return ok({});
}

/** What the bot would say to this question now, and with the draft that was sent along (null: it cannot be read). */
async function tryOut(
  parts: WorkspaceParts,
  { question, language, draft }: z.output<typeof Try>,
): Promise<HttpResponse> {
  if (draft && (await parts.holdsKey(draft.markdown))) return holdsKey();
  const now = answerView(await parts.answer(question, language), await parts.rivals(question, { id: '', language }));
  if (!draft) return ok(now);
  const key = { id: draft.id, language };
  const withDraft = await parts.tryDraft(question, key, draft.markdown);
  const rivals = await parts.rivals(question, key, draft.markdown);
  return ok({ ...now, withDraft: withDraft && answerView(withDraft, rivals) });
}

function answerView(answer: Answer, rivals: readonly Rival[] | null) {
  const short = ({ id, title }: Article) => ({ id, title });
  if (answer.kind === 'answered') {
    const { article, section, lead, steps, never } = answer.passage;
    const found = { ...short(article), anchor: section?.anchor ?? null, lead, steps, never };
    return {
      kind: answer.kind,
      confidence: answer.confidence,
      rivals,
      answer: found,
      others: answer.others.map(short),
    };
  }
  const others = answer.kind === 'unsure' ? answer.candidates.map(short) : [];
  return { kind: answer.kind, confidence: answer.confidence, rivals, answer: null, others };
}

function refused(reason: string): HttpResponse {
  return problem(reason === 'notAllowed' ? 403 : 409, reason, 'The act was refused.');
}

function unknownArticle(): HttpResponse {
  return problem(404, 'NotFound', 'There is no such article.');
}

function badRequest(error: z.ZodError): HttpResponse {
  const fields = error.issues.map(({ path }) => path.join('.') || 'body');
  return problem(400, 'BadRequest', `Wrong or missing: ${[...new Set(fields)].join(', ')}.`);
}

function holdsKey(): HttpResponse {
  return problem(400, 'BadRequest', 'The text holds a recovery phrase or a key.');
}

function ok(body: unknown): HttpResponse {
  return { status: 200, body };
}
