import { z } from 'zod';
import type { GapCount, LintFinding } from '../../core/editorProtocol.ts';
import { type HttpRequest, type HttpResponse, problem, type Route } from '../../core/http.ts';
import type { ConversationId } from '../../core/ids.ts';
import { LANGUAGES } from '../../core/language.ts';
import type { DeskStaff } from '../../handoff/ports.ts';
import type { Editing } from '../../knowledge/drafts.ts';
import type { TryDraft } from '../../knowledge/draftTrial.ts';
import type { Answer, AnswerQuestion, Article, ArticleKey, Library } from '../../knowledge/ports.ts';
import { articleView } from './articleView.ts';
import { asStaff, type StaffParts } from './staffRoutes.ts';

/** What the editor page needs of `knowledge/`. */
export interface WorkspaceParts {
  readonly editing: Editing;
  readonly library: Library;
  /** The text as readers would get it, and everything that is wrong with it. */
  readonly preview: (markdown: string, key: ArticleKey) => { article: Article | null; lint: readonly LintFinding[] };
  readonly answer: AnswerQuestion;
  /** What was not answered, or badly, in the last weeks. */
  readonly gaps: () => Promise<GapCount[]>;
  /** The conversations that were given an article and are not forgotten yet. */
  readonly reachedBy: (articleId: string) => Promise<ConversationId[]>;
  /** What the bot would say if this text were live. */
  readonly tryDraft: TryDraft;
}

/** An article is at most 200 kB; JSON may double it. */
const MAX_BODY_BYTES = 512 * 1024;
const Markdown = z.string().max(200_000);
const Key = z.object({ id: z.string().min(1).max(60), language: z.enum(LANGUAGES) });
const Act = z.object({
  expect: z.number().int().min(0),
  act: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('save'), markdown: Markdown }),
    z.object({ kind: z.enum(['submit', 'sendBack', 'approve', 'publish', 'recall', 'discard']) }),
    z.object({ kind: z.literal('rollBack'), to: z.number() }),
  ]),
});
const Preview = Key.extend({ markdown: Markdown });
const Try = z.object({
  question: z.string().min(1).max(500),
  language: z.enum(LANGUAGES),
  /** Asked a second time with this text in the place of what is live. */
  draft: z.object({ id: z.string().min(1).max(60), markdown: Markdown }).optional(),
});

/** What editors do, over HTTP: list, read, act, preview, try a question, recall in every language at once. */
export function workspaceRoutes(parts: WorkspaceParts, staffParts: StaffParts): Route[] {
  const route = (
    method: Route['method'],
    path: string,
    handle: (request: HttpRequest, staff: DeskStaff) => Promise<HttpResponse>,
  ): Route => ({
    method,
    path,
    maxBodyBytes: MAX_BODY_BYTES,
    handle: (request) => asStaff(staffParts, request, ['editor'], (staff) => handle(request, staff)),
  });
  return [
    route('GET', '/workspace/articles', async () => ok({ articles: await parts.editing.list() })),
    route('GET', '/workspace/articles/:language/:id', async (request) => {
      const key = Key.safeParse(request.params);
      return key.success ? show(parts, key.data) : unknownArticle();
    }),
    route('POST', '/workspace/articles/:language/:id', (request, staff) => act(parts, request, staff)),
    route('POST', '/workspace/recall/:id', async (request, staff) => {
      const id = request.params['id'] ?? '';
      const recalled = await parts.editing.recallEverywhere(id, staff);
      if (recalled.kind === 'refused') return refused(recalled.reason);
      return ok({ languages: recalled.languages, conversations: await parts.reachedBy(id) });
    }),
    route('GET', '/workspace/gaps', async () => ok({ gaps: await parts.gaps() })),
    route('POST', '/workspace/preview', async (request) => {
      const body = Preview.safeParse(request.body);
      if (!body.success) return badRequest(body.error);
      const { article, lint } = parts.preview(body.data.markdown, body.data);
      return ok({ article: article && articleView(article, parts.library), lint });
    }),
    route('POST', '/workspace/try', async (request) => {
      const body = Try.safeParse(request.body);
      return body.success ? tryOut(parts, body.data) : badRequest(body.error);
    }),
  ];
}

async function act(
  { editing, ...parts }: WorkspaceParts,
  request: HttpRequest,
  staff: DeskStaff,
): Promise<HttpResponse> {
  const key = Key.safeParse(request.params);
  if (!key.success) return unknownArticle();
  const body = Act.safeParse(request.body);
  if (!body.success) return badRequest(body.error);
  const outcome = await editing.act(key.data, body.data.act, staff, body.data.expect);
  if (outcome.kind === 'refused') return refused(outcome.reason);
  if (outcome.kind === 'conflict') return problem(409, 'conflict', 'Somebody else changed this article.');
  return show({ editing, ...parts }, key.data);
}

/** After an act as well, so that the page goes on from what is true now; null when the act left nothing. */
async function show({ editing }: WorkspaceParts, key: ArticleKey): Promise<HttpResponse> {
  const article = await editing.get(key);
  return article ? ok(article) : unknownArticle();
}

/** What the bot would say to this question now, and with the draft that was sent along (null: it cannot be read). */
async function tryOut(
  parts: WorkspaceParts,
  { question, language, draft }: z.output<typeof Try>,
): Promise<HttpResponse> {
  const now = answerView(await parts.answer(question, language));
  if (!draft) return ok(now);
  const withDraft = await parts.tryDraft(question, { id: draft.id, language }, draft.markdown);
  return ok({ ...now, withDraft: withDraft && answerView(withDraft) });
}

function answerView(answer: Answer) {
  const named = ({ id, title }: Article) => ({ id, title });
  if (answer.kind === 'answered') {
    const { article, section, lead, steps, never } = answer.passage;
    const found = { ...named(article), anchor: section?.anchor ?? null, lead, steps, never };
    return { kind: answer.kind, confidence: answer.confidence, answer: found, others: answer.others.map(named) };
  }
  const others = answer.kind === 'unsure' ? answer.candidates.map(named) : [];
  return { kind: answer.kind, confidence: answer.confidence, answer: null, others };
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

function ok(body: unknown): HttpResponse {
  return { status: 200, body };
}
