import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { LOCALES } from '../../core/language.ts';
import { EvalQuestion, evaluateSearch, type SearchFigures } from '../evaluation/evaluateSearch.ts';
import { judge } from '../evaluation/regression.ts';
import { createLibrarySearch, type LibrarySearch } from '../search/librarySearch.ts';
import type { Content } from './content.ts';
import { type CommandResult, orBadInput, readJsonLines, table } from './result.ts';

export interface TestOptions {
  /** Holds `<language>/…` questions as `<language>.jsonl`. */
  readonly questionsDir: string;
  readonly json: boolean;
  /** Exit code 1 when a question is not answered as wanted. */
  readonly strict: boolean;
  readonly openContent: () => Promise<Content>;
}

/** A regression question that the content no longer answers as its author wanted. */
export interface Failure {
  readonly id: string;
  readonly text: string;
  readonly expected: readonly string[];
  readonly got: readonly string[];
  readonly verdict: string;
}

/** `handrail kb test`: the editors' regression questions against the published content. */
export function testCommand(options: TestOptions): Promise<CommandResult> {
  return orBadInput(async () => {
    const questions = await readQuestions(options.questionsDir);
    const { library, examples } = await options.openContent();
    const search = createLibrarySearch(library);
    search.teach(examples);
    search.learn();
    const failures = questions.flatMap((question) => failureOf(search, question) ?? []);
    const { overall, perLanguage } = evaluateSearch((text, language) => {
      const { hits, confidence, verdict } = search.search(text, language);
      return { ranked: hits.map((hit) => hit.article.id), confidence, verdict };
    }, questions);
    library.close();
    const report = { n: questions.length, passed: questions.length - failures.length, overall, perLanguage, failures };
    const exitCode = options.strict && failures.length > 0 ? 1 : 0;
    return { output: options.json ? JSON.stringify(report) : readable(report), exitCode };
  });
}

export async function readQuestions(dir: string): Promise<EvalQuestion[]> {
  const files = LOCALES.map((language) => join(dir, `${language}.jsonl`)).filter((file) => existsSync(file));
  return (await Promise.all(files.map((file) => readJsonLines(file, EvalQuestion)))).flat();
}

function failureOf(search: LibrarySearch, question: EvalQuestion): Failure | null {
  const { good, got, verdict } = judge(search, question);
  const { id, text, relevant } = question;
  return good ? null : { id, text, expected: relevant, got, verdict };
}

function readable(report: {
  n: number;
  passed: number;
  overall: SearchFigures;
  perLanguage: Record<string, SearchFigures>;
  failures: readonly Failure[];
}): string {
  const rows = Object.entries({ ...report.perLanguage, all: report.overall });
  const figures = table([
    ['', ...Object.keys(report.overall)],
    ...rows.map(([language, values]) => [language, ...Object.values(values)]),
  ]);
  const lines = report.failures.map(
    ({ id, text, expected, got, verdict }) =>
      `${id}: ${text}\n  wanted ${expected.join(', ') || 'no answer'}; ${verdict} ${got.join(', ')}`,
  );
  return [...lines, figures, `${report.passed} of ${report.n} as wanted`].join('\n');
}
