import { join } from 'node:path';
import {
  type LocalTalk,
  learnSuspicion,
  likelihoodsBy,
  linesOf,
  plainStories,
  sentences,
  shippedTalks,
} from '../../app/compose/knowledge/suspicionLesson.ts';
import { SUSPECTED, type Suspected } from '../../core/care.ts';
import { LANGUAGES } from '../../core/language.ts';
import { packageRoot } from '../../core/process/packageRoot.ts';
import type { LinearModel } from '../../text/learning/linearClassifier.ts';
import { shippedStories } from '../../understanding/labelled/readStories.ts';
import { readTalks } from '../../understanding/recognise/care/careTraining.ts';
import {
  isSuspected,
  type Likelihoods,
  suspect,
  suspicionFeatures,
  UNSUSPECTED,
  withMessage,
} from '../../understanding/recognise/care/suspicion.ts';
import type { BenchRow } from '../row.ts';
import { type Choice, fitSoftmax } from './softmax.ts';

const HELD_OUT = join(packageRoot(__dirname), 'understanding', 'heldout');
/** Conversations are read by who has learnt the others: what was learnt by heart would be believed too much. */
const FOLDS = 4;

/** A conversation, message by message: what each says by itself, and whether the danger is told by then. */
interface Read {
  readonly danger: LocalTalk['danger'] | 'story';
  readonly turns: readonly { readonly likely: Likelihoods; readonly told: 'none' | 'hint' | 'told' | 'still' }[];
}

/**
 * Dangers that are told by pieces: in how many conversations that taught nothing each is suspected by the message that makes it plain, and
 * in how many in which there is none. `--fit=1` fits the weights of `recognise/care/suspicion.ts` anew and prints them.
 */
export function benchSuspicion({ fit = 0 }: Record<string, number> = {}): BenchRow[] {
  const talks = shippedTalks();
  const stories = plainStories(shippedStories().read());
  const inFold = <One>(all: readonly One[], fold: number) => all.filter((_, at) => at % FOLDS === fold);
  const notIn = <One>(all: readonly One[], fold: number) => all.filter((_, at) => at % FOLDS !== fold);
  const modelOf = (those: typeof talks, plain: typeof stories) =>
    finished(
      learnSuspicion([
        ...sentences(),
        ...plain.flatMap(({ language, said }) => said.map((text) => ({ text, label: 'none' as const, language }))),
        ...those.flatMap(linesOf),
      ]),
    );
  const crossed = [...Array(FOLDS).keys()].flatMap((fold): Read[] => {
    const model = modelOf(notIn(talks, fold), notIn(stories, fold));
    return [
      ...inFold(talks, fold).map((talk) => readBy(model, talk)),
      ...inFold(stories, fold).map(({ language, said }) => ({
        ...readBy(model, { danger: 'none', language, turns: said.map((text) => [text, 'none']) }),
        danger: 'story' as const,
      })),
    ];
  });
  if (fit > 0) {
    console.log(JSON.stringify(Object.fromEntries(SUSPECTED.map((kind) => [kind, fitted(kind, crossed)])))); // to be copied
    console.log(JSON.stringify(Object.fromEntries(SUSPECTED.map((kind) => [kind, boundsOf(kind, crossed)])))); // with the weights of now
  }
  const model = modelOf(talks, stories);
  const held = LANGUAGES.flatMap((language) =>
    readTalks(join(HELD_OUT, `talks.${language}.jsonl`)).map((talk) => readBy(model, { ...talk, language })),
  );
  return [...rowsOf('held out', held, crossed), ...rowsOf('in folds', crossed, crossed)];
}

function rowsOf(which: string, talks: readonly Read[], ordinary: readonly Read[]): BenchRow[] {
  const harmless = talks.filter(({ danger }) => danger === 'none');
  const stories = ordinary.filter(({ danger }) => danger === 'story');
  return (['maybe', 'sure'] as const).flatMap((how) =>
    SUSPECTED.map((kind): BenchRow => {
      const those = talks.filter(({ danger }) => danger === kind);
      const share = (of: readonly Read[], untilTold: boolean) =>
        of.filter((talk) => firstOf(kind, talk, how) <= (untilTold ? plainAt(talk) : Number.MAX_SAFE_INTEGER)).length;
      const found = share(those, true);
      return {
        name: `told by pieces, ${kind}, ${how} (${which})`,
        figure: (100 * found) / those.length,
        unit: `% of ${those.length}`,
        against: `100 % by the plain message (${share(those, false)} at all, ${share(harmless, false)} of ${harmless.length} harmless, ${share(stories, false)} of ${stories.length} stories)`,
        ratio: found / those.length,
      };
    }),
  );
}

/** From which likelihood on one in a hundred, and three in a thousand, of the conversations are suspected in which there is nothing. */
function boundsOf(kind: Suspected, all: readonly Read[]) {
  const peaks = all
    .filter(({ danger }) => danger === 'story')
    .map(({ turns }) => {
      let before = UNSUSPECTED;
      return turns.reduce((most, { likely }) => {
        const found = suspect(before, likely)[kind];
        before = withMessage(before, likely);
        return Math.max(most, found);
      }, 0);
    })
    .sort((a, b) => b - a);
  const at = (share: number) => Number((peaks[Math.floor(peaks.length * share)] ?? 1).toFixed(2));
  return { maybe: at(0.01), sure: at(0.003) };
}

/** The message at which this danger is suspected first; endless: none. */
function firstOf(kind: Suspected, { turns }: Read, how: 'maybe' | 'sure'): number {
  let before = UNSUSPECTED;
  for (const [at, { likely }] of turns.entries()) {
    if (isSuspected(kind, suspect(before, likely), how)) return at;
    before = withMessage(before, likely);
  }
  return Number.POSITIVE_INFINITY;
}

const plainAt = ({ turns }: Read): number => {
  const at = turns.findIndex(({ told }) => told === 'told');
  return at < 0 ? turns.length : at;
};

function readBy(model: LinearModel, { danger, language, turns }: LocalTalk): Read {
  return { danger, turns: turns.map(([text, told]) => ({ likely: likelihoodsBy(model, text, language), told })) };
}

/** Whether it is this danger, against nothing: each message of the others says no. */
function fitted(kind: Suspected, all: readonly Read[]) {
  const choices = all.flatMap(({ danger, turns }) => {
    let before = UNSUSPECTED;
    return turns.map(({ likely, told }) => {
      const features = suspicionFeatures(kind, before, likely);
      before = withMessage(before, likely);
      const right = danger === kind && told !== 'none';
      const nothing = Object.fromEntries(Object.keys(features).map((name) => [name, 0])) as typeof features;
      const choice: Choice<keyof typeof features> = [
        { features, right },
        { features: nothing, right: !right },
      ];
      return choice;
    });
  });
  return fitSoftmax(choices);
}

function finished<Value>(steps: Generator<void, Value>): Value {
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}
