import type { Verdict, View } from '../../chains/ports.ts';
import type { Locale } from '../../core/language.ts';
import { HOUR } from '../../core/time.ts';
import { coinName, networkName, networkNames } from '../../languages/chains/networkName.ts';
import { formatCoins, formatGwei, formatRate, shortHash } from '../../languages/chains/numbers.ts';
import { formatHours, formatMoment } from '../../languages/format.ts';
import type { BridgeFacts, VerdictFacts } from '../../languages/verdicts/verdictPhrases.ts';
import { walletPhrases } from '../../languages/wallet/index.ts';
import { mayRepeat } from './contractWords.ts';
import { amountsText, amountText, plainPayment } from './movementWords.ts';

/** Everything that a sentence may need, formatted for the reader. */
export function verdictFacts(verdict: Verdict, language: Locale, view: View = 'sender'): VerdictFacts {
  const { pending, chain } = verdict;
  const symbol = chain?.symbol ?? '';
  const decimals = chain?.decimals ?? 18;
  const coins = (amount: string | undefined) => formatCoins(amount ?? '0', decimals, symbol, language);
  const count = new Intl.NumberFormat(language);
  const fee = verdict.fee ?? verdict.burned;
  return {
    from: verdict.transfer ? shortHash(verdict.transfer.from) : null,
    amount: amountOf(verdict, language),
    view,
    to: plainPayment(verdict)?.to ?? (verdict.parties === undefined ? (verdict.transfer?.to ?? null) : null),
    via: wayOf(verdict),
    // What Tron takes for a transaction is burned.
    fee: fee === undefined ? null : coins(fee),
    chain: chain && networkName(chain.name, language),
    symbol: coinName(symbol, language),
    finality: verdict.finality ?? 'included',
    confirmations: count.format(verdict.confirmations ?? 0),
    height: count.format(verdict.height ?? 0),
    time: verdict.blockTime === undefined ? null : formatMoment(verdict.blockTime, language),
    cause: verdict.cause ?? 'unknown',
    reason: verdict.reason !== undefined && mayRepeat(verdict.reason) ? verdict.reason : null,
    nonce: `${pending?.nonce ?? ''}`,
    firstNonce: `${pending?.firstNonce ?? ''}`,
    maxFee: formatGwei(pending?.maxFeePerGas, language),
    tip: formatGwei(pending?.maxPriorityFeePerGas, language),
    baseFee: formatGwei(pending?.nextBaseFee, language),
    balance: coins(pending?.balance),
    needed: coins(pending?.needed),
    feeRate: formatRate(pending?.feeRate, language),
    wantedRate: formatRate(pending?.wantedRate, language),
    marketTold: pending?.wantedRate !== undefined,
    newerWaits: verdict.notes?.includes('newer-waits') === true,
    token: tokenToShow(verdict) ?? null,
    burned: coins(verdict.burned),
    rent: coins(verdict.rent),
    spender: verdict.spender ? shortHash(verdict.spender) : '',
    allowed: allowedFacts(verdict, language),
    lender: verdict.lender ? shortHash(verdict.lender) : '',
    right: verdict.right ?? 'other',
    account: verdict.account ? shortHash(verdict.account) : null,
    passedOn: verdict.passedOn
      ? { account: shortHash(verdict.passedOn.account), to: shortHash(verdict.passedOn.to) }
      : null,
    delegate: verdict.delegates?.[0] ? shortHash(verdict.delegates[0]) : null,
    reported: verdict.reported?.[0] ? shortHash(verdict.reported[0]) : null,
    replacedBy: verdict.replacedBy ? shortHash(verdict.replacedBy) : null,
    hurry: verdict.replacement?.method ?? null,
    silent: silentOf(verdict, language),
    asked: listed(verdict.asked, language),
    resembles: listed(verdict.resembles, language),
    outputs: outputFacts(verdict, language),
    bridge: bridgeFacts(verdict, language),
  };
}

