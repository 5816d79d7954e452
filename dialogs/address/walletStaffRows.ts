import type { NetworkGlance, WalletGlance } from '../../chains/ports.ts';
import type { Locale } from '../../core/language.ts';
import { networkName } from '../../languages/chains/networkName.ts';
import { formatCoins, formatGwei } from '../../languages/chains/numbers.ts';
import { formatDay } from '../../languages/format.ts';
import { movementPhrases } from '../../languages/movements/index.ts';
import { walletPhrases } from '../../languages/wallet/index.ts';
import { amountText } from '../transaction/movementWords.ts';
import type { FeeRow } from '../transaction/verdictTable.ts';
import { riskiestFirst } from './walletPermissions.ts';

/**
 * What staff read beside the card of a wallet, addresses in full: who may take how much and since when, the riskiest first, who may
 * sign, what waits with its number and fee, and of which day the list of reported addresses is.
 */
export function walletStaffRows(glance: WalletGlance, language: Locale): FeeRow[] {
  const { staff } = walletPhrases(language);
  const { networks, reported } = glance;
  const name = (network: string) => networkName(network, language);
  const isReported = (address: string) => (reported.addresses.includes(address) ? [staff.reported] : []);
  return [
    { label: staff.address, value: glance.address },
    ...riskiestFirst(glance).map(({ network, permission }): FeeRow => {
      const { spender, symbol, token, limit, since, shared } = permission;
      const what = symbol ?? token;
      const much =
        limit === 'all' ? `${what} · ${staff.noLimit}` : limitText(permission.symbol, { ...limit, token }, language);
      const day = since === null ? [] : [staff.givenOn(formatDay(since, language))];
      return {
        label: staff.mayTake(name(network)),
        value: much,
        note: [spender, ...(shared ? ['Permit2'] : []), ...day, ...isReported(spender)].join(' · '),
      };
    }),
    ...networks.flatMap(({ chain, signers, delegate, passesOn }): FeeRow[] => [
      ...signers.map((key) => withNote(staff.maySign(name(chain.name)), key, isReported(key))),
      ...(delegate === null
        ? []
        : [
            withNote(staff.code(name(chain.name)), delegate, [
              ...(passesOn === null ? [] : [staff.passesOn(passesOn)]),
              ...isReported(delegate),
            ]),
          ]),
    ]),
    ...networks.flatMap((one) => waiting(one, language)),
    {
      label: staff.blocklist,
      value: reported.asOf === null ? staff.noBlocklist : staff.blocklistOf(formatDay(reported.asOf, language)),
    },
  ];
}

/** Of a token without a name the decimals are not known either: as coins the figure would be wrong by as many places. */
function limitText(
  symbol: string | null,
  { amount, decimals, token }: { readonly amount: string; readonly decimals: number; readonly token: string },
  language: Locale,
): string {
  if (symbol !== null) return formatCoins(amount, decimals, symbol, language);
  return movementPhrases(language).units(new Intl.NumberFormat(language).format(BigInt(amount)), token);
}

const withNote = (label: string, value: string, notes: readonly string[]): FeeRow =>
  notes.length > 0 ? { label, value, note: notes.join(' · ') } : { label, value };

/** The first that waits: what it sends where, its number, and its fee beside what the next block asks. */
function waiting({ chain, pending }: NetworkGlance, language: Locale): FeeRow[] {
  const { staff } = walletPhrases(language);
  if (pending === null || pending.count === 0) return [];
  const { count, firstNonce, first } = pending;
  const gwei = (wei: string | null) => (wei === null ? null : formatGwei(wei, language));
  const sends = first && [amountText(first.amount, language), first.to].filter(Boolean).join(' → ');
  const notes = [
    ...(firstNonce === undefined ? [] : [staff.nonce(`${firstNonce}`)]),
    ...(first ? [staff.offers({ offered: formatGwei(first.maxFee, language), now: gwei(first.nextBaseFee) })] : []),
  ];
  const value = [...(count > 1 || !sends ? [staff.inAll(`${count}`)] : []), ...(sends ? [sends] : [])].join(' · ');
  return [withNote(staff.waits(networkName(chain.name, language)), value, notes)];
}
