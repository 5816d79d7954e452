import { randomBytes } from 'node:crypto';
import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Puts `value` as JSON in the place of a file of the key folder that others may not read. It is complete and durable under another name
 * before that: a reader sees the old one or the new one whole, and of processes that write at once one has written it.
 */
export async function replaceFile(folder: string, name: string, value: object): Promise<void> {
  const draft = join(folder, `draft-${randomBytes(8).toString('hex')}`);
  await writeFile(draft, JSON.stringify(value), { mode: 0o600, flag: 'wx', flush: true });
  await rename(draft, join(folder, name));
}
