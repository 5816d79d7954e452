import type { MovedAmount, Party, Verdict, View } from '../../chains/ports.ts';
import { type Locale, languageOf } from '../../core/language.ts';
import { formatCoins, sentences, shortHash } from '../../languages/chains/numbers.ts';
import { movementPhrases } from '../../languages/movements/index.ts';

/** Lines of a card that tell what others gave and got; more are counted. */
const LINES = 6;
/** Amounts of one party; more are counted. */
const AMOUNTS = 6;

/** `0.42 ETH`, `an amount of the token 0xabc… (…)`, `NFT #12 (0xabc…)`; several as a list in the language. */
export function amountsText(amounts: readonly MovedAmount[], language: Locale): string {
  const words = movementPhrases(language);
  const told = amounts.slice(0, AMOUNTS);
  const more = amounts.length - told.length;
  const collections = new Map(told.map((one, at) => [isPiece(one) ? `${one.token}` : at, [] as MovedAmount[]]));
  for (const [at, one] of told.entries()) collections.get(isPiece(one) ? `${one.token}` : at)?.push(one);
  const shown = [...collections.values()].map((all) => togetherText(all, language));
  return new Intl.ListFormat(language).format(more > 0 ? [...shown, words.moreAmounts(`${more}`)] : shown);
}

/** One collectible; of some kinds (ERC-1155) there are several alike, which are counted by themselves. */
const isPiece = ({ id, amount }: MovedAmount) => id !== undefined && amount === '1';

/** Pieces of one collection, whose contract is named once. */
function togetherText([first, ...more]: readonly MovedAmount[], language: Locale): string {
  if (first === undefined) return '';
  if (more.length === 0) return amountText(first, language);
  const names = [pieceName(first.id ?? '', first.symbol), ...more.map(({ id = '' }) => pieceName(id, null))];
  const list = names.join(SEPARATORS[languageOf(language)]);
  return movementPhrases(language).pieces(`${names.length}`, list, shortHash(first.token ?? ''));
}

const SEPARATORS = { en: ', ', ja: '、', ko: ', ', 'zh-Hans': '、' } as const;

export function amountText(moved: MovedAmount, language: Locale): string {
  const { amount, symbol, decimals, token, id, copied, unproven } = moved;
  const words = movementPhrases(language);
  const count = new Intl.NumberFormat(language).format(BigInt(amount));
  const short = shortHash(token ?? '');
  if (id !== undefined) return words.piece(pieceName(id, symbol), short, amount === '1' ? null : count);
  if (symbol === null) return words.units(count, short);
  // "1,000 USDT" would be believed, whatever stands beside it.
  const name = copied ? words.copied(symbol, short) : unproven ? words.unproven(symbol, short) : symbol;
  return formatCoins(amount, decimals, name, language);
}

/** `BAYC #12`, `#12` where nobody told the collection's name. */
const pieceName = (id: string, symbol: string | null) => `${symbol === null ? '' : `${symbol}\u00a0`}#${shortId(id)}`;
const shortId = (id: string) => (id.length > 14 ? `${id.slice(0, 6)}…${id.slice(-4)}` : id);

/**
 * One thing went from the signer to one receiver, and nothing else moved: "it has arrived" says everything. Null where
 * more happened, or less.
 */
export function plainPayment({
  parties = [],
  notes = [],
  transfer,
  called,
}: Verdict): { readonly what: MovedAmount; readonly to: string } | null {
  const [from, to] = parties;
  if (notes.some((note) => note === 'into-contract' || note === 'loan-repaid')) return null;
  // A contract may have given something for it that nobody saw.
  if (notes.includes('movements-unseen') && to?.role === 'contract') return null;
  if (parties.length !== 2 || from?.role !== 'signer' || to === undefined || to.role === 'nobody') return null;
  const [what] = from.gave;
  const [same] = to.got;
  const single = from.gave.length === 1 && from.got.length === 0 && to.got.length === 1 && to.gave.length === 0;
  if (!single || what === undefined || same === undefined || !isSame(what, same)) return null;
  // A function was called, and what it did with the coin is its own doing: no deposit address works like that.
  if (called === true && transfer !== undefined && transfer.to !== to.address) return null;
  return { what, to: to.address };
}

