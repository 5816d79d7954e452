import { verdictPhrases } from '../../languages/verdicts/index.ts';
import { ACCOUNTS, type Anvil, startAnvil } from '../support/anvil.ts';
import { BrowserLike, VisitorLike } from '../support/browserLike.ts';
import { type Product, startProduct } from '../support/product.ts';

// Real nodes, on machines that do other things too.
jest.setTimeout(30_000);

const hex = (value: bigint) => `0x${value.toString(16)}`;
const GWEI = 1_000_000_000n;
const { ahead } = verdictPhrases('en');

let anvil: Anvil;
let product: Product;
beforeAll(async () => {
  anvil = await startAnvil('--no-mining');
  product = await startProduct({ given: { chains: [anvil.definition], take: async () => 0 } });
}, 30_000);
afterAll(async () => {
  await product.stop();
  await anvil.stop();
});

async function arrived(): Promise<VisitorLike> {
  const visitor = await VisitorLike.arrive(product.origin);
  await visitor.press({ action: 'consent.accept' });
  await visitor.news();
  return visitor;
}

/** Offers less than the next block will ask. */
async function stuck(from: string): Promise<string> {
  await anvil.rpc('anvil_setNextBlockBaseFeePerGas', hex(GWEI));
  const fees = { maxFeePerGas: hex(3n * GWEI), maxPriorityFeePerGas: hex(GWEI) };
  const hash = await anvil.send({ from, to: ACCOUNTS[4], value: '0x1', ...fees });
  await anvil.rpc('anvil_setNextBlockBaseFeePerGas', hex(30n * GWEI));
  return hash;
}

it('the third person whose fee is too low hears that many wait, and the help centre shows it', async () => {
  const heard: string[] = [];
  for (const from of ACCOUNTS.slice(0, 3)) {
    const visitor = await arrived();
    await visitor.say(await stuck(from));
    heard.push(await visitor.texts());
  }
  const crowd = ahead.crowd.fees('Testnet');
  expect(heard.map((text) => text.includes(crowd))).toEqual([false, false, true]);
  const { body } = await new BrowserLike(product.origin).call('GET', '/help/networks?language=en');
  expect(body).toMatchObject({ networks: [{ name: 'Testnet', state: 'busy' }] });
});

it('the same failure with a second transaction is said before the next try', async () => {
  await anvil.rpc('anvil_setNextBlockBaseFeePerGas', hex(GWEI));
  const deployed = await anvil.send({
    from: ACCOUNTS[3],
    data: '0x6005600c60003960056000f360006000fd',
    gas: '0x30000',
  });
  await anvil.mine();
  const receipt = await anvil.rpc<{ contractAddress: string }>('eth_getTransactionReceipt', deployed);
  const failing = () => anvil.send({ from: ACCOUNTS[3], to: receipt.contractAddress, data: '0x01', gas: '0x10000' });
  const [first, second] = [await failing(), await failing()];
  await anvil.mine();
  const visitor = await arrived();
  await visitor.say(first);
  expect(await visitor.texts()).not.toContain('2 times');
  await visitor.say(second);
  expect(await visitor.texts()).toContain('This has now happened 2 times for the same reason');
});
