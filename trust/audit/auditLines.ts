import type { Ledger } from '../../core/ports.ts';
import { type Audit, exportedRecord } from './audit.ts';

const PAGE = 1_000;

/**
 * The audit as JSON lines, from the entry after `since`; it holds no content. The last line is its signed head, with
 * the proof that what was exported before is the beginning of this.
 */
export async function* auditLines(audit: Audit, ledger: Pick<Ledger, 'read'>, since = 0): AsyncGenerator<string> {
  const head = await audit.head();
  for (let after = since; after < head.size; ) {
    const page = await ledger.read('audit', after, Math.min(PAGE, head.size - after));
    for (const record of page) {
      yield exportedRecord(record);
    }
    after = page.at(-1)?.index ?? head.size;
  }
  const consistency = since > 0 ? await audit.consistency(since, head) : [];
  yield JSON.stringify({ head, publicKey: audit.publicKey, since, consistency });
}
