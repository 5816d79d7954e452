import { z } from 'zod';
import { patternField } from '../../core/files/patternField.ts';
import { LANGUAGES, type Language } from '../../core/language.ts';
import { columns } from '../../text/columns.ts';
import { languageOfScript } from './facts/facts.ts';
import { toldIn } from './facts/told.ts';
import { ruleOf, rulesFile, spelling } from './languageRules.ts';

const Rule = z.strictObject({
  language: z.enum(LANGUAGES),
  openers: patternField(600),
  asks: patternField(4_000),
  filler: patternField(2_000),
  times: patternField(200),
  same: patternField(600),
  asking: z.array(z.string()).min(2),
  telling: z.array(z.string()).min(2),
  again: z.array(z.string()).min(2),
  no: z.array(z.string()).min(2),
});

/** In columns: what is longer names what it is about. */
const LONGEST = 60;

/** How a message leans on what was said before. */
export type Leaning = 'asks' | 'tells' | 'same';

/**
 * Whether a message only means something where it stands: it `asks` ("how do I do that?") in words that every problem is asked with, or it
 * `tells` a name, a time or a sum and nothing else ("two hours", "Trust Wallet on iPhone"), or it asks the `same` of something else ("NFTs
 * too?"). Null for what can be read alone.
 */
export function leansOnWhatWasSaid(text: string, language: Language): Leaning | null {
  const own = languageOfScript(text, language);
  const rule = ruleOf(leaningRules(), own);
  if (!rule || columns(text) > LONGEST) return null;
  const plain = bare(spelling(text, own));
  const rest = plain.replace(rule.openers, '').trim();
  if (rule.asks.test(rest) || rule.asks.test(plain)) return 'asks';
  if (tellsOnlyNames(text, language, rule)) return 'tells';
  return rule.same.test(rest) || rule.same.test(plain) ? 'same' : null;
}

/** What a message may name and still tell nothing by itself; whatever else it tells is read alone. */
const NAMES: readonly string[] = [
  'network',
  'toNetwork',
  'coin',
  'amount',
  'counterpart',
  'wallet',
  'device',
  'since',
  'direction',
];

function tellsOnlyNames(text: string, language: Language, { language: own, filler, times }: z.infer<typeof Rule>) {
  const { mentions = [], done = [], ...facts } = toldIn(text, language).facts;
  const told = Object.entries(facts).flatMap(([slot, fact]) => ('at' in fact ? [{ slot, at: fact.at }] : []));
  if (told.some(({ slot }) => !NAMES.includes(slot)) || done.some(({ value }) => value !== 'sent')) return false;
  const names = [...told.filter(({ slot }) => slot !== 'direction'), ...mentions].map(({ at }) => at);
  const plain = bare(spelling(text, own));
  if (names.length === 0 && !/\d/.test(plain) && !times.test(plain)) return false;
  const left = names.reduce((rest, [from, to]) => rest.slice(0, from) + ' '.repeat(to - from) + rest.slice(to), text);
  return !/\p{L}/u.test(bare(spelling(left, own)).replace(new RegExp(filler.source, 'gu'), ' '));
}

/** Without marks: what is asked is the same with two question marks and none. */
const bare = (text: string): string =>
  text
    .replace(/[?？!！。.…~～ㅠㅜ]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** Errors: `input.invalid` with file, line and reason, at the first use. */
export const leaningRules = rulesFile('leaning.yaml', Rule, 20);
