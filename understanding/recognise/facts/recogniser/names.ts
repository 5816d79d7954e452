import type { FactSlot } from '../../../../core/facts.ts';
import type { Language } from '../../../../core/language.ts';
import type { Finding } from './findings.ts';
import type { Folded } from './folded.ts';
import { type Gazetteer, type NameFinder, type NameHit, nameFinder } from './gazetteer.ts';
import { type Clause, untrue } from './polarity.ts';
import type { Place, RuleSet } from './rules.ts';

/** Who finds the names of each kind in a text of one language. */
export type Names = Readonly<
  Record<'network' | 'coin' | 'wallet' | 'exchange' | 'device' | 'error' | 'country', NameFinder>
>;

export function namesOf(gazetteer: Gazetteer, language: Language): Names {
  const finder = (kind: keyof Gazetteer) => nameFinder(gazetteer[kind], language);
  return {
    network: finder('networks'),
    coin: finder('coins'),
    wallet: finder('wallets'),
    exchange: finder('exchanges'),
    device: finder('devices'),
    error: finder('errors'),
    country: finder('countries'),
  };
}

/** What names are read by. `cues`: what says of a name that it is not the user's. */
export interface NameReading {
  readonly names: Names;
  readonly language: Language;
  readonly places: RuleSet['places'];
  readonly cues: RuleSet['cues'];
}

/** Whoever sent it, the coin is that of the case; a friend's wallet is not the user's. */
const SHARED: readonly FactSlot[] = ['coin'];

/** What a text names, and whether that is a fact of the user. */
export function namedIn(folded: Folded, clauses: readonly Clause[], reading: NameReading): Finding[] {
  const { text } = folded;
  const { names, cues } = reading;
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
      polarity: untrue(text, clauses, hit, cues, SHARED.includes(slot) ? ['other'] : []),
    }));
  const networks = networksIn(text, reading);
  const wallets = names.wallet
    .find(text)
    .filter((hit) => hit.sureness !== 'ambiguous' || stands('wallet', text, hit, reading));
  const exchanges = names.exchange
    .find(text)
    .filter((hit) => hit.sureness !== 'ambiguous' && !isInside(hit, wallets) && !isInside(hit, networks));
  const devices = names.device.find(text).filter(({ sureness }) => sureness !== 'ambiguous');
  return [
    ...found('network', networks),
    ...found('coin', coinsIn(folded, networks, reading)),
    ...found('wallet', wallets),
    ...found('counterpart', exchanges, ({ name }) => ({ kind: 'exchange', name })),
    ...found('device', devices),
    ...found('error', names.error.find(text)),
  ];
}

function networksIn(text: string, reading: NameReading): NameHit[] {
  return reading.names.network.find(text).filter((hit) => {
    if (hit.sureness === 'ambiguous')
      return (
        isForeignWord(text.slice(hit.start, hit.end), reading) ||
        stands('network', text, hit, reading) ||
        stands('networkStrict', text, hit, reading)
      );
    return hit.sureness !== 'strict' || stands('networkStrict', text, hit, reading);
  });
}

function coinsIn({ text, cased }: Folded, networks: readonly NameHit[], reading: NameReading): NameHit[] {
  const { names, language } = reading;
  const shouting = !/[a-z]{3}/.test(cased) && language === 'en';
  return names.coin.find(text).filter((hit) => {
    const network = networks.find(({ start, end }) => start <= hit.start && end >= hit.end);
    if (network && (network.end - network.start > hit.end - hit.start || stands('networkStrict', text, hit, reading)))
      return false;
    if (network && network.sureness !== 'sure' && network.sureness !== 'misspelt') return false;
    if (hit.sureness !== 'ambiguous' || language !== 'en') return true;
    const capitals = /^[A-Z]{2,}$/.test(cased.slice(hit.start, hit.end)) && !shouting;
    return capitals || stands('coin', text, hit, reading);
  });
}

/** Whether words around a name say that such a thing is meant. */
function stands(place: Place, text: string, { start, end }: NameHit, { places }: NameReading): boolean {
  const { before, after } = places[place];
  return (
    (before?.test(text.slice(Math.max(0, start - 40), start)) ?? false) ||
    (after?.test(text.slice(end, end + 40)) ?? false)
  );
}

/** A Latin word in a text of East Asia is a name there: "Base" is no base, unless a coin is called the same. */
function isForeignWord(word: string, { names, language }: NameReading): boolean {
  return language !== 'en' && /^[a-z]+$/.test(word) && names.coin.exactly(word) === null;
}

function isInside(hit: NameHit, others: readonly NameHit[]): boolean {
  return others.some(({ start, end }) => start <= hit.start && end >= hit.end && end - start > hit.end - hit.start);
}
