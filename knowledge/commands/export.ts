import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LANGUAGES } from '../../core/language.ts';
import type { LiveLibrary } from '../ports.ts';
import type { CommandResult } from './result.ts';

export interface ExportOptions {
  /** Receives `<language>/<id>.md`; files that are there already are replaced. */
  readonly folder: string;
  readonly json: boolean;
  readonly openLibrary: () => Promise<LiveLibrary>;
}

/** `handrail kb export`: what readers see, as files, byte for byte as it was written. */
export async function exportCommand(options: ExportOptions): Promise<CommandResult> {
  const library = await options.openLibrary();
  const articles = LANGUAGES.flatMap((language) => library.articles(language));
  for (const language of LANGUAGES) await mkdir(join(options.folder, language), { recursive: true });
  for (const { language, id, markdown } of articles) {
    await writeFile(join(options.folder, language, `${id}.md`), markdown);
  }
  library.close();
  const report = { exported: articles.length };
  return { output: options.json ? JSON.stringify(report) : `${articles.length} articles exported`, exitCode: 0 };
}
