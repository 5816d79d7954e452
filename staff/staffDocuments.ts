import type { Documents } from '../core/ports.ts';
import { authenticatedDocuments } from '../core/records/authenticatedDocuments.ts';
import { INVITATION, PASSWORD_TOKEN } from './staff.ts';
import { SESSION } from './staffSessions.ts';

/**
 * What lets somebody in at the desk without a passphrase, sessions and links, is only read as a desk with the keys has written it: else who
 * can write to the store alone signs in as anybody. Accounts are older than these marks and have none.
 */
export function staffDocuments(documents: Documents, key: Buffer): Documents {
  return authenticatedDocuments(documents, key, [SESSION, INVITATION, PASSWORD_TOKEN]);
}
