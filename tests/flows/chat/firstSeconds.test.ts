import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deskVisitor } from '../../support/desk/deskVisitor.ts';
import { VisitorLike } from '../../support/pages/browserLike.ts';
import { type Product, startProduct } from '../../support/products/product.ts';

// It waits for real learning, which a busy machine may take minutes for.
const PATIENT = 300_000;

/** By its words alone it is another article's: only who learnt how people ask finds the right one. */
const ASKED = 'ブリッジ中のお金がどっちのチェーンにもないまま3時間、泣きそう';
const ARTICLE = 'bridge-delayed';

let product: Product;
let articlesDir: string;
beforeAll(async () => {
  articlesDir = await mkdtemp(join(tmpdir(), 'articles-'));
  // One language is learnt soon enough for a test, and not before somebody can ask.
  await cp(join(__dirname, '../../../knowledge/articles/ja'), join(articlesDir, 'ja'), { recursive: true });
  product = await startProduct({
    env: nothingKept(articlesDir),
    given: { articlesDir, patience: PATIENT, built: false },
  });
});
afterAll(async () => {
  await product.stop();
  await rm(articlesDir, { recursive: true });
});

it('answers what is asked in the first moment as it does later, in the chat and on the help page', async () => {
  const chat = async () => {
    const visitor = await deskVisitor(product.origin, 'ja');
    await visitor.say(ASKED);
    return JSON.stringify((await visitor.hears()).at(-1));
  };
  const page = async () => {
    const found = await fetch(`${product.origin}/help/search`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ question: ASKED, language: 'ja' }),
    });
    return (await found.text()).match(/"id":"([^"]+)"/)?.[1];
  };
  const [said, found] = await Promise.all([chat(), page()]);
  expect(said).toContain(`/articles/${ARTICLE}`);
  expect(found).toBe(ARTICLE);
});

it('tells who still waits to come again when the desk stops, and does not stop later for it', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'nothing-learnt-'));
  const other = await startProduct({ env: nothingKept(folder), given: { patience: PATIENT, built: false } });
  const visitor = await VisitorLike.arrive(other.origin);
  const said = visitor.say('Where is my transfer?');
  await fetch(`${other.origin}/healthz`);
  await other.stop();
  expect((await said).status).toBe(503);
  await rm(folder, { recursive: true });
});

/** What others have learnt before would be read, and nobody would wait. */
function nothingKept(folder: string): NodeJS.ProcessEnv {
  return { HANDRAIL_CACHE_DIR: join(folder, 'learnt') };
}
