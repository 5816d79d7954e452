import { isDepartment } from '../core/departments.ts';
import { LANGUAGES, type Language } from '../core/language.ts';
import type { Library, LiveLibrary, RouteMessage, Routing } from './ports.ts';
import { type Classifier, type Sample, trainClassifier } from './routing/classifier.ts';
import { readTraining, TRAINING_DIR } from './training.ts';

/**
 * Routes by what the articles themselves are asked (`questions`, titles), and by `<trainingDir>/<lang>.jsonl`, where
 * editors put sentences of their own, those that belong nowhere (`none`) above all. Learns again after a change.
 */
export function createRouter(
  library: LiveLibrary,
  { trainingDir = TRAINING_DIR }: { trainingDir?: string } = {},
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
    const written = readTraining(language, trainingDir).map((line) => ({ ...line, language }));
    return [...fromArticles, ...written];
  });
}
