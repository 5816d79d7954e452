import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { BUILT, startProductProcess } from '../../support/products/productProcess.ts';
import { temporaryFolder } from '../../support/stores/temporaryFolder.ts';

it('learns nothing at the first start of what was built, and counts what names another wallet: the build has learnt the rest', async () => {
  const folder = temporaryFolder();
  const [as, other] = [join(folder.path, 'as-shipped'), join(folder.path, 'other-wallet')];
  for (const env of [
    { HANDRAIL_CACHE_DIR: as, HANDRAIL_WALLET_NAME: 'Handrail Wallet' },
    { HANDRAIL_CACHE_DIR: other, HANDRAIL_WALLET_NAME: 'Purse' },
  ]) {
    const product = await startProductProcess(folder.path, env, BUILT);
    await product.ready;
    expect((await fetch(`${product.origin}/readyz`)).status).toBe(200);
    product.signal('SIGTERM');
    expect(await product.ended).toBe(0);
  }
  expect(existsSync(as)).toBe(false);
  const names = readdirSync(other).map((file) => file.split('-')[0]);
  expect([...new Set(names)].sort()).toEqual(['passages', 'terms']);
  folder.remove();
});
