import { languageOf } from '../../core/language.ts';
import { detect } from '../../trust/secrets/index.ts';
import { checkOutgoing } from '../../trust/secrets/outgoing/outgoing.ts';
import { shippedStories } from '../../understanding/labelled/readStories.ts';
import { toldIn } from '../../understanding/recognise/facts/told.ts';

/*
 * A process that has read messages in all languages, as a desk has after its first minutes, and how many milliseconds its guard then takes for
 * as many more. Printed as one number; V8's flags are the caller's.
 */

const MESSAGES = 400;

const told = shippedStories()
  .read()
  .flatMap(({ story, locale }) =>
    story.turns.flatMap(({ say }) => (say ? [{ say, language: languageOf(locale) }] : [])),
  );
const every = Math.floor(told.length / (2 * MESSAGES));
const some = told.filter((_, at) => at % every === 0);
for (const { say, language } of some.slice(0, MESSAGES)) toldIn(say, language);
const guard = (from: number, to: number) => {
  const begun = performance.now();
  for (const { say } of some.slice(from, to)) {
    detect(say);
    checkOutgoing(say, { allowedHosts: [] });
  }
  return performance.now() - begun;
};
guard(0, MESSAGES);
console.log(guard(MESSAGES, 2 * MESSAGES)); // read by bench/regExps.ts
