import { BrowserLike } from '../support/browserLike.ts';
import { type Product, startProduct } from '../support/product.ts';

let product: Product;
beforeAll(async () => {
  product = await startProduct({});
});
afterAll(() => product.stop());

const tries = (name: string) =>
  new BrowserLike(product.origin).call('POST', '/desk/session', { name, password: 'guessed wrong' });

it('slows down whoever tries one name again and again, known or not, and nobody else', async () => {
  for (let n = 0; n < 10; n += 1) expect((await tries(n % 2 ? 'Mina' : ' mina')).status).toBe(401);
  const refused = await tries('MINA');
  expect(refused.status).toBe(429);
  expect((await tries('Jun')).status).toBe(401);
}, 30_000);
