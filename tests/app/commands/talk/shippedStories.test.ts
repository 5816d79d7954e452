import { join } from 'node:path';
import { hasPart } from '../../../../app/commands/talk/storyDesk.ts';
import { openLibrary } from '../../../../knowledge/articleStore/library.ts';
import { partsThatAreGone, readStories } from '../../../../understanding/labelled/readStories.ts';
import { silentLog } from '../../../support/desk/silentLog.ts';

const ROOT = join(__dirname, '../../../..');

it('ships stories that can be read, and whose labels name parts that there are', async () => {
  const library = await openLibrary({ articlesDir: join(ROOT, 'knowledge', 'articles'), log: silentLog, pollEvery: 0 });
  const stories = readStories(join(ROOT, 'understanding', 'stories'), null);
  expect(partsThatAreGone(stories, (part, locale) => hasPart(library, part, locale))).toEqual([]);
  library.close();
});
