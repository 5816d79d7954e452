import { linkedAbort } from '../../core/net/linkedAbort.ts';
import { type Clock, SECOND } from '../../core/time.ts';
import type { ChainReader } from '../families/chainReader.ts';
import type { CheckAddress } from '../ports.ts';
import type { AddressFacts } from './addressFacts.ts';
import { guardAddress } from './addressGuard.ts';
import { addressKind } from './addressKind.ts';

/** Nobody waits longer for a chain that says nothing; what the others know is enough to warn. */
const DEADLINE_MS = 2 * SECOND;

/** The address guard over real chains: the named one, or all of the address's kind. */
export function createAddressCheck(readers: readonly ChainReader[], clock: Clock): CheckAddress {
  return async (text, options = {}) => {
    const address = text
      .normalize('NFKC')
      .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
      .trim();
    const kind = addressKind(address);
    const named = readers.find((reader) => reader.definition.id === options.chain);
    const asked = readers.filter(
      ({ definition }) => definition.kind === kind && (!named || definition.id === options.chain),
    );
    const own = linkedAbort(options.signal);
    const deadline = setTimeout(own.abort, DEADLINE_MS);
    const replies = await Promise.all(asked.map((reader) => reader.account(address, own.signal)));
    clearTimeout(deadline);
    own.unlink();
    const facts: AddressFacts[] = [];
    const silent: string[] = [];
    replies.forEach((reply, at) => {
      const name = asked[at]?.definition.name ?? '';
      if (reply.kind === 'ok') facts.push({ chain: name, ...reply.value });
      else silent.push(name);
    });
    const guarded = guardAddress({
      address,
      wanted: named?.definition.kind ?? null,
      recent: options.recent ?? [],
      facts,
    });
    return { address, ...guarded, silent, observedAt: clock() };
  };
}
