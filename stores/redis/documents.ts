import type { Documents, StoredDocument } from '../../core/ports.ts';
import { isOfOneRow, type SetAside, storedJson } from '../../core/records/setAside.ts';
import type { Clock } from '../../core/time.ts';
import { documentKeys } from './keys.ts';
import { list, number, text } from './replies.ts';
import type { RedisConnection } from './server/connection.ts';

/** `Documents` on Redis: a hash per kind, with a sorted set of what expires. Expired ones leave with a later write. */
export function redisDocuments(redis: RedisConnection, clock: Clock, setAside: SetAside): Documents {
  return {
    get: async (kind, id) => {
      const value = await redis.send('HGET', documentKeys(kind).documents, id);
      return value === null ? null : living(id, text(value), clock());
    },
    put: async (kind, id, value, { expect, expiresAt } = {}) => {
      const { documents, expiry } = documentKeys(kind);
      const json = JSON.stringify(value ?? null);
      const args = [id, clock(), json, expect ?? '', expiresAt ?? ''];
      const [outcome, version] = list(await redis.commit('document_put', [documents, expiry], args));
      return { kind: text(outcome) === 'ok' ? 'ok' : 'conflict', version: number(version) };
    },
    remove: async (kind, id) => {
      const { documents, expiry } = documentKeys(kind);
      return (await redis.commit('document_remove', [documents, expiry], [id, clock()])) === 1;
    },
    list: async (kind) => {
      const flat = list(await redis.send('HGETALL', documentKeys(kind).documents));
      const now = clock();
      const found: StoredDocument[] = [];
      for (let at = 0; at < flat.length; at += 2) {
        const id = text(flat[at]);
        try {
          const document = living(id, text(flat[at + 1]), now);
          if (document) found.push(document);
        } catch (error) {
          if (!isOfOneRow(error)) throw error;
          setAside('document', `${kind} ${id}`, error);
        }
      }
      return found.sort((a, b) => (a.id < b.id ? -1 : 1));
    },
  };
}

/** `version expiresAt json`, see `living_version` in prelude.lua. Errors: `store.corrupt`. */
function living(id: string, stored: string, now: number): StoredDocument | null {
  const [, version, expiresAt, json] = /^(\d+) (\d*) (.*)$/s.exec(stored) ?? [];
  if (expiresAt && Number(expiresAt) <= now) return null;
  return { id, version: Number(version), value: storedJson(json ?? '') };
}
