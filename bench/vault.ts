import { createCipheriv, randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ConversationId, newId } from '../core/ids.ts';
import { openVault } from '../trust/keys/vault.ts';
import type { BenchRow } from './row.ts';

const BATCH = 200;
const TEXT = 'My transaction has been pending since yesterday evening. '.repeat(6);

/**
 * What sealing costs, against bare AES-256-GCM over the same bytes, batches interleaved.
 * Goal: ≤ 2 × the bare cipher with an open key.
 */
export async function benchVault({ batches = 60 } = {}): Promise<BenchRow[]> {
  const folder = await mkdtemp(join(tmpdir(), 'handrail-bench-'));
  try {
    const vault = await openVault(join(folder, 'keys'));
    const conversation = newId<ConversationId>();
    const key = vault.newKey(conversation);
    const place = { conversation, seq: 1, kind: 'entry' as const };
    const sealed = vault.seal(key, place, TEXT);
    const work = {
      bare: () => bareSeal(TEXT),
      seal: () => vault.seal(key, place, TEXT),
      open: () => vault.open(key, place, sealed),
      newKey: () => vault.newKey(conversation),
    };
    const times = measure(work, batches);
    const row = (name: string, figure: number): BenchRow => {
      const against = `${times.bare.toFixed(2)} µs for bare AES-256-GCM`;
      return {
        name: `vault, ${name} ${TEXT.length} characters`,
        figure,
        unit: 'µs',
        against,
        ratio: figure / times.bare,
      };
    };
    return [
      { ...row('seal', times.seal), goal: '≤ 2' },
      { ...row('open', times.open), goal: '≤ 2' },
      { ...row('new key, beside', times.newKey) },
    ];
  } finally {
    await rm(folder, { recursive: true });
  }
}

const BARE_KEY = randomBytes(32);

function bareSeal(text: string): Buffer {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', BARE_KEY, nonce);
  return Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
}

/** Median µs of one call, batches of the kinds taking turns so that a busy machine slows all alike. */
function measure<Name extends string>(work: Record<Name, () => unknown>, batches: number): Record<Name, number> {
  const names = Object.keys(work) as Name[];
  const times = new Map<Name, number[]>(names.map((name) => [name, []]));
  for (let batch = 0; batch < batches; batch++) {
    for (const name of names) {
      const start = process.hrtime.bigint();
      for (let n = 0; n < BATCH; n++) work[name]();
      times.get(name)?.push(Number(process.hrtime.bigint() - start) / 1e3 / BATCH);
    }
  }
  return Object.fromEntries(names.map((name) => [name, median(times.get(name) ?? [])])) as Record<Name, number>;
}

function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0;
}
