import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { chainId } from '../../../chains/definitions/index.ts';
import { createChainDesk } from '../../../chains/lookup/checkTransaction.ts';
import type { WalletGlance } from '../../../chains/ports.ts';
import { observedOf } from '../../../chains/wallet/glanceAtWallet.ts';
import { walletCommand } from '../../../chains/wallet/walletCommand.ts';
import { walletCard } from '../../../dialogs/address/walletCard.ts';
import { ACCOUNTS, type Anvil, startAnvil } from '../../support/nodes/anvil.ts';
import { compileSolidity } from '../../support/nodes/solidity.ts';

// Real nodes, on machines that do other things too.

/**
 * A token by hand, of the instructions that ERC-20 needs here: `balanceOf` and `transfer` with its event, `approve` with its
 * event, `allowance`. Balances lie at the account's own name, permissions at `owner xor spender`.
 */
const CODE = tokenCode();
const TOKEN = `0x${'70'.repeat(20)}`;
const OTHER = `0x${'71'.repeat(20)}`;
const PERMIT2 = '0x000000000022d473030f116ddee9f6b43ac78ba3';
const [OWNER, FRIEND, SPENDER] = ACCOUNTS;
const word = (address: string) => address.slice(2).toLowerCase().padStart(64, '0');
const units = (count: number) => count.toString(16).padStart(64, '0');

let anvil: Anvil;
const glance = async (address: string): Promise<WalletGlance> => {
  const tokens = [{ address: TOKEN, symbol: 'USDT', decimals: 6 }];
  const chains = [{ ...anvil.definition, tokens }];
  const found = await createChainDesk({ chains, clock: Date.now }).glanceAtWallet(address);
  if (found === null) throw new Error('no address');
  return found;
};

beforeAll(async () => {
  anvil = await startAnvil();
  for (const token of [TOKEN, OTHER]) {
    await anvil.rpc('anvil_setCode', token, CODE);
    await anvil.rpc('anvil_setStorageAt', token, `0x${word(OWNER)}`, `0x${units(1_500_000_000)}`);
  }
});
afterAll(() => anvil.stop());

it('an address that nobody used is empty, and nothing is called safe', async () => {
  const found = await glance(`0x${randomBytes(20).toString('hex')}`);
  expect(found.networks).toMatchObject([
    { coin: '0', sends: 0, held: [], permissions: [], left: { amounts: [], sent: 0 } },
  ]);
  const { card } = walletCard(found, 'en');
  expect(card.heading).toBe('No coins on the networks read');
  expect(card.table.map(({ label }) => label)).toEqual(['Testnet']);
  expect(card.severity).toBe('unknown');
  expect(JSON.stringify(card)).not.toMatch(/\bsafe\b/i);
});

it('balances, what left, and a permission that still holds', async () => {
  await anvil.sendMined({ to: TOKEN, data: `0xa9059cbb${word(FRIEND)}${units(250_000_000)}` });
  await anvil.sendMined({ to: TOKEN, data: `0x095ea7b3${word(SPENDER)}${'f'.repeat(64)}` });
  const found = await glance(OWNER);
  expect(found.networks).toMatchObject([
    {
      held: [{ amount: '1250000000', symbol: 'USDT' }],
      permissions: [{ token: TOKEN, spender: SPENDER, limit: 'all', since: expect.any(Number) }],
      left: { amounts: [{ amount: '250000000', symbol: 'USDT' }], sent: 2 },
      pending: { count: 0 },
      delegate: null,
    },
  ]);
  const { card, text } = walletCard(found, 'en');
  expect(card.severity).toBe('caution');
  expect(text.replaceAll('\u00a0', ' ')).toContain('250 USDT left since');
  expect(text).toContain('without limit');
  expect(card.table[0]?.value.replaceAll('\u00a0', ' ')).toContain('1,250 USDT');
  for (const language of ['ja', 'ko', 'zh-Hans', 'zh-Hant'] as const)
    expect(walletCard(found, language).text).not.toMatch(/undefined|null/);
});

it('a permission that was taken back is not open, and what is observed has no amounts', async () => {
  await anvil.sendMined({ to: TOKEN, data: `0x095ea7b3${word(SPENDER)}${units(0)}` });
  const found = await glance(OWNER);
  expect(found.networks[0]?.permissions).toEqual([]);
  const observed = observedOf(found);
  expect(observed.networks).toMatchObject([
    { funded: true, gas: 'some', permissions: 0, leaving: true, borrowed: false },
  ]);
  expect(JSON.stringify(observed)).not.toContain('1250000000');
});

