import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { secretTables } from '../../../bench/secretTables.ts';

it('the tables are what their sources give; if not: node dist/bench/secretTables.js trust/secrets/tables.ts', () => {
  const written = readFileSync(join(__dirname, '../../../trust/secrets/tables.ts'), 'utf8');
  expect(written === secretTables()).toBe(true);
});
