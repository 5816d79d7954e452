import type { NetworkGlance, OpenPermission, WalletGlance } from '../../chains/ports.ts';
import type { Locale } from '../../core/language.ts';
import type { Card, RailStep } from '../../core/protocol.ts';
import { coinName, networkName } from '../../languages/chains/networkName.ts';
import { clockTime, formatCoins, shortHash } from '../../languages/chains/numbers.ts';
import { formatMoment } from '../../languages/format.ts';
import { phrases } from '../../languages/index.ts';
import { verdictPhrases } from '../../languages/verdicts/index.ts';
import { walletPhrases } from '../../languages/wallet/index.ts';
import { cardText } from '../saying/cardText.ts';
import { amountsText } from '../transaction/movementWords.ts';

type VerdictCard = Extract<Card, { kind: 'verdict' }>;
type Worst = 'shared' | 'permissions' | 'borrowed' | 'left' | 'read';

/** Sentences about permissions; staff read all of them. */
const FEW = 3;
/** From here on a count of sends says nothing more. */
const ENOUGH = 20;
const SEVERITY: Readonly<Record<Worst, VerdictCard['severity']>> = {
  shared: 'danger',
  permissions: 'caution',
  borrowed: 'caution',
  left: 'caution',
  read: 'unknown',
};

/**
 * A wallet as its networks know it, for the user and for staff. What left and who may take comes first, the band is the worst
 * certain fact, and nothing is called safe: what was not read is said.
 */
export function walletCard(
  glance: WalletGlance,
  language: Locale,
  reader: 'user' | 'staff' = 'user',
): { text: string; card: VerdictCard } {
  const words = walletPhrases(language);
  const labels = phrases(language).rail;
  const worst = worstOf(glance.networks);
  const [only, more] = glance.networks;
  const height = only && !more ? new Intl.NumberFormat(language).format(only.height) : null;
  const steps: RailStep[] = [
    { role: 'happened', label: labels.happened, text: happened(glance.networks, language) },
    { role: 'means', label: labels.means, text: means(glance.networks, language, reader) },
    { role: 'do', label: labels.todo, text: words.todo[worst] },
    { role: 'never', label: labels.never, text: words.never },
  ];
  const silent = glance.silent.length > 0 ? [words.unread(listed(glance.silent, language))] : [];
  const card: VerdictCard = {
    kind: 'verdict',
    severity: SEVERITY[worst],
    band: words.bands[worst === 'read' && silent.length > 0 ? 'silent' : worst],
    heading: words.heading({ height, address: shortHash(glance.address) }),
    steps: steps.filter(({ text }) => text !== ''),
    table: glance.networks.map((one) => row(one, language)),
    foot: [...silent, words.unseen, ...heights(glance.networks, language), clockTime(glance.observedAt, language)].join(
      ' · ',
    ),
    hash: null,
  };
  return { text: cardText(card), card };
}

function worstOf(networks: readonly NetworkGlance[]): Worst {
  if (networks.some(({ signers }) => signers.length > 0)) return 'shared';
  if (networks.some(({ permissions }) => permissions !== null && permissions.length > 0)) return 'permissions';
  if (networks.some(({ delegate }) => delegate !== null)) return 'borrowed';
  return networks.some(hasLeft) ? 'left' : 'read';
}

const hasLeft = ({ left }: NetworkGlance) => left !== null && (left.amounts.length > 0 || (left.sent ?? 0) > 0);
const isInUse = (one: NetworkGlance) => one.coin !== '0' || one.held.length > 0 || hasLeft(one);

/** Whether coins still leave. Networks without anything say nothing of their own. */
function happened(networks: readonly NetworkGlance[], language: Locale): string {
  const words = walletPhrases(language);
  const empty = networks.every((one) => !isInUse(one));
  if (empty)
    return words.empty(
      listed(
        networks.map(({ chain }) => chain.name),
        language,
      ),
    );
  const used = networks.filter(isInUse);
  const unknown = used.filter((one) => leavingOf(one, language).length === 0);
  return oneALine([
    ...used.flatMap((one) => leavingOf(one, language)),
    ...(unknown.length > 0
      ? [
          words.leftUnknown(
            listed(
              unknown.map(({ chain }) => chain.name),
              language,
            ),
          ),
        ]
      : []),
  ]);
}

