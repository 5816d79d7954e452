import type { Facts } from '../../../../core/facts.ts';
import type { Language } from '../../../../core/language.ts';
import { type AmountFinder, amountFinder } from './amounts.ts';
import { type Finding, factsOf } from './findings.ts';
import { type Folded, fold } from './folded.ts';
import type { Gazetteer } from './gazetteer.ts';
import { type NameReading, type Names, namedIn, namesOf } from './names.ts';
import { type Clause, clausesOf, untrue } from './polarity.ts';
import { findingsOf } from './ruleFindings.ts';
import { type CompiledRule, type RuleSet, readRules } from './rules.ts';

/** Reads facts in one language. */
export interface Recogniser {
  facts(message: string): Facts;
  findings(folded: Folded): Finding[];
  /** Findings of a text as facts: one value a slot, the rest as mentions. */
  readonly factsOf: (findings: readonly Finding[], folded: Folded) => Facts;
  /** What one rule alone finds, for the check of its examples. */
  ofRule(rule: CompiledRule, folded: Folded): Finding[];
  readonly rules: RuleSet;
  readonly names: Names;
}

/** `dir`: where the rules are, other than the shipped ones. */
export function createRecogniser(gazetteer: Gazetteer, language: Language, dir?: string): Recogniser {
  const names = namesOf(gazetteer, language);
  const rules = rulesWith(names, language, dir);
  const amounts = amountFinder(gazetteer.currencies);
  const byName = { names, language, places: rules.places, cues: rules.cues.filter((cue) => cue.names) };
  const byRule = { rules, cues: rules.cues.filter((cue) => !cue.names), countries: names.country };
  const findings = (folded: Folded): Finding[] => {
    const clauses = clausesOf(folded.text, rules);
    return [
      ...namedIn(folded, clauses, byName),
      ...summedIn(folded, clauses, amounts, byName),
      ...rules.rules.flatMap((rule) => findingsOf(rule, folded, clauses, byRule)),
    ];
  };
  return {
    facts(message) {
      const folded = fold(message, language);
      return factsOf(findings(folded), folded);
    },
    findings,
    factsOf,
    ofRule: (rule, folded) => findingsOf(rule, folded, clausesOf(folded.text, rules), byRule),
    rules,
    names,
  };
}

/** The rules of a language, in which names stand for what they are. */
function rulesWith(names: Names, language: Language, dir?: string): RuleSet {
  const { exchange, wallet, coin, network, country } = names;
  return readRules(
    language,
    {
      exchange: exchange.pattern,
      wallet: wallet.pattern,
      coin: coin.pattern,
      network: network.pattern,
      country: country.pattern,
    },
    dir,
  );
}

/** Sums of a coin come before other money: the first is taken for the amount of the case. */
function summedIn(
  { text }: Folded,
  clauses: readonly Clause[],
  amounts: AmountFinder,
  { names, cues }: NameReading,
): Finding[] {
  const hits = amounts.find(text, names.coin.find(text));
  return [...hits.filter(({ ofCoin }) => ofCoin), ...hits.filter(({ ofCoin }) => !ofCoin)].map(
    ({ amount, start, end }) => ({
      slot: 'amount',
      value: amount,
      start,
      end,
      polarity: untrue(text, clauses, { start, end }, cues, ['other']),
    }),
  );
}
