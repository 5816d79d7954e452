import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LANGUAGES } from '../../core/language.ts';
import { ANSWERS_ENDING, filesOf } from '../../core/markdown/articleSource.ts';
import type { TrainingLine } from '../training.ts';
import type { Content } from './content.ts';
import type { CommandResult } from './result.ts';

export interface ExportOptions {
  /**
   * Receives `<language>/<id>.md`, `<language>/<id>.answers.yaml` and `training/<language>.jsonl`; files that are there
   * already are replaced.
   */
  readonly folder: string;
  readonly json: boolean;
  readonly openContent: () => Promise<Content>;
}

/**
 * `handrail kb export`: what readers see, as files, byte for byte as it was written; and what editors taught, in the
 * form of `knowledge/training`.
 */
export async function exportCommand({ folder, json, openContent }: ExportOptions): Promise<CommandResult> {
  const { library, examples } = await openContent();
  const articles = LANGUAGES.flatMap((language) => library.articles(language));
  library.close();
  for (const language of LANGUAGES) await mkdir(join(folder, language), { recursive: true });
  for (const { language, id, markdown: source } of articles) {
    const { markdown, answers } = filesOf(source);
    await writeFile(join(folder, language, `${id}.md`), markdown);
    await writeFile(join(folder, language, `${id}${ANSWERS_ENDING}`), answers ?? '');
  }
  await writeTraining(join(folder, 'training'), examples);
  const report = { exported: articles.length, sentences: examples.length };
  const readable = `${articles.length} articles and ${examples.length} training sentences exported`;
  return { output: json ? JSON.stringify(report) : readable, exitCode: 0 };
}

/** A language without any gets an empty file, so that an older export leaves nothing behind. */
async function writeTraining(folder: string, examples: Content['examples']): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const language of LANGUAGES) {
    const own = examples.filter((sentence) => sentence.language === language);
    const lines = own.map(({ text, label }) => `${JSON.stringify({ text, label } satisfies TrainingLine)}\n`).sort();
    await writeFile(join(folder, `${language}.jsonl`), lines.join(''));
  }
}
