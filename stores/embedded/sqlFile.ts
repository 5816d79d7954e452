import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../core/process/packageRoot.ts';

/** `stores/embedded/sql` of the package; the compiler copies no `.sql`. */
export const SQL_FOLDER = join(packageRoot(__dirname), 'stores', 'embedded', 'sql');

/**
 * The statements of one `.sql` file, each under a line `-- name: …`. Asking for one that is not there throws, so a
 * misspelt name fails with the first use.
 */
export function sqlFile(name: string): (statement: string) => string {
  const text = readFileSync(join(SQL_FOLDER, `${name}.sql`), 'utf8');
  const statements = new Map<string, string>();
  for (const part of text.split(/^-- name: /m).slice(1)) {
    const [heading = '', ...lines] = part.split('\n');
    statements.set(heading.trim(), lines.join('\n').trim());
  }
  return (statement) => {
    const sql = statements.get(statement);
    if (sql === undefined) throw new Error(`${name}.sql has no statement "${statement}"`);
    return sql;
  };
}
