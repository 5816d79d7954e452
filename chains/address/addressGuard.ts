import { accountKind, hasNoWayOut } from '../decode/accountCode.ts';
import { FAMILIES } from '../families/index.ts';
import type { AddressCheck, AddressWarning, ChainKind } from '../ports.ts';
import type { AddressFacts } from './addressFacts.ts';
import { addressKind } from './addressKind.ts';
import { lookAlikeOf } from './lookAlike.ts';

export interface GuardInput {
  readonly address: string;
  /** The kind of network the user wants to send on; null when not said. */
  readonly wanted: ChainKind | null;
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
  const { network, addresses } = FAMILIES[kind];
  if (wanted !== null && wanted !== kind) return [{ kind: 'wrong-network', belongsTo: network }];
  if (addresses.checksum(address) === 'wrong') return [{ kind: 'checksum' }];
  return addresses.isNobody(address) ? [{ kind: 'nobody' }] : [];
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
