import {
  type Ask,
  EvalPassage,
  EvalQuestion,
  evaluateSearch,
  type SearchFigures,
} from '../evaluation/evaluateSearch.ts';
import { rounded } from '../evaluation/measures.ts';
import type { LiveLibrary } from '../ports.ts';
import { createSearchEngine } from '../search/engine.ts';
import { createLibrarySearch } from '../search/librarySearch.ts';
import { type CommandResult, orBadInput, readJsonLines, table } from './result.ts';

export interface EvalOptions {
  /** JSON Lines of passages; without it the published articles are searched. */
  readonly articles?: string;
  readonly questions: string;
  readonly json: boolean;
  readonly openLibrary: () => Promise<LiveLibrary>;
}

/** `handrail kb eval`: the shipped engine, measured on any corpus or on the published content. */
export function evalCommand(options: EvalOptions): Promise<CommandResult> {
  return orBadInput(async () => {
    const questions = await readJsonLines(options.questions, EvalQuestion);
    const passages = options.articles ? await readJsonLines(options.articles, EvalPassage) : null;
    const library = passages ? null : await options.openLibrary();
    const before = memoryBytes();
    const start = performance.now();
    const ask = passages ? overPassages(passages) : overLibrary(library);
    const buildMs = rounded(performance.now() - start, 1);
    const memoryMb = rounded(Math.max(0, memoryBytes() - before) / 1_048_576, 1);
    const report = { ...evaluateSearch(ask, questions), buildMs, memoryMb };
    library?.close();
    return { output: options.json ? JSON.stringify(report) : readable(report), exitCode: 0 };
  });
}

function memoryBytes(): number {
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

function overPassages(passages: readonly EvalPassage[]): Ask {
  const engine = createSearchEngine();
  for (const { id, lang, ...texts } of passages) engine.put(lang, id, [{ id, group: id, ...texts }]);
  engine.learn();
  return (question, language) => {
    const { hits, confidence, verdict } = engine.search(question, language);
    return { ranked: hits.map((hit) => hit.passage.group), confidence, verdict };
  };
}

function overLibrary(library: LiveLibrary | null): Ask {
  if (!library) return () => ({ ranked: [], confidence: 0, verdict: 'notKnown' });
  const search = createLibrarySearch(library);
  search.learn();
  return (question, language) => {
    const { hits, confidence, verdict } = search.search(question, language);
    return { ranked: hits.map((hit) => hit.article.id), confidence, verdict };
  };
}

function readable(report: {
  overall: SearchFigures;
  perLanguage: Record<string, SearchFigures>;
  buildMs: number;
  memoryMb: number;
}): string {
  const names = Object.keys(report.overall);
  const rows = Object.entries({ ...report.perLanguage, all: report.overall });
  const body = rows.map(([language, figures]) => [language, ...Object.values(figures)]);
  return `${table([['', ...names], ...body])}\nbuilt in ${report.buildMs} ms, ${report.memoryMb} MB`;
}
