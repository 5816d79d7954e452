import { join, resolve } from 'node:path';
import { conversationsWith } from '../../handoff/reach.ts';
import { askCommand } from '../../knowledge/commands/ask.ts';
import { evalCommand } from '../../knowledge/commands/eval.ts';
import { exportCommand } from '../../knowledge/commands/export.ts';
import { importCommand } from '../../knowledge/commands/import.ts';
import { lintCommand } from '../../knowledge/commands/lint.ts';
import { recallCommand } from '../../knowledge/commands/recall.ts';
import { routeEvalCommand } from '../../knowledge/commands/routeEval.ts';
import { testCommand } from '../../knowledge/commands/test.ts';
import { badInput, type Command } from './command.ts';
import { KNOWLEDGE, onDesk, publishedLibrary } from './desk.ts';

const text = { type: 'string' } as const;
const openLibrary = publishedLibrary;
/** Named in the history of an article that was changed from the command line. */
const OPERATOR = 'operator';

export const kbCommands: Readonly<Record<string, Command>> = {
  'kb lint': {
    usage: 'kb lint [--strict]',
    about: 'What is wrong with the articles, file by file.',
    options: { strict: { type: 'boolean' } },
    words: [0, 0],
    run: ({ json, flag }) => lintCommand({ json, strict: flag('strict'), now: Date.now(), openLibrary }),
  },
  'kb ask': {
    usage: 'kb ask QUESTION --lang LANG',
    about: 'The answer that the bot would give.',
    options: { lang: text },
    words: [1, 1],
    run: ({ words, json, option }) =>
      askCommand({
        question: words[0] ?? '',
        lang: option('lang') ?? 'en',
        json,
        openLibrary: () => openLibrary({ asRead: true }),
      }),
  },
  'kb import': {
    usage: 'kb import FOLDER',
    about: 'Publishes the articles of a folder (LANG/ID.md).',
    words: [1, 1],
    run: ({ words, json }) =>
      onDesk(({ stores: { documents } }) =>
        importCommand({ folder: resolve(words[0] ?? ''), by: OPERATOR, json, documents, clock: Date.now, openLibrary }),
      ),
  },
  'kb export': {
    usage: 'kb export FOLDER',
    about: 'Writes what readers see to a folder, as files.',
    words: [1, 1],
    run: ({ words, json }) => exportCommand({ folder: resolve(words[0] ?? ''), json, openLibrary }),
  },
  'kb recall': {
    usage: 'kb recall ID',
    about: 'Takes an article back in every language at once.',
    words: [1, 1],
    run: ({ words, json }) =>
      onDesk(({ editing, stores: { conversations } }) => {
        const reachedBy = (id: string) => conversationsWith(id, conversations);
        return recallCommand({ id: words[0] ?? '', by: OPERATOR, json, editing, reachedBy });
      }),
  },
  'kb test': {
    usage: 'kb test',
    about: "The editors' regression questions against the published content.",
    words: [0, 0],
    run: ({ json }) => testCommand({ questionsDir: join(KNOWLEDGE, 'questions'), json, openLibrary }),
  },
  'kb eval': {
    usage: 'kb eval [--articles FILE] --questions FILE',
    about: 'Measures the search engine on any corpus, or on the published content.',
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
    options: { train: text, test: text },
    words: [0, 0],
    run: async ({ json, option }) => {
      const [train, test] = [option('train'), option('test')];
      if (!test) return badInput('--test FILE is missing.');
      return routeEvalCommand({ ...(train ? { train } : {}), test, json, openLibrary });
    },
  },
};
