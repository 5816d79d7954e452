import { BrowserLike } from '../../support/pages/browserLike.ts';
import { type Product, startProduct } from '../../support/products/product.ts';

let product: Product;
beforeAll(async () => {
  product = await startProduct({});
});
afterAll(() => product.stop());

const tries = (name: string) =>
  new BrowserLike(product.origin).call('POST', '/desk/session', { name, password: 'guessed wrong' });

/** One account, however it is written: the name is compared without width, style and case. */
const STYLES = ['Mina', ' mina', 'ＭＩＮＡ', '𝐌𝐢𝐧𝐚', '𝑀𝑖𝑛𝑎', '𝓜𝓲𝓷𝓪', '𝕄𝕚𝕟𝕒', '𝖬𝗂𝗇𝖺', '𝗠𝗶𝗻𝗮', '𝙼𝚒𝚗𝚊'];

it('slows down whoever tries one name again and again, known or not, and nobody else', async () => {
  for (const name of STYLES) expect((await tries(name)).status).toBe(401);
  for (const name of ['MINA', 'Ⓜⓘⓝⓐ']) expect((await tries(name)).status).toBe(429);
  expect((await tries('Jun')).status).toBe(401);
});
