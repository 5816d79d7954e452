import { setTimeout as sleep } from 'node:timers/promises';
import { base } from '../../../chains/definitions/base.ts';
import { ethereum } from '../../../chains/definitions/ethereum.ts';
import type { ChainReader } from '../../../chains/families/chainReader.ts';
import { createWalletGlance } from '../../../chains/wallet/glanceAtWallet.ts';
import { networkGlance, WHO } from '../../support/chains/walletGlance.ts';

/** A network that answers when it is let. */
function slow(definition: ChainReader['definition'], until: Promise<unknown>, fails = false) {
  const state = { cancelled: false };
  const glance: ChainReader['glance'] = async (_, signal) => {
    signal.addEventListener('abort', () => {
      state.cancelled = true;
    });
    await until;
    return fails ? { kind: 'failed', why: 'network' } : { kind: 'ok', value: networkGlance(definition.id) };
  };
  return { reader: { definition, glance } as unknown as ChainReader, state }; // all that a glance asks of it
}
const nobody = async () => ({ addresses: [], asOf: null });
const glanceAt = (...networks: ReturnType<typeof slow>[]) =>
  createWalletGlance(
    networks.map(({ reader }) => reader),
    () => 0,
    nobody,
  );

it('a network that does not answer holds nobody else’s row back, and is told as one that may still answer', async () => {
  const never = slow(base, new Promise(() => {}));
  const glance = await glanceAt(slow(ethereum, Promise.resolve()), never)(WHO.owner, { patience: 5 });
  expect(glance?.networks.map(({ chain }) => chain.id)).toEqual([ethereum.id]);
  expect(glance).toMatchObject({ silent: [base.name], late: [{ id: base.id, name: base.name }] });
  // It is asked anew when its row is wanted: nothing hangs on in between.
  expect(never.state.cancelled).toBe(true);
});

it('one that failed is no late one, and does not end the patience with the others', async () => {
  const failed = slow(ethereum, Promise.resolve(), true);
  const glance = await glanceAt(failed, slow(base, sleep(30)))(WHO.owner, { patience: 5 });
  expect(glance?.networks.map(({ chain }) => chain.id)).toEqual([base.id]);
  expect(glance?.silent).toEqual([ethereum.name]);
  expect(glance?.late).toBeUndefined();
});

it('who sets no patience waits for all of them, and who names networks asks those alone', async () => {
  const both = [slow(ethereum, Promise.resolve()), slow(base, sleep(30))] as const;
  expect((await glanceAt(...both)(WHO.owner))?.networks).toHaveLength(2);
  const named = await glanceAt(...both)(WHO.owner, { chains: [base.id] });
  expect(named?.networks.map(({ chain }) => chain.id)).toEqual([base.id]);
  expect(named?.silent).toEqual([]);
});
