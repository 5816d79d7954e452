import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ANSWERS_ENDING, filesOf } from '../../../core/markdown/articleSource.ts';

/** Writes both files of an article's source where its front matter says that it belongs. */
export async function writeArticle(dir: string, source: string): Promise<void> {
  const value = (key: string) => new RegExp(`^${key}: *(\\S+)`, 'm').exec(source)?.[1] ?? '';
  const { markdown, answers } = filesOf(source);
  const folder = join(dir, value('language'));
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, `${value('id')}.md`), markdown);
  await writeFile(join(folder, `${value('id')}${ANSWERS_ENDING}`), answers ?? '');
}
