import { phrases } from '../../../languages/index.ts';
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

it.each([
  ['en', 'someone stole my coins'],
  ['ko', '해킹당해서 누가 제 코인을 훔쳐 갔어요'],
] as const)(
  'a cry for help in %s gets its steps and a person, and the hash in it is looked at all the same',
  async (language, cry) => {
    const { transactionHash: hash } = await anvil.sendMined({ to: ACCOUNTS[1], value: '0x16345785d8a0000' });
    const visitor = await VisitorLike.arrive(product.origin, language);
    await visitor.press({ action: 'consent.accept' });
    await visitor.news();
    await visitor.say(`${cry} ${hash}`);
    const said = await visitor.texts();
    expect(said).toContain(phrases(language).emergencyBand);
    expect(said).toMatch(/0\.1\sETH/);
  },
);
