import { join } from 'node:path';
import type { StaffId } from '../../../core/ids.ts';
import { LANGUAGES } from '../../../core/language.ts';
import { packageRoot } from '../../../core/process/packageRoot.ts';
import type { GapText, Rival } from '../../../core/protocols/editorProtocol.ts';
import type { Clock } from '../../../core/time.ts';
import { conversationsWith } from '../../../handoff/queue/reach.ts';
import { createUnserved } from '../../../handoff/queue/unserved.ts';
import type { RetentionRules } from '../../../handoff/record/retention.ts';
import { parseArticle } from '../../../knowledge/articleStore/articleFile.ts';
import { withVariables } from '../../../knowledge/articleStore/variables.ts';
import { readQuestions } from '../../../knowledge/commands/test.ts';
import { createDraftTrial } from '../../../knowledge/editing/draftTrial.ts';
import { gapCounter } from '../../../knowledge/editing/gaps.ts';
import { lintArticle } from '../../../knowledge/editing/lint.ts';
import { tryQuestions } from '../../../knowledge/editing/questionTrial.ts';
import type { ArticleKey, LiveLibrary } from '../../../knowledge/ports.ts';
import type { LibrarySearch } from '../../../knowledge/search/librarySearch.ts';
import type { Stores } from '../../../stores/open.ts';
import type { Audit } from '../../../trust/audit/audit.ts';
import type { StaffAccounts } from '../../../trust/ports.ts';
import type { Detection } from '../../../trust/secrets/detection.ts';
import { createScanner, detect } from '../../../trust/secrets/index.ts';
import type { LongTexts } from '../../../trust/secrets/longTexts.ts';
import { MASKED, mask } from '../../../trust/secrets/mask.ts';
import { looksPersonal } from '../../../trust/secrets/names/looksPersonal.ts';
import type { Config } from '../../config/config.ts';
import type { WorkspaceParts } from '../../http/workspace/workspaceRoutes.ts';
import { claimsLint } from '../knowledge/claimsLint.ts';
import type { DraftsBeside } from '../knowledge/draftsBeside.ts';

const QUESTIONS = join(packageRoot(__dirname), 'knowledge', 'questions');
/** What might answer besides the answer itself. */
const RIVALS = 4;
/** Texts that are masked before others get their turn: 500 characters take a millisecond or two. */
const AT_ONCE = 10;

/** What is behind the workspace. */
interface WorkspaceSources extends Pick<WorkspaceParts, 'editing' | 'answer' | 'examples'> {
  readonly config: Pick<Config, 'walletName'>;
  readonly clock: Clock;
  readonly stores: Pick<Stores, 'ledger' | 'conversations'>;
  readonly accounts: Pick<StaffAccounts, 'find'>;
  readonly support: { readonly rules: RetentionRules; readonly longTexts: Pick<LongTexts, 'detect'> };
  readonly library: LiveLibrary;
  readonly drafts: Pick<DraftsBeside, 'objectionTo' | 'beside'>;
  readonly search: LibrarySearch;
  readonly audit: Pick<Audit, 'record'>;
}

/** What the editors' page is built from. */
export function composeWorkspace(parts: WorkspaceSources): WorkspaceParts {
  const { config, editing, library, answer, search, stores, clock, examples, accounts, support, drafts, audit } = parts;
  const variables = { wallet: config.walletName };
  const trial = createDraftTrial(library, search);
  const unserved = createUnserved(stores.conversations, isHarmless);
  let questions: ReturnType<typeof readQuestions> | null = null;
  return {
    editing,
    library,
    answer,
    examples,
    recordTraining: async (act, staff) => {
      await audit.record({ kind: 'training', act, staff });
    },
    tryDraft: trial.answer,
    tryQuestions: async (key, markdown) => {
      questions ??= readQuestions(QUESTIONS);
      return tryQuestions(trial, await questions, key, markdown);
    },
    rivals: async (question, key, markdown) => {
      const engine = markdown === undefined ? search : (await trial.withDraft(key, markdown))?.search;
      return engine ? rivalsIn(engine, question, key) : null;
    },
    gaps: gapCounter(stores.ledger, clock),
    gapTexts: async () => inTurns(await unserved(support.rules, clock()), masked),
    mayKeep,
    holdsKey: async (markdown) => {
      // Line by line what is published was read when it was; a whole article at once is like no message, and one of four looked like a secret.
      const known = new Set(LANGUAGES.flatMap((language) => library.articles(language).flatMap(linesOf)));
      const fresh = markdown.split('\n').filter((line) => !known.has(line.trim()));
      const { verdict, kinds } = await support.longTexts.detect(fresh.join('\n'));
      // What nobody could read in time is asked about and of no kind.
      return verdict === 'block' || (verdict === 'ask' && kinds.length === 0);
    },
    nameOf: async (id) => (await accounts.find(id as StaffId))?.name ?? null,
    reachedBy: (id) => conversationsWith(id, stores.conversations),
    preview: async (markdown, key) => {
      const parsed = parseArticle(markdown, key);
      const article = parsed.kind === 'ok' ? withVariables(parsed.article, variables) : null;
      return {
        article,
        lint: await drafts.beside(() =>
          lintArticle(markdown, key, { library, claims: claimsLint('warning'), objectionTo: drafts.objectionTo }),
        ),
      };
    },
  };
}

const linesOf = ({ markdown }: { readonly markdown: string }): string[] =>
  markdown.split('\n').map((line) => line.trim());

function rivalsIn(engine: Pick<LibrarySearch, 'search'>, question: string, { language }: ArticleKey): Rival[] {
  return engine.search(question, language, RIVALS).hits.map(({ article, parts }) => {
    return { id: article.id, title: article.title, ...parts };
  });
}

/** It holds no secret, address, number, link or name of anybody, nor what may be one. */
export function mayKeep(sentence: string): boolean {
  return detect(sentence).verdict === 'allow' && mask(sentence) === sentence && !looksPersonal(sentence);
}

/** Editors learn what people ask, not whose it was: addresses, hashes, numbers and names of mailboxes are left out. */
function masked(gap: GapText): GapText {
  return { ...gap, text: mask(gap.text).replace(MASKED, '•••') };
}

/** Read once more as one conversation: what passed word by word at the time may be a phrase by now. */
function isHarmless(said: readonly string[]): boolean {
  const scanner = createScanner();
  const passes = ({ verdict, chainTells }: Detection) => verdict === 'allow' || verdict === 'mask' || chainTells;
  return said.every((text) => passes(scanner.add(text).detection)) && passes(detect(said.join(' ').slice(0, 2_000)));
}

/** A few at a time, so that nobody else waits for all of them. */
async function inTurns<T>(all: readonly T[], work: (one: T) => T): Promise<T[]> {
  const done: T[] = [];
  for (const one of all) {
    if (done.length % AT_ONCE === 0) await new Promise<void>((resolve) => setImmediate(resolve));
    done.push(work(one));
  }
  return done;
}
