import { partsThatAreGone } from '../../../understanding/labelled/readStories.ts';
import type { LocalStory } from '../../../understanding/labelled/stories.ts';
import { badInput, type CommandResult } from '../command.ts';
import { figuresOf, figuresPerLanguage, recogniserFigures } from './figures.ts';
import { type PlayedStory, type PlayOptions, playStories } from './playStory.ts';
import { recognisers } from './recognisers.ts';
import { readable, transcript } from './report.ts';
import type { StoryDesk } from './storyDesk.ts';

export interface TestOptions extends PlayOptions {
  readonly json: boolean;
  /** Whole conversations beside the figures. */
  readonly verbose: boolean;
}

/**
 * Plays the stories and prints the figures. Exit code 1 when a reply claims what its turn forbids, 2 when a label names
 * a part that no article has: its turns could never be right.
 */
export async function testStories(
  desk: Omit<StoryDesk, 'close'>,
  stories: readonly LocalStory[],
  options: TestOptions,
): Promise<CommandResult> {
  const gone = partsThatAreGone(stories, desk.hasPart);
  if (gone.length > 0) return badInput(gone.join('\n'));
  const played = await playStories(desk, stories, options);
  const report = {
    overall: figuresOf(played),
    perLanguage: figuresPerLanguage(played),
    recognisers: recogniserFigures(recognisers(desk.senses, desk.library), played),
  };
  const exitCode = (report.overall.forbidden ?? 0) > 0 ? 1 : 0;
  if (options.json) {
    const document = options.verbose ? { ...report, stories: played.map(plain) } : report;
    return { output: JSON.stringify(document), exitCode };
  }
  const told = options.verbose ? played.map(transcript) : [];
  return { output: [...told, readable(report)].join('\n\n'), exitCode };
}

/** JSON knows no sets. */
function plain({ turns, ...story }: PlayedStory) {
  const plainTurns = turns.map(({ reply, ...turn }) => ({ ...turn, reply: { ...reply, moves: [...reply.moves] } }));
  return { ...story, turns: plainTurns };
}
