import type { FactSlot } from '../../../../core/facts.ts';
import type { Finding } from './findings.ts';
import type { Folded } from './folded.ts';
import type { NameFinder } from './gazetteer.ts';
import { type Clause, untrue } from './polarity.ts';
import type { CompiledRule, RuleSet } from './rules.ts';

/** Of one rule; whoever writes the same more often tells nothing new. */
const MOST_FINDINGS = 20;

/** What rules are read by. `cues`: what says of an event that it was not so. */
export interface RuleReading {
  readonly rules: Pick<RuleSet, 'numbers' | 'units'>;
  readonly cues: RuleSet['cues'];
  readonly countries: NameFinder;
}

/** What one rule finds in a text. */
export function findingsOf(
  rule: CompiledRule,
  { text }: Folded,
  clauses: readonly Clause[],
  reading: RuleReading,
): Finding[] {
  // Most rules find nothing, and `matchAll` copies a pattern before it looks.
  if (text.search(rule.pattern) < 0 || rule.not?.test(text)) return [];
  return [...text.matchAll(rule.pattern)].slice(0, MOST_FINDINGS).flatMap((match) => {
    const [start, end] = [match.index, match.index + match[0].length];
    const cue = untrue(text, clauses, { start, end }, reading.cues, rule.denies ? ['denied'] : rule.even);
    const polarity = cue ?? (rule.denies ? 'denied' : null);
    return Object.entries(rule.tells).flatMap(([slot, said]): Finding[] => {
      const value = saidBy(slot, said, match, reading);
      return value === null ? [] : [{ slot: slot as FactSlot, value, start, end, polarity }];
    });
  });
}

function saidBy(
  slot: string,
  said: unknown,
  { 0: words, groups = {} }: RegExpExecArray,
  { rules, countries }: RuleReading,
): unknown {
  if (said === 'counted') {
    const count = rules.numbers.get(groups['n'] ?? '') ?? Number(groups['n']);
    const unit = rules.units.get(groups['unit'] ?? '');
    return unit === undefined || !Number.isFinite(count) ? null : Math.round(count * unit * 100) / 100;
  }
  if (said === 'named') return countries.exactly(groups['country'] ?? '');
  if (said === 'quoted') return words.slice(0, 80);
  return slot === 'counterpart' ? { kind: said } : said;
}
