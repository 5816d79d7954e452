import { placeOf } from '../../core/markdown/articleSource.ts';
import type { Milliseconds } from '../../core/time.ts';
import { type ClaimsLint, lintLibrary } from '../editing/lint.ts';
import type { LiveLibrary } from '../ports.ts';
import type { CommandResult } from './result.ts';

export interface LintOptions {
  readonly json: boolean;
  /** Exit code 1 when there are errors, for continuous integration. */
  readonly strict: boolean;
  readonly now: Milliseconds;
  readonly claims?: ClaimsLint;
  readonly openLibrary: () => Promise<LiveLibrary>;
}

/** `handrail kb lint`: what is wrong with the content, file by file. */
export async function lintCommand(options: LintOptions): Promise<CommandResult> {
  const library = await options.openLibrary();
  const refusedFiles = library.problems().map(({ path, line, reason }) => {
    return { file: path, rule: 'format', level: 'error' as const, line, reason };
  });
  const findings = lintLibrary(library, options.now, options.claims).flatMap(({ key, findings }) =>
    findings.map((finding) => {
      const place = placeOf(library.article(key.id, key.language)?.markdown ?? '', finding.line);
      return { ...finding, file: `${key.language}/${key.id}${place.ending}`, line: place.line };
    }),
  );
  library.close();
  const all = [...refusedFiles, ...findings];
  const errors = all.filter((finding) => finding.level === 'error').length;
  const lines = all.map(({ file, line, level, rule, reason }) => `${file}:${line}: ${level} ${rule}: ${reason}`);
  const report = { errors, warnings: all.length - errors, findings: all };
  const readable = [...lines, `${errors} errors, ${all.length - errors} warnings`].join('\n');
  return { output: options.json ? JSON.stringify(report) : readable, exitCode: options.strict && errors > 0 ? 1 : 0 };
}
