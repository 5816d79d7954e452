import type { ObservedFacts } from '../../core/facts.ts';
import type { NetworkGlance, WalletGlance } from '../ports.ts';
import { factName } from './factName.ts';

/**
 * What a look at the user's own wallet saw, in the slots of a case. "Nothing leaves" only where every network that was asked
 * told so, the network only where one alone has something; that nobody is permitted no look can tell, since older blocks are
 * not read.
 */
export function observedWallet({ networks, silent }: WalletGlance): ObservedFacts {
  const funded = networks.filter(({ coin, held }) => coin !== '0' || held.length > 0);
  const [only] = funded;
  return {
    ...(only && funded.length === 1 && silent.length === 0 ? { network: factName(only.chain) } : {}),
    // Where what arrives is passed on, no answer may ask for coin to be sent there for a fee.
    ...(networks.some(({ passesOn }) => passesOn !== null) ? {} : known('gas', gasOf(funded))),
    ...known('leaving', someOf(networks.map(hasLeft), silent.length === 0)),
    ...(networks.some(isPermitted) ? { permitted: true } : {}),
  };
}

const known = <Name extends string, Value>(name: Name, value: Value | null) =>
  (value === null ? {} : { [name]: value }) as { [key in Name]?: Value };

/** `none` as soon as one network that has something cannot pay for moving it. */
function gasOf(funded: readonly NetworkGlance[]): 'none' | 'some' | null {
  if (funded.some(({ sends, coin }) => sends === 0 || coin === '0')) return 'none';
  return funded.length > 0 && funded.every(({ sends }) => sends !== null) ? 'some' : null;
}

const hasLeft = ({ left }: NetworkGlance): boolean | null => left && (left.amounts.length > 0 || (left.sent ?? 0) > 0);
const isPermitted = ({ permissions }: NetworkGlance): boolean => (permissions ?? []).length > 0;

function someOf(each: readonly (boolean | null)[], all: boolean): boolean | null {
  if (each.includes(true)) return true;
  return all && each.length > 0 && !each.includes(null) ? false : null;
}
