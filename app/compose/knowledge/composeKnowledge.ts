import { join } from 'node:path';
import type { ChainDefinition } from '../../../chains/definitions/index.ts';
import type { Documents, Signals } from '../../../core/ports.ts';
import type { Log } from '../../../core/process/log.ts';
import type { Observe } from '../../../core/process/observe.ts';
import { packageRoot } from '../../../core/process/packageRoot.ts';
import type { Clock } from '../../../core/time.ts';
import { createAnswerer } from '../../../knowledge/answer.ts';
import { openLibrary } from '../../../knowledge/articleStore/library.ts';
import { readCrisisLines } from '../../../knowledge/crisisLines.ts';
import { createEditing } from '../../../knowledge/editing/drafts.ts';
import { standingOf } from '../../../staff/apart.ts';
import type { Audit } from '../../../trust/audit/audit.ts';
import type { StaffAccounts } from '../../../trust/ports.ts';
import type { Config } from '../../config/config.ts';
import type { Given } from '../given.ts';
import { allowedToArticles } from '../mayBeSaid.ts';
import { openKept } from '../openKept.ts';
import { claimsLint } from './claimsLint.ts';
import { composeReading } from './composeReading.ts';
import { createDraftsBeside } from './draftsBeside.ts';
import { readRules } from './readRules.ts';
import { recordEdit } from './recordEdit.ts';

export interface KnowledgeParts {
  readonly config: Config;
  readonly given: Pick<Given, 'articlesDir' | 'patience' | 'built' | 'beside'>;
  readonly clock: Clock;
  readonly log: Log;
  readonly observe: Observe;
  readonly documents: Documents;
  readonly signals: Signals;
  readonly audit: Audit;
  readonly accounts: Pick<StaffAccounts, 'letIn'>;
  readonly chains: readonly ChainDefinition[];
}

const KNOWLEDGE = join(packageRoot(__dirname), 'knowledge');

/** What the desk knows, and how it reads what is written to it: articles, who edits them, and all that reads a message. */
export async function composeKnowledge(parts: KnowledgeParts) {
  const { config, given, clock, log, observe, documents, signals, audit, accounts, chains } = parts;
  const kept = openKept(config, log, given.built);
  const library = await openLibrary({
    kept,
    articlesDir: given.articlesDir ?? join(KNOWLEDGE, 'articles'),
    documents,
    signals,
    log,
    variables: { wallet: config.walletName },
  });
  const crisisLines = readCrisisLines();
  readRules(kept);
  const reading = await composeReading({
    ...{ config, clock, log, observe, documents, signals, library, kept },
    patience: given.patience,
    beside: given.beside,
  });
  const { walletName } = config;
  const drafts = createDraftsBeside({ ...allowedToArticles(config, chains, crisisLines), walletName });
  const { objectionTo, beside, isSure, close: _, ...suspects } = drafts;
  const editing = createEditing({
    documents,
    library,
    signals,
    clock,
    ledgerAppend: recordEdit(audit),
    standingOf: standingOf(accounts, clock),
    claims: claimsLint('warning'),
    objectionTo,
    beside,
    isSure,
    ...suspects,
  });
  const answer = createAnswerer({ search: reading.asked, byMeaning: reading.meaning?.search });
  return { kept, library, crisisLines, ...reading, answer, editing, objectionTo, suspects, drafts };
}
