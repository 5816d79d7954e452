import type { Editing } from '../editing/drafts.ts';
import type { CommandResult } from './result.ts';

export interface RecallOptions {
  readonly id: string;
  /** Who is named in the history: a staff id. */
  readonly by: string;
  /** Kept in the history. */
  readonly reason: string | undefined;
  readonly json: boolean;
  readonly editing: Pick<Editing, 'recallEverywhere'>;
  /** The conversations that were given the article and are not forgotten yet. */
  readonly reachedBy: (articleId: string) => Promise<readonly string[]>;
}

/** `handrail kb recall`: takes an article back in every language; running processes follow within a second. */
export async function recallCommand({
  id,
  by,
  reason,
  json,
  editing,
  reachedBy,
}: RecallOptions): Promise<CommandResult> {
  const result = await editing.recallEverywhere(id, { id: by, role: 'admin' }, reason);
  if (result.kind === 'refused') return { output: '', exitCode: 2, complaint: `${id}: nothing of it is live` };
  const conversations = await reachedBy(id);
  if (json) return { output: JSON.stringify({ id, recalled: result.languages, conversations }), exitCode: 0 };
  const told =
    conversations.length === 0 ? 'No conversation was given it.' : `Was given in: ${conversations.join(', ')}`;
  return { output: `${id} recalled in ${result.languages.join(', ')}\n${told}`, exitCode: 0 };
}
