import { CARE_KINDS, type CareKind } from '../../core/care.ts';
import { LANGUAGES, type Language, languageOf } from '../../core/language.ts';
import type { Library } from '../../knowledge/ports.ts';
import { readEmergencies, readRemarks } from '../../knowledge/training.ts';
import { writtenIn } from '../../text/language.ts';
import { featuresOf } from '../../text/learning/features.ts';
import { type LinearModel, learnLinearModel } from '../../text/learning/linearClassifier.ts';
import { normalise } from '../../text/normalise.ts';
import { readCareRules } from '../../understanding/recognise/careRules.ts';
import { readCareTraining } from '../../understanding/recognise/careTraining.ts';
import { createCareReader, type ReadCare } from '../../understanding/recognise/crisis.ts';

/** Of what is said otherwise, one sentence in so many is enough to know an ordinary one by. */
const ONE_IN = 4;
/** A message that arrives meanwhile waits for one slice. */
const SLICE_MS = 3;

/** Hears a crisis, a child, coercion: by rules from the first moment, and by what was learnt once that is done. */
export function openCareReader(library: Pick<Library, 'articles'>): {
  readonly read: ReadCare;
  learn(): void;
  /** The same in slices of a few milliseconds, beside other work. */
  learnMeanwhile(): Promise<void>;
  stop(): void;
} {
  let model: LinearModel | null = null;
  let stopped = false;
  const advance = (steps: Generator<void, LinearModel>): boolean => {
    const step = steps.next();
    if (step.done) model = step.value;
    return step.done === true;
  };
  const likelihood = (text: string, language: Language): Record<CareKind, number> | null => {
    if (!model) return null;
    const { numbers, predict } = model;
    const values = predict(featuresOf(text, languageOf(writtenIn(text, language) ?? language)), 'counted');
    const of = (kind: CareKind) => values[numbers.get(kind) ?? -1] ?? 0;
    return { crisis: of('crisis'), minor: of('minor'), coercion: of('coercion') };
  };
  const rules = readCareRules();
  const byRules = createCareReader({ rules, spellings: careSpellings, likelihood: () => null });
  return {
    read: createCareReader({ rules, spellings: careSpellings, likelihood }),
    learn() {
      for (const steps = learning(library, byRules); !advance(steps); );
    },
    async learnMeanwhile() {
      const steps = learning(library, byRules);
      for (let done = false; !done && !stopped; ) {
        const until = performance.now() + SLICE_MS;
        while (!done && performance.now() < until) done = advance(steps);
        await new Promise<void>((resolve) => setImmediate(resolve));
      }
    },
    stop() {
      stopped = true;
    },
  };
}

/** Japanese is matched as written, Chinese in either way of writing. */
export function careSpellings(text: string): string[] {
  const plain = normalise(text, 'latin');
  // 著 stays as it is where it means a work; here it only ever is the 着 of "being at it".
  return [plain, normalise(plain, 'zh').replaceAll('著', '着')];
}

/** Questions, emergencies and remarks: near enough to be told apart, and none of them a matter of life. */
function ordinary(library: Pick<Library, 'articles'>, language: Language): string[] {
  const questions = library.articles(language).flatMap((article) => article.questions);
  const said = [...readEmergencies(language), ...readRemarks(language)].map(({ text }) => text);
  return [...questions.filter((_, at) => at % (4 * ONE_IN) === 0), ...said.filter((_, at) => at % ONE_IN === 0)];
}

function* learning(library: Pick<Library, 'articles'>, byRules: ReadCare): Generator<void, LinearModel> {
  const lines: { text: string; label: string; language: Language }[] = [];
  for (const language of LANGUAGES) {
    for (const line of readCareTraining(language)) lines.push({ ...line, language });
    for (const text of ordinary(library, language)) {
      yield;
      // Among remarks there are cries that are no ordinary ones: they would teach the opposite.
      const heard = byRules(text, language);
      if (!CARE_KINDS.some((kind) => heard[kind].heard)) lines.push({ text, label: 'none', language });
    }
  }
  const features = (at: number) => {
    const line = lines[at];
    return line ? featuresOf(line.text, line.language) : [];
  };
  return yield* learnLinearModel({ labels: lines.map(({ label }) => label), features }, 2);
}