const isSame = (one: MovedAmount, other: MovedAmount) =>
  one.amount === other.amount && one.token === other.token && one.id === other.id;

/** The heading and the sentences that follow it, for everything that is more than one plain payment. */
export function movementStory(verdict: Verdict, language: Locale, view: View): { heading: string; means: string } {
  const words = movementPhrases(language);
  const { parties = [] } = verdict;
  const firmness = verdict.finality === 'final' ? words.final : words.settling;
  const lead =
    parties.find(({ role }) => role === 'signer') ??
    parties.find(({ role }) => role === 'account') ??
    deliveredTo(verdict);
  const went = lead?.role === 'signer' ? null : wentFromTo(parties, language);
  const first = lead ?? parties[0];
  const all = parties.length + (verdict.moreParties ?? 0);
  const many = lead === undefined && went === null && all > 2;
  if (first === undefined)
    return {
      ...nothingLeft(verdict, language),
      means: sentences([...ownBooks(verdict, language), firmness], language),
    };
  const [headline = words.many(`${all}`), ...owed] = many ? [] : partyTexts(first, language, view);
  const heading = went ?? headline;
  const others = many ? parties : othersOf(verdict, first);
  const rest = went === null ? others : [];
  const lines = [
    ...(went === null ? owed.map((one) => `${one}${words.stop}`) : []),
    ...sentOn(verdict, language),
    ...linesOf(rest, verdict, language, view),
  ];
  return { heading, means: sentences([...lines, firmness], language) };
}

/** Whom a bridge paid out to, where that is one person: its pools are how it works. */
function deliveredTo({ parties = [], notes = [] }: Verdict): Party | undefined {
  const [person, more] = parties.filter(({ role }) => role === 'other');
  return notes.includes('bridge-delivery') && more === undefined ? person : undefined;
}

/** Ins and outs cancel where somebody pays oneself; else nothing moved. */
function nothingLeft({ transfer }: Verdict, language: Locale): { heading: string } {
  const words = movementPhrases(language);
  const own = transfer && transfer.from === transfer.to && transfer.amount !== '0';
  return { heading: own ? words.toSelf(amountText(transfer, language), shortHash(transfer.from)) : words.nothing };
}

/** A contract was called for something else than a transfer: an exchange may have traded on its own books. */
function ownBooks({ transfer }: Verdict, language: Locale): string[] {
  return transfer === undefined ? [movementPhrases(language).ownBooks] : [];
}

/** Coin that went to a contract of which nobody tells what it paid on: where it went first is certain. */
function sentOn({ transfer, notes = [] }: Verdict, language: Locale): string[] {
  const hidden = notes.includes('movements-unseen') || notes.includes('others-unseen');
  if (!hidden || !transfer?.to || transfer.token || transfer.amount === '0') return [];
  const words = movementPhrases(language);
  const what = amountText(transfer, language);
  return [`${words.wentFirst(what, shortHash(transfer.to))}${words.stop}`];
}

/** What every party gave and got, for cards whose heading tells another story. */
export function movementLines(verdict: Verdict, language: Locale, view: View): string[] {
  return linesOf(verdict.parties ?? [], verdict, language, view);
}

/** The same of people alone: a bridge's pools, and its own token that is made and destroyed, are how it works. */
export function peoplesLines(verdict: Verdict, language: Locale, view: View): string[] {
  const people = (verdict.parties ?? []).filter(({ role }) => role !== 'contract' && role !== 'nobody');
  return linesOf(people, verdict, language, view);
}