it('a permission through Permit2 is open until its day, and no further than the token lets Permit2 take', async () => {
  const { Shared } = compileSolidity(join(__dirname, 'situations.sol'));
  const made = await anvil.sendMined({ data: Shared?.creation(), gas: '0x2dc6c0' });
  await anvil.rpc('anvil_setCode', PERMIT2, await anvil.rpc<string>('eth_getCode', made.contractAddress, 'latest'));
  const lasting = Math.floor(Date.now() / 1000) + 3_600;
  const permit = (until: number) =>
    anvil.sendMined({ to: PERMIT2, data: Shared?.call('approve', TOKEN, SPENDER, 7_000_000, until), gas: '0x30d40' });
  const open = async () =>
    (await glance(OWNER)).networks[0]?.permissions?.filter(({ spender }) => spender === SPENDER) ?? [];
  await permit(lasting);
  expect(await open()).toEqual([]);
  await anvil.sendMined({ to: TOKEN, data: `0x095ea7b3${word(PERMIT2)}${'f'.repeat(64)}` });
  expect(await open()).toMatchObject([{ token: TOKEN, shared: true, limit: { amount: '7000000', decimals: 6 } }]);
  expect(walletCard(await glance(OWNER), 'en').text).toContain('Given through Permit2: revoke it there.');
  await permit(1);
  expect(await open()).toEqual([]);
});

it('an event that a token of strangers writes in one’s name is not believed to have moved anything', async () => {
  const before = (await glance(FRIEND)).networks[0]?.left;
  await anvil.rpc('anvil_setStorageAt', OTHER, `0x${word(FRIEND)}`, `0x${units(9)}`);
  await anvil.rpc('anvil_impersonateAccount', FRIEND);
  await anvil.sendMined({ from: FRIEND, to: OTHER, data: `0xa9059cbb${word(SPENDER)}${units(9)}` });
  expect((await glance(FRIEND)).networks[0]?.left?.amounts).toEqual(before?.amounts);
});

it('the code of others that an account runs is told', async () => {
  const account = `0x${randomBytes(20).toString('hex')}`;
  const code = 'ab'.repeat(20);
  await anvil.rpc('anvil_setCode', account, `0xef0100${code}`);
  const found = await glance(account);
  expect(found.networks[0]?.delegate).toBe(`0x${code}`);
  expect(walletCard(found, 'en').card.band).toBe('It runs the code of a contract');
});

it('a transaction that waits has not left, and is counted', async () => {
  await anvil.rpc('evm_setAutomine', false);
  await anvil.rpc('anvil_setBalance', SPENDER, '0xde0b6b3a7640000');
  await anvil.send({ from: SPENDER, to: FRIEND, value: '0x1' });
  expect((await glance(SPENDER)).networks[0]?.pending?.count).toBe(1);
  await anvil.mine();
  await anvil.rpc('evm_setAutomine', true);
});

it('a network that does not answer is named, and the command prints the same', async () => {
  const dead = { ...anvil.definition, id: chainId('7'), name: 'Deadnet', endpoints: ['http://127.0.0.1:9'] };
  const found = await createChainDesk({ chains: [anvil.definition, dead], clock: Date.now }).glanceAtWallet(OWNER);
  expect(found?.silent).toEqual(['Deadnet']);
  const rows = found ? walletCard(found, 'en').card.table : [];
  expect(rows).toContainEqual({ label: 'Deadnet', value: 'could not be read' });
  const printed = await walletCommand(OWNER, { rpc: [anvil.url] }, { chains: [anvil.definition], clock: Date.now });
  expect(printed).toMatchObject({
    kind: 'glance',
    glance: { address: OWNER, networks: [{ coin: expect.any(String) }] },
  });
  const nobody = await walletCommand(OWNER, { rpc: ['http://127.0.0.1:9'] }, { chains: [], clock: Date.now });
  expect(nobody).toMatchObject({ kind: 'glance', glance: { networks: [], silent: ['127.0.0.1:9'] } });
});

/** Selector of the call, jump to its function; each writes its event or returns its word. */
function tokenCode(): string {
  const event = {
    transfer: 'ddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef',
    approval: '8c5be1e5ebec7d5bd14f71427d1e84f3dd0314c0f7b2291e5b200ac8c7c3b925',
  };
  const yes = '6001600052602060 00f3'.replace(' ', '');
  // mem[0] = amount; log3(0, 32, topic, caller, argument).
  const log = (topic: string) => `60243560005260043533 7f${topic}60206000a3`.replace(' ', '');
  // storage[caller] -= amount; storage[to] += amount.
  const move = '6024353354033355602435600435540160043555';
  const functions: [selector: string, body: string][] = [
    ['70a08231', '60043554600052602060 00f3'.replace(' ', '')],
    ['a9059cbb', `${move}${log(event.transfer)}${yes}`],
    ['095ea7b3', `60243560043533 1855${log(event.approval)}${yes}`.replace(' ', '')],
    ['dd62ed3e', '60243560043518546000526020 6000f3'.replace(' ', '')],
  ];
  // Dispatch: PUSH1 0 CALLDATALOAD PUSH1 e0 SHR, then DUP1 PUSH4 selector EQ PUSH2 where JUMPI each, then REVERT.
  const head = 6 + functions.length * 11 + 5;
  let at = head;
  let jumps = '60003560e01c';
  let bodies = '';
  for (const [selector, body] of functions) {
    jumps += `8063${selector}1461${at.toString(16).padStart(4, '0')}57`;
    bodies += `5b50${body}`;
    at += 2 + body.length / 2;
  }
  return `0x${jumps}60006000fd${bodies}`;
}
