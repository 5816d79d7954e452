import { join } from 'node:path';
import type { ChainDefinition } from '../../chains/definitions/index.ts';
import { languageOf } from '../../core/language.ts';
import type { Log } from '../../core/log.ts';
import type { Observe } from '../../core/observe.ts';
import { observing } from '../../core/observe.ts';
import { packageRoot } from '../../core/packageRoot.ts';
import type { Documents, Signals } from '../../core/ports.ts';
import type { Clock } from '../../core/time.ts';
import { createAnswerer } from '../../knowledge/answer.ts';
import { openLibrary } from '../../knowledge/articleStore/library.ts';
import { readCrisisLines } from '../../knowledge/crisisLines.ts';
import { createEditing } from '../../knowledge/editing/drafts.ts';
import { openEditorExamples } from '../../knowledge/editing/editorExamples.ts';
import { createLibrarySearch } from '../../knowledge/search/librarySearch.ts';
import { searchedOnce } from '../../knowledge/search/searchedOnce.ts';
import { readStrangers } from '../../knowledge/training.ts';
import { loadThesaurus } from '../../text/thesaurus.ts';
import type { Audit } from '../../trust/audit/audit.ts';
import { mask } from '../../trust/secrets/mask.ts';
import { readShippedClaims } from '../../understanding/claims/claims.ts';
import { readAskedWays, readContextLines } from '../../understanding/labelled/training.ts';
import { dangerSigns } from '../../understanding/recognise/alone/danger.ts';
import { createEmergencyDetector, isEmergency } from '../../understanding/recognise/alone/emergency.ts';
import { harmlessRules } from '../../understanding/recognise/alone/harmless.ts';
import { createMessageSense } from '../../understanding/recognise/alone/messageSense.ts';
import { createRemarkDetector } from '../../understanding/recognise/alone/remark.ts';
import { baitRules } from '../../understanding/recognise/bait.ts';
import { certainRules } from '../../understanding/recognise/certain.ts';
import { closingRules } from '../../understanding/recognise/closing.ts';
import { readFactRules } from '../../understanding/recognise/facts/facts.ts';
import { walletRules } from '../../understanding/recognise/facts/whoseWallet.ts';
import { leaveRules } from '../../understanding/recognise/leave/leaveAsked.ts';
import { readTemptations } from '../../understanding/recognise/leave/temptations.ts';
import { wordsRules } from '../../understanding/recognise/leave/wordsAsked.ts';
import { wrongRules } from '../../understanding/recognise/leave/wrongAsked.ts';
import { yesNoRules } from '../../understanding/recognise/leave/yesNo.ts';
import type { Config } from '../config/config.ts';
import { createLearning } from '../process/learning.ts';
import { openCareReader } from './careReader.ts';
import { claimsLint } from './claimsLint.ts';
import { createTalk } from './composeTalk.ts';
import type { Given } from './given.ts';
import { objectionToArticles } from './mayBeSaid.ts';
import { openKept } from './openKept.ts';
import { openMeaning } from './openMeaning.ts';
import { openModel } from './openModel.ts';
import { recordEdit } from './recordEdit.ts';

export interface KnowledgeParts {
  readonly config: Config;
  readonly given: Pick<Given, 'articlesDir' | 'patience' | 'built'>;
  readonly clock: Clock;
  readonly log: Log;
  readonly observe: Observe;
  readonly documents: Documents;
  readonly signals: Signals;
  readonly audit: Audit;
  readonly chains: readonly ChainDefinition[];
}

const KNOWLEDGE = join(packageRoot(__dirname), 'knowledge');

/** What the desk knows, and how it reads what is written to it: articles, search, what is learnt, and who edits. */
export async function composeKnowledge(parts: KnowledgeParts) {
  const { config, given, clock, log, observe, documents, signals, audit, chains } = parts;
  const kept = openKept(config, log, given.built);
  const library = await openLibrary({
    kept,
    articlesDir: given.articlesDir ?? join(KNOWLEDGE, 'articles'),
    documents,
    signals,
    log,
    variables: { wallet: config.walletName },
  });
  const thesaurus = loadThesaurus();
  const search = createLibrarySearch(library, { thesaurus, kept });
  const sense = createMessageSense(library, readStrangers, thesaurus, kept);
  const hearing = openCareReader(library, kept);
  const crisisLines = readCrisisLines();
  readFactRules();
  closingRules();
  walletRules();
  leaveRules();
  wordsRules();
  wrongRules();
  yesNoRules();
  certainRules();
  baitRules();
  dangerSigns();
  harmlessRules();
  readTemptations();
  readShippedClaims(kept);
  const asked = searchedOnce(search);
  const examples = openEditorExamples({ documents, signals, clock, onChange: search.teach });
  const opinion = await openModel(config, clock);
  const model = opinion && observing(opinion, { kind: 'model' }, ['complete'], observe);
  const meaning = await openMeaning(config, { search, library, documents, clock, log, mask });
  const senses = {
    search: asked.search,
    emergencyIn: createEmergencyDetector({ ...asked, sense }),
    remark: createRemarkDetector({ ...asked, sense }),
    care: hearing.read,
  };
  const talk = createTalk({
    walletName: config.walletName,
    library,
    find: async (question, locale, limit, allowed) =>
      allowed && meaning ? meaning.search(question, languageOf(locale), limit) : asked.search(question, locale, limit),
    thesaurus,
    about: search.guess,
    aboutFrom: search.learntFrom,
    kept,
    lines: readContextLines,
    asked: readAskedWays,
    consulted: { model, mask, unsure: config.model?.unsure ?? 0, log },
    senses: {
      ...{ sense, sign: isEmergency, search: asked.search },
      alone: { alarm: senses.emergencyIn, aside: senses.remark },
    },
  });
  const learning = createLearning(
    {
      sense,
      search: { learnMeanwhile: search.learnMeanwhile, stop: search.close },
      talk,
      hearing: { ...hearing, learnMeanwhile: () => hearing.learnMeanwhile().then(talk.prepare) },
      parts: { learnMeanwhile: talk.learnParts, stop: talk.stop },
    },
    given.patience,
  );
  const answer = createAnswerer({ search: asked, byMeaning: meaning?.search });
  const objectionTo = objectionToArticles(config, chains, crisisLines);
  const editing = createEditing({
    documents,
    library,
    signals,
    clock,
    ledgerAppend: recordEdit(audit),
    claims: claimsLint('warning'),
    objectionTo,
  });
  return {
    kept,
    library,
    search,
    asked,
    examples,
    meaning,
    senses,
    talk,
    learning,
    answer,
    editing,
    objectionTo,
    hearing,
    crisisLines,
  };
}
