import { join, resolve } from 'node:path';
import { conversationsWith } from '../../handoff/queue/reach.ts';
import { askCommand } from '../../knowledge/commands/ask.ts';
import { evalCommand } from '../../knowledge/commands/eval.ts';
import { exportCommand } from '../../knowledge/commands/export.ts';
import { importCommand } from '../../knowledge/commands/import.ts';
import { lintCommand } from '../../knowledge/commands/lint.ts';
import { recallCommand } from '../../knowledge/commands/recall.ts';
import { routeEvalCommand } from '../../knowledge/commands/routeEval.ts';
import { testCommand } from '../../knowledge/commands/test.ts';
import { mayKeep } from '../compose/http/composeWorkspace.ts';
import { claimsLint } from '../compose/knowledge/claimsLint.ts';
import { claimsCommand } from './claims.ts';
import { badInput, type Command } from './command.ts';
import { KNOWLEDGE, onDesk, publishedContent, publishedLibrary } from './desk.ts';

const text = { type: 'string' } as const;
const openLibrary = publishedLibrary;
const openContent = publishedContent;
/** Named in the history of an article that was changed from the command line. */
const OPERATOR = 'operator';

export const kbCommands: Readonly<Record<string, Command>> = {
  'kb lint': {
    usage: 'kb lint [--strict]',
    about: 'What is wrong with the articles, file by file.',
    details: ['--strict: exit code 1 when there is an error, for continuous integration. Warnings never fail.'],
    options: { strict: { type: 'boolean' } },
    words: [0, 0],
    run: ({ json, flag }) =>
      lintCommand({ json, strict: flag('strict'), now: Date.now(), claims: claimsLint('error'), openLibrary }),
  },
  'kb claims': {
    usage: 'kb claims [--write]',
    about: 'The sentences of articles and set phrases that may claim something and have no label.',
    details: [
      'Labels lie in knowledge/claims/LANG.yaml (docs/claims.md). Exit code 1 when there are unlabelled ones.',
      '--write: puts each under all that it is suspected of, and drops labels of sentences that are gone. Read what it wrote.',
    ],
    options: { write: { type: 'boolean' } },
    words: [0, 0],
    run: ({ json, flag }) => claimsCommand({ json, write: flag('write'), openLibrary }),
  },
  'kb ask': {
    usage: 'kb ask QUESTION --lang LANG',
    about: 'The answer that the bot would give.',
    details: ['--lang LANG: en (default), ja, zh-Hans (zh), zh-Hant or ko.'],
    options: { lang: text },
    words: [1, 1],
    run: ({ words, json, option }) =>
      askCommand({
        question: words[0] ?? '',
        lang: option('lang') ?? 'en',
        json,
        openContent: () => openContent({ asRead: true }),
      }),
  },
  'kb import': {
    usage: 'kb import FOLDER [--reviewed]',
    about:
      'Publishes the articles of a folder (LANG/ID.md, LANG/ID.answers.yaml) and teaches its sentences (training/LANG.jsonl).',
    details: [
      'One file with an error stops the whole import (exit code 2); nothing is live then that was not live before.',
      'A new sentence that may claim something and has no label (kb claims), and a change that an editor alone could not publish (it orders, names a secret, drops a don’t), is such an error.',
      '--reviewed: a second person has read the latter, so that it is none.',
      'Files that say what is live already are left alone. A text that was recalled stays recalled; a corrected one goes live.',
    ],
    options: { reviewed: { type: 'boolean' } },
    words: [1, 1],
    run: ({ words, json, flag }) =>
      onDesk(({ stores: { documents }, examples, objectionTo, suspects }) => {
        const folder = resolve(words[0] ?? '');
        return importCommand({
          folder,
          by: OPERATOR,
          json,
          documents,
          examples,
          mayKeep,
          objectionTo,
          claims: claimsLint('error'),
          ...(flag('reviewed') ? {} : { suspects }),
          clock: Date.now,
          openLibrary,
        });
      }),
  },
  'kb export': {
    usage: 'kb export FOLDER',
    about: 'Writes what readers see to a folder, as files.',
    details: [
      'Each as LANG/ID.md and LANG/ID.answers.yaml, byte for byte as it was written; importing the folder again changes nothing.',
      'Sentences that editors taught are written to training/LANG.jsonl, in the form of knowledge/training.',
      'Recalled articles are left out. Other files of the folder stay as they are.',
    ],
    words: [1, 1],
    run: ({ words, json }) => exportCommand({ folder: resolve(words[0] ?? ''), json, openContent }),
  },
  'kb recall': {
    usage: 'kb recall ID [--reason TEXT]',
    about: 'Takes an article back in every language at once.',
    details: [
      'Running processes follow within a second. Prints the conversations that were given it and are still kept.',
      '--reason TEXT is kept in its history. Exit code 2 when nothing of it is live.',
    ],
    options: { reason: text },
    words: [1, 1],
    run: ({ words, json, option }) =>
      onDesk(({ editing, stores: { conversations } }) => {
        const reachedBy = (id: string) => conversationsWith(id, conversations);
        return recallCommand({ id: words[0] ?? '', by: OPERATOR, reason: option('reason'), json, editing, reachedBy });
      }),
  },
  'kb test': {
    usage: 'kb test [--strict]',
    about: "The editors' regression questions against the published content and what editors taught.",
    details: [
      'Prints each question that is not answered as wanted, then the figures.',
      '--strict: exit code 1 when there is one, for continuous integration. Without it the exit code is 0.',
    ],
    options: { strict: { type: 'boolean' } },
    words: [0, 0],
    run: ({ json, flag }) =>
      testCommand({ questionsDir: join(KNOWLEDGE, 'questions'), json, strict: flag('strict'), openContent }),
  },
  'kb eval': {
    usage: 'kb eval [--articles FILE] --questions FILE',
    about: 'Measures the search engine on any corpus, or on the published content.',
    details: [
      '--articles FILE: JSON lines {id, lang, title?, text, aliases?}; without it, the published content.',
      '--questions FILE: JSON lines {id, lang, text, relevant: [id…]}; an empty `relevant` means that it must abstain.',
    ],
    options: { articles: text, questions: text },
    words: [0, 0],
    run: async ({ json, option }) => {
      const [articles, questions] = [option('articles'), option('questions')];
      if (!questions) return badInput('--questions FILE is missing.');
      return evalCommand({ ...(articles ? { articles } : {}), questions, json, openLibrary });
    },
  },
  'route eval': {
    usage: 'route eval [--train FILE] --test FILE',
    about: 'Measures the classifier of departments on any labelled set.',
    details: [
      '--train FILE and --test FILE: JSON lines {text, label, lang?}; the label `oos` or `none` is out of scope.',
      'Without --train the shipped training is measured, labels being department ids.',
    ],
    options: { train: text, test: text },
    words: [0, 0],
    run: async ({ json, option }) => {
      const [train, test] = [option('train'), option('test')];
      if (!test) return badInput('--test FILE is missing.');
      return routeEvalCommand({ ...(train ? { train } : {}), test, json, openLibrary });
    },
  },
};
