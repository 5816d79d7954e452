import { type Case, isOfArticle, trimCase } from '../../core/case.ts';
import { ECHOED, type Echoed, KnownFacts } from '../../core/facts.ts';
import { LANGUAGES, type Language } from '../../core/language.ts';
import { homeNetwork, isSaidInstead, nameIn, namesIn } from '../recognise/facts/facts.ts';
import { toldIn } from '../recognise/facts/told.ts';

/** What is read back: names, and the direction where the same message told it. */
export type Echo = { readonly [Slot in Echoed]?: string };

/**
 * What this message told that decides the advice and was said in other words than it is read: "the trc one" is Tron, 小狐狸 is
 * MetaMask. A name, in whatever script, needs no echo, and none is echoed twice. Null: nothing of the kind. A coin alone
 * changes no advice; on which network it is does.
 */
export function echoOf(known: Case, text: string, language: Language): Echo | null {
  const { facts } = toldIn(text, language);
  const isNew = (slot: 'network' | 'wallet') => {
    const fact = facts[slot];
    if (fact === undefined || fact.value !== known.facts[slot]?.value) return false;
    if (known.echoed.includes(keyOf(slot, fact.value)) || named(text, slot, language).length > 1) return false;
    return isSaidInstead(text.slice(...fact.at), slot, language);
  };
  const network = isNew('network') ? known.facts.network?.value : undefined;
  const wallet = isNew('wallet') ? known.facts.wallet?.value : undefined;
  if (network === undefined) return wallet === undefined ? null : { wallet };
  const coin = coinOf(text, language);
  return {
    network,
    ...(coin ? { coin } : {}),
    ...(facts.direction ? { direction: facts.direction.value } : {}),
    ...(wallet ? { wallet } : {}),
  };
}

/**
 * All that a message names of one kind, what it denies or asks about too: of two networks one is compared with, was chosen by
 * mistake, or is where a bridge leads, and the first of them is no summary.
 */
function named(text: string, slot: 'network' | 'coin' | 'wallet', language: Language): string[] {
  const { network, toNetwork, coin, wallet, mentions = [] } = toldIn(text, language).facts;
  const told = { network: [network, toNetwork], coin: [coin], wallet: [wallet] }[slot].map((fact) => fact?.value);
  const mentioned = mentions.filter((mention) => mention.slot === slot).map(({ value }) => `${value}`);
  return [...new Set([...told, ...mentioned, ...namesIn(text, slot, language)].filter((one) => one !== undefined))];
}

/** The coin that moves on this network; the network's own, and one of several, is often the one that pays the fee. */
function coinOf(text: string, language: Language): string | null {
  const [coin, ...others] = named(text, 'coin', language);
  if (coin === undefined || others.length > 0 || !toldIn(text, language).facts.coin) return null;
  // What has a home has it there, or is of another transfer: "ETH on Tron" would be read back.
  return homeNetwork(coin) === null && coin !== 'ETH' ? coin : null;
}

/** The case once this was read back about a message. */
export function afterEcho(known: Case, echo: Echo, text: string): Case {
  const keys = ECHOED.flatMap((slot) => (echo[slot] === undefined ? [] : [keyOf(slot, echo[slot])]));
  return trimCase({ ...known, echoed: [...known.echoed, ...keys], asked: text.slice(0, 300) });
}

/**
 * The case with what its user says it is, and the message as they would have written it then: what is found follows from
 * both. What was said of the problem was said of another one, so it may be said again. Null: the value is no name.
 */
export function afterChange(
  known: Case,
  { slot, value }: { readonly slot: Echoed; readonly value: string },
  language: Language,
): { readonly known: Case; readonly question: string } | null {
  const name =
    slot === 'direction' ? (value === 'in' || value === 'out' ? value : null) : nameIn(value, slot, language);
  if (name === null) return null;
  const { open, asked } = known;
  const facts = KnownFacts.parse({ ...known.facts, [slot]: { value: name, turn: known.turn } });
  const said = open ? known.said.filter((part) => !isOfArticle(part, open.article)) : known.said;
  const echoed = [...known.echoed, keyOf(slot, name)];
  const question = rewritten(asked ?? open?.query ?? '', slot, name, language);
  return { known: trimCase({ ...known, facts, said, echoed, open: null, last: 'nothing', steps: 0 }), question };
}

/** A network, a coin or a wallet is named in another way; which way the coins went is known by the case. */
function rewritten(text: string, slot: Echoed, name: string, language: Language): string {
  if (slot === 'direction') return text;
  const at = toldIn(text, language).facts[slot]?.at;
  return at ? `${text.slice(0, at[0])}${name}${text.slice(at[1])}` : `${text} (${name})`.trim();
}

/** Whether a press names what this desk calls by that name itself: anybody can write a button's value. */
export function isOwnName(value: string, slot: Echoed): boolean {
  if (slot === 'direction') return value === 'in' || value === 'out';
  return LANGUAGES.some((language) => nameIn(value, slot, language) === value);
}

/** What an answer to "which network?" names; null where it names none. */
export function valueIn(text: string, slot: Echoed, language: Language): string | null {
  if (slot === 'direction') return toldIn(text, language).facts.direction?.value ?? null;
  return nameIn(text, slot, language) ?? toldIn(text, language).facts[slot]?.value ?? null;
}

const keyOf = (slot: Echoed, value: string) => `${slot}=${value}`.slice(0, 100);
