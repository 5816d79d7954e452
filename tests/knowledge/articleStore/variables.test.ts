import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sourceOfFiles } from '../../../core/markdown/articleSource.ts';
import { parseArticle } from '../../../knowledge/articleStore/articleFile.ts';
import { withVariables } from '../../../knowledge/articleStore/variables.ts';

it('fills the wallet’s name into everything that readers see, and leaves the source as it is', () => {
  const read = (ending: string) =>
    readFileSync(join(__dirname, `../../../knowledge/articles/en/add-network${ending}`), 'utf8');
  const short = '  - {id: whose, kind: who, text: "Ask {{wallet}}.", asked: [a, b, "is {{wallet}} it"]}';
  const source = sourceOfFiles({ markdown: read('.md'), answers: `${read('.answers.yaml')}${short}\n` });
  const parsed = parseArticle(source, { id: 'add-network', language: 'en' });
  if (parsed.kind !== 'ok') throw new Error('the article is valid');
  const article = withVariables(parsed.article, { wallet: 'Northwallet' });
  const { markdown, ...seen } = article;
  expect(JSON.stringify(seen)).toContain('Northwallet');
  expect(JSON.stringify(seen)).not.toContain('{{');
  expect(markdown).toBe(source);
});
