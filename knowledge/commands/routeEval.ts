import { z } from 'zod';
import { toLanguage } from '../../core/language.ts';
import { evaluateRouting, OUT_OF_SCOPE } from '../evaluation/evaluateRouting.ts';
import { rounded } from '../evaluation/measures.ts';
import type { LiveLibrary } from '../ports.ts';
import { trainClassifier } from '../routing/classifier.ts';
import { createRouter } from '../routing.ts';
import { createLibrarySearch } from '../search/librarySearch.ts';
import { type CommandResult, orBadInput, readJsonLines, table } from './result.ts';

export interface RouteEvalOptions {
  /** JSON Lines of `{text, label, lang?}`; without it the shipped training, labels being department ids. */
  readonly train?: string;
  readonly test: string;
  readonly json: boolean;
  readonly openLibrary: () => Promise<LiveLibrary>;
}

const Line = z.object({
  text: z.string(),
  label: z.string().transform((label) => (label === 'oos' ? OUT_OF_SCOPE : label)),
  lang: z.string().default('en'),
});

type Route = (text: string, language: string) => string;

/** `handrail route eval`: the shipped learner on any labelled set, or the desk's own routing. */
export function routeEvalCommand(options: RouteEvalOptions): Promise<CommandResult> {
  return orBadInput(async () => {
    const test = await readJsonLines(options.test, Line);
    const { route, trainMs } = options.train ? await trained(options.train) : await shipped(options);
    const figures = { ...evaluateRouting(route, test), trainMs };
    const readable = table([Object.keys(figures), Object.values(figures)]);
    return { output: options.json ? JSON.stringify(figures) : readable, exitCode: 0 };
  });
}

async function trained(file: string): Promise<{ route: Route; trainMs: number }> {
  const lines = await readJsonLines(file, Line);
  const start = performance.now();
  const classifier = trainClassifier(lines.map(({ text, label, lang }) => ({ text, label, language: lang })));
  const trainMs = rounded(performance.now() - start, 1);
  return { route: (text, language) => classifier.classify(text, language).label, trainMs };
}

async function shipped({ openLibrary }: RouteEvalOptions): Promise<{ route: Route; trainMs: number }> {
  const library = await openLibrary();
  const start = performance.now();
  const search = createLibrarySearch(library);
  search.learn();
  const trainMs = rounded(performance.now() - start, 1);
  library.close();
  const route = createRouter(search);
  return { route: (text, tag) => route(text, toLanguage(tag) ?? 'en').department, trainMs };
}
