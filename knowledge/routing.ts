import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { DEPARTMENTS, isDepartment } from '../core/departments.ts';
import { LANGUAGES, type Language } from '../core/language.ts';
import { packageRoot } from '../core/packageRoot.ts';
import type { Library, LiveLibrary, RouteMessage, Routing } from './ports.ts';
import { type Classifier, type Sample, trainClassifier } from './routing/classifier.ts';

const TrainingLine = z.object({ text: z.string().min(1), label: z.enum([...DEPARTMENTS, 'none']) });

/**
 * Routes by what the articles themselves are asked (`questions`, titles), and by `<trainingDir>/<lang>.jsonl`, where
 * editors put sentences of their own, those that belong nowhere (`none`) above all. Learns again after a change.
 */
export function createRouter(
  library: LiveLibrary,
  { trainingDir = join(packageRoot(__dirname), 'knowledge', 'training') }: { trainingDir?: string } = {},
): RouteMessage {
  let classifier: Classifier | null = null;
  library.onChange(() => {
    classifier = null;
  });
  return (text: string, language: Language): Routing => {
    classifier ??= trainClassifier(trainingSamples(library, trainingDir));
    const { label, certainty } = classifier.classify(text.slice(0, 2_000), language);
    return { department: isDepartment(label) ? label : 'none', confidence: certainty };
  };
}

/** The shipped training: one sample per question and title, plus the editors' own sentences. */
export function trainingSamples(library: Library, trainingDir: string): Sample[] {
  return LANGUAGES.flatMap((language) => {
    const fromArticles = library
      .articles(language)
      .flatMap((article) =>
        [article.title, ...article.questions].map((text) => ({ text, label: article.department, language })),
      );
    return [...fromArticles, ...readTraining(join(trainingDir, `${language}.jsonl`), language)];
  });
}

function readTraining(file: string, language: Language): Sample[] {
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');
  return lines.map((line) => ({ ...TrainingLine.parse(JSON.parse(line)), language }));
}
