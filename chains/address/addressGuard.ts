import { accountKind, hasNoWayOut } from '../decode/accountCode.ts';
import { ZERO_ADDRESS } from '../decode/decodeTransfers.ts';
import type { AddressCheck, AddressWarning } from '../ports.ts';
import { bitcoinChecksum, evmChecksum } from './addressFormat.ts';
import { addressKind } from './addressKind.ts';
import { lookAlikeOf } from './lookAlike.ts';

/** What one chain knows about an address. */
export interface AddressFacts {
  readonly chain: string;
  /** Code at the address; null on chains without contracts. */
  readonly code: string | null;
  /** Its symbol when it answers as a token does, `''` when the symbol may not be repeated; null when it is no token. */
  readonly token: string | null;
  /** A bare call succeeded; null when that was not asked. */
  readonly takesCoin: boolean | null;
  readonly used: boolean;
}

export interface GuardInput {
  readonly address: string;
  /** The kind of network the user wants to send on; null when not said. */
  readonly wanted: 'evm' | 'bitcoin' | null;
  readonly recent: readonly string[];
  readonly facts: readonly AddressFacts[];
}

/** Everything that speaks against an address. Pure; the facts were gathered before. */
export function guardAddress(input: GuardInput): Pick<AddressCheck, 'level' | 'warnings'> {
  const kind = addressKind(input.address);
  if (kind === null) return { level: 'unknown-format', warnings: [] };
  const warnings = [...byShape(input, kind), ...byHistory(input), ...byFacts(input)];
  return { level: levelOf(warnings), warnings };
}

function byShape({ address, wanted }: GuardInput, kind: NonNullable<ReturnType<typeof addressKind>>): AddressWarning[] {
  if (typeof kind === 'object') return [{ kind: 'wrong-network', belongsTo: kind.other }];
  if (wanted !== null && wanted !== kind)
    return [{ kind: 'wrong-network', belongsTo: kind === 'bitcoin' ? 'Bitcoin' : 'Ethereum' }];
  const checksum = kind === 'evm' ? evmChecksum(address) : bitcoinChecksum(address);
  if (checksum === 'wrong') return [{ kind: 'checksum' }];
  const digits = address.toLowerCase();
  const nobody = digits === ZERO_ADDRESS || /^0x0{30,}.{0,8}dead$/.test(digits) || /^0x([0-9a-f])\1{39}$/.test(digits);
  return nobody ? [{ kind: 'nobody' }] : [];
}

function byHistory({ address, recent }: GuardInput): AddressWarning[] {
  const known = lookAlikeOf(address, recent);
  return known === null ? [] : [{ kind: 'look-alike', known }];
}

function byFacts({ facts }: GuardInput): AddressWarning[] {
  const contracts = facts.filter((fact) => fact.code !== null && accountKind(fact.code) === 'contract');
  const warnings = contracts.map(contractWarning);
  const unused = facts.length > 0 && facts.every((fact) => !fact.used) && contracts.length === 0;
  return unused ? [...warnings, { kind: 'never-used' }] : warnings;
}

function contractWarning({ chain, code, token, takesCoin }: AddressFacts): AddressWarning {
  if (token !== null) return { kind: 'token-contract', symbol: token === '' ? null : token, chain };
  if (takesCoin === false) return { kind: 'refuses-coin', chain };
  return hasNoWayOut(code ?? '0x') ? { kind: 'no-way-out', chain } : { kind: 'contract', chain };
}

const CAREFUL = new Set<AddressWarning['kind']>(['contract', 'never-used', 'no-way-out', 'refuses-coin']);

function levelOf(warnings: readonly AddressWarning[]): AddressCheck['level'] {
  if (warnings.some((warning) => !CAREFUL.has(warning.kind))) return 'stop';
  return warnings.length > 0 ? 'careful' : 'clear';
}
