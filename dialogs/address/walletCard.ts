import type { NetworkGlance, WalletGlance } from '../../chains/ports.ts';
import type { Locale } from '../../core/language.ts';
import type { Card } from '../../core/protocols/protocol.ts';
import { coinName, networkName } from '../../languages/chains/networkName.ts';
import { clockTime, formatCoins, shortHash } from '../../languages/chains/numbers.ts';
import { verdictPhrases } from '../../languages/verdicts/index.ts';
import { walletPhrases } from '../../languages/wallet/index.ts';
import type { WalletWorst } from '../../languages/wallet/walletPhrases.ts';
import { cardText } from '../saying/cardText.ts';
import { amountsText } from '../transaction/movementWords.ts';
import { isInUse, walletSteps } from './walletSteps.ts';
import { worstOf } from './walletWorst.ts';

type VerdictCard = Extract<Card, { kind: 'verdict' }>;

/** From here on a count of sends says nothing more. */
const ENOUGH = 20;
const SEVERITY: Readonly<Record<WalletWorst, VerdictCard['severity']>> = {
  shared: 'danger',
  swept: 'danger',
  reportedCode: 'danger',
  reported: 'danger',
  permissions: 'caution',
  borrowed: 'caution',
  left: 'caution',
  read: 'unknown',
  unread: 'unknown',
};

/**
 * A wallet as its networks know it. The band is the worst certain fact, and nothing is called safe. `exposed`: the person said that
 * the words are known, and then revoking does not help. `promised`: that it is looked at again.
 */
export function walletCard(
  glance: WalletGlance,
  language: Locale,
  { exposed = false, promised = null }: { readonly exposed?: boolean; readonly promised?: string | null } = {},
): { text: string; card: VerdictCard } {
  const words = walletPhrases(language);
  const worst = worstOf(glance);
  const card: VerdictCard = {
    kind: 'verdict',
    severity: SEVERITY[worst],
    band: words.bands[worst],
    heading: headingOf(glance, language),
    steps: walletSteps(glance, { worst, exposed, promised }, language),
    table: walletRows(glance, language),
    foot: walletFoot(glance, language),
    hash: null,
  };
  return { text: cardText(card, language), card };
}

/** Where the money is, then how many may take it. A network that did not answer changes neither. */
function headingOf({ networks, address }: WalletGlance, language: Locale): string {
  const words = walletPhrases(language);
  if (networks.length === 0) return words.unreadHeading;
  const takers = new Set(
    networks.flatMap(({ permissions, signers }) => [...(permissions ?? []).map(({ spender }) => spender), ...signers]),
  );
  if (takers.size === 0 && !networks.some(isInUse)) return words.emptyHeading;
  const [only, more] = networks;
  const height = only && !more ? new Intl.NumberFormat(language).format(only.height) : null;
  return words.heading({ height, address: shortHash(address), takers: takers.size > 0 ? `${takers.size}` : null });
}

/** A row of every network, also of those that did not answer, or not yet. */
export function walletRows({ networks, silent, late = [] }: WalletGlance, language: Locale): VerdictCard['table'] {
  const { couldNotRead, stillAsked } = walletPhrases(language);
  const isLate = (name: string) => late.some((one) => one.name === name);
  return [
    ...networks.map((one) => row(one, language)),
    ...silent.map((name) => ({
      label: networkName(name, language),
      value: isLate(name) ? stillAsked : couldNotRead,
    })),
  ];
}

/** Height where one network was read, and when. */
export function walletFoot({ networks, observedAt }: WalletGlance, language: Locale): string {
  const time = verdictPhrases(language).observed(clockTime(observedAt, language));
  return [...heights(networks, language), time].join(' · ');
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
  const [only, more] = networks;
  return only && !more ? [words.latest(new Intl.NumberFormat(language).format(only.height))] : [];
}