/**
 * What the card is about. Of a success on an EVM chain by what was counted: one payment, what was taken by a permission,
 * or what the signer gave; elsewhere what was meant to move.
 */
function amountOf(verdict: Verdict, language: Locale): string | null {
  const { code, parties, notes = [], transfer } = verdict;
  const counted = parties !== undefined && COUNTED.test(code) && !notes.includes('dust');
  if (!counted) {
    const worth = transfer && BigInt(transfer.amount) > 0n;
    return worth ? amountText(transfer, language) : null;
  }
  const taken = notes.includes('allowance-used');
  const giver = parties.find(({ role, gave, got }) =>
    taken ? role !== 'signer' && role !== 'contract' && got.length === 0 : role === 'signer' && gave.length > 0,
  );
  const gave = giver?.gave.filter(({ debt }) => debt !== true) ?? [];
  return gave.length > 0 ? amountsText(gave, language) : null;
}

/** What moved is known by counting. */
const COUNTED = /^(?:succeeded|on-other-chain|token-to-)/;

/** The one that a wallet may have to be told of: what the signer got, else what was sent. */
function tokenToShow({ parties = [], transfer }: Verdict): string | undefined {
  const own = parties.find(({ role }) => role === 'signer');
  return (
    own?.got.find(({ token, id, debt }) => token !== undefined && id === undefined && debt !== true)?.token ??
    transfer?.token
  );
}

/** Where a payment of coin was sent, when it went on from there to another one; else nobody would know that address again. */
function wayOf(verdict: Verdict): string | null {
  const payment = plainPayment(verdict);
  const { transfer } = verdict;
  if (payment === null || payment.what.token !== undefined || !transfer?.to || transfer.token) return null;
  return transfer.to === payment.to ? null : transfer.to;
}

function allowedFacts({ allowed }: Verdict, language: Locale): VerdictFacts['allowed'] {
  if (allowed === undefined) return null;
  const { token, symbol, limit, spenderIs } = allowed;
  const short = shortHash(token);
  const what = symbol ?? (limit === 'collection' || limit === 'piece' ? short : walletPhrases(language).aToken(short));
  const kind = typeof limit === 'string' ? limit : 'up-to';
  const unknown = typeof limit === 'object' && symbol === null;
  return {
    what: typeof limit === 'object' && !unknown ? formatCoins(limit.amount, limit.decimals, what, language) : what,
    kind: unknown ? 'some' : kind,
    spenderIs,
    ...(allowed.before ? { before: allowed.before } : {}),
  };
}

/** When it can be claimed is known only where no step of somebody comes before. */
function bridgeFacts({ bridge, blockTime, observedAt }: Verdict, language: Locale): BridgeFacts | null {
  if (bridge === undefined) return null;
  const { other, hours = 0, proof = false, claim = null } = bridge;
  const at = blockTime === undefined || hours === 0 || proof ? null : blockTime + hours * HOUR;
  return {
    other: other === null ? null : networkName(other, language),
    wait: formatHours(hours, language),
    ready: at === null ? null : formatMoment(at, language),
    due: at !== null && at <= observedAt,
    proof,
    claim,
  };
}

/** Outputs that a sentence names; more are counted. */
const OUTPUTS = 4;

function outputFacts({ outputs, chain }: Verdict, language: Locale): VerdictFacts['outputs'] {
  if (outputs === undefined || chain === null) return null;
  const more = outputs.length - OUTPUTS;
  return {
    paid: outputs.slice(0, OUTPUTS).map(({ address, amount }) => ({
      amount: formatCoins(amount, chain.decimals, chain.symbol, language),
      to: address,
    })),
    more: more > 0 ? new Intl.NumberFormat(language).format(more) : null,
  };
}

function listed(names: readonly string[] = [], language: Locale): string | null {
  if (names.length === 0) return null;
  return networkNames(names, language);
}

/** Who did not answer matters where nobody was found; beside a finding it only worries. */
function silentOf({ chain, silent }: Verdict, language: Locale): string | null {
  return chain === null ? listed(silent, language) : null;
}
