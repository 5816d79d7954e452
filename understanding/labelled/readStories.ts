import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HandrailError } from '../../core/errors.ts';
import { LOCALES, type Locale } from '../../core/language.ts';
import { packageRoot } from '../../core/process/packageRoot.ts';
import { digestOf } from '../../text/learning/keptModels.ts';
import { type LocalStory, parseStory } from './stories.ts';

/** Read conversations that something is learnt from. */
export interface Stories {
  /** Of what they say, without reading them. */
  digest(): string;
  /** Errors: `input.invalid`, see `readStories`. */
  read(): readonly LocalStory[];
  /** The same with a pause after each file, for whoever learns while a server answers: all at once they take seconds. */
  reading(): Generator<void, readonly LocalStory[]>;
}

/** Those that are shipped, read and digested at most once: two learners ask at each start, of more than a thousand files. */
export function shippedStories(folder: string = join(packageRoot(__dirname), 'understanding', 'stories')): Stories {
  let stories: readonly LocalStory[] | null = null;
  let digest: string | null = null;
  return {
    digest: () => {
      digest ??= digestOf(
        LOCALES.flatMap((locale) => filesOf(join(folder, locale)).map((file) => [locale, readFileSync(file, 'utf8')])),
      );
      return digest;
    },
    read: () => {
      stories ??= readStories(folder, null);
      return stories;
    },
    *reading() {
      stories ??= yield* readingStories(folder, null);
      return stories;
    },
  };
}

/**
 * The stories of a folder (`<locale>/*.yaml`) in the order of their names; with `only`, those of one locale.
 * Errors: `input.invalid` with the file, line and reason of everything that is wrong, so that nothing is played around
 * a broken story. A folder without stories is one.
 */
export function readStories(folder: string, only: Locale | null): LocalStory[] {
  const reading = readingStories(folder, only);
  for (let step = reading.next(); ; step = reading.next()) if (step.done) return step.value;
}

function* readingStories(folder: string, only: Locale | null): Generator<void, LocalStory[]> {
  const problems: string[] = [];
  const stories: LocalStory[] = [];
  const ids = new Set<string>();
  for (const locale of LOCALES.filter((each) => only === null || each === only)) {
    for (const file of filesOf(join(folder, locale))) {
      const parsed = parseStory(readFileSync(file, 'utf8'));
      if (parsed.kind === 'invalid') {
        problems.push(...parsed.problems.map(({ line, reason }) => `${file}:${line}: ${reason}`));
        continue;
      }
      const { story } = parsed;
      if (ids.has(story.id)) problems.push(`${file}:1: id: there is another story ${story.id}`);
      ids.add(story.id);
      stories.push({ story, locale });
      yield;
    }
  }
  if (problems.length > 0) throw new HandrailError('input.invalid', problems.join('\n'));
  if (stories.length === 0)
    throw new HandrailError('input.invalid', `${folder}: holds no stories (<language>/<story>.yaml)`);
  return stories;
}

function filesOf(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  return names.sort().map((name) => join(folder, name));
}

/** Gold parts that no article has (renamed, removed): labels that have rotted, each with its story and turn. */
export function partsThatAreGone(stories: readonly LocalStory[], exists: (part: string, locale: Locale) => boolean) {
  return stories.flatMap(({ story, locale }) =>
    story.turns.flatMap(({ gold }, at) =>
      gold.parts
        .filter((part) => !exists(part, locale))
        .map((part) => `${story.id}, turn ${at + 1}: there is no part ${part}`),
    ),
  );
}
