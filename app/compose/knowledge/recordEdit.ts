import { z } from 'zod';
import type { Audit, AuditEntry } from '../../../trust/audit/audit.ts';

const ACTS: Record<string, Extract<AuditEntry, { kind: 'article' }>['act']> = {
  'article.submit': 'submitted',
  'article.approve': 'approved',
  'article.publish': 'published',
  'article.recall': 'recalled',
  'article.rollBack': 'restored',
};
const Edit = z.object({ kind: z.string(), article: z.string(), by: z.string() });

/** What editors do with articles, for the audit. Saving and discarding a draft changes nothing that a reader sees. */
export function recordEdit(audit: Audit): (at: number, value: unknown) => Promise<void> {
  return async (_at, value) => {
    const { kind, article, by } = Edit.parse(value);
    const act = ACTS[kind];
    const [language = '', id = ''] = article.split('/');
    if (act) await audit.record({ kind: 'article', act, article: id, language, staff: by });
  };
}
