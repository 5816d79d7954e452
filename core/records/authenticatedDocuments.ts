import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import type { Documents, StoredDocument } from '../ports.ts';

const Marked = z.looseObject({ mac: z.string() });

/**
 * Documents of which some `kinds` are only read as this desk has written them: beside each stands an HMAC-SHA-256 under `key`, over what it
 * holds, its kind and its id. Whoever writes to the store and has no keys makes none: what they change, or give another id, reads as null, so
 * that it counts for nothing, is counted where rows are read, and can be written over. They can still remove one, and put one back under its
 * own id. Values of these kinds are objects, without a field `mac` of their own.
 */
export function authenticatedDocuments(documents: Documents, key: Buffer, kinds: readonly string[]): Documents {
  const read = (kind: string, stored: StoredDocument) => ({ ...stored, value: authentic(key, kind, stored) });
  return {
    async get(kind, id) {
      const stored = await documents.get(kind, id);
      return stored && kinds.includes(kind) ? read(kind, stored) : stored;
    },
    async put(kind, id, value, options) {
      return documents.put(kind, id, kinds.includes(kind) ? marked(key, kind, id, value) : value, options);
    },
    remove: (kind, id) => documents.remove(kind, id),
    async list(kind) {
      const all = await documents.list(kind);
      return kinds.includes(kind) ? all.map((stored) => read(kind, stored)) : all;
    },
  };
}

/** Marks what of these kinds lies there without a mark of this `key`, whoever wrote it; resolves to how many documents there are. None of them may have an end: it would be lost. */
export async function markAll(documents: Documents, key: Buffer, kinds: readonly string[]): Promise<number> {
  let found = 0;
  for (const kind of kinds) {
    for (const stored of await documents.list(kind)) {
      found += 1;
      if (typeof stored.value !== 'object' || authentic(key, kind, stored) !== null) continue;
      // Whoever writes it at the same moment marks it, or is of an older build, and the next start marks that.
      await documents.put(kind, stored.id, marked(key, kind, stored.id, stored.value), { expect: stored.version });
    }
  }
  return found;
}

const macOf = (key: Buffer, kind: string, id: string, value: unknown) =>
  createHmac('sha256', key)
    .update(JSON.stringify([kind, id, value]))
    .digest();

function marked(key: Buffer, kind: string, id: string, value: unknown): object {
  const { mac: _, ...plain } = { mac: null, ...(value as object) };
  return { ...plain, mac: macOf(key, kind, id, plain).toString('base64url') };
}

/** What it holds; null where it is not as a desk with this key wrote it. */
function authentic(key: Buffer, kind: string, { id, value: stored }: StoredDocument): object | null {
  const read = Marked.safeParse(stored);
  if (!read.success) return null;
  const { mac, ...value } = read.data;
  const [given, right] = [Buffer.from(mac, 'base64url'), macOf(key, kind, id, value)];
  return given.length === right.length && timingSafeEqual(given, right) ? value : null;
}
