import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { HandrailError } from '../../core/errors.ts';
import { unavailable } from '../keys/keyFile.ts';
import { replaceFile } from '../keys/replaceFile.ts';
import type { Audit } from './audit.ts';
import { SignedHead } from './auditKey.ts';
import { verifyConsistency } from './merkleTree.ts';

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

/**
 * Never goes back, and tells of a log that did: shorter, or of the same length with other entries. Nor does it follow a log that no longer holds what was known:
 * whoever cut off the end had only to wait until as many new entries stood there, and nothing contradicted them any more.
 * Errors: `audit.contradicted` for such a log, which stays until somebody has looked at it (docs/runbooks/restore.md).
 */
export async function keepKnownHead(folder: string, audit: Pick<Audit, 'head' | 'consistency'>): Promise<void> {
  const [known, head] = [await readKnownHead(folder), await audit.head()];
  // The log was read after the file, so that no other process can have come further than what stands in it.
  if (known && !(await isBeginningOf(known, head, audit))) {
    throw new HandrailError('audit.contradicted', `the audit no longer holds its first ${known.size} entries`);
  }
  if (known?.size === head.size) return;
  await replaceFile(folder, FILE, head);
}

async function isBeginningOf(known: SignedHead, head: SignedHead, audit: Pick<Audit, 'consistency'>): Promise<boolean> {
  if (known.size === 0) return true;
  const path = await audit.consistency(known.size, head);
  return path !== null && verifyConsistency(rootOf(known), rootOf(head), path.map(bytes));
}

const bytes = (text: string) => Buffer.from(text, 'base64url');
const rootOf = ({ size, root }: SignedHead) => ({ size, root: bytes(root) });
