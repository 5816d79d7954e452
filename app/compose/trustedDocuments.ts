import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Documents } from '../../core/ports.ts';
import type { Log } from '../../core/process/log.ts';
import { authenticatedDocuments, markAll } from '../../core/records/authenticatedDocuments.ts';
import { type Clock, DAY, type Milliseconds } from '../../core/time.ts';
import { ARTICLE_KIND } from '../../knowledge/articleStore/articleRecord.ts';
import { TRAINING_KIND } from '../../knowledge/editing/editorExamples.ts';
import { INVITATION, PASSWORD_TOKEN, STAFF_KINDS } from '../../staff/staff.ts';
import { SESSION } from '../../staff/staffSessions.ts';
import type { DeriveKey } from '../../trust/keys/deskSecret.ts';
import { replaceFile } from '../../trust/keys/replaceFile.ts';

/** What speaks for the desk or lets somebody in, of which older builds wrote some without a mark. */
const KEPT = [...STAFF_KINDS, ARTICLE_KIND, TRAINING_KIND];
/** The same, and gone by itself: what has no mark is made again. */
const PASSING = [SESSION, INVITATION, PASSWORD_TOKEN];
const FILE = 'marked.json';
/** Older builds may be at work for so long beside the first of this one (a rolling deploy). */
const MARKED_WITHIN: Milliseconds = DAY;

/** `desk`: whose marks they are. `until`: what has none is marked at every start before. */
const Known = z.object({ desk: z.string(), until: z.number() });
type Known = z.output<typeof Known>;

export interface TrustedParts {
  readonly keyDir: string;
  readonly keyFor: DeriveKey;
  readonly clock: Clock;
  readonly log: Log;
}

/**
 * The documents of a desk, of which what speaks for it (articles, what editors taught) and who works there (accounts, sessions, links) only counts
 * as a desk with these keys wrote it: whoever can write to the store alone would publish an article, or sign in as anybody. What older builds
 * wrote is marked at the starts of the first day; that this was done stands in the key folder, where the store's writer cannot take it back.
 * A host without that file, a new `desk.key` and a backup that was put back have it done anew.
 */
export async function trustedDocuments(documents: Documents, parts: TrustedParts): Promise<Documents> {
  const { keyDir, keyFor, clock, log } = parts;
  const key = keyFor('documents');
  const desk = keyFor('fingerprint').toString('hex');
  const known = await readKnown(keyDir, desk);
  if (!known || clock() < known.until) {
    const found = await markAll(documents, key, KEPT);
    if (found > 0) log.info('documents.marked', { documents: found });
    // Where nothing lies nobody has written: a new desk waits for no older build.
    if (!known)
      await replaceFile(keyDir, FILE, { desk, until: clock() + (found > 0 ? MARKED_WITHIN : 0) } satisfies Known);
  }
  return authenticatedDocuments(documents, key, [...KEPT, ...PASSING]);
}

/** The next start marks all that lies in the store: somebody has put a backup there. */
export async function markAnew(keyDir: string): Promise<void> {
  await rm(join(keyDir, FILE), { force: true });
}

/** Null where nothing was marked with this key, or where it cannot be read that it was. */
async function readKnown(keyDir: string, desk: string): Promise<Known | null> {
  try {
    const known = Known.parse(JSON.parse(await readFile(join(keyDir, FILE), 'utf8')));
    return known.desk === desk ? known : null;
  } catch {
    return null;
  }
}