/** Facts of several networks run into each other as sentences. */
const oneALine = (all: readonly string[]) =>
  all.length > 1 ? all.map((one) => `- ${one}`).join('\n') : (all[0] ?? '');

function leavingOf({ chain, left, since }: NetworkGlance, language: Locale): string[] {
  if (left === null || since === null) return [];
  const words = walletPhrases(language);
  const place = { network: networkName(chain.name, language), since: formatMoment(since, language) };
  if (left.amounts.length > 0) return [words.left({ ...place, what: amountsText(left.amounts, language) })];
  if (left.sent === null) return [];
  return left.sent > 0 ? [words.sent({ ...place, count: `${left.sent}` })] : [words.nothingLeft(place)];
}

/** Who may take, what waits. The riskiest first. */
function means(networks: readonly NetworkGlance[], language: Locale, reader: 'user' | 'staff'): string {
  const words = walletPhrases(language);
  const name = ({ chain }: NetworkGlance) => networkName(chain.name, language);
  const open = networks.flatMap((one) => (one.permissions ?? []).map((permission) => ({ one, permission })));
  const ordered = open.toSorted((a, b) => Number(b.permission.limit === 'all') - Number(a.permission.limit === 'all'));
  const shown = reader === 'staff' ? ordered : ordered.slice(0, FEW);
  const seen = networks.filter((one) => isInUse(one) && one.permissions !== null && one.permissions.length === 0);
  return oneALine([
    ...networks.flatMap((one) =>
      one.signers.length > 0 ? [words.shares({ network: name(one), keys: one.signers.map(shortHash).join(', ') })] : [],
    ),
    ...shown.map(({ one, permission }) => permissionText(name(one), permission, language)),
    ...networks.flatMap((one) =>
      one.delegate ? [words.borrows({ network: name(one), code: shortHash(one.delegate) })] : [],
    ),
    ...networks.flatMap((one) => waiting(one, language)),
    ...(open.length === 0 && seen.length > 0
      ? [
          words.noPermissions(
            listed(
              seen.map(({ chain }) => chain.name),
              language,
            ),
          ),
        ]
      : []),
  ]);
}

function permissionText(network: string, { token, symbol, spender, limit }: OpenPermission, language: Locale): string {
  const words = walletPhrases(language);
  const who = shortHash(spender);
  const what = symbol ?? words.aToken(shortHash(token));
  if (limit === 'all') return words.mayTakeAll({ network, spender: who, token: what });
  return words.mayTake({ network, spender: who, amount: formatCoins(limit.amount, limit.decimals, what, language) });
}

function waiting({ chain, pending }: NetworkGlance, language: Locale): string[] {
  if (pending === null || pending.count === 0) return [];
  const { count, firstNonce } = pending;
  const first = firstNonce === undefined ? null : `${firstNonce}`;
  return [walletPhrases(language).pending({ network: networkName(chain.name, language), count: `${count}`, first })];
}

/** One network: what is there, and whether its coin pays for sending it. */
function row(one: NetworkGlance, language: Locale): VerdictCard['table'][number] {
  const { gas } = walletPhrases(language);
  const { chain, coin, held, sends } = one;
  const amounts = [
    formatCoins(coin, chain.decimals, chain.symbol, language),
    ...held.map((each) => amountsText([each], language)),
  ];
  const empty = coin === '0' && held.length === 0;
  const note =
    empty || (sends === null && chain.symbol === 'BTC')
      ? null
      : sends === null
        ? gas.untold
        : sends === 0
          ? gas.none(coinName(chain.symbol, language))
          : sends >= ENOUGH
            ? gas.enough
            : gas.about(`${sends}`);
  return { label: networkName(chain.name, language), value: amounts.join('\n'), ...(note ? { note } : {}) };
}

function heights(networks: readonly NetworkGlance[], language: Locale): string[] {
  const words = verdictPhrases(language);
  const [first, more] = networks;
  return first && !more ? [words.block(new Intl.NumberFormat(language).format(first.height))] : [];
}

const listed = (names: readonly string[], language: Locale) =>
  new Intl.ListFormat(language).format(names.map((name) => networkName(name, language)));
