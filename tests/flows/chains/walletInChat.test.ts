import { readCase } from '../../../core/case.ts';
import { chainPhrases } from '../../../languages/chains/index.ts';
import { walletPhrases } from '../../../languages/wallet/index.ts';
import { ACCOUNTS, type Anvil, startAnvil } from '../../support/nodes/anvil.ts';
import { VisitorLike } from '../../support/pages/browserLike.ts';
import { type Product, startProduct } from '../../support/products/product.ts';

// Real nodes, on machines that do other things too.

let anvil: Anvil;
let product: Product;
beforeAll(async () => {
  anvil = await startAnvil();
  product = await startProduct({ given: { chains: [anvil.definition], take: async () => 0 } });
});
afterAll(async () => {
  await product.stop();
  await anvil.stop();
});
const words = walletPhrases('en');

it('an address is read as a wallet after a press beside the sentence that nodes learn it, and no amount is remembered', async () => {
  const visitor = await VisitorLike.arrive(product.origin);
  await visitor.press({ action: 'consent.accept' });
  await visitor.news();
  await visitor.say(ACCOUNTS[0]);
  const offered = await visitor.news();
  expect(offered.map(({ text }) => text).join('\n')).toContain(words.offer);
  const buttons = offered.flatMap(({ suggestedActions }) => suggestedActions?.actions ?? []);
  expect(buttons.map(({ value }) => value)).toContainEqual({ action: 'wallet.look', address: ACCOUNTS[0] });
  await visitor.press({ action: 'wallet.look', address: ACCOUNTS[0] });
  const said = await visitor.texts();
  expect(said.replaceAll('\u00a0', ' ')).toContain('10,000 ETH');
  expect(said).toContain(words.unseen);
  const kept = await product.handrail.stores.conversations.read(visitor.conversation as never);
  expect(kept?.content.chain.observed).toMatchObject({
    address: ACCOUNTS[0],
    networks: [{ funded: true, gas: 'some' }],
  });
  // The case knows it too, and answers by it.
  expect(readCase(kept?.content.dialogs['case']).facts.gas).toMatchObject({ value: 'some', observed: true });
  await visitor.say('do I have enough for the fee');
  expect(await visitor.texts()).toContain('there is enough of its own coin for one fee');
  expect(JSON.stringify(kept?.content.chain)).not.toContain('10000000000000000000000');
});

it('whoever waits for a payment is told of the sender, and who did not say is asked', async () => {
  const sender = ACCOUNTS[1];
  await anvil.rpc('evm_setAutomine', false);
  const hash = await anvil.send({ from: sender, to: ACCOUNTS[2], value: '0x16345785d8a0000' });
  const visitor = await VisitorLike.arrive(product.origin);
  await visitor.press({ action: 'consent.accept' });
  await visitor.news();
  await visitor.say(`they say they paid me ${hash}`);
  const said = await visitor.texts();
  expect(said).toContain('the sender’s wallet');
  expect(said).not.toContain('your wallet yet');
  const other = await VisitorLike.arrive(product.origin);
  await other.press({ action: 'consent.accept' });
  await other.news();
  await other.say(hash);
  expect(await other.texts()).toContain(chainPhrases('en').askView.ask);
  await other.press({ action: 'tx.check', hash, view: 'sender' });
  expect(await other.texts()).toContain('has not left your wallet');
});
