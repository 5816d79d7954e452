import { readFileSync } from 'node:fs';
import { CHAINS } from '../../../chains/definitions/index.ts';
import { factName } from '../../../chains/observe/factName.ts';
import { observedTransaction } from '../../../chains/observe/observedTransaction.ts';
import { observedWallet } from '../../../chains/observe/observedWallet.ts';
import type { NetworkGlance, WalletGlance } from '../../../chains/ports.ts';
import { fakeVerdict } from '../../support/chains/fakeVerdict.ts';

const transfer = { from: '0x1', to: '0x2', amount: '1500000', symbol: 'USDC', decimals: 6 };

describe('what a look-up observes', () => {
  it('is network, coin, amount, direction and what became of it', () => {
    expect(observedTransaction(fakeVerdict({ code: 'succeeded', transfer }), 'sender')).toEqual({
      ...{ state: 'arrived', network: 'Ethereum', coin: 'USDC', direction: 'out' },
      amount: { value: '1.5', symbol: 'USDC' },
    });
    const waits = fakeVerdict({ code: 'pending-low-tip', transfer: { ...transfer, amount: '20' } });
    expect(observedTransaction(waits, 'receiver')).toMatchObject({
      ...{ state: 'waiting', direction: 'in', amount: { value: '0.00002' } },
    });
  });

  it.each([
    ['reverted', 'failed'],
    ['replaced-cancelled', 'replaced'],
    ['dropped', 'dropped'],
  ] as const)('of %s is %s', (code, state) => {
    expect(observedTransaction(fakeVerdict({ code }), 'neither')).toEqual({ state, network: 'Ethereum' });
  });

  it('is nothing where nothing certain was seen, and no coin by a name that was copied', () => {
    for (const code of ['not-found', 'in-doubt', 'unreachable', 'token-to-contract'] as const)
      expect(observedTransaction(fakeVerdict({ code }), 'sender')).toBeNull();
    const copied = fakeVerdict({ transfer: { ...transfer, copied: true } });
    expect(observedTransaction(copied, 'sender')).not.toHaveProperty('coin');
  });

  it('is nothing while it is on its way over a bridge: neither in the wallet nor there', () => {
    const crossing = (act: 'deposit' | 'withdrawal' | 'claim') =>
      fakeVerdict({ transfer, bridge: { act, other: 'Base' } });
    expect(observedTransaction(crossing('deposit'), 'sender')).toBeNull();
    expect(observedTransaction(crossing('withdrawal'), 'sender')).toBeNull();
    expect(observedTransaction(crossing('claim'), 'sender')).toMatchObject({ state: 'arrived' });
  });

  it('is neither in the wallet nor arrived where the account passed it on', () => {
    const passedOn = { account: '0x1', to: '0x2' };
    expect(observedTransaction(fakeVerdict({ passedOn }), 'receiver')).toBeNull();
  });

  it('names networks as cases do', () => {
    const named = readFileSync('understanding/gazetteer/networks.yaml', 'utf8');
    for (const chain of CHAINS) expect(named).toContain(`name: ${factName(chain)}, `);
  });
});

describe('what a look at a wallet observes', () => {
  const network = (parts: Partial<NetworkGlance>): NetworkGlance => ({
    chain: { id: '1' as never, name: 'Ethereum', symbol: 'ETH', decimals: 18 },
    height: 1,
    coin: '5',
    sends: 3,
    held: [],
    untold: [],
    pending: null,
    permissions: [],
    delegate: null,
    passesOn: null,
    signers: [],
    left: { amounts: [], sent: 0 },
    since: 1,
    ...parts,
  });
  const empty = network({ coin: '0', sends: 0 });
  const wallet = (networks: NetworkGlance[], silent: string[] = []): WalletGlance => ({
    ...{ address: '0x1', networks, silent, reported: { addresses: [], asOf: null }, observedAt: 1 },
  });

  it('is the one network that has something, coin for fees, and that nothing leaves', () => {
    expect(observedWallet(wallet([network({}), empty]))).toEqual({ network: 'Ethereum', gas: 'some', leaving: false });
  });

  it('asks for no fees where what arrives is passed on', () => {
    const swept = network({ coin: '0', sends: 0, held: [{} as never], passesOn: { to: '0x2', tried: true } });
    expect(observedWallet(wallet([network({}), { ...swept, passesOn: null }]))).toMatchObject({ gas: 'none' });
    expect(observedWallet(wallet([network({}), swept]))).not.toHaveProperty('gas');
  });

  it('is that something leaves or is permitted as soon as one network says so', () => {
    const left = network({ left: { amounts: [], sent: 2 }, permissions: [{} as never] });
    expect(observedWallet(wallet([left], ['Base']))).toMatchObject({ leaving: true, permitted: true });
  });

  it('never says that nothing leaves, or where all of it is, while a network is silent or tells no movements', () => {
    expect(observedWallet(wallet([network({})], ['Base']))).toEqual({ gas: 'some' });
    expect(observedWallet(wallet([network({ left: null })]))).not.toHaveProperty('leaving');
  });

  it('has no coin for fees as soon as tokens lie where there is none', () => {
    const tokens = network({ coin: '0', sends: 0, held: [{ amount: '1', symbol: 'USDT', decimals: 6 }] });
    expect(observedWallet(wallet([network({}), tokens])).gas).toBe('none');
    expect(observedWallet(wallet([network({ sends: null })]))).not.toHaveProperty('gas');
  });
});
