import { join } from 'node:path';
import { Wallet } from 'ethers';
import { createChainDesk } from '../../../chains/lookup/checkTransaction.ts';
import type { NetworkGlance } from '../../../chains/ports.ts';
import { Secret } from '../../../core/secret.ts';
import { walletCard } from '../../../dialogs/address/walletCard.ts';
import { verdictCard } from '../../../dialogs/transaction/verdictCard.ts';
import { shortHash } from '../../../languages/chains/numbers.ts';
import { ACCOUNT_KEY, ACCOUNTS, type Anvil, startAnvil } from '../../support/nodes/anvil.ts';
import { type ExplorerServer, startExplorer } from '../../support/nodes/explorerServer.ts';
import { type Compiled, compileSolidity } from '../../support/nodes/solidity.ts';

// Real nodes, on machines that do other things too.

const THIEF = `0x${'7e'.repeat(20)}`;
const [FRIEND] = ACCOUNTS;
const ONE = '0xde0b6b3a7640000';

let anvil: Anvil;
let explorer: ExplorerServer;
let contracts: Record<string, Compiled>;
beforeAll(async () => {
  anvil = await startAnvil('--hardfork', 'prague');
  explorer = await startExplorer(anvil);
  contracts = compileSolidity(join(__dirname, 'sweepers.sol'));
});
afterAll(async () => {
  await explorer.stop();
  await anvil.stop();
});

async function deployed(name: string, to?: string): Promise<string> {
  const data = contracts[name]?.creation(...(to ? [{ type: 'address', value: to }] : []));
  const { contractAddress } = await anvil.sendMined({ data, gas: '0x2dc6c0' });
  return contractAddress ?? '';
}

/** An account that has let `code` order for it, by a transaction of type 4 that another one sent. */
async function lent(code: string): Promise<{ account: string; hash: string }> {
  const owner = Wallet.createRandom();
  const authorization = await owner.authorize({ address: code, nonce: 0, chainId: 31337 });
  const signed = await new Wallet(`0x${ACCOUNT_KEY}`).signTransaction({
    chainId: 31337,
    type: 4,
    nonce: Number(await anvil.rpc<string>('eth_getTransactionCount', FRIEND, 'latest')),
    gasLimit: 200_000,
    maxFeePerGas: 5n * 10n ** 9n,
    maxPriorityFeePerGas: 10n ** 9n,
    to: FRIEND,
    authorizationList: [authorization],
  });
  const hash = await anvil.rpc<string>('eth_sendRawTransaction', signed);
  await anvil.mine();
  return { account: owner.address.toLowerCase(), hash };
}

const desk = (listed = false) => {
  const history = { url: explorer.url, key: new Secret('the-operators-key') };
  return createChainDesk({ chains: [{ ...anvil.definition, ...(listed ? { history } : {}) }], clock: Date.now });
};
async function glance(account: string, listed = false) {
  const found = await desk(listed).glanceAtWallet(account);
  if (found === null) throw new Error('no address');
  return { found, passesOn: found.networks[0]?.passesOn as NetworkGlance['passesOn'] };
}

