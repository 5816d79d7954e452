import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArticle } from '../../../knowledge/articleStore/articleFile.ts';
import { withVariables } from '../../../knowledge/articleStore/variables.ts';

it('fills the wallet’s name into everything that readers see, and leaves the source as it is', () => {
  const source = readFileSync(join(__dirname, '../../../knowledge/articles/en/add-network.md'), 'utf8');
  const parsed = parseArticle(source, { id: 'add-network', language: 'en' });
  if (parsed.kind !== 'ok') throw new Error('the article is valid');
  const article = withVariables(parsed.article, { wallet: 'Northwallet' });
  const { markdown, ...seen } = article;
  expect(JSON.stringify(seen)).toContain('Northwallet');
  expect(JSON.stringify(seen)).not.toContain('{{');
  expect(markdown).toBe(source);
});
