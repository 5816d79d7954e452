import { randomBytes } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unavailable } from '../keys/keyFile.ts';
import { SignedHead } from './auditKey.ts';

const FILE = 'audit-head.json';

/**
 * The newest head of the audit that this host has seen, kept apart from the data: whoever cuts off the end of the log, or
 * puts an old copy of it in its place, contradicts it. Null before the first one.
 */
export async function readKnownHead(folder: string): Promise<SignedHead | null> {
  try {
    return SignedHead.parse(JSON.parse(await readFile(join(folder, FILE), 'utf8')));
  } catch (cause) {
    if (typeof cause === 'object' && cause !== null && 'code' in cause && cause.code === 'ENOENT') return null;
    throw unavailable(`${join(folder, FILE)} cannot be read`, cause);
  }
}

/** Never goes back: of two processes the one with the longer log wins. */
export async function keepKnownHead(folder: string, head: SignedHead): Promise<void> {
  const known = await readKnownHead(folder);
  if (known && known.size >= head.size) return;
  const draft = join(folder, `draft-${randomBytes(8).toString('hex')}`);
  await writeFile(draft, JSON.stringify(head), { mode: 0o600, flag: 'wx', flush: true });
  await rename(draft, join(folder, FILE));
}