describe('an account whose code sweeps it', () => {
  it('is told as such by a payment that is only tried, and nothing moves by it', async () => {
    const { account } = await lent(await deployed('Sweeper', THIEF));
    const before = await anvil.rpc('eth_getBalance', THIEF, 'latest');
    const { found, passesOn } = await glance(account);
    expect(passesOn).toEqual({ to: THIEF, tried: true });
    expect(await anvil.rpc('eth_getBalance', THIEF, 'latest')).toBe(before);
    const { card, text } = walletCard(found, 'en');
    expect(card).toMatchObject({ severity: 'danger', band: 'What arrives is passed on at once' });
    expect(text).toContain(`would go on to ${shortHash(THIEF)} at once`);
    expect(text).toContain('Send no coins here');
  });

  it('is told by the record where an explorer lists it', async () => {
    const { account } = await lent(await deployed('Sweeper', THIEF));
    await anvil.sendMined({ to: account, value: ONE });
    const { found, passesOn } = await glance(account, true);
    expect(passesOn).toEqual({ to: THIEF, tried: false });
    expect(walletCard(found, 'en').text).toContain(`Coins that arrived went on to ${shortHash(THIEF)} at once.`);
  });

  it('and a payment to it is told to have gone on, not to have arrived', async () => {
    const { account } = await lent(await deployed('Sweeper', THIEF));
    const { transactionHash } = await anvil.sendMined({ to: account, value: ONE });
    const verdict = await desk().checkTransaction(transactionHash);
    expect(verdict).toMatchObject({ code: 'succeeded', passedOn: { account, to: THIEF } });
    expect(verdict.notes).toContain('passed-on');
    const { card, text } = verdictCard(verdict, 'en', Date.now());
    expect(card.severity).toBe('danger');
    expect(text).toContain(`went on at once`);
    expect(text).toContain(shortHash(THIEF));
    expect(text).not.toMatch(/has arrived|reached the receiving/);
  });

  it('of code that is swept a block later two payments in a row are proof, and one is none', async () => {
    const code = await deployed('Collector', THIEF);
    const { account } = await lent(code);
    const payAndCollect = async () => {
      await anvil.sendMined({ to: account, value: ONE });
      await anvil.sendMined({ from: ACCOUNTS[1], to: account, data: contracts['Collector']?.call('collect') });
    };
    await payAndCollect();
    expect((await glance(account, true)).passesOn).toBeNull();
    await payAndCollect();
    expect((await glance(account, true)).passesOn).toEqual({ to: THIEF, tried: false });
    // What arrived and stayed is no sweep, whatever happened before.
    await anvil.sendMined({ to: account, value: ONE });
    expect((await glance(account, true)).passesOn).toBeNull();
  });
});

describe('other code of an account is no sweeper', () => {
  it.each([
    ['a smart account that keeps what arrives', 'SmartAccount'],
    ['code that sends back what arrives', 'Refuser'],
  ])('%s', async (_, name) => {
    const { account } = await lent(await deployed(name));
    const { transactionHash } = await anvil.sendMined({ to: account, value: ONE });
    expect((await glance(account)).passesOn).toBeNull();
    expect((await glance(account, true)).passesOn).toBeNull();
    expect((await desk().checkTransaction(transactionHash)).notes).not.toContain('passed-on');
    if (name !== 'SmartAccount') return;
    const { card } = walletCard((await glance(account)).found, 'en');
    expect(card).toMatchObject({ severity: 'caution', band: 'It runs the code of a contract' });
    expect(card.steps.map(({ label }) => label)).not.toContain('Move first');
  });

  it('code that puts what arrives into a vault for the account', async () => {
    const { account } = await lent(await deployed('Saver', await deployed('Vault')));
    const { transactionHash } = await anvil.sendMined({ to: account, value: ONE });
    for (const listed of [false, true]) expect((await glance(account, listed)).passesOn).toBeNull();
    expect((await desk().checkTransaction(transactionHash)).notes).not.toContain('passed-on');
  });

  it('a contract that sends on what it is paid, which is nobody’s account', async () => {
    const { transactionHash } = await anvil.sendMined({ to: await deployed('Sweeper', THIEF), value: ONE });
    expect((await desk().checkTransaction(transactionHash)).notes).not.toContain('passed-on');
  });

  it('an account that runs none is not tried at all', async () => {
    const { passesOn, found } = await glance(ACCOUNTS[2], true);
    expect(passesOn).toBeNull();
    expect(found.networks[0]?.delegate).toBeNull();
    expect(explorer.asked.some((query) => query.get('address') === ACCOUNTS[2] && /internal/.test(`${query}`))).toBe(
      false,
    );
  });
});

it('a transaction that sets such code says whose', async () => {
  const code = await deployed('Sweeper', THIEF);
  const { hash } = await lent(code);
  const verdict = await desk().checkTransaction(hash);
  expect(verdict).toMatchObject({ notes: ['sets-delegation'], delegates: [code] });
  expect(verdictCard(verdict, 'en', Date.now()).text).toContain(shortHash(code));
});
