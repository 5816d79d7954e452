import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { LANGUAGES } from '../../../core/language.ts';
import { deskVisitor } from '../../support/desk/deskVisitor.ts';
import { startProduct } from '../../support/products/product.ts';
import { temporaryFolder } from '../../support/stores/temporaryFolder.ts';

// It learns, which a busy machine may take minutes for.

const WORD = 'quetzalcoatl';

let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => folder.remove());

it('learns at the first start, reads at the second, and keeps nothing of what was said', async () => {
  const cache = join(folder.path, 'learnt');
  // Without articles there is no more to learn than the training sentences: that is quick.
  const start = () =>
    startProduct({
      env: { HANDRAIL_CACHE_DIR: cache },
      given: { articlesDir: join(folder.path, 'articles'), built: false },
    });
  const files = () => readdirSync(cache).map((name) => ({ name, made: statSync(join(cache, name)).ino }));

  const first = await start();
  const visitor = await deskVisitor(first.origin);
  for (let n = 0; n < 3; n += 1) await visitor.say(`My ${WORD} ${WORD} transfer is stuck, where is my ${WORD}?`);
  await first.handrail.learnt();
  await first.stop();
  const kept = files();
  expect(kept.map(({ name }) => name.split('-')[0]).sort()).toEqual([
    'alike',
    'care',
    ...LANGUAGES.map(() => 'claims'),
    'context',
    'dangers',
    'parts',
    ...LANGUAGES.map(() => 'passages'),
    'sense',
    'subjects',
    ...LANGUAGES.map(() => 'terms'),
  ]);
  for (const { name } of kept) expect(readFileSync(join(cache, name)).includes(WORD)).toBe(false);

  const second = await start();
  await second.handrail.learnt();
  await second.stop();
  expect(files()).toEqual(kept);
});