/** Every movement of a transaction whose purpose failed; that there was none is said only where all could be seen. */
export function allThatMoved(verdict: Verdict, language: Locale, view: View): string[] {
  const words = movementPhrases(language);
  const lines = movementLines(verdict, language, view);
  if (verdict.notes?.some((note) => note === 'movements-unseen' || note === 'others-unseen')) return lines;
  return lines.length > 0 ? [words.onlyThis, ...lines] : [words.noneMoved];
}

function linesOf(parties: readonly Party[], { moreParties = 0 }: Verdict, language: Locale, view: View): string[] {
  const words = movementPhrases(language);
  const told = parties.slice(0, LINES);
  const shown = told.flatMap((party) => partyTexts(party, language, view).map((one) => `${one}${words.stop}`));
  const more = parties.length - told.length + moreParties;
  return more > 0 ? [...shown, `${words.moreParties(`${more}`)}${words.stop}`] : shown;
}

/** Beside an exchange the pools and routers that made it possible are left out; people never are. */
function othersOf({ parties = [] }: Verdict, lead: Party): readonly Party[] {
  const others = parties.filter((party) => party !== lead);
  const people = others.filter(({ role }) => role !== 'contract');
  return lead.gave.length > 0 && lead.got.length > 0 ? people.filter(({ role }) => role !== 'nobody') : others;
}

/** Between two others, one thing. */
function wentFromTo([from, to, more]: readonly Party[], language: Locale): string | null {
  const single = from && to && !more ? [from, to].toSorted((one, other) => other.gave.length - one.gave.length) : [];
  const [giver, receiver] = single;
  const [what, same] = [giver?.gave[0], receiver?.got[0]];
  if (!giver || !receiver || !what || !same || !isSame(what, same) || receiver.role === 'nobody') return null;
  if (giver.gave.length + giver.got.length + receiver.gave.length + receiver.got.length !== 2) return null;
  const { went } = movementPhrases(language);
  return went(amountText(what, language), shortHash(giver.address), shortHash(receiver.address));
}

/** What somebody gave and got, then what they owe more or less: a token that stands for a debt is never received. */
function partyTexts(party: Party, language: Locale, view: View): string[] {
  const words = movementPhrases(language);
  const worth = (all: readonly MovedAmount[]) => all.filter(({ debt }) => debt !== true);
  const [gave, got] = [worth(party.gave), worth(party.got)];
  const [given, gotten] = [amountsText(gave, language), amountsText(got, language)];
  if (party.role === 'nobody') return got.length > 0 ? [words.destroyed(gotten)] : [];
  const who = whoIs(party, language, view);
  const owed = debtTexts(party, language, view);
  if (gave.length > 0 && got.length > 0) return [words.gaveAndGot(who, given, gotten), ...owed];
  if (gave.length + got.length === 0) return owed;
  return [gave.length > 0 ? words.gave(who, given) : words.got(who, gotten), ...owed];
}

function debtTexts(party: Party, language: Locale, view: View): string[] {
  const words = movementPhrases(language);
  const debts = (all: readonly MovedAmount[]) => all.filter(({ debt }) => debt === true);
  const [less, more] = [debts(party.gave), debts(party.got)];
  const whose = party.role === 'signer' && view === 'sender' ? null : shortHash(party.address);
  const ordered = party.role === 'signer' || party.role === 'account';
  const grew = (what: string) =>
    ordered ? words.debtMore(whose, what) : words.debtNamed(whoIs(party, language, view), what);
  return [
    ...(more.length > 0 ? [grew(amountsText(more, language))] : []),
    ...(less.length > 0 ? [words.debtLess(whose, amountsText(less, language))] : []),
  ];
}

function whoIs({ role, address }: Party, language: Locale, view: View): string {
  const { who } = movementPhrases(language);
  const short = shortHash(address);
  if (role === 'signer') return view === 'sender' ? who.you : who.sender(short);
  if (role === 'account') return who.account(short);
  if (role === 'carrier') return who.carrier(short);
  return role === 'contract' ? who.contract(short) : who.other(short);
}
