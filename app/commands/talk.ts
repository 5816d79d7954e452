import { join, resolve } from 'node:path';
import { LOCALES, toLocale } from '../../core/language.ts';
import { packageRoot } from '../../core/packageRoot.ts';
import { badInput, type Command, type CommandResult, type Input } from './command.ts';
import { figuresOf, figuresPerLanguage, recogniserFigures } from './talk/figures.ts';
import type { ClaimsOf } from './talk/judge.ts';
import { type PlayedStory, playStories } from './talk/playStory.ts';
import { partsThatAreGone, readStories } from './talk/readStories.ts';
import { recognisers } from './talk/recognisers.ts';
import { readable, transcript } from './talk/report.ts';
import { openStoryDesk } from './talk/storyDesk.ts';

const text = { type: 'string' } as const;
const STORIES = join(packageRoot(__dirname), 'understanding', 'stories');

/** Sentences of articles carry no labels of what they claim yet: until they do, nobody can tell. */
const claimsOf: ClaimsOf | null = null;

export const talkCommands: Readonly<Record<string, Command>> = {
  'talk test': {
    usage: 'talk test [--stories DIR] [--lang LANG] [--gold query] [--verbose]',
    about: 'Plays the stories through the whole desk, without any network, and judges every reply by its labels.',
    details: [
      '--stories DIR: holds <language>/<story>.yaml; without it, understanding/stories.',
      '--lang LANG: only the stories in en, ja, zh-Hans (zh), zh-Hant or ko.',
      '--gold query: types the labelled question instead of the message, so that what is lost then is lost by knowledge.',
      '--verbose prints every conversation, with what would be right beside each reply.',
      'Exit code 1 when a reply claims what its turn forbids; 2 when a story is broken or names a part that is gone.',
    ],
    options: { stories: text, lang: text, gold: text, verbose: { type: 'boolean' } },
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
  const desk = await openStoryDesk();
  try {
    const gone = partsThatAreGone(stories, desk.hasPart);
    if (gone.length > 0) return badInput(gone.join('\n'));
    const played = await playStories(desk, stories, { goldQuery: gold === 'query', claimsOf });
    const report = {
      overall: figuresOf(played),
      perLanguage: figuresPerLanguage(played),
      recognisers: recogniserFigures(recognisers(desk.senses, desk.library), played),
    };
    const exitCode = (report.overall.forbidden ?? 0) > 0 ? 1 : 0;
    if (json)
      return { output: JSON.stringify(flag('verbose') ? { ...report, stories: played.map(plain) } : report), exitCode };
    const told = flag('verbose') ? played.map(transcript) : [];
    return { output: [...told, readable(report)].join('\n\n'), exitCode };
  } finally {
    await desk.close();
  }
}

/** Sets are no JSON. */
function plain({ turns, ...story }: PlayedStory) {
  return {
    ...story,
    turns: turns.map(({ reply, ...turn }) => ({ ...turn, reply: { ...reply, moves: [...reply.moves] } })),
  };
}
