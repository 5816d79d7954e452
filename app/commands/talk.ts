import { join, resolve } from 'node:path';
import { LOCALES, languageOf, toLocale } from '../../core/language.ts';
import { packageRoot } from '../../core/process/packageRoot.ts';
import { claimsIn, sentencesIn } from '../../understanding/claims/claims.ts';
import { readStories } from '../../understanding/labelled/readStories.ts';
import { badInput, type Command, type CommandResult, type Input } from './command.ts';
import type { ClaimsOf } from './talk/judge.ts';
import { openStoryDesk } from './talk/storyDesk.ts';
import { testStories } from './talk/testStories.ts';

const text = { type: 'string' } as const;
const STORIES = join(packageRoot(__dirname), 'understanding', 'stories');

/** By the labels of sentences (docs/claims.md); what nobody has read counts as all that it is suspected of. */
const claimsOf: ClaimsOf = (text, locale) => sentencesIn(text).flatMap(claimsIn(languageOf(locale)).of);

export const talkCommands: Readonly<Record<string, Command>> = {
  'talk test': {
    usage: 'talk test [--stories DIR] [--lang LANG] [--gold query] [--model URL] [--verbose]',
    about: 'Plays the stories through the whole desk, without any network, and judges every reply by its labels.',
    details: [
      '--stories DIR: holds <language>/<story>.yaml; without it, understanding/stories.',
      '--lang LANG: only the stories in en, ja, zh-Hans (zh), zh-Hant or ko.',
      '--gold query: types the labelled question instead of the message, so that what is lost then is lost by knowledge.',
      '--model URL: a server of chat completions that chooses where reading alone is unsure; without it no model is asked.',
      '--verbose prints every conversation, with what would be right beside each reply.',
      'Exit code 1 when a reply claims what its turn forbids; 2 when a story is broken or names a part that is gone.',
    ],
    options: { stories: text, lang: text, gold: text, model: text, verbose: { type: 'boolean' } },
    words: [0, 0],
    run: test,
  },
};

async function test({ option, flag, json }: Input): Promise<CommandResult> {
  const [lang, gold] = [option('lang'), option('gold')];
  const only = lang === undefined ? null : toLocale(lang);
  if (lang !== undefined && only === null) return badInput(`--lang is none of ${LOCALES.join(', ')}.`);
  if (gold !== undefined && gold !== 'query') return badInput('--gold takes `query`.');
  const stories = readStories(resolve(option('stories') ?? STORIES), only);
  const desk = await openStoryDesk({ model: option('model') ?? '' });
  try {
    return await testStories(desk, stories, { goldQuery: gold === 'query', json, verbose: flag('verbose'), claimsOf });
  } finally {
    await desk.close();
  }
}
