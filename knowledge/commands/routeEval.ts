import { z } from 'zod';
import { evaluateRouting, OUT_OF_SCOPE } from '../evaluation/evaluateRouting.ts';
import { rounded } from '../evaluation/measures.ts';
import type { LiveLibrary } from '../ports.ts';
import { type Sample, trainClassifier } from '../routing/classifier.ts';
import { trainingSamples } from '../routing.ts';
import { type CommandResult, orBadInput, readJsonLines, table } from './result.ts';

export interface RouteEvalOptions {
  /** JSON Lines of `{text, label, lang?}`; without it the shipped training, labels being department ids. */
  readonly train?: string;
  readonly test: string;
  readonly trainingDir: string;
  readonly json: boolean;
  readonly openLibrary: () => Promise<LiveLibrary>;
}

const Line = z.object({
  text: z.string(),
  label: z.string().transform((label) => (label === 'oos' ? OUT_OF_SCOPE : label)),
  lang: z.string().default('en'),
});

/** `handrail route eval`: the shipped classifier on any labelled set. */
export function routeEvalCommand(options: RouteEvalOptions): Promise<CommandResult> {
  return orBadInput(async () => {
    const test = await readJsonLines(options.test, Line);
    const samples = options.train ? await readSamples(options.train) : await shipped(options);
    const start = performance.now();
    const classifier = trainClassifier(samples);
    const trainMs = rounded(performance.now() - start, 1);
    const figures = { ...evaluateRouting((text, lang) => classifier.classify(text, lang).label, test), trainMs };
    const readable = table([Object.keys(figures), Object.values(figures)]);
    return { output: options.json ? JSON.stringify(figures) : readable, exitCode: 0 };
  });
}

async function readSamples(file: string): Promise<Sample[]> {
  return (await readJsonLines(file, Line)).map(({ text, label, lang }) => ({ text, label, language: lang }));
}

async function shipped({ openLibrary, trainingDir }: RouteEvalOptions): Promise<Sample[]> {
  const library = await openLibrary();
  const samples = trainingSamples(library, trainingDir);
  library.close();
  return samples;
}
