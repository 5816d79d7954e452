import type { Case } from '../../core/case.ts';
import type { Facts, Untrue } from '../../core/facts.ts';
import type { Language } from '../../core/language.ts';
import type { ToldPlaces } from '../../knowledge/facts/told.ts';
import { homeNetwork } from '../../understanding/recognise/facts/facts.ts';
import { toldIn } from '../../understanding/recognise/facts/told.ts';
import { walletToUse } from '../case.ts';

/**
 * The network, the exchange and the device that a message is about: those that it names itself, else those that were told
 * before, the newest. Two networks in one breath are none: a line about either would answer half of the question.
 */
export function placesTold(known: Case, text: string, language: Language): ToldPlaces {
  const { facts } = toldIn(text, language);
  return {
    networks: networkOf(known, facts),
    exchanges: exchangeOf(known, facts),
    devices: devicesOf(known, facts),
  };
}

function networkOf(known: Case, message: Facts): string[] {
  const named = distinct([message.network?.value, message.toNetwork?.value, ...askedAbout(message, 'network')]);
  if (named.length > 0) return onlyOne(named);
  const told = [known.facts.network, known.facts.toNetwork].flatMap((fact) => (fact && !fact.suspected ? [fact] : []));
  const newest = Math.max(...told.map(({ turn }) => turn));
  const last = distinct(told.filter(({ turn }) => turn === newest).map(({ value }) => value));
  if (last.length > 0) return onlyOne(last);
  const coin = message.coin?.value ?? known.facts.coin?.value;
  return distinct([coin && homeNetwork(coin)]);
}

function exchangeOf(known: Case, message: Facts): string[] {
  const at = message.counterpart?.value ?? known.facts.counterpart?.value;
  return at?.kind === 'exchange' ? distinct([at.name]) : [];
}

/** A device is told of as one and as the wallet on it; one that somebody else prepared is none. */
function devicesOf(known: Case, message: Facts): string[] {
  const { device, wallet } = known.facts;
  if (wallet && walletToUse(known) === null) return [];
  const named = distinct([message.device?.value, message.wallet?.value, ...askedAbout(message, 'device')]);
  return distinct([...named, device?.value, wallet?.value]);
}

const ASKED: readonly Untrue[] = ['asked', 'supposed'];

/** "How much is it on Polygon?" of who has not sent anything there yet. */
function askedAbout({ mentions = [] }: Facts, slot: string): string[] {
  return mentions.flatMap(({ slot: of, value, polarity }) =>
    of === slot && ASKED.includes(polarity) && typeof value === 'string' ? [value] : [],
  );
}

const onlyOne = (names: string[]): string[] => (names.length === 1 ? names : []);

function distinct(names: readonly (string | null | undefined)[]): string[] {
  return [...new Set(names.filter((name): name is string => typeof name === 'string'))];
}
