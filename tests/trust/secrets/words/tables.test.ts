import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { secretTables } from '../../../../bench/secrets/secretTables.ts';

it('the tables are what their sources give; if not: node dist/bench/secrets/secretTables.js trust/secrets/words/tables.ts', () => {
  const written = readFileSync(join(__dirname, '../../../../trust/secrets/words/tables.ts'), 'utf8');
  expect(written === secretTables()).toBe(true);
});
