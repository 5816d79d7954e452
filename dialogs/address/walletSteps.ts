import { PERMIT2 } from '../../chains/decode/decodePermission.ts';
import type { NetworkGlance, OpenPermission, WalletGlance } from '../../chains/ports.ts';
import type { Locale } from '../../core/language.ts';
import type { RailStep } from '../../core/protocols/protocol.ts';
import { networkName, networkNames } from '../../languages/chains/networkName.ts';
import { formatCoins, sentences, shortHash } from '../../languages/chains/numbers.ts';
import { formatDay, formatMoment } from '../../languages/format.ts';
import { phrases } from '../../languages/index.ts';
import { walletPhrases } from '../../languages/wallet/index.ts';
import type { WalletWorst } from '../../languages/wallet/walletPhrases.ts';
import { amountsText } from '../transaction/movementWords.ts';
import { type GivenAway, riskiestFirst } from './walletPermissions.ts';
import { firstAct, hasLeft } from './walletWorst.ts';

interface Manner {
  readonly worst: WalletWorst;
  /** The words are known. */
  readonly exposed: boolean;
}

/** Sentences about the other permissions; the rest are counted. */
const FEW = 3;

/**
 * A wallet in the order in which a frightened person needs it: whether coins still leave, what to do first, what waits, the other
 * permissions, what was not seen. The balances stand below what to do.
 */
export function walletSteps(
  glance: WalletGlance,
  { worst, exposed, promised }: Manner & { readonly promised: string | null },
  language: Locale,
): RailStep[] {
  const { labels, never } = walletPhrases(language);
  const { networks } = glance;
  const [gravest, ...others] = riskiestFirst(glance);
  const steps: RailStep[] = [
    {
      role: 'happened',
      label: labels.leaving,
      text: [leaving(networks, language), promised].filter(Boolean).join('\n\n'),
    },
    first(glance, gravest, { worst, exposed }, language),
    { role: 'means', label: labels.waiting, text: oneALine(networks.flatMap((one) => waiting(one, language))) },
    {
      role: 'means',
      label: labels.permissions,
      text: gravest ? otherPermissions(others, language) : noPermissions(networks, language),
    },
    { role: 'means', label: labels.unseen, text: unseen(networks, language) },
    { role: 'never', label: phrases(language).rail.never, text: never, loses: true },
  ];
  return steps.filter(({ text }) => text !== '');
}

/** Something is there, may be there, or was. */
export const isInUse = (one: NetworkGlance): boolean =>
  one.coin !== '0' || one.held.length > 0 || one.untold.length > 0 || hasLeft(one);

/** Facts of several networks run into each other as sentences. */
export const oneALine = (all: readonly string[]) =>
  all.length > 1 ? all.map((one) => `- ${one}`).join('\n') : (all[0] ?? '');

/** Whether coins still leave. Where something is anywhere, networks without anything say nothing of their own. */
function leaving(networks: readonly NetworkGlance[], language: Locale): string {
  const words = walletPhrases(language);
  if (networks.length === 0) return words.noneRead;
  const used = networks.some(isInUse) ? networks.filter(isInUse) : networks;
  const still = used.filter(
    (one) => one.left !== null && one.since !== null && !hasLeft(one) && one.left.sent !== null,
  );
  const unknown = used.filter((one) => !still.includes(one) && leftOf(one, language).length === 0);
  const since = Math.max(...still.map((one) => one.since ?? 0));
  return oneALine([
    ...used.flatMap((one) => leftOf(one, language)),
    ...(still.length > 0
      ? [words.nothingLeft({ network: namesOf(still, language), since: formatMoment(since, language) })]
      : []),
    ...(unknown.length > 0 ? [words.leftUnknown(namesOf(unknown, language))] : []),
  ]);
}

function leftOf({ chain, left, since }: NetworkGlance, language: Locale): string[] {
  if (left === null || since === null) return [];
  const words = walletPhrases(language);
  const place = { network: networkName(chain.name, language), since: formatMoment(since, language) };
  if (left.amounts.length > 0) return [words.left({ ...place, what: amountsText(left.amounts, language) })];
  return (left.sent ?? 0) > 0 ? [words.sent({ ...place, count: `${left.sent}` })] : [];
}

