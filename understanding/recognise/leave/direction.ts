import { z } from 'zod';
import { patternField } from '../../../core/files/patternField.ts';
import { LANGUAGES, type Language } from '../../../core/language.ts';
import { languageOfScript } from '../facts/facts.ts';
import { ruleOf, rulesFile } from '../languageRules.ts';
import { clausesIn } from './yesNo.ts';

/**
 * Which way round a question for a yes or a no is asked: whether something good or something bad is so, whether one may, should or has
 * to do something, or which of two. `other`: none of them, as far as its words tell.
 */
export const DIRECTIONS = ['good', 'bad', 'may', 'must', 'should', 'either', 'other'] as const;
export type Direction = (typeof DIRECTIONS)[number];

const Rule = z.strictObject({
  language: z.enum(LANGUAGES),
  either: patternField(400),
  must: patternField(800),
  should: patternField(800),
  may: patternField(1_000),
  befalls: patternField(400),
  desists: patternField(400),
  bad: patternField(1_800),
  good: patternField(1_500),
  not: patternField(500),
  aside: patternField(400),
  protects: patternField(800),
  leans: patternField(400),
  tag: patternField(400),
  said: z.record(z.enum(DIRECTIONS), z.array(z.string()).min(2)),
});
type Rule = z.infer<typeof Rule>;

/** The ways round in which a message asks for a yes or a no, one a clause that asks for it; empty where it asks for none. */
export function directionsIn(text: string, language: Language): Direction[] {
  const own = languageOfScript(text, language);
  const rule = ruleOf(directionRules(), own);
  if (!rule) return [];
  return clausesIn(text, language).flatMap((clause, at, all) => {
    if (!clause.asksYesNo) return [];
    // "Right?" asks it of what was said before.
    const before = rule.tag.test(clause.text) ? all[at - 1] : undefined;
    if (before?.asksYesNo) return [];
    return [directionOf((before ?? clause).text, rule)];
  });
}

/** One word more or less at the head of what is asked decides in English, the last one elsewhere: there the predicate ends a clause. */
const LAST: readonly Language[] = ['ja', 'zh-Hans', 'ko'];

function directionOf(clause: string, rule: Rule): Direction {
  if (rule.either.test(clause)) return 'either';
  if (rule.desists.test(clause)) return 'bad';
  const asked = frameOf(clause, rule);
  const befalls = asked === 'may' && rule.befalls.test(clause);
  if (asked && !befalls) return asked;
  const main = clause.replace(rule.aside, '') || clause;
  const [bad, good] = [placeOf(rule.bad, main), placeOf(rule.good, main)];
  if (bad < 0 && good < 0) return befalls ? 'bad' : 'other';
  // "Is it normal that they charge": which of the two is asked about its words do not tell.
  if (bad >= 0 && good >= 0 && !LAST.includes(rule.language)) return befalls ? 'bad' : 'either';
  return rule.not.test(main) === bad > good ? 'good' : 'bad';
}

const FRAMES = ['must', 'should', 'may'] as const;

/** What is asked of doing something; of several the last in languages whose predicate ends a clause. */
function frameOf(clause: string, rule: Rule): (typeof FRAMES)[number] | undefined {
  const found = FRAMES.map((frame) => ({ frame, at: placeOf(rule[frame], clause) })).filter(({ at }) => at >= 0);
  const [first] = LAST.includes(rule.language) ? found.sort((a, b) => b.at - a.at) : found;
  return first?.frame;
}

/** Where the last of what a pattern finds begins; -1: it finds nothing. */
function placeOf(pattern: RegExp, text: string): number {
  return [...text.matchAll(new RegExp(pattern.source, 'gu'))].at(-1)?.index ?? -1;
}

/** Errors: `input.invalid` with file, line and reason, at the first use. */
export const directionRules = rulesFile('directions.yaml', Rule, 20);
