import type { FactSlot, Facts, Mention, Untrue } from '../../../core/facts.ts';
import type { Language } from '../../../core/language.ts';
import { amountFinder } from './amounts.ts';
import { type Folded, fold } from './folded.ts';
import { type Gazetteer, type NameFinder, type NameHit, nameFinder } from './gazetteer.ts';
import { type Clause, clausesOf, untrue } from './polarity.ts';
import { type CompiledRule, type Place, type RuleSet, readRules } from './rules.ts';

/** Something that words of a message say, and whether it is a fact of the user. Positions are those of the folded text. */
export interface Finding {
  readonly slot: FactSlot;
  readonly value: unknown;
  readonly start: number;
  readonly end: number;
  readonly polarity: Untrue | null;
}

/** Reads facts in one language. */
export interface Recogniser {
  facts(message: string): Facts;
  findings(folded: Folded): Finding[];
  /** Findings of a text as facts: one value a slot, the rest as mentions. */
  readonly factsOf: (findings: readonly Finding[], folded: Folded) => Facts;
  /** What one rule alone finds, for the check of its examples. */
  ofRule(rule: CompiledRule, folded: Folded): Finding[];
  readonly rules: RuleSet;
  readonly names: Readonly<Record<'network' | 'coin' | 'wallet' | 'exchange' | 'device', NameFinder>>;
}

/** `dir`: where the rules are, other than the shipped ones. */
export function createRecogniser(gazetteer: Gazetteer, language: Language, dir?: string): Recogniser {
  const finder = (kind: keyof Gazetteer) => nameFinder(gazetteer[kind], language);
  const names = {
    network: finder('networks'),
    coin: finder('coins'),
    wallet: finder('wallets'),
    exchange: finder('exchanges'),
    device: finder('devices'),
  };
  const [errors, countries] = [finder('errors'), finder('countries')];
  const rules = readRules(
    language,
    {
      exchange: names.exchange.pattern,
      wallet: names.wallet.pattern,
      coin: names.coin.pattern,
      network: names.network.pattern,
      country: countries.pattern,
    },
    dir,
  );
  const nameCues = rules.cues.filter((cue) => cue.names);
  const eventCues = rules.cues.filter((cue) => !cue.names);
  const amounts = amountFinder(gazetteer.currencies);
  const at = (place: Place, text: string, { start, end }: NameHit): boolean => {
    const { before, after } = rules.places[place];
    return (
      (before?.test(text.slice(Math.max(0, start - 40), start)) ?? false) ||
      (after?.test(text.slice(end, end + 40)) ?? false)
    );
  };

  /** A Latin word in a text of East Asia is a name there: "Base" is no base, unless a coin is called the same. */
  const isForeignWord = (word: string): boolean =>
    language !== 'en' && /^[a-z]+$/.test(word) && names.coin.exactly(word) === null;

  function named(folded: Folded, clauses: readonly Clause[]): Finding[] {
    const { text, cased } = folded;
    const found = (
      slot: FactSlot,
      hits: readonly NameHit[],
      value: (hit: NameHit) => unknown = ({ name }) => name,
    ): Finding[] =>
      hits.map((hit) => ({
        slot,
        value: value(hit),
        start: hit.start,
        end: hit.end,
        polarity: untrue(text, clauses, hit, nameCues, SHARED.includes(slot) ? ['other'] : []),
      }));
    const networks = names.network.find(text).filter((hit) => {
      if (hit.sureness === 'ambiguous')
        return (
          isForeignWord(text.slice(hit.start, hit.end)) || at('network', text, hit) || at('networkStrict', text, hit)
        );
      return hit.sureness !== 'strict' || at('networkStrict', text, hit);
    });
    const shouting = !/[a-z]{3}/.test(cased) && language === 'en';
    const coins = names.coin.find(text).filter((hit) => {
      const network = networks.find(({ start, end }) => start <= hit.start && end >= hit.end);
      if (network && (network.end - network.start > hit.end - hit.start || at('networkStrict', text, hit)))
        return false;
      if (network && network.sureness !== 'sure' && network.sureness !== 'misspelt') return false;
      if (hit.sureness !== 'ambiguous' || language !== 'en') return true;
      const capitals = /^[A-Z]{2,}$/.test(cased.slice(hit.start, hit.end)) && !shouting;
      return capitals || at('coin', text, hit);
    });
    const inside = (hit: NameHit, others: readonly NameHit[]) =>
      others.some(({ start, end }) => start <= hit.start && end >= hit.end && end - start > hit.end - hit.start);
    const wallets = names.wallet.find(text).filter((hit) => hit.sureness !== 'ambiguous' || at('wallet', text, hit));
    const exchanges = names.exchange
      .find(text)
      .filter((hit) => hit.sureness !== 'ambiguous' && !inside(hit, wallets) && !inside(hit, networks));
    return [
      ...found('network', networks),
      ...found('coin', coins),
      ...found('wallet', wallets),
      ...found('counterpart', exchanges, ({ name }) => ({ kind: 'exchange', name })),
      ...found(
        'device',
        names.device.find(text).filter(({ sureness }) => sureness !== 'ambiguous'),
      ),
      ...found('error', errors.find(text)),
    ];
  }

  function summed(folded: Folded, clauses: readonly Clause[]): Finding[] {
    const hits = amounts.find(folded.text, names.coin.find(folded.text));
    return [...hits.filter(({ ofCoin }) => ofCoin), ...hits.filter(({ ofCoin }) => !ofCoin)].map(
      ({ amount, start, end }) => ({
        slot: 'amount',
        value: amount,
        start,
        end,
        polarity: untrue(folded.text, clauses, { start, end }, nameCues, ['other']),
      }),
    );
  }

  function ofRule(rule: CompiledRule, folded: Folded, clauses = clausesOf(folded.text, rules)): Finding[] {
    if (rule.not?.test(folded.text)) return [];
    return [...folded.text.matchAll(rule.pattern)].slice(0, MOST_FINDINGS).flatMap((match) => {
      const [start, end] = [match.index, match.index + match[0].length];
      const cue = untrue(folded.text, clauses, { start, end }, eventCues, rule.denies ? ['denied'] : rule.even);
      const polarity = cue ?? (rule.denies ? 'denied' : null);
      return Object.entries(rule.tells).flatMap(([slot, said]): Finding[] => {
        const value = saidBy(slot, said, match);
        return value === null ? [] : [{ slot: slot as FactSlot, value, start, end, polarity }];
      });
    });
  }

  function saidBy(slot: string, said: unknown, { 0: words, groups = {} }: RegExpExecArray): unknown {
    if (said === 'counted') {
      const count = rules.numbers.get(groups['n'] ?? '') ?? Number(groups['n']);
      const unit = rules.units.get(groups['unit'] ?? '');
      return unit === undefined || !Number.isFinite(count) ? null : Math.round(count * unit * 100) / 100;
    }
    if (said === 'named') return countries.exactly(groups['country'] ?? '');
    if (said === 'quoted') return words.slice(0, 80);
    return slot === 'counterpart' ? { kind: said } : said;
  }

  function findings(folded: Folded): Finding[] {
    const clauses = clausesOf(folded.text, rules);
    return [
      ...named(folded, clauses),
      ...summed(folded, clauses),
      ...rules.rules.flatMap((rule) => ofRule(rule, folded, clauses)),
    ];
  }

  return {
    facts(message) {
      const folded = fold(message, language);
      return factsOf(findings(folded), folded);
    },
    findings,
    factsOf,
    ofRule,
    rules,
    names,
  };
}