/** What comes first: the riskiest of what others may do, and what to do about it. */
function first(
  glance: WalletGlance,
  gravest: GivenAway | undefined,
  { worst, exposed }: Manner,
  language: Locale,
): RailStep {
  const { labels, todo, borrows, passesOn, shares, reported } = walletPhrases(language);
  const rail = phrases(language).rail;
  const { networks } = glance;
  const facts = [
    ...networks
      .filter(({ signers }) => signers.length > 0)
      .map((one) => shares({ network: nameOf(one, language), keys: one.signers.map(shortHash).join(', ') })),
    ...networks.flatMap((one) =>
      one.delegate === null
        ? []
        : [
            sentences(
              [
                borrows({ network: nameOf(one, language), code: shortHash(one.delegate) }),
                ...(one.passesOn ? [passesOn({ ...one.passesOn, to: shortHash(one.passesOn.to) })] : []),
                ...(glance.reported.addresses.includes(one.delegate) ? [reported] : []),
              ],
              language,
            ),
          ],
    ),
    ...(gravest ? [permissionText(gravest, language)] : []),
  ];
  const act = firstAct(worst, exposed);
  const label = act?.label ? labels[act.label] : rail.todo;
  return {
    role: 'do',
    label,
    text: [oneALine(facts), exposed && worst !== 'swept' ? todo.exposed : todo[worst]].filter(Boolean).join('\n\n'),
  };
}

/** All but the riskiest, which stands first in the card. */
function otherPermissions(others: readonly GivenAway[], language: Locale): string {
  const more = others.length - FEW;
  return oneALine([
    ...others.slice(0, FEW).map((one) => permissionText(one, language)),
    ...(more > 0 ? [walletPhrases(language).morePermissions(`${more}`)] : []),
  ]);
}

function noPermissions(networks: readonly NetworkGlance[], language: Locale): string {
  const told = networks.filter((one) => isInUse(one) && one.permissions?.length === 0);
  return told.length > 0 ? walletPhrases(language).noPermissions(namesOf(told, language)) : '';
}

function permissionText({ network, permission, reported }: GivenAway, language: Locale): string {
  const words = walletPhrases(language);
  const told = [
    limitText(networkName(network, language), permission, language),
    ...(reported ? [words.reported] : []),
    ...(permission.shared ? [words.sharedPermit] : []),
    ...(permission.spender === PERMIT2 ? [words.permit2] : []),
    ...(permission.since === null ? [] : [words.given(formatDay(permission.since, language))]),
  ];
  return sentences(told, language);
}

function limitText(network: string, { token, symbol, spender, limit }: OpenPermission, language: Locale): string {
  const words = walletPhrases(language);
  const who = spender === PERMIT2 ? 'Permit2' : shortHash(spender);
  const what = symbol ?? words.aToken(shortHash(token));
  if (limit === 'all') return words.mayTakeAll({ network, spender: who, token: what });
  return words.mayTake({ network, spender: who, amount: formatCoins(limit.amount, limit.decimals, what, language) });
}

function waiting({ chain, pending }: NetworkGlance, language: Locale): string[] {
  if (pending === null || pending.count === 0) return [];
  const { count, firstNonce } = pending;
  const number = firstNonce === undefined ? null : `${firstNonce}`;
  return [
    walletPhrases(language).pending({ network: networkName(chain.name, language), count: `${count}`, first: number }),
  ];
}

/** What a glance never sees, and what this one did not. */
function unseen(networks: readonly NetworkGlance[], language: Locale): string {
  const words = walletPhrases(language);
  const untold = networks.filter((one) => one.untold.length > 0);
  const closed = networks.filter((one) => one.permissions === null);
  return oneALine([
    words.unseen,
    ...untold.map((one) => words.tokensUntold({ network: nameOf(one, language), tokens: one.untold.join(', ') })),
    ...(closed.length > 0 ? [words.permissionsUntold(namesOf(closed, language))] : []),
  ]);
}

const nameOf = ({ chain }: NetworkGlance, language: Locale) => networkName(chain.name, language);
const namesOf = (networks: readonly NetworkGlance[], language: Locale) =>
  networkNames(
    networks.map(({ chain }) => chain.name),
    language,
  );
