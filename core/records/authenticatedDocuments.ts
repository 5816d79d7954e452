import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import type { Documents, StoredDocument } from '../ports.ts';

const Marked = z.looseObject({ mac: z.string() });

/**
 * Documents of which some `kinds` are only read as this desk has written them: beside each stands an HMAC-SHA-256 under `key`, over what it
 * holds, its kind and its id. Whoever writes to the store and has no keys makes none, and what they change, or give another id, is not there.
 * They can still remove one, and put one back under its own id. Values of these kinds are objects, without a field `mac` of their own.
 */
export function authenticatedDocuments(documents: Documents, key: Buffer, kinds: readonly string[]): Documents {
  const macOf = (kind: string, id: string, value: unknown) =>
    createHmac('sha256', key)
      .update(JSON.stringify([kind, id, value]))
      .digest();
  const read = (kind: string, stored: StoredDocument): StoredDocument | null => {
    const marked = Marked.safeParse(stored.value);
    if (!marked.success) return null;
    const { mac, ...value } = marked.data;
    const [given, right] = [Buffer.from(mac, 'base64url'), macOf(kind, stored.id, value)];
    return given.length === right.length && timingSafeEqual(given, right) ? { ...stored, value } : null;
  };
  return {
    async get(kind, id) {
      const stored = await documents.get(kind, id);
      return stored && kinds.includes(kind) ? read(kind, stored) : stored;
    },
    async put(kind, id, value, options) {
      if (!kinds.includes(kind)) return documents.put(kind, id, value, options);
      const mac = macOf(kind, id, value).toString('base64url');
      return documents.put(kind, id, { ...(value as object), mac }, options);
    },
    remove: (kind, id) => documents.remove(kind, id),
    async list(kind) {
      const all = await documents.list(kind);
      return kinds.includes(kind) ? all.flatMap((stored) => read(kind, stored) ?? []) : all;
    },
  };
}