/** Whoever sent it, the coin is that of the case; a friend's wallet is not the user's. */
const SHARED: readonly FactSlot[] = ['coin'];

/** Of several values of a slot these count first: in a case of security the worse one. */
const FIRST: Partial<Record<FactSlot, readonly unknown[]>> = {
  phrase: ['exposed', 'stored', 'none', 'safe', 'unknown'],
  scam: ['paidLongAgo', 'justPaid', 'aboutToPay', 'asked'],
  gone: ['some', 'all'],
  // Whoever waits for something to arrive tells that somebody sent it, too.
  direction: ['in', 'out'],
};
/** From one to another; who names more has a choice between them. */
const MOST_NETWORKS = 2;
const MOST_MENTIONS = 60;
/** Of one rule; whoever writes the same more often tells nothing new. */
const MOST_FINDINGS = 20;

function factsOf(findings: readonly Finding[], { span }: Folded): Facts {
  const facts: Record<string, unknown> = {};
  const affirmed = findings.filter(({ polarity }) => polarity === null);
  for (const slot of new Set(affirmed.map((finding) => finding.slot))) {
    const of = inOrder(
      slot,
      affirmed.filter((finding) => finding.slot === slot),
    );
    const told = ({ value, start, end }: Finding) => ({ value, at: span(start, end) });
    const [first] = of;
    if (!first || (slot === 'network' && new Set(of.map(({ value }) => value)).size > MOST_NETWORKS)) continue;
    const second = of.find(({ value }) => value !== first.value);
    if (slot === 'done')
      facts[slot] = of.filter(({ value }, at) => of.findIndex((other) => other.value === value) === at).map(told);
    else facts[slot] = told(first);
    if (slot === 'network' && second) facts['toNetwork'] = told(second);
  }
  const mentions = findings.flatMap(({ slot, value, start, end, polarity }): Mention[] =>
    polarity === null ? [] : [{ slot, value: plain(value), polarity, at: span(start, end) }],
  );
  if (mentions.length > 0) facts['mentions'] = mentions.slice(0, MOST_MENTIONS);
  return facts as Facts;
}

function inOrder(slot: FactSlot, findings: readonly Finding[]): Finding[] {
  const order = FIRST[slot];
  if (slot === 'amount') return [...findings];
  const byPlace = [...findings].sort((a, b) => a.start - b.start);
  return order ? byPlace.sort((a, b) => order.indexOf(a.value) - order.indexOf(b.value)) : byPlace;
}

function plain(value: unknown): Mention['value'] {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  const { kind, name, value: number, symbol } = value as Record<string, string | undefined>;
  return [kind ?? number, name ?? symbol].filter((part) => part !== undefined).join(' ');
}
